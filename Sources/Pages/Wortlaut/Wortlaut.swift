public import Kernel

/// The words people read for the keys that are stored.
public enum Wortlaut {
  /// `Montag` to `Sonntag`.
  public static func weekday(_ day: Day) -> String {
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"][day.weekday - 1]
  }

  public static func label(_ status: StatusCode) -> String {
    switch status {
    case .arbeitslos: "arbeitslos"
    case .arbeitsuchend: "arbeitsuchend, nicht arbeitslos"
    case .inMassnahme: "in Maßnahme"
    case .krank: "arbeitsunfähig erkrankt"
    case .kinderbetreuung: "betreut ein Kind (§ 10 Abs. 1 Nr. 3 SGB II)"
    case .paragraf53a: "58 und älter ohne Angebot (§ 53a Abs. 2 SGB II)"
    case .regelung58: "58er-Regelung (§ 65 Abs. 4 SGB II, § 428 SGB III)"
    case .schule: "in Schule oder Studium"
    case .beschaeftigt: "beschäftigt, 15 Stunden und mehr"
    case .nichtVerfuegbar: "aus anderem Grund nicht verfügbar"
    }
  }

  public static func label(_ kind: IntegrationKind) -> String {
    switch kind {
    case .sozialversicherungspflichtig: "sozialversicherungspflichtige Beschäftigung"
    case .ausbildung: "voll qualifizierende Ausbildung"
    case .selbstaendigkeit: "Selbstständigkeit"
    case .geringfuegig: "geringfügige Beschäftigung"
    case .oeffentlichGefoerdert: "öffentlich geförderte Beschäftigung"
    case .sonstige: "Sonstiges"
    }
  }

  public static func label(_ sex: Geschlecht) -> String {
    switch sex {
    case .weiblich: "weiblich"
    case .maennlich: "männlich"
    case .divers: "divers"
    case .ohneAngabe: "ohne Angabe"
    }
  }

  public static let status = StatusCode.allCases.map { Option($0.key, label($0)) }
  public static let integrationen = IntegrationKind.allCases.map { Option($0.key, label($0)) }

  public static func options(_ sexes: [Geschlecht]) -> [Option] { sexes.map { Option($0.key, label($0)) } }

  /// Why a case comes in.
  public static let anlaesse = [
    Option("erstantrag", "Erstantrag"), Option("wiederzugang", "Wiederzugang nach früherem Fall"),
  ]
  /// Why a case ends.
  public static let abschlussgruende = [
    Option("integration", "Integration in Arbeit oder Ausbildung"), Option("leistungsende", "Leistungsbezug beendet"),
    Option("umzug", "Umzug in einen anderen Bezirk"), Option("altersgrenze", "Altersgrenze erreicht"),
    Option("mitwirkung", "keine Mitwirkung"), Option("tod", "verstorben"), Option("sonstige", "anderer Grund"),
  ]
  /// What may be open in a case that is to be closed.
  public static let punktarten = [
    Option("teilnahme", "Maßnahme"), Option("profiling", "Profilingauftrag"), Option("schritt", "Schritt des Plans"),
    Option("angebot", "Angebot einer Vereinbarung"), Option("vereinbarung", "Vereinbarung"),
    Option("verpflichtung", "Verpflichtung"), Option("schlichtung", "Schlichtung"), Option("termin", "Termin"),
    Option("gespraech", "vereinbartes Gespräch"), Option("ankuendigung", "zugesagte Arbeit"),
    Option("minderung_pruefung", "Prüfung einer Leistungsminderung"), Option("minderung", "Leistungsminderung"),
    Option("uebergabe", "angebotene Übergabe"),
  ]
  /// Who carries on what a closed case leaves.
  public static let weiterstellen = [
    Option("leistung", "Leistungsabteilung"), Option("jobcenter", "anderes Jobcenter"),
    Option("agentur", "Agentur für Arbeit"), Option("unternehmensservice", "Unternehmensservice"),
  ]
  /// Why nobody outside may be told anything (§ 51 Abs. 1 BMG).
  public static let sperrgruende = [
    Option("bedrohung", "Bedrohung oder Beleidigung"), Option("nachstellung", "unbefugtes Nachstellen"),
    Option("gewalt", "Gefahr für Leben, Gesundheit oder persönliche Freiheit"),
    Option("beruf", "Anfeindung wegen Beruf oder Ehrenamt"), Option("sonstige", "ähnliches schutzwürdiges Interesse"),
  ]
  /// At whose wish a block was noted.
  public static let sperrveranlasser = [
    Option("person", "die Person selbst"), Option("meldebehoerde", "die Meldebehörde"),
    Option("polizei", "Polizei oder Gericht"), Option("haus", "das Jobcenter von sich aus"),
  ]
  /// What happened that others must know before they meet the person.
  public static let vorfallarten = [
    Option("drohung", "Drohung"), Option("angriff", "körperlicher Angriff"),
    Option("sachbeschaedigung", "Sachbeschädigung"), Option("gegenstand", "gefährlicher Gegenstand mitgeführt"),
    Option("tier", "gefährliches Tier in der Wohnung"),
  ]
  /// Whether a person counts as able to work.
  public static let leistungsarten = [
    Option("erwerbsfaehig", "erwerbsfähig"), Option("nicht_erwerbsfaehig", "nicht erwerbsfähig"),
  ]
  /// Why entitlement ends.
  public static let leistungsenden = [
    Option("arbeitsaufnahme", "Arbeitsaufnahme"), Option("einkommen", "Einkommen oder Vermögen"),
    Option("ausbildung", "Ausbildung"), Option("umzug", "Umzug"), Option("altersgrenze", "Altersgrenze erreicht"),
    Option("verzicht", "Verzicht"), Option("tod", "verstorben"), Option("sonstige", "anderer Grund"),
  ]
  /// How a participation ended.
  public static let teilnahmeergebnisse = [
    Option("integriert", "in Arbeit oder Ausbildung"),
    Option("fortschritt", "Integrationsfortschritt", hint: "Ein messbarer Schritt vor der Arbeitsaufnahme."),
    Option("abgeschlossen", "regulär beendet, ohne messbaren Fortschritt"), Option("abgebrochen", "abgebrochen"),
  ]
  /// Place in the Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II).
  public static let rollen = [
    Option("hauptperson", "Hauptperson"), Option("partner", "Partnerin oder Partner"),
    Option("kind", "Kind unter 25 Jahren"),
  ]
  /// How a step of the plan stands.
  public static let schrittstaende = [
    Option("erledigt", "erledigt"), Option("nicht_erledigt", "nicht erledigt"),
    Option("entfallen", "entfallen", hint: "Der Schritt wird nicht mehr gebraucht."), Option("offen", "wieder offen"),
  ]
  /// Who acts in a step of the plan.
  public static let parteien = AmZug.allCases.filter { $0 != .aerztlicherDienst }.map { Option($0.rawValue, $0.label) }

  /// The label of a value, or the value itself.
  public static func label(_ value: String, in options: [Option]) -> String {
    options.first { $0.value == value }?.label ?? value
  }
}
