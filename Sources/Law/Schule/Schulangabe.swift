public import Kernel

/// Kind of school. The raw value is stored; which of them there are on a day says the list.
public enum Schulform: String, Codable, Sendable, CaseIterable {
  case hauptschule
  case realschule
  case gesamtschule
  case sekundarschule
  case gymnasium
  case foerderschule
  case berufskolleg
  case weiterbildungskolleg
  case sonstige
}

/// Qualification with which school ends. The raw value is stored.
public enum Schulabschluss: String, Codable, Sendable, CaseIterable {
  case ohne
  case foerderschule
  /// After year 9; since 2022-08-01 Erster Schulabschluss.
  case ersterSchulabschluss = "erster_schulabschluss"
  /// After year 10; since 2022-08-01 Erweiterter Erster Schulabschluss.
  case erweiterterErster = "erweiterter_erster"
  case mittlererSchulabschluss = "mittlerer_schulabschluss"
  case fachhochschulreife
  case hochschulreife
}

/// On which ground the school itself is asked instead of the person. The raw value is stored.
public enum Erhebungsgrund: String, Codable, Sendable, CaseIterable {
  case einwilligung
  case rechtsvorschrift
  case aufgabe
  case aufwand
}

/// A word about school as it stands on a day: a kind of school, a qualification, or a ground for asking the school.
public struct Schulangabe: Sendable, Hashable {
  /// What the word is about.
  public enum Art: String, Sendable, CaseIterable {
    case schulform
    case abschluss
    case erhebung
  }

  public let art: Art
  /// The raw value of the closed list.
  public let key: String
  public let name: String

  public init(art: Art, key: String, name: String) {
    self.art = art
    self.key = key
    self.name = name
  }
}

extension Law {
  /// The words of one kind in force on `day`, in the order of the files.
  public func schulangaben(_ art: Schulangabe.Art, on day: Day) -> [Dated<Schulangabe>] {
    schule.inForceOrFirst(on: day).filter { $0.value.art == art }
  }

  /// A kind of school on `day`; `nil` if there was none of it.
  public func schulform(_ form: Schulform, on day: Day) -> Dated<Schulangabe>? {
    schulangaben(.schulform, on: day).first { $0.value.key == form.rawValue }
  }

  /// A qualification by its name on `day`; `nil` if there was none of it.
  public func abschluss(_ abschluss: Schulabschluss, on day: Day) -> Dated<Schulangabe>? {
    schulangaben(.abschluss, on: day).first { $0.value.key == abschluss.rawValue }
  }

  /// The ground for asking the school, with its section on `day`.
  public func erhebungsgrund(_ grund: Erhebungsgrund, on day: Day) -> Dated<Schulangabe>? {
    schulangaben(.erhebung, on: day).first { $0.value.key == grund.rawValue }
  }

  /// Completed years of age below which somebody is a young person on `day`.
  public func jugendgrenze(on day: Day) -> Int? {
    for group in zielgruppen(on: day) where group.value.key == "u25" {
      if case .ageBelow(let years) = group.value.rule { return years }
    }
    return nil
  }

  /// From this day on what comes after school is talked about, for a school that ends on `day`.
  public func schulendeVorlauf(before day: Day) -> Day {
    switch frist(.schulendeVorlauf, on: day).value.length {
    case .days(let count): day - count
    case .weeks(let count): day - 7 * count
    case .months(let count): day.adding(months: -count)
    }
  }
}

extension Schulangabe: LawValue {
  static let place = LawPlace(list: "schule", federal: "federal/sgb2/schule.yaml", localRequired: true)
  static let fields: Set<String> = ["kind", "key", "name"]
  var layerKey: String { "\(art.rawValue) \(key)" }

  init(_ record: Record) throws {
    art = try record.word("kind", as: Art.self)
    key =
      switch art {
      case .schulform: try record.word("key", as: Schulform.self).rawValue
      case .abschluss: try record.word("key", as: Schulabschluss.self).rawValue
      case .erhebung: try record.word("key", as: Erhebungsgrund.self).rawValue
      }
    name = try record.text("name")
  }
}
