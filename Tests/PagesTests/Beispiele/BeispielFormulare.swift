import Kernel
import Law
import Pages

let traeger = [Option("1", "Bildungswerk Nord")]

/// The Fallzugang with a similar person and three refused fields.
let refusedFallzugang: FallzugangPage = {
  var typed = model(
    .fallNeuPruefen(frueherer: nil), ["vorname": ["Aylin"], "geburt": ["31.04.1987"], "geschlecht": ["weiblich"]])
  typed.refuse(Personenfeld.nachname, "Der Nachname fehlt. Bitte tragen Sie ihn ein.")
  typed.refuse(Personenfeld.geburt, "Den 31.04.1987 gibt es nicht. Der April hat 30 Tage.")
  typed.refuse(FallzugangForm.Name.anlass, "Bitte wählen Sie den Anlass.")
  let similar = FallzugangPage.Moeglich(
    nr: "06-10482", name: "Aylin Yilmaz, geboren 14.05.1987",
    angaben: ["Aylin", "Yilmaz", "14.05.1987", "weiblich", "Türkei"],
    faelle: [Verweis("Fall 06-10482 ansehen", .fall("06-10482"))])
  return FallzugangPage(
    form: FallzugangForm.form(today: today, geschlechter: Geschlecht.allCases, asksForComparison: true),
    model: typed, typed: ["Aylin", "", "31.04.1987", "weiblich", ""], moeglich: [similar], verdeckt: true)
}()

func formular(_ name: String, _ form: Form, _ model: FormModel) -> Beispiel {
  Beispiel(name: name, page: FormPage(form, model: model, identity: yilmaz))
}

let strategien = [
  Option("A", "A – uneingeschränkt vermittelbar"), Option("B", "B – gut vermittelbar", hint: "Vermittlung"),
]
let befunde = [
  Hinweis(.warnung, "Ausdauer, Wohnsituation", title: "Vorschlag nicht möglich: 2 Merkmale fehlen"),
  Hinweis(.hinweis, "Qualifikation: Unterstützungsbedarf · Motivation: Stärke", title: "Erhobene Merkmale"),
]
/// The traits as delivered.
let merkmalregeln: [Merkmalregel] = (try? Law.load())?.merkmale(on: today) ?? []
let planForm = PlanForm.form(
  PlanEntwurf(sent: [
    "ziel_1": [""], "ziel_1_schritt_1_was": [""], "ziel_1_schritt_2_was": [""], "ziel_2": [""],
    "ziel_2_schritt_1_was": [""],
  ]), isUpdate: false, ziele: [Option("integration", "Integration in Arbeit oder Ausbildung")],
  vorlagen: [
    .init(key: "a", name: "Direkte Vermittlung", grund: "für Strategie A"),
    .init(key: "b", name: "Sprache", grund: nil),
  ], summe: Cents(rawValue: 125_050))

let nummernform = VersicherungsnummerForm.form(
  known: (try? Versicherungsnummer("15 070649 C 103")).map { ($0, day("2008-03-03")) })

let instrumente = [OptionGroup("Integration in Arbeit", [Option("egz", "Eingliederungszuschuss")])]

extension Beispiel {
  static let formulare = [
    Beispiel(
      name: "fallzugang",
      page: FallzugangPage(
        form: FallzugangForm.form(today: today, geschlechter: Geschlecht.allCases),
        model: model(.fallNeuPruefen(frueherer: nil)))),
    Beispiel(name: "fallzugang-fehler", page: refusedFallzugang),
    formular(
      "profiling-auftrag", ProfilingAuftragForm.form(providers: traeger, due: day("2008-05-12")),
      inCase(.profilingAuftrag, ["am": ["31.03.2008"], "bis": ["07.05.2008"]])),
    formular(
      "profiling-erinnern", ProfilingAuftragForm.erinnerung(name: "Profiling", traeger: "Bildungswerk"),
      inCase(.profilingErinnern)),
    formular("profiling-zurueck", ProfilingAuftragForm.ruecknahme(name: "Profiling"), inCase(.profilingZuruecknehmen)),
    formular(
      "profiling-ergebnis", ProfilingErgebnisForm.form(traits: merkmalregeln), inCase(.profilingErgebnis)),
    formular(
      "profiling-fortschreiben", ProfilFortschreibungForm.form(traits: merkmalregeln, current: [.ausdauer: "2"]),
      inCase(.profilingFortschreiben)),
    formular("strategie", StrategieForm.form(strategies: strategien, notices: befunde), inCase(.strategie)),
    formular(
      "plan", planForm,
      inCase(.planSchreiben, ["ziel_1": ["Ausbildung"], "ziel_1_schritt_1_wer": ["klient"]])),
    formular(
      "massnahme", TeilnahmeForm.form(instruments: instrumente, providers: traeger),
      inCase(.massnahme, ["status_aendern": ["ja"]])),
    formular(
      "massnahme-ende", TeilnahmeEndeForm.form(measure: "Lagerlogistik 3/2008"),
      model(.massnahmeEnde(nr: "07-10482", teilnahme: 1))),
    formular("integration", IntegrationForm.form(), inCase(.integration, ["status_aendern": ["ja"]])),
    formular(
      "integration-ende", IntegrationEndeForm.form(job: "Spedition Hansen"),
      model(.integrationEnde(nr: "07-10482", integration: 1))),
    formular("status", StatusForm.form(current: "arbeitslos seit 15.10.2007"), inCase(.status)),
    formular("leistungsbezug-beginn", LeistungsbezugForm.begin(), inCase(.leistungsbezug)),
    formular("leistungsbezug-ende", LeistungsbezugForm.end(since: day("2007-10-01")), inCase(.leistungsbezug)),
    formular(
      "bg-aufnahme", BedarfsgemeinschaftForm.join(today: today, geschlechter: Geschlecht.allCases),
      inCase(.bedarfsgemeinschaft)),
    formular(
      "bg-ausscheiden", BedarfsgemeinschaftForm.leave(members: [Option("7", "Can Yılmaz")]),
      inCase(.bedarfsgemeinschaft)),
    formular(
      "plan-schritt",
      SchrittForm.form(schritt: "Kurs besuchen", isOpen: true, massnahmen: [Option("1", "Lagerlogistik 3/2008")]),
      model(.planSchritt(nr: "07-10482", schritt: 2))),
    formular("gespraech", GespraechForm.form(), inCase(.gespraech)),
    formular(
      "auskunftssperre",
      AuskunftssperreForm.form(running: day("2008-06-30"), latest: day("2010-03-30"), section: "§ 51 Abs. 4 BMG"),
      inCase(.auskunftssperre)), formular("versicherungsnummer", nummernform, inCase(.versicherungsnummer)),
    formular("versicherungsnummer-neu", VersicherungsnummerForm.form(known: nil), inCase(.versicherungsnummer)),
    formular("schutzadresse", SchutzadresseForm.form(holds: true), inCase(.schutzadresse)),
    formular(
      "sicherheitshinweis",
      SicherheitshinweisForm.form(open: [(nr: 1, label: "Drohung am 03.03.2008")], months: "12 Monate"),
      inCase(.sicherheitshinweis)),
    formular(
      "uebergabe",
      UebergabeForm.form(
        [OptionGroup("Team Nord", [Option("2", "Ben Süd")])], leistungen: 2,
        angeboten: "Seit 03.03.2008 angeboten an Lea Süd.", istBeschaeftigt: true), inCase(.uebergabe)),
    formular("beschaeftigtenschutz", BeschaeftigtenschutzForm.form(vanishes: true), inCase(.beschaeftigtenschutz)),
  ]

