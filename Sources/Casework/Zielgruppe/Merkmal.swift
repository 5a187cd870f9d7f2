public import Journal
public import Kernel

/// What is recorded of a person with its source, and what target groups follow from.
public enum Merkmalart: String, Codable, Sendable, CaseIterable {
  /// Grad der Behinderung, in tens from 20 to 100 (§ 152 SGB IX).
  case gdb
  /// Put on a par with severely disabled people by decision (§ 2 Abs. 3 SGB IX).
  case gleichstellung
  /// Needs benefits for participation in working life (§ 19 SGB III).
  case rehabilitation
  case multipleProblemlagen = "multiple_problemlagen"
}

/// A trait of a person holds over some days.
public struct MerkmalFestgestellt: PersonPayload {
  public static let type: EntryType = "merkmal.festgestellt.v1"
  public let merkmal: Merkmalart
  /// Degree of disability; only for `gdb`.
  public let grad: Int?
  /// Where it is known from, for example a decision with its day.
  public let quelle: String
  public let ab: Day
  /// Last day; `nil` = open.
  public let bis: Day?

  public init(merkmal: Merkmalart, grad: Int?, quelle: String, ab: Day, bis: Day?) {
    self.merkmal = merkmal
    self.grad = grad
    self.quelle = quelle
    self.ab = ab
    self.bis = bis
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.zielgruppe.merkmale.removeAll { $0.art == merkmal && $0.period.from == ab }
    file.zielgruppe.merkmale.append(
      .init(
        art: merkmal, grad: grad, quelle: quelle, period: Period(from: ab, to: bis.map { $0 + 1 } ?? .distantFuture)))
  }
}

extension ZielgruppeState {
  /// A recorded trait with its source.
  public struct Merkmal: Sendable {
    public let art: Merkmalart
    public let grad: Int?
    public let quelle: String
    public let period: Period
  }

  /// From this degree on somebody is severely disabled (§ 2 Abs. 2 SGB IX).
  static let schwerbehindertAb = 50
  /// From this degree on somebody can be put on a par with them (§ 2 Abs. 3 SGB IX).
  static let gleichstellbarAb = 30

  /// Groups that follow from the recorded traits.
  var derived: [Trait] {
    let grade = degrees
    return merkmale.flatMap { merkmal -> [Trait] in
      switch merkmal.art {
      case .gdb: []
      case .rehabilitation: [Trait(code: .rehabilitand, period: merkmal.period, quelle: merkmal.quelle)]
      case .multipleProblemlagen: [Trait(code: .multipleProblemlagen, period: merkmal.period, quelle: merkmal.quelle)]
      case .gleichstellung:
        grade.filter { (Self.gleichstellbarAb..<Self.schwerbehindertAb).contains($0.grad) }.compactMap {
          merkmal.period.common(with: $0.period).map {
            Trait(code: .gleichgestellt, period: $0, quelle: merkmal.quelle)
          }
        }
      }
    }
      + grade.filter { $0.grad >= Self.schwerbehindertAb }.map {
        Trait(code: .schwerbehindert, period: $0.period, quelle: "GdB \($0.grad), \($0.quelle)")
      }
  }

  /// The degrees of disability one after the other: a new one ends the one before.
  private var degrees: [(grad: Int, quelle: String, period: Period)] {
    let spells = merkmale.filter { $0.art == .gdb }.sorted { $0.period.from < $1.period.from }
    return spells.enumerated().compactMap { index, spell in
      let next = spells.dropFirst(index + 1).first?.period.from ?? .distantFuture
      let period = Period(from: spell.period.from, to: min(spell.period.to, next))
      return spell.grad.flatMap { period.isEmpty ? nil : ($0, spell.quelle, period) }
    }
  }
}

extension Period {
  fileprivate func common(with other: Period) -> Period? {
    let common = Period(from: max(from, other.from), to: min(to, other.to))
    return common.isEmpty ? nil : common
  }
}

/// Records a trait with its source.
public struct RecordMerkmal: Command {
  public typealias State = PersonFile
  public let merkmal: Merkmalart
  public let grad: Int?
  public let quelle: String
  public let ab: Day
  public let bis: Day?

  public init(merkmal: Merkmalart, grad: Int?, quelle: String, ab: Day, bis: Day?) {
    self.merkmal = merkmal
    self.grad = grad
    self.quelle = quelle
    self.ab = ab
    self.bis = bis
  }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard let data = file.data else { throw Rejection("person.unbekannt") }
    try Rule.notInFuture(ab, context, field: "ab")
    guard ab >= data.geburt else { throw Rejection("merkmal.vor_geburt", field: "ab") }
    if let bis, bis < ab { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    guard !quelle.isEmpty else { throw Rejection("merkmal.quelle_fehlt", field: "quelle") }
    if merkmal == .gdb {
      guard let grad, (20...100).contains(grad), grad % 10 == 0 else {
        throw Rejection("merkmal.grad", section: "§ 152 Abs. 1 SGB IX", field: "grad")
      }
    }
    return [
      MerkmalFestgestellt(merkmal: merkmal, grad: merkmal == .gdb ? grad : nil, quelle: quelle, ab: ab, bis: bis)
    ]
  }
}
