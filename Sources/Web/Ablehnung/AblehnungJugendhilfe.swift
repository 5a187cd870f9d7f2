extension Ablehnung {
  /// What is refused in Jugendberufshilfe.
  static let jugendhilfe: [String: String] = [
    "jugendhilfe.schon_aufgenommen": "Dieser Fall ist schon aufgenommen. Bitte laden Sie die Seite neu.",
    "jugendhilfe.nicht_aufgenommen": "Diesen Fall gibt es nicht mehr. Bitte laden Sie die Liste neu.",
    "jugendhilfe.name_fehlt": "Bitte geben Sie Vornamen und Nachnamen an.",
    "jugendhilfe.alter":
      "Jugendberufshilfe gibt es am {tag} für Menschen ab {ab} und unter {unter} Jahren. Bitte prüfen Sie den Tag oder "
      + "das Geburtsdatum.",
    "jugendhilfe.niemand": "Diese Person arbeitet nicht in der Jugendberufshilfe. Bitte wählen Sie eine andere.",
    "jugendhilfe.beendet":
      "Der Fall ist seit dem {tag} beendet. Stornieren Sie das Ende im Verlauf, wenn es ein Irrtum war.",
    "jugendhilfe.vor_beginn": "Der Fall beginnt am {beginn}. Bitte geben Sie einen Tag von da an an.",
    "jugendhilfe.ende_vor_eintrag":
      "Am {tag} ist noch etwas eingetragen. Bitte geben Sie einen letzten Tag von da an an.",
    "jugendhilfe.hilfe_nicht_moeglich":
      "Diese Hilfe gibt es am {tag} nicht. Bitte wählen Sie eine andere oder prüfen Sie den Tag.",
    "jugendhilfe.ohne_einwilligung": "Bitte geben Sie an, an welchem Tag die Person eingewilligt hat.",
    "jugendhilfe.einwilligung_spaeter":
      "Die Einwilligung liegt nach der Übermittlung am {tag}. Ohne sie durfte nichts übermittelt werden. Bitte prüfen Sie "
      + "beide Tage.",
    "jugendhilfe.ohne_begruendung":
      "Bitte schreiben Sie in einem Satz, warum die Übermittlung den Erfolg der Hilfe nicht gefährdet.",
    "jugendhilfe.ohne_daten": "Bitte wählen Sie, welche Daten Sie übermittelt haben.",
    "korrektur.aufnahme_noetig":
      "Die Aufnahme lässt sich nicht stornieren, weil der Fall auf ihr beruht. Bitte berichtigen Sie sie.",
  ]
}
