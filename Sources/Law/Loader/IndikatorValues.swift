import Kernel

extension AktivierungDefinition: LawValue {
  static let place = LawPlace(list: "aktivierung", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "reference_month", "denominator", "wording"]
  /// One definition holds at a time, whatever its key.
  var layerKey: String { AktivierungDefinition.place.list }

  init(_ record: Record) throws {
    key = try record.text("key")
    referenceMonth = try record.number("reference_month", in: 1...12)
    denominator = try record.word("denominator", as: Denominator.self)
    wording = try record.text("wording")
  }
}

extension IntegrationDefinition: LawValue {
  static let place = LawPlace(list: "integration", federal: "federal/sgb2/integration.yaml", localRequired: false)
  static let fields: Set<String> = ["counting", "wording"]
  var layerKey: String { IntegrationDefinition.place.list }

  init(_ record: Record) throws {
    counting = try record.words("counting", as: IntegrationKind.self)
    wording = try record.text("wording")
  }
}

extension StichtagRule: LawValue {
  static let place = LawPlace(list: "stichtag", federal: nil, localRequired: true)
  static let fields: Set<String> = ["day", "waiting_days"]
  var layerKey: String { StichtagRule.place.list }

  init(_ record: Record) throws {
    let isLast = try record.text("day") == "last_of_month"
    day = isLast ? .lastOfMonth : .dayOfMonth(try record.number("day", in: 1...31))
    waitingDays = try record.number("waiting_days", in: 0...730)
  }
}

extension Zielindikator {
  static let fields: Set<String> = [
    "key", "printed_label", "label", "measure", "unit", "group", "parent", "printed", "targets", "definition", "notes",
    "section", "source",
  ]

  init(_ record: Record) throws {
    try record.check(only: Zielindikator.fields)
    key = try record.text("key")
    printedLabel = try record.text("printed_label")
    label = try record.text("label")
    measure = try record.word("measure", as: Measure.self)
    let unit = try record.word("unit", as: Unit.self)
    self.unit = unit
    group = try record.optionalText("group") == nil ? nil : record.word("group", as: Group.self)
    parent = try record.optionalText("parent")
    printed = try record.printedValues("printed", unit: unit)
    targets = try record.printedValues("targets", unit: unit)
    definition = try record.text("definition")
    notes = try record.texts("notes")
    citation = try record.citation()
  }
}

extension Zaehlgroesse {
  static let fields: Set<String> = ["key", "label", "stock", "month", "section", "source"]

  init(_ record: Record) throws {
    try record.check(only: Zaehlgroesse.fields)
    key = try record.text("key")
    label = try record.text("label")
    stock = try record.word("stock", as: Stock.self)
    month = try record.number("month", in: 1...12)
    citation = try record.citation()
  }
}

extension Record {
  /// Values by year, as printed: `2007: {value: 1005, share: 28.9}`.
  fileprivate func printedValues(_ field: String, unit: Zielindikator.Unit) throws -> [Int: PrintedValue] {
    let years = try part(field)
    var values: [Int: PrintedValue] = [:]
    for text in years.fields.keys.sorted() {
      guard let year = Int(text), (1990...2200).contains(year) else {
        throw years.error("„\(text)“ ist keine Jahreszahl. Ein Jahr wie 2007 angeben.")
      }
      let entry = try years.part(text)
      try entry.check(only: ["value", "share"])
      let value = try unit == .count ? entry.number("value", in: 0...10_000_000) : entry.tenths("value")
      values[year] = PrintedValue(value: value, share: entry.has("share") ? try entry.tenths("share") : nil)
    }
    return values
  }

  /// A number with at most one decimal place, in tenths: `28.8` is 288, `31` is 310.
  private func tenths(_ field: String) throws -> Int {
    let text = try text(field)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }
    guard digits, parts.count <= 2, parts.dropFirst().allSatisfy({ $0.count == 1 }), parts[0].count <= 6,
      let whole = Int(parts[0]), let tenth = Int(parts.dropFirst().first ?? "0")
    else { throw error("„\(field)“ ist „\(text)“. Eine Zahl mit höchstens einer Nachkommastelle wie 28.8 angeben.") }
    return whole * 10 + tenth
  }
}
