/// Placeholder until the press is in.
public struct ReportPress: Sendable {}
