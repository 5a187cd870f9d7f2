import Kernel

/// The German sentence of each rejection: what happened, and how to mend it.
enum Ablehnung {
  static func sentence(_ rejection: Rejection) -> String {
    let template = saetze[rejection.code] ?? "Das ist so nicht möglich. Bitte prüfen Sie Ihre Angaben."
    let filled = rejection.details.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
    return rejection.section.map { "\(filled) (\($0))" } ?? filled
  }

  /// By code; `{name}` stands for a detail of the rejection.
  static let saetze: [String: String] = [
    "datum.zukunft": "Der {tag} liegt in der Zukunft. Bitte geben Sie einen Tag bis heute ({heute}) an.",
    "datum.vor_fallzugang": "Der {tag} liegt vor dem Fallzugang am {zugang}. Bitte prüfen Sie das Datum.",
    "datum.ende_vor_beginn": "Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.",
    "auskunft.kein_fall": "Einen Fall „{nr}“ gibt es nicht. Bitte prüfen Sie das Aktenzeichen, zum Beispiel 07-00123.",
    "auskunft.keine_offen": "Zu dieser Person ist kein Ersuchen offen. Bitte tragen Sie zuerst den Eingang ein.",
    "einschraenkung.besteht": "Ein Vermerk dieser Art besteht schon. Heben Sie ihn auf, bevor Sie einen neuen setzen.",
    "einschraenkung.schon_aufgehoben": "Der Vermerk ist schon aufgehoben. Bitte laden Sie die Seite neu.",
    "loeschung.lauf_offen":
      "Der Löschlauf {nr} wartet noch auf Freigabe. Bitte geben Sie ihn frei oder verwerfen Sie ihn.",
    "loeschung.niemand": "Am {tag} ist niemand zu löschen. Es wurde nichts vorgeschlagen.",
    "loeschung.selbst_vorgeschlagen":
      "Sie haben diesen Löschlauf selbst vorgeschlagen. Freigeben muss ihn eine zweite Person mit diesem Recht.",
    "loeschung.schon_entschieden": "Über diesen Löschlauf ist schon entschieden. Bitte laden Sie die Seite neu.",
    "grund.fehlt": "Bitte nennen Sie den Grund in einem Satz.",
    "fall.nicht_eroeffnet": "Für diesen Fall ist noch kein Zugang erfasst. Bitte erfassen Sie ihn zuerst.",
    "fall.abgeschlossen":
      "Der Fall ist abgeschlossen. Stornieren Sie den Abschluss im Verlauf, wenn er ein Irrtum war.",
    "fallzugang.schon_erfasst": "Der Zugang ist schon erfasst. Bitte öffnen Sie den Fall.",
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
    "uebergabe.nicht_angeboten": "Dieser Fall wartet nicht mehr auf Ihre Antwort. Bitte laden Sie die Seite neu.",
    "status.nicht_moeglich":
      "Diesen Status gibt es nur vom {von} bis {bis}. Bitte wählen Sie einen anderen oder prüfen Sie den Tag.",
    "status.unveraendert": "Dieser Status gilt an dem Tag schon. Bitte wählen Sie einen anderen.",
    "profiling.schon_beauftragt":
      "Das Profiling ist schon beauftragt. Nehmen Sie den Auftrag zurück, bevor Sie neu beauftragen.",
    "profiling.nicht_beauftragt": "Es läuft kein Auftrag für ein Profiling. Bitte beauftragen Sie es zuerst.",
    "profiling.vor_auftrag": "Das Ergebnis liegt vor dem Auftrag vom {auftrag}. Bitte prüfen Sie das Datum.",
    "profiling.merkmal_fehlt": "Bitte wählen Sie eine Ausprägung oder „nicht erhoben“.",
    "profiling.auspraegung": "Bitte wählen Sie eine Ausprägung von 1 bis 4.",
    "profiling.grund_fehlt": "Bitte nennen Sie in einem Satz, warum das Merkmal nicht erhoben wurde.",
    "strategie.ohne_profiling": "Die Strategie folgt aus dem Profiling. Bitte erfassen Sie zuerst das Ergebnis.",
    "strategie.vor_profiling":
      "Die Strategie kann nicht vor dem Profiling vom {profiling} festgelegt werden. Bitte prüfen Sie das Datum.",
    "strategie.unbekannt": "Bitte wählen Sie eine Strategie. Ohne Auswahl kann der Plan nicht begonnen werden.",
    "strategie.unveraendert": "Diese Strategie gilt schon. Bitte wählen Sie eine andere.",
    "plan.ohne_strategie": "Der Plan baut auf der Strategie auf. Bitte legen Sie sie zuerst fest.",
    "plan.vor_strategie": "Der Plan kann nicht vor der Strategie vom {strategie} liegen. Bitte prüfen Sie das Datum.",
    "plan.ohne_ziel": "Bitte nennen Sie mindestens ein Ziel.",
    "plan.ziel_ohne_schritt": "Das Ziel „{ziel}“ hat noch keinen Schritt. Bitte ergänzen Sie, wer was bis wann tut.",
    "vereinbarung.ohne_plan": "Die Vereinbarung folgt aus dem Integrationsplan. Bitte erstellen Sie ihn zuerst.",
    "vereinbarung.vor_plan": "Die Vereinbarung kann nicht vor dem Plan vom {plan} liegen. Bitte prüfen Sie das Datum.",
    "vereinbarung.ohne_pflichten": "Bitte halten Sie fest, was die Klientin oder der Klient tut.",
    "vereinbarung.ohne_leistungen": "Bitte halten Sie fest, was das Jobcenter tut.",
    "vereinbarung.ende_fehlt": "Bitte geben Sie an, bis wann die Vereinbarung gilt.",
    "vereinbarung.ohne_laufzeit": "Nach dem Recht des Tages hat sie keine Laufzeit. Bitte lassen Sie das Ende leer.",
    "vereinbarung.zu_lang": "Die Vereinbarung läuft länger als {monate} Monate. Spätestes Ende ist der {spaetestens}.",
    "vereinbarung.schon_angeboten":
      "Ein Angebot von diesem oder einem späteren Tag wartet schon auf Antwort. Bitte halten Sie zuerst die Antwort fest.",
    "vereinbarung.ueberschneidung":
      "Es gibt schon eine Vereinbarung vom {beginn}. Bitte wählen Sie einen späteren Tag.",
    "teilnahme.instrument_unbekannt": "Bitte wählen Sie eine Maßnahme aus der Liste.",
    "beschaeftigtenschutz.unveraendert":
      "Das gilt für diesen Fall schon. Bitte wählen Sie das andere, oder brechen Sie ab.",
    "beschaeftigtenschutz.vor_letztem": "Der letzte Vermerk ist von einem späteren Tag. Bitte prüfen Sie das Datum.",
    "teilnahme.geschuetzt":
      "„{instrument}“ steht nicht in der Fallakte. Bitte vermitteln Sie über die Seite „Geschützte Beratung“ des Falls.",
    "beratung.stelle_fehlt": "Bitte nennen Sie die Beratungsstelle.",
    "beratung.schon_vermittelt": "Diese Vermittlung ist schon festgehalten. Bitte laden Sie die Seite neu.",
    "beratung.unbekannt": "Diese Vermittlung gibt es nicht mehr. Bitte laden Sie die Seite neu.",
    "beratung.zurueckgenommen": "Diese Vermittlung ist zurückgenommen. Bitte vermitteln Sie neu.",
    "beratung.vor_vermittlung": "Vermittelt wurde am {tag}. Bitte geben Sie einen Tag von da an an.",
    "beratung.schon_begonnen":
      "Diese Beratung hat schon begonnen. Bitte halten Sie fest, wann sie endet.",
    "beratung.nicht_begonnen": "Diese Beratung hat noch nicht begonnen. Bitte halten Sie zuerst den Beginn fest.",
    "beratung.schon_beendet": "Diese Beratung ist schon beendet. Bitte laden Sie die Seite neu.",
    "korrektur.vermittlung_noetig": "Auf der Vermittlung bauen andere Einträge auf. Sie kann nicht storniert werden.",
    "teilnahme.instrument_nicht_in_kraft":
      "„{instrument}“ kann am {beginn} nicht begonnen werden. Bitte wählen Sie eine andere Maßnahme oder prüfen Sie den Beginn.",
    "teilnahme.ueberschneidung": "In dieser Zeit läuft schon „{massnahme}“. Bitte prüfen Sie Beginn und Ende.",
    "teilnahme.unbekannt": "Diese Teilnahme gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "teilnahme.schon_beendet": "Diese Teilnahme ist schon beendet. Änderungen nehmen Sie im Verlauf vor.",
    "gespraech.naechstes_vor": "Das nächste Gespräch muss nach dem {tag} liegen. Bitte prüfen Sie das Datum.",
    "integration.schon_angekuendigt":
      "Eine Zusage wartet schon auf Bestätigung. Bitte erfassen Sie zuerst, ob sie zustande kam.",
    "integration.arbeitgeber_fehlt": "Bitte nennen Sie das Unternehmen.",
    "integration.stunden": "Bitte geben Sie die Wochenstunden als Zahl von 1 bis 60 an.",
    "integration.doppelt":
      "Eine Integration dieser Art mit Beginn {beginn} ist schon erfasst. Bitte prüfen Sie den Beginn.",
    "integration.unbekannt": "Diese Integration gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "integration.schon_beendet": "Das Ende ist schon erfasst. Änderungen nehmen Sie im Verlauf vor.",
    "abschluss.offene_punkte":
      "Es sind noch Punkte offen. Schließen Sie diese, dann ist der Abschluss möglich.",
    "entwurf.zu_gross": "Der Entwurf ist zu lang, um gesichert zu werden. Bitte kürzen Sie die Texte.",
    "erinnerung.niemand": "In diesem Fall wartet nichts auf andere. Bitte laden Sie die Seite neu.",
    "erinnerung.schon_gesendet": "Erinnert wurde schon am {tag}. Eine Erinnerung am Tag genügt.",
    "person.vorname_fehlt": "Bitte geben Sie den Vornamen an.",
    "person.nachname_fehlt": "Bitte geben Sie den Nachnamen an.",
    "person.geburt_zukunft":
      "Das Geburtsdatum liegt in der Zukunft. Bitte prüfen Sie das Jahr, zum Beispiel 14.05.1987.",
    "person.geburt_alt": "Nach diesem Geburtsdatum wäre die Person über 120 Jahre alt. Bitte prüfen Sie das Jahr.",
    "person.schon_angelegt": "Die Person ist schon angelegt. Bitte öffnen Sie ihren Fall.",
    "person.unbekannt": "Diese Person gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "leistungsbezug.laeuft_schon": "Es läuft schon ein Leistungsbezug. Bitte beenden Sie ihn zuerst.",
    "leistungsbezug.laeuft_nicht": "Es läuft kein Leistungsbezug, der enden könnte.",
    "leistungsbezug.ueberschneidung":
      "Bis {ende} lief schon ein Leistungsbezug. Bitte wählen Sie einen späteren Beginn.",
    "zielgruppe.folgt_aus_bg": "Das ergibt sich aus der Bedarfsgemeinschaft. Bitte erfassen Sie dort die Mitglieder.",
    "bedarfsgemeinschaft.schon_gebildet": "Die Bedarfsgemeinschaft gibt es schon.",
    "bedarfsgemeinschaft.nicht_gebildet": "Die Bedarfsgemeinschaft gibt es noch nicht.",
    "bedarfsgemeinschaft.vor_bildung":
      "Die Bedarfsgemeinschaft besteht erst seit {gebildet}. Bitte wählen Sie einen späteren Tag.",
    "bedarfsgemeinschaft.schon_mitglied": "Diese Person gehört schon zur Bedarfsgemeinschaft.",
    "bedarfsgemeinschaft.kein_mitglied": "Bitte wählen Sie eine Person, die zur Bedarfsgemeinschaft gehört.",
    "bedarfsgemeinschaft.rolle_besetzt": "Diese Rolle hat schon jemand. Bitte wählen Sie eine andere.",
    "bedarfsgemeinschaft.kind_zu_alt":
      "Kinder gehören nur bis zum 25. Geburtstag dazu. Bitte prüfen Sie Rolle und Geburtsdatum.",
    "korrektur.grund_fehlt": "Bitte nennen Sie den Grund der Korrektur in einem Satz.",
    "korrektur.kein_eintrag": "Diesen Eintrag gibt es nicht. Bitte wählen Sie ihn im Verlauf.",
    "korrektur.schon_storniert": "Dieser Eintrag ist schon storniert.",
    "korrektur.fallzugang_noetig": "Der Fallzugang kann nicht storniert werden, solange es andere Einträge gibt.",
    "korrektur.abschluss_vor_zugang": "Dann läge der Abschluss vor dem Zugang. Bitte prüfen Sie das Datum.",
    "korrektur.strategie_braucht_profiling":
      "Die Strategie baut auf diesem Eintrag auf. Stornieren Sie zuerst die Strategie.",
    "korrektur.plan_braucht_strategie": "Der Plan baut auf diesem Eintrag auf. Stornieren Sie zuerst den Plan.",
    "korrektur.vereinbarung_braucht_plan":
      "Die Vereinbarung baut auf diesem Eintrag auf. Stornieren Sie zuerst die Vereinbarung.",
    "korrektur.person_noetig": "Die Angaben zur Person können nicht storniert werden.",
    "korrektur.bedarfsgemeinschaft_noetig": "Die Bildung der Bedarfsgemeinschaft kann nicht storniert werden.",
  ]
}
