/// A part of the program for people outside the job centre: a world of its own below one path, with its own sign-in
/// and its own cookie. Nothing of the house exists there.
public enum Aussenbereich: String, CaseIterable, Sendable {
  /// Clients and their own case.
  case mein
  /// Providers and what was ordered from them.
  case traeger
  /// Employers.
  case jobtempo

  public var path: String { "/" + rawValue }

  public var start: Adresse {
    switch self {
    case .mein: .mein
    case .traeger: .traeger
    case .jobtempo: .jobtempo
    }
  }

  /// For whom it is, as the sign-in page says it.
  public var label: String {
    switch self {
    case .mein: "Mein Bereich für Klientinnen und Klienten"
    case .traeger: "Bereich für Träger"
    case .jobtempo: "JobTempo für Unternehmen"
    }
  }
}

extension Adresse {
  /// The same page of the account in another part of the program; `nil` = in the house.
  public func inside(_ bereich: Aussenbereich?) -> Adresse {
    guard let bereich else { return self }
    return self == .start ? bereich.start : .aussen(bereich, self)
  }
}
