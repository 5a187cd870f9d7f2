public import Kernel

/// A unit of the job centre under the name it has on some days.
public struct Einheit: Sendable, Hashable {
  /// Stable over all names, for example `jugend`.
  public let key: String
  public let name: String
  public let aufgabe: Aufgabe
  /// The unit that has its task once it is gone.
  public let nachfolge: String?

  /// What a unit is there for.
  public enum Aufgabe: String, Sendable, CaseIterable {
    /// Takes cases.
    case fallmanagement
    case unternehmensservice
    case leistung
    case controlling
    case leitung
  }

  public init(key: String, name: String, aufgabe: Aufgabe, nachfolge: String? = nil) {
    self.key = key
    self.name = name
    self.aufgabe = aufgabe
    self.nachfolge = nachfolge
  }
}

extension Law {
  /// The units there are on `day`, in the order of the file.
  public func einheiten(on day: Day) -> [Dated<Einheit>] { einheiten.inForceOrFirst(on: day) }
}

extension Einheit: LawValue {
  static let place = LawPlace(list: "organisation", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "name", "duty", "successor"]
  var layerKey: String { key }

  init(_ record: Record) throws {
    key = try record.text("key")
    name = try record.text("name")
    aufgabe = try record.word("duty", as: Aufgabe.self)
    nachfolge = try record.optionalText("successor")
  }
}

extension Layers<Einheit> {
  /// A successor nobody knows would leave cases without a unit.
  func checkSuccessors() throws {
    let keys = Set(local.map(\.key))
    for value in local {
      _ = try value.place.known(value.dated.value.nachfolge.map { [$0] } ?? [], keys, "successor")
    }
  }
}
