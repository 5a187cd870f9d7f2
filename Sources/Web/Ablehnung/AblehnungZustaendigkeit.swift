extension Ablehnung {
  /// Who stands in, and who takes a case over.
  static let zustaendigkeit: [String: String] = [
    "vertretung.dieselbe_person": "Niemand vertritt sich selbst. Bitte wählen Sie eine andere Person.",
    "vertretung.vergangen": "Diese Tage sind vorbei. Bitte geben Sie ein Ende ab heute an.",
    "vertretung.zu_lang": "Eine geplante Abwesenheit dauert höchstens 400 Tage. Bitte prüfen Sie beide Tage.",
    "vertretung.ueberschneidung":
      "In dieser Zeit ist schon eine Vertretung gesetzt. Bitte beenden Sie diese zuerst oder wählen Sie andere Tage.",
    "vertretung.selbst_abwesend":
      "Diese Person ist in der Zeit selbst abwesend. Bitte wählen Sie eine andere Vertretung.",
    "notzugriff.grund_fehlt": "Bitte nennen Sie den Grund in einem Satz, damit er nachvollzogen werden kann.",
    "notzugriff.kein_fall": "Diesen Fall gibt es nicht. Bitte prüfen Sie das Aktenzeichen.",
    "uebergabe.schon_zustaendig": "Diese Person ist schon zuständig. Bitte wählen Sie eine andere.",
    "uebergabe.schon_angeboten":
      "Dieser Person ist der Fall schon angeboten. Warten Sie auf die Antwort, oder wählen Sie eine andere Person.",
    "uebergabe.niemand": "Bitte wählen Sie eine Person aus der Liste.",
    "uebergabe.personalentscheidung":
      "Diese Person entscheidet über Personal und darf von dem Fall nicht wissen. Bitte wählen Sie eine andere.",
    "uebergabe.nicht_angeboten": "Dieser Fall wartet nicht mehr auf Ihre Antwort. Bitte laden Sie die Seite neu.",
  ]
}
