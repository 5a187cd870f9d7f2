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

  private static let containers: Set = ["daten", "plan", "inhalt"]

  private static let words: [String: String] = [
    "ab": "Gilt ab", "aktenzeichen": "Aktenzeichen", "am": "Tag", "an": "An (Nummer)", "anTeam": "An Team (Nummer)",
    "anlass": "Anlass", "arbeitgeber": "Arbeitgeber", "art": "Art", "auspraegung": "Ausprägung (1 bis 4)",
    "beginn": "Beginn", "begleitend": "Mit begleitender Förderung", "begruendung": "Begründung",
    "bezeichnung": "Bezeichnung", "bis": "Bis", "ende": "Ende", "ergebnis": "Ergebnis",
    "arbeitslose": "Arbeitslose im Beruf", "berufe": "Beruf", "dient": "Dient dem Ziel",
    "einverstanden": "Einverstanden",
    "fall": "Fall (Nummer)",
    "fallmanagement": "Fallmanagement (Nummer)", "geburt": "Geburtsdatum", "geschlecht": "Geschlecht", "grund": "Grund",
    "grundlage": "Was dafür spricht", "haus": "Zusage des Jobcenters", "id": "Nummer des Schritts",
    "instrument": "Maßnahmeart",
    "instrumentNummer": "Maßnahmeart (Nummer)",
    "kldb": "Berufscode (KldB 2010)", "klient": "Zusage der Person", "kosten": "Kosten in Cent", "merkmal": "Merkmal",
    "merkmale": "Merkmal",
    "nachname": "Nachname", "naechstes": "Nächstes Gespräch", "notiz": "Notiz", "nr": "Nummer", "ort": "Ort",
    "person": "Person (Nummer)", "plz": "Postleitzahl", "rolle": "Rolle", "schritt": "Schritt (Nummer)",
    "schritte": "Schritt",
    "stand": "Stand", "staatsangehoerigkeit": "Staatsangehörigkeit", "staerken": "Stärken", "status": "Status",
    "stelle": "Beratungsstelle", "stellen": "Offene Stellen",
    "strasse": "Straße", "strategie": "Strategie", "stunden": "Wochenstunden", "team": "Team (Nummer)",
    "teilnahme": "Maßnahme (Nummer)", "telefon": "Telefon", "traeger": "Träger (Nummer)", "typ": "Art des Eintrags",
    "version": "Eintrag (Nummer)",
    "von": "Von (Nummer)", "vorname": "Vorname", "was": "Was", "wer": "Wer", "wichtigerGrund": "Wichtiger Grund",
    "ziel": "Ziel", "ziele": "Ziel",
  ]
}
