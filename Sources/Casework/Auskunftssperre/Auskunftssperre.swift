public import Journal
public import Kernel

/// Why the register of residents may tell nobody where a person lives. The raw value is stored in payloads.
public enum Sperrgrundart: String, Codable, Sendable, CaseIterable {
  case bedrohung
  case nachstellung
  case gewalt
  case beruf
  case sonstige
}

/// At whose wish a block was noted. The raw value is stored in payloads.
public enum Sperrveranlasser: String, Codable, Sendable, CaseIterable {
  /// The person herself or himself.
  case person
  case meldebehoerde
  case polizei
  /// The job centre of its own accord.
  case haus
}

/// Nobody outside may be told anything about the person until a day (§ 51 BMG). Setting it anew renews it.
public struct AuskunftssperreGesetzt: PersonPayload {
  public static let type: EntryType = "auskunftssperre.gesetzt.v1"
  public let ab: Day
  /// Last day.
  public let bis: Day
  public let grund: Sperrgrundart
  public let veranlasst: Sperrveranlasser

  public init(ab: Day, bis: Day, grund: Sperrgrundart, veranlasst: Sperrveranlasser) {
    self.ab = ab
    self.bis = bis
    self.grund = grund
    self.veranlasst = veranlasst
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.auskunftssperre.sperre = .init(ab: ab, bis: bis, grund: grund, veranlasst: veranlasst)
  }
}

/// The block ended before its day.
public struct AuskunftssperreAufgehoben: PersonPayload {
  public static let type: EntryType = "auskunftssperre.aufgehoben.v1"
  /// First day without it.
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    if file.auskunftssperre.gilt(on: ab) {
      file.auskunftssperre.sperre?.bis = ab - 1
    } else {
      file.auskunftssperre.hasStrayEnd = true
    }
  }
}

/// Whether and until when nobody may be told anything about the person.
public struct AuskunftssperreState: Sendable {
  public struct Sperre: Sendable, Equatable {
    public let ab: Day
    /// Last day; the day before `ab` if it was lifted on its first day.
    public internal(set) var bis: Day
    public let grund: Sperrgrundart
    public let veranlasst: Sperrveranlasser
  }
  /// The latest one, whether or not it is over.
  public internal(set) var sperre: Sperre?
  /// An end without a block to end: only a correction can bring that about.
  var hasStrayEnd = false

  public func gilt(on day: Day) -> Bool { sperre.map { $0.ab <= day && day <= $0.bis } ?? false }

  func checkSoundness() throws(Rejection) {
    guard !hasStrayEnd else { throw Rejection("auskunftssperre.keine") }
  }
}
