public import Store

/// Sign-in by the account of the house: its provider of identities and what follows from its word.
public struct Hauskonto: Sendable {
  /// Words of the link at sign-in.
  public let beschriftung: String
  public let anbieter: any Identitaetsanbieter
  public let regeln: Fremdregeln
  /// The job centre whose people sign in there.
  public let mandant: Mandant

  public init(
    beschriftung: String = "Mit dem Hauskonto anmelden", anbieter: any Identitaetsanbieter, regeln: Fremdregeln,
    mandant: Mandant
  ) {
    self.beschriftung = beschriftung
    self.anbieter = anbieter
    self.regeln = regeln
    self.mandant = mandant
  }
}

/// What an installation decides about people who sign in at the provider.
public struct Fremdregeln: Sendable {
  /// Groups that stand for a role; of several the first counts. `nil`: roles are given here and stay.
  public let gruppen: [Gruppenrolle]?
  /// Whether somebody with such a group gets an account at the first sign-in.
  public let legtKontenAn: Bool
  /// Whether a confirmed address links the account whose sign-in name it is.
  public let verknuepftNachMail: Bool

  public init(gruppen: [Gruppenrolle]? = nil, legtKontenAn: Bool = false, verknuepftNachMail: Bool = false) {
    self.gruppen = gruppen
    self.legtKontenAn = legtKontenAn
    self.verknuepftNachMail = verknuepftNachMail
  }

  /// The role that the groups of a person stand for.
  func rolle(_ eigene: [String]) -> Rolle? {
    let own = Set(eigene)
    return gruppen?.first { own.contains($0.gruppe) }?.rolle
  }
}

/// A group at the provider and the role it stands for.
public struct Gruppenrolle: Sendable, Hashable {
  public let gruppe: String
  public let rolle: Rolle

  /// - Returns: `nil` for roles of people outside the job centre: no group of the house gives them.
  public init?(_ gruppe: String, _ rolle: Rolle) {
    guard !rolle.isExternal, !gruppe.isEmpty else { return nil }
    self.gruppe = gruppe
    self.rolle = rolle
  }
}
