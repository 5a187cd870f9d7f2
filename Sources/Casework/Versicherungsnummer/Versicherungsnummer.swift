public import Journal
public import Kernel

/// The number of the person in the statutory pension insurance became known (§ 147 SGB VI). Recorded anew it takes the
/// place of the one before.
public struct VersicherungsnummerErfasst: PersonPayload {
  public static let type: EntryType = "versicherungsnummer.erfasst.v1"
  /// The day on which it became known.
  public let am: Day
  public let versicherungsnummer: Versicherungsnummer

  public init(am: Day, versicherungsnummer: Versicherungsnummer) {
    self.am = am
    self.versicherungsnummer = versicherungsnummer
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.versicherungsnummer.eintrag = .init(nummer: versicherungsnummer, am: am, version: version)
  }
}

/// The number of the person, if it is known.
public struct VersicherungsnummerState: Sendable {
  public struct Eintrag: Sendable, Equatable {
    public let nummer: Versicherungsnummer
    /// The day on which it became known.
    public let am: Day
    /// The entry that records it.
    public let version: Int64
  }
  public internal(set) var eintrag: Eintrag?
  public var nummer: Versicherungsnummer? { eintrag?.nummer }
}

/// Records the number of a person.
public struct RecordVersicherungsnummer: Command {
  public typealias State = PersonFile
  public let nummer: Versicherungsnummer

  public init(_ nummer: Versicherungsnummer) { self.nummer = nummer }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard let data = file.data else { throw Rejection("person.unbekannt") }
    try nummer.check(data.geburt)
    guard file.versicherungsnummer.nummer != nummer else { return [] }
    return [VersicherungsnummerErfasst(am: context.today, versicherungsnummer: nummer)]
  }
}

extension Versicherungsnummer {
  /// Positions 3 to 8 must name the day of birth.
  /// - Throws: `Rejection` at `field` if they name another one.
  public func check(_ geburt: Day, field: String = "versicherungsnummer") throws(Rejection) {
    guard fits(geburt) else {
      throw Rejection(
        "versicherungsnummer.geburt_anders", section: "§ 2 VKVV", field: field, details: ["geburt": geburt.german])
    }
  }
}
