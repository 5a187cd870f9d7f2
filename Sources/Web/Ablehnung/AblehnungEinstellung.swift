extension Ablehnung {
  /// Of the job centre's own settings.
  static let einstellungen: [String: String] = [
    "einstellung.unbekannt": "Diese Einstellung gibt es nicht. Bitte öffnen Sie die Liste noch einmal.",
    "einstellung.frist_gesetz": "Diese Frist setzt das Gesetz. Sie lässt sich hier nicht ändern.",
    "einstellung.frist_laenge": "Die Länge ist nicht möglich. Bitte geben Sie eine Zahl von 1 bis 3650 an.",
    "einstellung.frist_zu_lang": "So lang darf diese Frist nicht sein. Das Recht lässt höchstens {grenze} zu.",
    "einstellung.frist_zu_kurz": "So kurz darf diese Frist nicht sein. Das Recht verlangt mindestens {grenze}.",
    "einstellung.text_gesetz":
      "Dieser Text nennt Rechte und Folgen und folgt dem Gesetz. Er lässt sich hier nicht ändern.",
    "einstellung.text_ohne_platz": "Das Recht dieses Tages sieht an dieser Stelle keinen Text vor.",
    "einstellung.platzhalter_fremd":
      "Den Platzhalter „{wort}“ kennt dieser Text nicht. Bitte schreiben Sie ihn anders oder lassen Sie ihn weg.",
    "einstellung.platzhalter_fehlt": "Der Platzhalter „{wort}“ fehlt. Bitte nehmen Sie ihn in den Text auf.",
    "einstellung.begriff_leer": "Bitte geben Sie Einzahl, Mehrzahl und Kurzform an.",
    "einstellung.begriff_gesetz": "Dieses Wort ist das des Gesetzes. Ändern lässt sich nur die Kurzform.",
    "einstellung.zuordnung_alle": "Die letzte Regel, und nur sie, nimmt alle auf. Bitte ordnen Sie die Regeln so.",
    "einstellung.zuordnung_alter": "Bitte geben Sie bei Regeln nach Alter, und nur dort, ein Alter von 1 bis 120 an.",
    "einstellung.vorlage_leer":
      "Eine Vorlage braucht einen Namen, eine Strategie und zu jedem Ziel einen Schritt. Bitte füllen Sie sie aus.",
    "einstellung.vorlage_wochen":
      "Der Schritt „{schritt}“ endet vor seinem Anfang oder nach mehr als fünf Jahren. Bitte ändern Sie die Wochen.",
    "einstellung.ab_zu_frueh":
      "Der {tag} ist zu früh. Eine Änderung gilt frühestens ab morgen ({morgen}); was bis heute entschieden wurde, behält "
      + "sein Recht.",
    "einstellung.ab_zu_spaet": "Der {tag} liegt zu weit in der Zukunft. Bitte geben Sie einen Tag bis {letzter} an.",
    "einstellung.gleich": "Genau das gilt am {tag} schon. Bitte ändern Sie den Wert oder den Tag.",
    "einstellung.unvollstaendig": "Mit dieser Änderung wäre das Recht nicht vollständig: {satz}",
    "einstellung.inzwischen":
      "Inzwischen hat jemand eine andere Einstellung festgelegt. Bitte starten Sie den Probelauf noch einmal.",
    "einstellung.keine": "Diese Einstellung gibt es nicht. Bitte öffnen Sie die Liste noch einmal.",
    "einstellung.schon_zurueckgenommen": "Diese Änderung ist schon zurückgenommen. Bitte laden Sie die Seite neu.",
    "einstellung.hat_begonnen":
      "Diese Änderung gilt seit dem {tag}. Bitte legen Sie stattdessen einen neuen Wert fest.",
  ]
}
