public import Kernel

/// What stands around every page.
public struct PageFrame: Sendable {
  /// Name of the job centre, for example `JobCenter Musterstadt`.
  public let jobcenter: String
  public let workingDay: Day
  /// The working day is fixed and the people are invented.
  public let isDemo: Bool
  /// The part of the program for people outside; `nil` = the house.
  public let bereich: Aussenbereich?
  /// `nil` before sign-in.
  public let user: SignedIn?
  /// Shown once after an act, for example "Der Status wurde gespeichert."
  public let flash: Flash?
  /// What was saved last and can still be taken back.
  public var ruecknahme: Ruecknahmeleiste?

  public init(
    jobcenter: String, workingDay: Day, isDemo: Bool, bereich: Aussenbereich? = nil, user: SignedIn?,
    flash: Flash? = nil
  ) {
    self.bereich = bereich
    self.jobcenter = jobcenter
    self.workingDay = workingDay
    self.isDemo = isDemo
    self.user = user
    self.flash = flash
  }
}

/// The person at the screen.
public struct SignedIn: Sendable {
  public let name: String
  public let role: UserRole
  /// Token of the session, for the sign-out form.
  public let csrf: String
  /// Something must be done first: until then there is no navigation.
  public let isConfined: Bool

  public init(name: String, role: UserRole, csrf: String, isConfined: Bool = false) {
    self.name = name
    self.role = role
    self.csrf = csrf
    self.isConfined = isConfined
  }

  var navigation: [Bereich] { isConfined ? [] : role.navigation }
  var home: Adresse { isConfined ? .start : role.home }
}

/// A notice after an act; stays until the page is left.
public struct Flash: Sendable {
  public let kind: Hinweisart
  public let text: String

  public init(_ kind: Hinweisart, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
