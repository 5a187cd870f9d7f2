/// What an installation decides about its accounts.
public struct Kontoregeln: Sendable {
  /// Seals secrets and names attempts.
  public let siegel: Siegel
  /// Roles that need a second factor here beyond those that always do.
  public let zweiterFaktor: Set<Rolle>
  /// Roles that sign in at the provider of identities alone.
  public let nurFremdanmeldung: Set<Rolle>

  public init(
    siegel: Siegel = .random(), zweiterFaktor: Set<Rolle> = [], nurFremdanmeldung: Set<Rolle> = []
  ) {
    self.siegel = siegel
    self.zweiterFaktor = zweiterFaktor
    self.nurFremdanmeldung = nurFremdanmeldung
  }

  /// Whether an account of this role reaches nothing before it has a second factor.
  public func needsSecondFactor(_ role: Rolle) -> Bool { role.needsSecondFactor || zweiterFaktor.contains(role) }
}

extension Rolle {
  /// Whether an account of this role reaches nothing before it has a second factor, in every installation.
  public var needsSecondFactor: Bool { isExternal }
}
