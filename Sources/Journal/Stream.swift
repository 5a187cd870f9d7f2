/// What a stream tells the history of. The raw value is stored.
public enum StreamKind: String, Sendable, CaseIterable, Codable {
  case person
  /// Bedarfsgemeinschaft.
  case household
  /// The case file.
  case caseFile = "case"
  /// One referral to protected counselling: apart from the case, so that nothing of the case shows it.
  case beratung
  /// What protects a person and is told to few; its number is the person's.
  case schutz
  /// One case of Jugendberufshilfe (§ 13 SGB VIII): help of another law, apart from person and case.
  case jugendhilfe
  /// What the job centre set itself; one stream for each tenant.
  case einstellung
}

/// One history: all entries about one thing, numbered from 1.
public struct Stream: Hashable, Sendable {
  public let kind: StreamKind
  public let id: Int64

  public init(kind: StreamKind, id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Numbers are given once within a tenant, whatever the kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
