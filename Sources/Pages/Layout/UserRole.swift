/// What a signed-in person does; decides the main navigation.
public enum UserRole: String, CaseIterable, Sendable {
  case fallmanagement
  case leistung
  case unternehmensservice
  case teamleitung
  case controlling
  case vorstand
  case datenschutz
  case verwaltung
  case jugendberufshilfe
  case traeger
  case arbeitgeber
  case klient

  public var label: String {
    switch self {
    case .fallmanagement: "Fallmanagement"
    case .leistung: "Leistung"
    case .unternehmensservice: "Unternehmensservice"
    case .teamleitung: "Teamleitung"
    case .controlling: "Controlling"
    case .vorstand: "Vorstand"
    case .datenschutz: "Datenschutz"
    case .verwaltung: "Verwaltung"
    case .jugendberufshilfe: "Jugendberufshilfe"
    case .traeger: "Träger"
    case .arbeitgeber: "Unternehmen"
    case .klient: "Klientin oder Klient"
    }
  }

  /// The entries of the main navigation, in the same order on every page.
  public var navigation: [Bereich] {
    switch self {
    case .fallmanagement: [.meinTag, .faelle, .termine, .kennzahlen]
    case .teamleitung: [.team, .meinTag, .faelle, .termine, .freigaben, .kennzahlen, .einstellungen]
    case .controlling, .vorstand: [.kennzahlen, .bericht]
    case .leistung: [.faelle]
    case .datenschutz: [.zugriffe, .auskunft, .loeschung]
    case .verwaltung: [.traegerregister, .einstellungen]
    case .jugendberufshilfe: [.jugendhilfe]
    case .unternehmensservice: []
    case .klient: [.mein]
    case .traeger: [.traeger]
    case .arbeitgeber: [.jobtempo]
    }
  }

  /// Whether the header holds the field of the search: for those who read cases.
  var searches: Bool { navigation.contains(.faelle) }

  /// Where sign-in leads.
  public var home: Adresse { navigation.first?.adresse ?? .hilfe }
}

/// A part of the program that the main navigation names.
public enum Bereich: CaseIterable, Hashable, Sendable {
  case team
  case meinTag
  case faelle
  case termine
  case freigaben
  case kennzahlen
  case bericht
  case zugriffe
  case auskunft
  case loeschung
  case traegerregister
  case einstellungen
  case jugendhilfe
  case mein
  case traeger
  case jobtempo

  public var label: String {
    switch self {
    case .team: "Team"
    case .meinTag: "Mein Tag"
    case .faelle: "Fälle"
    case .termine: "Termine"
    case .freigaben: "Freigaben"
    case .kennzahlen: "Kennzahlen"
    case .bericht: "Berichte"
    case .zugriffe: "Zugriffe"
    case .auskunft: "Auskunft"
    case .loeschung: "Löschung"
    case .traegerregister: "Träger"
    case .einstellungen: "Einstellungen"
    case .jugendhilfe: "Jugendberufshilfe"
    case .mein: "Mein Bereich"
    case .traeger: "Aufträge"
    case .jobtempo: "JobTempo"
    }
  }

  public var adresse: Adresse {
    switch self {
    case .team: .team
    case .meinTag: .heute
    case .faelle: .faelle(FaelleFilter())
    case .termine: .termine(Terminsicht())
    case .freigaben: .freigaben
    case .kennzahlen: .kennzahlen(jahr: nil, stand: nil)
    case .bericht: .berichte
    case .zugriffe: .zugriffe(fall: nil)
    case .auskunft: .auskunft
    case .loeschung: .loeschung
    case .traegerregister: .traegerregister
    case .einstellungen: .einstellungen
    case .jugendhilfe: .jugendhilfe
    case .mein: .mein
    case .traeger: .traeger
    case .jobtempo: .jobtempo
    }
  }
}
