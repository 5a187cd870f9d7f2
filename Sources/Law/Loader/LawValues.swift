import Kernel

extension Frist: LawValue {
  static let place = LawPlace(list: "fristen", federal: "federal/sgb2/fristen.yaml", localRequired: true)
  static let fields: Set<String> = ["key", "nature", "days", "weeks", "months"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: FristKey.self)
    nature = try record.word("nature", as: FristNature.self)
    length = try Frist.length(record)
  }

  static func length(_ record: Record) throws -> FristLength {
    let range = 1...3650
    switch (record.has("days"), record.has("weeks"), record.has("months")) {
    case (true, false, false): return .days(try record.number("days", in: range))
    case (false, true, false): return .weeks(try record.number("weeks", in: range))
    case (false, false, true): return .months(try record.number("months", in: range))
    default: throw record.error("Die Länge ist nicht eindeutig. Genau eine Angabe von days, weeks oder months machen.")
    }
  }
}

extension Begriff: LawValue {
  static let place = LawPlace(list: "begriffe", federal: "federal/sgb2/begriffe.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "singular", "plural", "short"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: BegriffKey.self)
    singular = try record.text("singular")
    plural = try record.text("plural")
    short = try record.text("short")
  }
}

extension AngabeRule: LawValue {
  static let place = LawPlace(list: "angaben", federal: "federal/sgb2/angaben.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "keeps_earlier"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: AngabeKey.self)
    keepsEarlier = try record.flag("keeps_earlier")
  }
}

extension Aufbewahrung: LawValue {
  static let place = LawPlace(
    list: "aufbewahrung", federal: "federal/loeschung/aufbewahrung.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "event", "years", "until_year_end", "ground"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: AufbewahrungKey.self)
    event = try record.word("event", as: Event.self)
    years = try record.number("years", in: 0...100)
    untilYearEnd = try record.flag("until_year_end")
    ground = try record.text("ground")
  }
}

extension Strategie: LawValue {
  static let place = LawPlace(list: "strategien", federal: nil, localRequired: true)
  static let fields: Set<String> = ["letter", "label", "name", "aims"]
  var layerKey: String { letter.rawValue }

  init(_ record: Record) throws {
    letter = try record.word("letter", as: StrategieLetter.self)
    label = try record.text("label")
    name = try record.text("name")
    aims = try record.texts("aims")
  }
}

extension Zielgruppe: LawValue {
  static let place = LawPlace(list: "zielgruppen", federal: "federal/sgb2/zielgruppen.yaml", localRequired: true)
  static let fields: Set<String> = ["key", "name", "rule"]
  var layerKey: String { key }

  init(_ record: Record) throws {
    key = try record.text("key")
    name = try record.text("name")
    rule = try Rule(record.part("rule"))
  }
}

extension Zielgruppe.Rule {
  init(_ record: Record) throws {
    let kinds = ["age_below", "age_from", "female", "not_german", "recorded"]
    try record.check(only: Set(kinds))
    guard let kind = record.fields.keys.first, record.fields.count == 1 else {
      throw record.error("Eine Zielgruppe folgt aus genau einer Regel. Eine von \(quoted(kinds)) angeben.")
    }
    switch kind {
    case "age_below": self = .ageBelow(try record.number(kind, in: 1...120))
    case "age_from": self = .ageFrom(try record.number(kind, in: 1...120))
    case "recorded": self = .recorded(try record.words(kind, as: ZielgruppeCode.self))
    default:
      guard try record.flag(kind) else { throw record.error("„\(kind)“ ist false. true angeben oder Regel ändern.") }
      self = kind == "female" ? .female : .notGerman
    }
  }
}
