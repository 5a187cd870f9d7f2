public import Kernel

/// The paragraph on which a case of Jugendberufshilfe rests. The raw value is stored.
public enum Jugendhilfegrundlage: String, Codable, Sendable, CaseIterable {
  /// § 13 Abs. 1 SGB VIII: socio-pedagogical help towards school, training and work.
  case hilfen
  /// § 13 Abs. 2 SGB VIII: training and employment with socio-pedagogical company.
  case ausbildung
}

/// A kind of help. The raw value is stored; which of them there are on a day says the list.
public enum Jugendhilfeart: String, Codable, Sendable, CaseIterable {
  case beratung
  case schulbegleitung
  case werkstattjahr
  case ausbildung
  case beschaeftigung
  case jugendwohnen
}

/// One end of the ages for which § 13 SGB VIII is there.
public enum Jugendaltersgrenze: String, Sendable, CaseIterable {
  /// From this age on.
  case ab
  /// Below this age.
  case unter
}

/// A value of Jugendberufshilfe as it stands on a day: a legal ground, a kind of help, or a limit of age.
public struct Jugendhilfeangabe: Sendable, Hashable {
  /// What the value is about.
  public enum Art: String, Sendable, CaseIterable {
    case grundlage
    case hilfe
    case alter
  }

  public let art: Art
  /// The raw value of the closed list.
  public let key: String
  public let name: String
  /// Completed years of a limit of age.
  public let jahre: Int?

  public init(art: Art, key: String, name: String, jahre: Int? = nil) {
    (self.art, self.key, self.name, self.jahre) = (art, key, name, jahre)
  }
}

extension Law {
  /// The values of one kind in force on `day`, in the order of the files.
  public func jugendhilfe(_ art: Jugendhilfeangabe.Art, on day: Day) -> [Dated<Jugendhilfeangabe>] {
    jugendhilfe.inForceOrFirst(on: day).filter { $0.value.art == art }
  }

  /// The legal ground with its section on `day`.
  public func grundlage(_ grundlage: Jugendhilfegrundlage, on day: Day) -> Dated<Jugendhilfeangabe>? {
    jugendhilfe(.grundlage, on: day).first { $0.value.key == grundlage.rawValue }
  }

  /// A kind of help on `day`; `nil` if there was none of it.
  public func hilfe(_ art: Jugendhilfeart, on day: Day) -> Dated<Jugendhilfeangabe>? {
    jugendhilfe(.hilfe, on: day).first { $0.value.key == art.rawValue }
  }

  /// Completed years of age for which § 13 SGB VIII is there on `day`; empty if the list names no limits.
  public func jugendhilfealter(on day: Day) -> Range<Int> {
    func jahre(_ grenze: Jugendaltersgrenze) -> Int {
      jugendhilfe(.alter, on: day).first { $0.value.key == grenze.rawValue }?.value.jahre ?? 0
    }
    let (ab, unter) = (jahre(.ab), jahre(.unter))
    return ab..<max(ab, unter)
  }
}

extension Jugendhilfeangabe: LawValue {
  static let place = LawPlace(list: "jugendhilfe", federal: "federal/sgb8/jugendhilfe.yaml", localRequired: false)
  static let fields: Set<String> = ["kind", "key", "name", "years"]
  var layerKey: String { "\(art.rawValue) \(key)" }

  init(_ record: Record) throws {
    art = try record.word("kind", as: Art.self)
    key =
      switch art {
      case .grundlage: try record.word("key", as: Jugendhilfegrundlage.self).rawValue
      case .hilfe: try record.word("key", as: Jugendhilfeart.self).rawValue
      case .alter: try record.word("key", as: Jugendaltersgrenze.self).rawValue
      }
    name = try record.text("name")
    jahre = art == .alter ? try record.number("years", in: 0...99) : nil
  }
}
