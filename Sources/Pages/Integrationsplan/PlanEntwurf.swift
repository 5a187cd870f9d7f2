public import Kernel
public import Law

/// A plan as it is typed: texts that need not be right yet. The buttons of the form change it; nothing is recorded.
public struct PlanEntwurf: Sendable, Hashable {
  public static let mostGoals = 5
  public static let mostSteps = 8

  public struct Schritt: Sendable, Hashable {
    /// Number of a step that goes on.
    public var nr = ""
    public var was = ""
    public var wer = ""
    public var ab = ""
    public var bis = ""
    public var kosten = ""

    public init() {}

    var isEmpty: Bool { nr.isEmpty && [was, wer, ab, bis, kosten].allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }
  public struct Ziel: Sendable, Hashable {
    public var ziel = ""
    public var dient = ""
    public var schritte = [Schritt()]

    public init() {}

    /// Nobody has typed anything here.
    var isEmpty: Bool { [ziel, dient].allSatisfy { $0.allSatisfy(\.isWhitespace) } && schritte.allSatisfy(\.isEmpty) }
  }
  public private(set) var ziele: [Ziel]

  /// At least one goal with one step.
  public init(_ ziele: [Ziel] = []) {
    self.ziele = Array(ziele.prefix(PlanEntwurf.mostGoals))
    if self.ziele.isEmpty { self.ziele = [Ziel()] }
    for index in self.ziele.indices {
      let steps = self.ziele[index].schritte.prefix(PlanEntwurf.mostSteps)
      self.ziele[index].schritte = steps.isEmpty ? [Schritt()] : Array(steps)
    }
  }

  /// The rows of a template, its steps by weeks.
  public init(_ vorlage: Planvorlage) { self.init(vorlage.ziele.map { Ziel($0, from: nil) }) }

  /// The rows that a sent form had.
  public init(sent values: [String: [String]]) {
    func text(_ name: String) -> String { values[name]?.first ?? "" }
    let goals = (1...PlanEntwurf.mostGoals).prefix { values[PlanForm.goal($0)] != nil }
    self.init(
      goals.map { goal in
        var ziel = Ziel()
        ziel.ziel = text(PlanForm.goal(goal))
        ziel.dient = text(PlanForm.serves(goal))
        let steps = (1...PlanEntwurf.mostSteps).prefix { values[PlanForm.what(goal, $0)] != nil }
        ziel.schritte = steps.map { step in
          var schritt = Schritt()
          schritt.nr = text(PlanForm.number(goal, step))
          schritt.was = text(PlanForm.what(goal, step))
          schritt.wer = text(PlanForm.who(goal, step))
          schritt.ab = text(PlanForm.from(goal, step))
          schritt.bis = text(PlanForm.until(goal, step))
          schritt.kosten = text(PlanForm.cost(goal, step))
          return schritt
        }
        return ziel
      })
  }

  /// As the form sends it.
  public var values: [String: [String]] {
    var values: [String: [String]] = [:]
    for (index, ziel) in ziele.enumerated() {
      let goal = index + 1
      values[PlanForm.goal(goal)] = [ziel.ziel]
      values[PlanForm.serves(goal)] = [ziel.dient]
      for (index, schritt) in ziel.schritte.enumerated() {
        let step = index + 1
        values[PlanForm.number(goal, step)] = [schritt.nr]
        values[PlanForm.what(goal, step)] = [schritt.was]
        values[PlanForm.who(goal, step)] = [schritt.wer]
        values[PlanForm.from(goal, step)] = [schritt.ab]
        values[PlanForm.until(goal, step)] = [schritt.bis]
        values[PlanForm.cost(goal, step)] = [schritt.kosten]
      }
    }
    return values
  }

  /// The typed amounts, for the sum.
  public var kosten: [String] { ziele.flatMap(\.schritte).map(\.kosten).filter { !$0.isEmpty } }

  // MARK: Buttons

  /// What a button of the form does, by its value; unknown ones do nothing.
  public enum Knopf: Hashable, Sendable {
    case ziel
    case schritt(ziel: Int)
    /// Goals and steps count from 1.
    case hoch(ziel: Int, schritt: Int)
    case runter(ziel: Int, schritt: Int)
    case weg(ziel: Int, schritt: Int)
    case summe
    case vorlage(String)