  static let rechtsakte = [
    formular(
      "vereinbarung",
      VereinbarungForm.form(name: "Eingliederungsvereinbarung", latestEnd: day("2008-09-29"), needsSignature: true),
      inCase(.vereinbarungPruefen)),
    formular(
      "kooperationsplan", VereinbarungForm.form(name: "Kooperationsplan", latestEnd: nil, needsSignature: false),
      inCase(.vereinbarungPruefen)),
    Beispiel(name: "vereinbarung-pruefen", page: checkVereinbarung),
    formular(
      "abschluss",
      AbschlussForm.form(
        [
          .init(
            field: "punkt_teilnahme_1", label: "Maßnahme „Lagerlogistik“, bis 31.05.2008",
            erledigen: [Option("abgebrochen", "beenden: abgebrochen")], darfEntfallen: false,
            link: Verweis("Lagerlogistik beenden", .massnahmeEnde(nr: "07-10482", teilnahme: 1))),
          .init(
            field: "punkt_profiling", label: "Auftrag: Profiling, bis 30.04.2008",
            erledigen: [Option("entfallen", "zurücknehmen")], darfEntfallen: true),
        ], aufbewahrung: "Aufbewahrt wird die Fallakte bis 30.03.2018."),
      inCase(.abschlussPruefen)),
    formular(
      "korrektur", KorrekturForm.form(entry: "Maßnahme begonnen: Lagerlogistik ab 01.02.2008"),
      model(.korrektur(nr: "07-10482", version: 8))),
    Beispiel(name: "konflikt", page: konflikt), Beispiel(name: "konflikt-ohne-streit", page: konfliktOhneStreit),
  ]
}

let checkVereinbarung = CheckPage(
  heading: "Eingliederungsvereinbarung prüfen", consequence: "Mit dem Abschließen gilt die Vereinbarung.",
  rows: [
    Zusammenfassungszeile("Vom", "31.03.2008"), Zusammenfassungszeile("Das tun Sie", lines: ["Sie bewerben sich."]),
  ],
  confirm: "Vereinbarung abschließen",
  model: inCase(.vereinbarung, ["am": ["31.03.2008"], "klient": ["Sie bewerben sich."]]),
  edit: .fallhandlung(.vereinbarungPruefen, nr: "07-10482"), identity: yilmaz)

let konflikt = KonfliktPage(
  changes: ["Frau Brandt, 10:14 Uhr: Status „krank“ ab 28.03.2008"], other: "Frau Brandt (10:14 Uhr)",
  rows: [
    Streitfeld(
      name: "status", label: "Neuer Status", mine: "in Maßnahme", theirs: "arbeitsunfähig erkrankt",
      before: "arbeitslos")
  ], taken: [],
  form: StatusForm.form(current: "arbeitsunfähig erkrankt seit 28.03.2008"),
  model: inCase(.status, ["status": ["massnahme"], "ab": ["31.03.2008"]]), seenVersion: 7, identity: yilmaz)

let konfliktOhneStreit = KonfliktPage(
  changes: ["Frau Brandt, 10:14 Uhr: Berufliche Zielplanung festgehalten"], other: "Frau Brandt (10:14 Uhr)", rows: [],
  taken: ["Beruf 2"], form: StatusForm.form(current: "arbeitslos"),
  model: inCase(.status, ["status": ["massnahme"], "ab": ["31.03.2008"]]), seenVersion: 7, identity: yilmaz)
