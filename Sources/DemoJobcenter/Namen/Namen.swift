import Kernel

/// Invented names of clients and staff, by origin.
enum Namen {
  struct Name {
    let vorname: String
    let nachname: String
  }

  /// Name lists of one origin with the nationalities it stands for.
  struct Herkunft {
    let weiblich: [String]
    let maennlich: [String]
    let nachnamen: [String]
    /// Family name of a woman, where it differs (Russian, Polish).
    var weiblicheForm: @Sendable (String) -> String = { $0 }
  }

  static func familienname(_ herkunft: HerkunftKey, _ random: inout Zufall) -> String {
    random.pick(NamenListen.herkunft(herkunft).nachnamen)
  }

  static func vorname(_ herkunft: HerkunftKey, _ geschlecht: Geschlecht, _ random: inout Zufall) -> String {
    let list = NamenListen.herkunft(herkunft)
    return random.pick(geschlecht == .weiblich ? list.weiblich : list.maennlich)
  }

  static func nachname(_ herkunft: HerkunftKey, familie: String, _ geschlecht: Geschlecht) -> String {
    geschlecht == .weiblich ? NamenListen.herkunft(herkunft).weiblicheForm(familie) : familie
  }

  static func beschaeftigte(_ random: inout Zufall) -> Name {
    let herkunft: HerkunftKey = random.chance(0.88) ? .deutsch : random.pick([.tuerkisch, .polnisch, .italienisch])
    let geschlecht: Geschlecht = random.chance(0.62) ? .weiblich : .maennlich
    let familie = familienname(herkunft, &random)
    return Name(
      vorname: vorname(herkunft, geschlecht, &random), nachname: nachname(herkunft, familie: familie, geschlecht))
  }

  /// A street of Musterstadt with a house number.
  static func anschrift(_ random: inout Zufall) -> String {
    "\(random.pick(NamenListen.strassen)) \(random.from(1, to: 140))"
  }
}

/// Where a family's names come from.
enum HerkunftKey: Int, CaseIterable {
  case deutsch, tuerkisch, polnisch, russisch, italienisch, arabisch, kurdisch, suedslawisch, albanisch, tamilisch
  case westafrikanisch

  /// Nationalities other than German with this origin, ISO 3166-1; repeated ones are more frequent.
  var nationalities: [String] {
    switch self {
    case .deutsch: ["NL", "AT", "GB"]
    case .tuerkisch: ["TR"]
    case .polnisch: ["PL"]
    case .russisch: ["RU", "RU", "UA", "KZ"]
    case .italienisch: ["IT"]
    case .arabisch: ["MA", "LB", "SY", "IQ", "TN"]
    case .kurdisch: ["TR", "TR", "IQ", "SY"]
    case .suedslawisch: ["BA", "RS", "HR", "MK"]
    case .albanisch: ["AL", "RS", "MK"]
    case .tamilisch: ["LK"]
    case .westafrikanisch: ["GH", "NG", "TG"]
    }
  }

  /// How frequent an origin is among German nationals and among others, in thousandths.
  static let gewichtDeutsche = [790, 45, 50, 70, 8, 12, 8, 8, 4, 3, 2]
  static let gewichtAndere = [25, 430, 75, 70, 45, 110, 95, 75, 30, 25, 20]
}
