import Store

/// What an installation decides about its accounts.
public struct Kontoregeln: Sendable {
  /// Seals secrets and names attempts.
  public let siegel: Siegel
  /// Roles that need a second factor here beyond those that always do.
  public let zweiterFaktor: Set<Rolle>
  /// Roles that sign in at the provider of identities alone.
  public let nurFremdanmeldung: Set<Rolle>

  /// Whether the provider's groups decide on roles: then a linked account has no other way in, lest a role outlive
  /// its group.
  public let gruppenEntscheiden: Bool
  /// Sign-in names that always may use their password, for the day on which the provider is down.
  public let notfallkonten: Set<String>

  public init(
    siegel: Siegel = .random(), zweiterFaktor: Set<Rolle> = [], nurFremdanmeldung: Set<Rolle> = [],
    gruppenEntscheiden: Bool = false, notfallkonten: Set<String> = []
  ) {
    self.siegel = siegel
    self.zweiterFaktor = zweiterFaktor
    self.nurFremdanmeldung = nurFremdanmeldung
    self.gruppenEntscheiden = gruppenEntscheiden
    self.notfallkonten = notfallkonten
  }

  /// Whether all roles of the house sign in at the provider alone.
  public var ohnePasswort: Bool { nurFremdanmeldung.isSuperset(of: Rolle.allCases.filter { !$0.isExternal }) }

  /// Whether an account may not use a password.
  func needsProvider(_ konto: KontoRow, _ role: Rolle) -> Bool {
    guard !notfallkonten.contains(konto.anmeldename) else { return false }
    return nurFremdanmeldung.contains(role) || gruppenEntscheiden && konto.fremd != nil
  }

  /// Whether an account of this role reaches nothing before it has a second factor.
  public func needsSecondFactor(_ role: Rolle) -> Bool { role.needsSecondFactor || zweiterFaktor.contains(role) }
}

extension Rolle {
  /// Whether an account of this role reaches nothing before it has a second factor, in every installation.
  public var needsSecondFactor: Bool { isExternal }
}
