extension Ablehnung {
  /// What is refused about school.
  static let schule: [String: String] = [
    "schule.nicht_jung":
      "Schuldaten werden nur von Menschen unter {alter} Jahren erfasst. Bitte prüfen Sie den Tag oder das Geburtsdatum.",
    "schule.form_nicht_moeglich":
      "Diese Schulform gibt es am {tag} nicht. Bitte wählen Sie eine andere oder prüfen Sie den Tag.",
    "schule.klasse": "Bitte geben Sie eine Klasse von 1 bis 13 an.",
    "schule.ende_vorbei":
      "Geplant ist nur ein Schulende ab dem {stand}. Bitte wählen Sie „erreicht“ oder prüfen Sie den Tag.",
    "schule.ende_kommt_noch":
      "Erreicht ist ein Schulende bis zum {stand}. Bitte wählen Sie „geplant“ oder prüfen Sie den Tag.",
    "schule.suche_spaeter": "Die Suche beginnt nach dem {stand}. Bitte prüfen Sie beide Tage.",
    "schule.ohne_erhebungsgrund":
      "Die Schule darf nur aus einem Grund gefragt werden. Bitte wählen Sie ihn, oder fragen Sie die Person selbst.",
    "schule.ohne_name": "Bitte nennen Sie die Schule, die gefragt wurde.",
    "schule.ohne_einwilligung": "Bitte geben Sie an, an welchem Tag die Person eingewilligt hat.",
    "schule.einwilligung_spaeter":
      "Die Einwilligung liegt nach dem {stand}. Ohne sie durfte die Schule nicht gefragt werden. Bitte prüfen Sie beide Tage.",
    "zielgruppe.folgt_aus_schule": "Das ergibt sich aus den Schuldaten. Bitte erfassen Sie diese.",
  ]
}
