public import Kernel

/// A passage of a letter as it reads on a day.
public struct Briefbaustein: Sendable, Hashable {
  public let key: BriefbausteinKey
  public let text: String

  public init(key: BriefbausteinKey, text: String) {
    self.key = key
    self.text = text
  }
}

/// The passages that letters are made of.
public enum BriefbausteinKey: String, Sendable, CaseIterable {
  case einladungMeldetermin = "einladung_meldetermin"
  case einladungFreiwillig = "einladung_freiwillig"
  /// What follows if the client does not come; a notice that names other consequences than the law is void
  /// (BSG, 17.12.2009, B 4 AS 30/09 R).
  case einladungRechtsfolgen = "einladung_rechtsfolgen"
  case einladungVerhinderung = "einladung_verhinderung"
  case einladungReisekosten = "einladung_reisekosten"
  case anhoerungMeldeversaeumnis = "anhoerung_meldeversaeumnis"
  case anhoerungPflichtverletzung = "anhoerung_pflichtverletzung"
  /// How the client can answer, and what happens without an answer.
  case anhoerungAntwort = "anhoerung_antwort"
}

extension Law {
  /// The passage in force on `day`.
  public func briefbaustein(_ key: BriefbausteinKey, on day: Day) -> Dated<Briefbaustein> {
    briefbausteine[key].value(on: day)
  }

  /// The passage that a stored version names, for example `einladung_rechtsfolgen@2023-01-01`; `nil` if there is none.
  public func briefbaustein(fassung: String) -> Dated<Briefbaustein>? {
    let parts = fassung.split(separator: "@")
    guard parts.count == 2, let key = BriefbausteinKey(rawValue: String(parts[0])), let day = Day(iso: parts[1]) else {
      return nil
    }
    return briefbaustein(key, on: day)
  }
}

extension Dated where Value == Briefbaustein {
  /// Names this wording for ever: its key and the first day on which it holds.
  public var fassung: String { "\(value.key.rawValue)@\(validity.from.iso)" }
}

extension Briefbaustein: LawValue {
  static let place = LawPlace(list: "einladung", federal: "federal/sgb2/einladung.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "text"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: BriefbausteinKey.self)
    text = try record.text("text")
  }
}
