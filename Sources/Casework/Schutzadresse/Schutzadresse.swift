public import Journal
public import Kernel

/// Where a person lives under protection, for example in a refuge, and where letters may go instead.
public struct SchutzadresseGesetzt: SchutzPayload, Equatable {
  public static let type: EntryType = "schutzadresse.gesetzt.v1"
  public let ab: Day
  public let strasse: String
  public let plz: String
  public let ort: String
  /// Address for letters that gives nothing away, for example a post office box; `nil` = letters go to the place itself.
  public let zustellung: String?

  public init(ab: Day, strasse: String, plz: String, ort: String, zustellung: String?) {
    self.ab = ab
    self.strasse = strasse
    self.plz = plz
    self.ort = ort
    self.zustellung = zustellung
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout SchutzFile, version: Int64) {
    file.schutzadresse.aktuell = self
    file.schutzadresse.last = ab
  }
}

/// The protected address holds no longer.
public struct SchutzadresseAufgehoben: SchutzPayload {
  public static let type: EntryType = "schutzadresse.aufgehoben.v1"
  /// First day without it.
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout SchutzFile, version: Int64) {
    if file.schutzadresse.aktuell == nil { file.schutzadresse.hasStrayEnd = true }
    file.schutzadresse.aktuell = nil
    file.schutzadresse.last = ab
  }
}

/// The protected address of a person.
public struct SchutzadresseState: Sendable {
  /// By the latest entry; none lies in the future.
  public internal(set) var aktuell: SchutzadresseGesetzt?
  /// Day of the latest entry.
  var last: Day?
  /// An end without an address: only a correction can bring that about.
  var hasStrayEnd = false

  func checkSoundness() throws(Rejection) {
    guard !hasStrayEnd else { throw Rejection("schutzadresse.keine") }
  }

  fileprivate func checkDay(_ ab: Day, _ context: DecisionContext) throws(Rejection) {
    try Rule.notInFuture(ab, context, field: "ab")
    guard ab >= last ?? ab else { throw Rejection("schutzadresse.vor_letzter", field: "ab") }
  }
}

/// Records a protected address, or a new one.
public struct SetSchutzadresse: Command {
  public typealias State = SchutzFile
  public let adresse: SchutzadresseGesetzt

  public init(_ adresse: SchutzadresseGesetzt) { self.adresse = adresse }

  public func decide(_ file: SchutzFile, in context: DecisionContext) throws(Rejection) -> [any SchutzPayload] {
    guard !adresse.strasse.isEmpty else { throw Rejection("schutzadresse.strasse_fehlt", field: "strasse") }
    guard !adresse.ort.isEmpty else { throw Rejection("schutzadresse.ort_fehlt", field: "ort") }
    try file.schutzadresse.checkDay(adresse.ab, context)
    return file.schutzadresse.aktuell == adresse ? [] : [adresse]
  }
}

/// Ends a protected address.
public struct LiftSchutzadresse: Command {
  public typealias State = SchutzFile
  /// First day without it.
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public func decide(_ file: SchutzFile, in context: DecisionContext) throws(Rejection) -> [any SchutzPayload] {
    guard file.schutzadresse.aktuell != nil else { throw Rejection("schutzadresse.keine") }
    try file.schutzadresse.checkDay(ab, context)
    return [SchutzadresseAufgehoben(ab: ab)]
  }
}
