public import Kernel

/// How far statute lets a job centre go with a deadline of its own.
public struct Fristgrenze: Sendable, Hashable {
  public enum Richtung: String, Sendable, CaseIterable {
    case mindestens
    case hoechstens
  }
  public let key: FristKey
  public let richtung: Richtung
  public let length: FristLength
}

extension Law {
  /// The limits of that deadline on `day`.
  public func fristgrenzen(_ key: FristKey, on day: Day) -> [Dated<Fristgrenze>] {
    fristgrenzen.inForce(on: day).filter { $0.value.key == key }
  }
}

extension Fristgrenze: LawValue {
  static let place = LawPlace(
    list: "fristgrenzen", federal: "federal/sgb2/fristgrenzen.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "bound", "days", "weeks", "months"]
  var layerKey: String { "\(key.rawValue) \(richtung.rawValue)" }

  init(_ record: Record) throws {
    key = try record.word("key", as: FristKey.self)
    richtung = try record.word("bound", as: Richtung.self)
    length = try Frist.length(record)
  }
}
