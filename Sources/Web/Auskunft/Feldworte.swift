import Kernel

/// The stored names of values in words, for people who ask what is kept about them.
enum Feldworte {
  /// `daten.geburt` → `Geburtsdatum`, `plan.ziele 1.schritte 2.was` → `Ziel 1, Schritt 2, Was`.
  static func label(_ path: String) -> String {
    let parts = path.split(separator: ".").map(String.init).compactMap(word)
    return parts.isEmpty ? path : parts.joined(separator: ", ")
  }

  /// Days as people write them.
  static func value(_ stored: String) -> String { Day(iso: stored)?.german ?? stored }

  /// `nil` for a part that only holds others together.
  private static func word(_ part: String) -> String? {
    let split = part.split(separator: " ")
    guard let key = split.first.map(String.init), !containers.contains(key) else { return nil }
    return ([words[key] ?? key] + split.dropFirst().map(String.init)).joined(separator: " ")
  }

  private static let containers: Set = ["daten", "plan", "inhalt", "angaben"]

  private static let words: [String: String] = [
    "ab": "Gilt ab", "abweichung": "Grund der Abweichung vom Vorschlag", "aktenzeichen": "Aktenzeichen", "am": "Tag",
    "an": "An (Nummer)", "anTeam": "An Team (Nummer)",
    "fragen": "Frage",
    "dienst": "Wer begutachtet", "stundenklasse": "Mögliche Stunden am Tag",
    "grenzen": "Grenze",
    "anforderung": "Anforderung",
    "gueltigBis": "Gilt bis",
    "kontakt": "Weg des Kontakts", "rechtsgrundlage": "Rechtsgrundlage", "zustaendig": "Zuständig (Konto)",
    "umfang": "Übermittelt", "weiteres": "Weiteres",
    "schulform": "Schulform", "schule": "Name der Schule", "klasse": "Klasse oder Ausbildungsjahr",
    "abschluss": "Abschluss", "abschlussAm": "Letzter Schultag", "ausbildungSeit": "Sucht Ausbildung seit",
    "erhebungsgrund": "Warum die Schule gefragt wurde", "einwilligungAm": "Tag der Einwilligung",
    "gruende": "Grund nach § 10 SGB II",
    "pflege": "Pflege von Angehörigen",
    "pruefen": "Wieder prüfen am",
    "anlass": "Anlass", "auflage": "Verpflichtung", "arbeitgeber": "Arbeitgeber", "art": "Art",
    "auspraegung": "Ausprägung (1 bis 4)",
    "beginn": "Beginn", "begleitend": "Mit begleitender Förderung", "begruendung": "Begründung",
    "anforderungen": "Was der Arbeitsplatz berücksichtigen muss", "auto": "Auto vorhanden",
    "arbeitslose": "Arbeitslose im Beruf", "berufe": "Beruf",
    "code": "Nummer der Klassifikation der Berufe 2010", "fehlend": "Nicht erhoben", "fuehrerscheine": "Führerschein",
    "kenntnisse": "Kenntnis",
    "minuten": "Arbeitsweg höchstens in Minuten", "niveau": "Niveau", "quelle": "Quelle",
    "schicht": "Schichtarbeit möglich", "sprachen": "Sprache", "verfahren": "Verfahren",
    "vorschlag": "Vorschlag der Regeln", "wert": "Einschätzung (1 bis 4)", "wuensche": "Wunsch",
    "bemuehungen": "Eigenbemühung", "bezeichnung": "Bezeichnung", "bis": "Bis", "ende": "Ende", "ergebnis": "Ergebnis",
    "einverstanden": "Einverstanden", "dient": "Dient dem Ziel",
    "fall": "Fall (Nummer)",
    "fallmanagement": "Fallmanagement (Nummer)", "geburt": "Geburtsdatum", "geschlecht": "Geschlecht", "grund": "Grund",
    "grad": "Grad",
    "grundlage": "Was dafür spricht", "haus": "Zusage des Jobcenters", "id": "Nummer des Schritts",
    "instrument": "Maßnahmeart",
    "instrumentNummer": "Maßnahmeart (Nummer)",
    "haeufigkeit": "Häufigkeit", "kldb": "Berufscode (KldB 2010)", "klient": "Zusage der Person",
    "kosten": "Kosten in Cent", "merkmal": "Merkmal",
    "merkmale": "Merkmal",
    "groesse": "Größe in Bytes", "medientyp": "Art der Datei", "sha256": "Prüfsumme (SHA-256)",
    "nachname": "Nachname", "nachweis": "Nachweis", "naechstes": "Nächstes Gespräch", "notiz": "Notiz", "nr": "Nummer",
    "ort": "Ort",
    "monate": "Nach Monaten", "besteht": "Besteht noch", "erteilt": "Erteilt", "partei": "Wer am Zug ist",
    "punkte": "Offener Punkt", "weiter": "Weiter bei", "person": "Person (Nummer)",
    "planstand": "Fassung des Plans (Nummer)",
    "plz": "Postleitzahl", "rolle": "Rolle", "satz": "Was geschah", "schritte": "Schritt",
    "staatsangehoerigkeit": "Staatsangehörigkeit", "staerken": "Stärken", "status": "Status",
    "stelle": "Beratungsstelle", "stellen": "Offene Stellen",
    "strasse": "Straße", "strategie": "Strategie", "stunden": "Wochenstunden", "team": "Team (Nummer)",
    "teilnahme": "Maßnahme (Nummer)", "telefon": "Telefon", "traeger": "Träger (Nummer)", "typ": "Art des Eintrags",
    "version": "Eintrag (Nummer)",
    "text": "Text", "textfassung": "Fassung der Texte vom", "versicherungsnummer": "Versicherungsnummer",
    "von": "Von (Nummer)", "veranlasst": "Veranlasst von",
    "vorgeschlagen": "Vorgeschlagen am", "vorname": "Vorname", "was": "Was", "wer": "Wer",
    "wichtigerGrund": "Wichtiger Grund",
    "belehrt": "Belehrung zugegangen am", "haertefall": "Härtefall", "zeichen": "Zeichen des Bescheids",
    "prozent": "Prozent des Regelbedarfs", "betrag": "Betrag in Cent", "unter25": "Unter 25",
    "zusagen": "Zusage", "zusage": "Wortlaut", "fassung": "Fassung", "sprache": "Sprache",
    "schritt": "Schritt des Plans (Nummer)", "stand": "Stand", "weg": "Weg der Zustellung", "ziel": "Ziel",
    "ziele": "Ziel", "zustellung": "Briefe gehen an",
    "tag": "Tag des Termins", "uhrzeit": "Uhrzeit", "form": "Form des Gesprächs",
    "ausnahme": "Grund der Ausnahme", "vonKlient": "Von der Person abgesagt",
  ]
}
