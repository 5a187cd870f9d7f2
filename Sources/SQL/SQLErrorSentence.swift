extension SQLError {
  /// One line for people: what happened, and how to mend it. Carries no word of the engine.
  public var sentence: String { reason.sentence(of: place.map { "Die Datenbank „\($0)“" } ?? "Die Datenbank") }
}

extension SQLError.Reason {
  /// `database` stands at the beginning of the sentence: „Die Datenbank …“.
  func sentence(of database: String) -> String {
    switch self {
    case .duplicate:
      "Diesen Eintrag gibt es schon: Jemand war schneller. Bitte die Seite neu laden und die Angaben prüfen."
    case .constraint:
      "\(database) hat die Angaben abgelehnt, weil sie nicht zueinander passen. Es wurde nichts gespeichert."
    case .retry:
      "\(database) ist gerade durch einen anderen Vorgang belegt. "
        + "Es wurde nichts gespeichert; bitte noch einmal versuchen."
    case .full:
      "\(database) kann nicht weiter wachsen: Der Speicherplatz ist voll. Es wurde nichts gespeichert; "
        + "bitte Platz schaffen und den Vorgang wiederholen."
    case .damaged:
      "\(database) ist beschädigt oder keine Datenbankdatei. Bitte den Pfad prüfen oder eine Sicherung zurückspielen."
    case .missing:
      "\(database) gibt es nicht. Bitte den Pfad prüfen oder sie mit „fallwerk demo“ anlegen."
    case .readOnly:
      "\(database) darf nur gelesen werden. Bitte die Schreibrechte an Datei und Verzeichnis prüfen."
    case .unavailable:
      "\(database) lässt sich nicht öffnen oder erreichen. "
        + "Bitte prüfen, ob das Verzeichnis besteht und beschreibbar ist, bei einem Server Adresse und Anmeldung."
    case .unknownOutcome:
      "Die Verbindung brach beim Speichern ab; ob gespeichert wurde, ist offen. "
        + "Bitte den Vorgang erneut öffnen und nachsehen, bevor er wiederholt wird."
    case .statement:
      "Das Programm hat eine Anweisung gestellt, die die Datenbank nicht versteht. "
        + "Bitte den Fehler mit dem Zeitpunkt an die Betreuung melden."
    }
  }
}
