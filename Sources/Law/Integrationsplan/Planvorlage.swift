public import Kernel

/// A template of an Integrationsplan, for strategies and target groups; a rule of the job centre.
public struct Planvorlage: Sendable, Hashable, Codable {
  public struct Ziel: Sendable, Hashable, Codable {
    public let ziel: String
    public let dient: OperationalesZiel
    public let schritte: [Schritt]

    public init(ziel: String, dient: OperationalesZiel, schritte: [Schritt]) {
      (self.ziel, self.dient, self.schritte) = (ziel, dient, schritte)
    }
  }
  public struct Schritt: Sendable, Hashable, Codable {
    public let was: String
    public let wer: Wer
    /// Weeks after the day of the plan; `nil` = from that day on.
    public let abWoche: Int?
    /// Weeks after the day of the plan by which it is done.
    public let bisWoche: Int
    /// What it usually costs; `nil` = nothing.
    public let kosten: Cents?

    public init(was: String, wer: Wer, abWoche: Int?, bisWoche: Int, kosten: Cents?) {
      (self.was, self.wer, self.abWoche, self.bisWoche, self.kosten) = (was, wer, abWoche, bisWoche, kosten)
    }
  }
  /// Whose turn it is, by the words of the plan.
  public enum Wer: String, Sendable, CaseIterable, Codable {
    case haus
    case traeger
    case klient
    case unternehmen
  }

  /// A step is done within five years.
  public static let mostWeeks = 260

  public let key: String
  public let name: String
  public let strategien: [StrategieLetter]
  /// Keys of target groups; empty = for everybody.
  public let zielgruppen: [String]
  public let ziele: [Ziel]

  public init(key: String, name: String, strategien: [StrategieLetter], zielgruppen: [String], ziele: [Ziel]) {
    (self.key, self.name, self.strategien, self.zielgruppen, self.ziele) = (key, name, strategien, zielgruppen, ziele)
  }
}

extension Planvorlage {
  /// Key of a template that the job centre made itself; numbers count from 1.
  public static func eigene(_ nr: Int) -> String { "\(eigen)\(nr)" }
  /// Whether the job centre made it itself.
  public static func istEigene(_ key: String) -> Bool { key.hasPrefix(eigen) }
  private static let eigen = "eigene_"
}

extension Law {
  /// The templates in force on `day`, in the order of the file.
  public func planvorlagen(on day: Day) -> [Dated<Planvorlage>] { planvorlagen.inForceOrFirst(on: day) }
}

/// A template and why it fits.
public struct Vorlagenangebot: Sendable, Hashable {
  public let vorlage: Planvorlage
  public let strategiePasst: Bool
  /// Keys of the client's target groups that it is made for.
  public let gruppen: [String]
  /// Made for this strategy, and for everybody or for a group the client belongs to.
  public var passt: Bool { strategiePasst && (vorlage.zielgruppen.isEmpty || !gruppen.isEmpty) }
}

extension Law {
  /// All templates of `day` for a client: first those made for a target group of theirs and the strategy, then those
  /// of the strategy, then the others; within that in the order of the file.
  public func planvorlagen(on day: Day, strategie: StrategieLetter?, zielgruppen own: Set<String>) -> [Vorlagenangebot]
  {
    let offers = planvorlagen(on: day).map { dated in
      Vorlagenangebot(
        vorlage: dated.value, strategiePasst: strategie.map(dated.value.strategien.contains) ?? false,
        gruppen: dated.value.zielgruppen.filter(own.contains))
    }
    return offers.filter { $0.passt && !$0.gruppen.isEmpty } + offers.filter { $0.passt && $0.gruppen.isEmpty }
      + offers.filter { !$0.passt }
  }
}

extension Planvorlage: LawValue {
  static let place = LawPlace(list: "planvorlagen", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "name", "strategies", "target_groups", "goals"]
  var layerKey: String { key }

  init(_ record: Record) throws {
    key = try record.text("key")
    name = try record.text("name")
    strategien = try record.texts("strategies").map { text in
      guard let letter = StrategieLetter(rawValue: text) else {
        throw record.error("„strategies“ enthält „\(text)“. Möglich sind A bis E.")
      }
      return letter
    }
    guard !strategien.isEmpty else { throw record.error("„strategies“ ist leer. Mindestens einen Buchstaben angeben.") }
    zielgruppen = try record.texts("target_groups")
    ziele = try record.list("goals").map(Ziel.init)
    guard !ziele.isEmpty else { throw record.error("„goals“ ist leer. Mindestens ein Ziel angeben.") }
  }
}

extension Planvorlage.Ziel {
  fileprivate init(_ record: Record) throws {
    try record.check(only: ["goal", "serves", "steps"])
    ziel = try record.text("goal")
    dient = try record.word("serves", as: OperationalesZiel.self)
    schritte = try record.list("steps").map(Planvorlage.Schritt.init)
    guard !schritte.isEmpty else { throw record.error("„steps“ ist leer. Mindestens einen Schritt angeben.") }
  }
}

extension Planvorlage.Schritt {
  fileprivate init(_ record: Record) throws {
    try record.check(only: ["what", "who", "from_week", "week", "euro"])
    was = try record.text("what")
    wer = try record.word("who", as: Planvorlage.Wer.self)
    abWoche = record.has("from_week") ? try record.number("from_week", in: 0...Planvorlage.mostWeeks) : nil
    bisWoche = try record.number("week", in: 1...Planvorlage.mostWeeks)
    guard (abWoche ?? 0) <= bisWoche else { throw record.error("„from_week“ liegt nach „week“. Eine Angabe ändern.") }
    kosten =
      record.has("euro") ? Cents(rawValue: Int64(try record.number("euro", in: 0...1_000_000)) * 100) : nil
  }
}

extension Layers<Planvorlage> {
  func checkGroups(known: Set<String>) throws {
    for template in local { _ = try template.place.known(template.dated.value.zielgruppen, known, "target_groups") }
  }
}
