public import Kernel

/// A piece of text of the agreement as the law of a day has it.
public struct Textbaustein: Sendable, Hashable {
  public let key: TextbausteinKey
  /// With `{jobcenter}` and `{geld}` to be filled in; `nil` where the law of the days asks for none.
  public let text: String?
}

/// The pieces of text an agreement is made of. German text binds; the aids in other languages do not.
public enum TextbausteinKey: String, Sendable, CaseIterable {
  case ueberschrift
  case einleitung
  case rechtsgrundlage
  /// Heading of what the client does.
  case pflichtenKlient = "pflichten_klient"
  /// Heading of what the job centre does.
  case pflichtenHaus = "pflichten_haus"
  /// The personal offer (§ 15 SGB II from 2026-07-01).
  case angebot
  /// What holds if something changes.
  case aenderung
  /// What follows if the client does not do it (§§ 31 to 32 SGB II), on every day; whether the paper may say it is
  /// `VereinbarungRule.notice`.
  case rechtsfolgen
  /// What is different below 25 years of age.
  case rechtsfolgenU25 = "rechtsfolgen_u25"
  /// What both sides confirm with their signature.
  case unterschrift
  /// Damages for a training measure that is broken off (§ 15 Abs. 3 SGB II until 2016-07-31).
  case schadensersatz
  /// First sentence of the administrative act that takes its place.
  case verwaltungsakt
  /// How to appeal against it.
  case rechtsbehelf
  /// What to do without an agreement (§ 15a SGB II from 2023-07-01 to 2026-06-30).
  case schlichtung
  case ueberschriftEN = "ueberschrift_en"
  case ueberschriftTR = "ueberschrift_tr"
  case pflichtenEN = "pflichten_en"
  case pflichtenTR = "pflichten_tr"
}

/// Languages of the aid beside the binding German text. The raw value is stored in payloads.
public enum Hilfssprache: String, Codable, Sendable, CaseIterable {
  case englisch = "en"
  case tuerkisch = "tr"

  /// Heading and the sentence on the duties of both sides.
  public var textbausteine: [TextbausteinKey] {
    switch self {
    case .englisch: [.ueberschriftEN, .pflichtenEN]
    case .tuerkisch: [.ueberschriftTR, .pflichtenTR]
    }
  }
}

extension Law {
  /// The text of that key as it holds on `day`.
  public func textbaustein(_ key: TextbausteinKey, on day: Day) -> Dated<Textbaustein> {
    textbausteine[key].value(on: day)
  }

  /// Key of the texts of a day: the last day on which any of them changed. Stored with the agreement, so that it can be
  /// shown later which wording was handed over.
  public func textfassung(on day: Day) -> Day {
    TextbausteinKey.allCases.map { textbaustein($0, on: day).validity.from }.max() ?? day
  }
}

extension Textbaustein: LawValue {
  static let place = LawPlace(list: "textbausteine", federal: "federal/sgb2/textbausteine.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "text"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: TextbausteinKey.self)
    text = try record.optionalText("text") == nil ? nil : record.text("text")
  }
}