    public init?(_ text: String) {
      let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
      let places = parts.count == 2 ? parts[1].split(separator: "-").compactMap { Int($0) } : []
      switch parts.first {
      case "ziel" where parts.count == 1: self = .ziel
      case "summe" where parts.count == 1: self = .summe
      case "vorlage" where parts.count == 2: self = .vorlage(parts[1])
      case "hoch" where places.count == 2: self = .hoch(ziel: places[0], schritt: places[1])
      case "runter" where places.count == 2: self = .runter(ziel: places[0], schritt: places[1])
      case "weg" where places.count == 2: self = .weg(ziel: places[0], schritt: places[1])
      default:
        guard parts.count == 1, let goal = Int(text) else { return nil }
        self = .schritt(ziel: goal)
      }
    }

    public var value: String {
      switch self {
      case .ziel: "ziel"
      case .schritt(let ziel): "\(ziel)"
      case .hoch(let ziel, let schritt): "hoch-\(ziel)-\(schritt)"
      case .runter(let ziel, let schritt): "runter-\(ziel)-\(schritt)"
      case .weg(let ziel, let schritt): "weg-\(ziel)-\(schritt)"
      case .summe: "summe"
      case .vorlage(let key): "vorlage-\(key)"
      }
    }
  }

  /// Everything but templates, which need the law.
  public mutating func press(_ knopf: Knopf) {
    switch knopf {
    case .ziel: if ziele.count < PlanEntwurf.mostGoals { ziele.append(Ziel()) }
    case .schritt(let goal):
      guard ziele.indices.contains(goal - 1), ziele[goal - 1].schritte.count < PlanEntwurf.mostSteps else { return }
      ziele[goal - 1].schritte.append(Schritt())
    case .hoch(let goal, let step): swap(goal, step, step - 1)
    case .runter(let goal, let step): swap(goal, step, step + 1)
    case .weg(let goal, let step): remove(goal, step)
    case .summe, .vorlage: break
    }
  }

  private mutating func swap(_ goal: Int, _ step: Int, _ other: Int) {
    guard ziele.indices.contains(goal - 1) else { return }
    let range = ziele[goal - 1].schritte.indices
    guard range.contains(step - 1), range.contains(other - 1) else { return }
    ziele[goal - 1].schritte.swapAt(step - 1, other - 1)
  }

  /// The last step of a goal takes the goal with it, the last of all leaves an empty row.
  private mutating func remove(_ goal: Int, _ step: Int) {
    guard ziele.indices.contains(goal - 1), ziele[goal - 1].schritte.indices.contains(step - 1) else { return }
    ziele[goal - 1].schritte.remove(at: step - 1)
    if ziele[goal - 1].schritte.isEmpty { ziele.remove(at: goal - 1) }
    if ziele.isEmpty { ziele = [Ziel()] }
  }

  /// Adds the goals of a template behind what was typed; empty goals make room. What was typed stays.
  /// - Returns: `false` if there is no room for all of them; then nothing is added.
  @discardableResult
  public mutating func add(_ vorlage: Planvorlage, from day: Day) -> Bool {
    let typed = ziele.filter { !$0.isEmpty }
    guard typed.count + vorlage.ziele.count <= PlanEntwurf.mostGoals else { return false }
    self = PlanEntwurf(typed + vorlage.ziele.map { Ziel($0, from: day) })
    return true
  }
}

extension PlanEntwurf.Ziel {
  /// - Parameter day: the first day of the plan; `nil` = its weeks as they stand in the template.
  fileprivate init(_ vorlage: Planvorlage.Ziel, from day: Day?) {
    func time(_ week: Int) -> String { day.map { ($0 + 7 * week).german } ?? "\(week)" }
    ziel = vorlage.ziel
    dient = vorlage.dient.rawValue
    schritte = vorlage.schritte.map { step in
      var schritt = PlanEntwurf.Schritt()
      schritt.was = step.was
      schritt.wer = step.wer.rawValue
      schritt.ab = step.abWoche.map(time) ?? ""
      schritt.bis = time(step.bisWoche)
      schritt.kosten = step.kosten.map { Wortlaut.typed($0) } ?? ""
      return schritt
    }
  }
}
