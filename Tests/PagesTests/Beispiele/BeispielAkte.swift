import Kernel
import Pages

let ereignisse = [
  Ereignis(
    version: 9, effectiveOn: day("2008-03-12"), recordedAt: Instant(day: day("2008-03-12"), hour: 10, minute: 14),
    actor: "Petra Krüger", title: "Gespräch geführt",
    details: ["Bewerbungsmappe fertig; zwei Gespräche vereinbart.", "Nächstes Gespräch am 09.04.2008"],
    correction: .korrektur(nr: "07-10482", version: 9)),
  Ereignis(
    version: 8, effectiveOn: day("2008-02-01"), recordedAt: Instant(day: day("2008-02-14"), hour: 9, minute: 2),
    actor: "Petra Krüger", title: "Maßnahme begonnen", details: ["Lagerlogistik 3/2008, bis 31.05.2008"],
    state: .cancelled(reason: "Beginn verschoben, Meldung des Trägers vom 12.02.2008")),
  Ereignis(
    version: 7, effectiveOn: day("2008-02-01"), recordedAt: Instant(day: day("2008-02-01"), hour: 15, minute: 40),
    actor: "Petra Krüger", title: "Status: in Maßnahme", details: [], state: .corrected(reason: "falscher Tag")),
]

let fahrplan = [
  Fahrplanschritt("Fallzugang", .done(day("2007-10-15"))), Fahrplanschritt("Profiling", .done(day("2007-11-20"))),
  Fahrplanschritt("Strategie", .done(day("2007-11-27"))),
  Fahrplanschritt("Integrationsplan", .late(due: day("2008-03-11")), adresse: .fallhandlung(.plan, nr: "07-10482")),
  Fahrplanschritt("Eingliederungsvereinbarung", .next(due: day("2008-04-14"))),
  Fahrplanschritt("Leistungssteuerung", .next(due: nil)),
]

let handlungen = [
  Aktionsgruppe("Prozess", [link("Strategie ändern", .strategie), link("Integrationsplan fortschreiben", .plan)]),
  Aktionsgruppe("Arbeit und Maßnahmen", [link("Maßnahme beginnen", .massnahme), link("Status ändern", .status)]),
  Aktionsgruppe("Ende", [link("Fall abschließen", .abschluss)]),
]

let digest = Falldigest(
  agreement: Vereinbarungsstand(
    name: "Eingliederungsvereinbarung", details: "geschlossen am 10.12.2007, gilt bis 09.06.2008",
    client: ["Sie bewerben sich auf mindestens sechs Stellen im Monat."],
    jobcentre: ["Wir zahlen Bewerbungskosten bis 260 € im Jahr."]),
  goals: ["Ausbildung als Fachkraft für Lagerlogistik"],
  measures: [
    Massnahmezeile(
      name: "Lagerlogistik 3/2008", details: "03.03.2008 bis 31.05.2008, Bildungswerk Nord",
      mark: Statusmarke("läuft", .hinweis), end: Verweis("Beenden", .massnahmeEnde(nr: "07-10482", teilnahme: 1)))
  ])

func fallakte(_ digest: Falldigest, locked: Hinweis? = nil, mayAct: Bool = true) -> FallaktePage {
  FallaktePage(
    today: today, identity: yilmaz, steps: fahrplan, next: locked == nil ? aufgabe(3, due: -20) : nil,
    facts: [
      Zusammenfassungszeile("Status", "arbeitslos seit 15.10.2007", change: link("Ändern", .status)),
      Zusammenfassungszeile("Leistungsbezug", "erwerbsfähig, seit 01.10.2007", change: link("Ändern", .leistungsbezug)),
      Zusammenfassungszeile("Bedarfsgemeinschaft", lines: ["Hauptperson: Aylin Yılmaz", "Kind: Can Yılmaz"]),
      Zusammenfassungszeile("Zuständig", "Petra Krüger, Team Jugend"),
    ], digest: digest, events: ereignisse, actions: locked == nil ? handlungen : [], locked: locked,
    mayAct: mayAct)
}

extension Beispiel {
  static let akte = [
    Beispiel(name: "fallakte", page: Akten.offen),
    Beispiel(name: "fallakte-abgeschlossen", page: Akten.abgeschlossen),
    Beispiel(name: "fallakte-lesend", page: fallakte(digest, mayAct: false), role: .leistung),
    Beispiel(
      name: "plan-seite",
      page: PlanPage(
        identity: yilmaz, today: today, stand: "Fassung 2 vom 14.03.2008",
        ziele: [
          .init(
            ziel: "Arbeit im Lager", dient: "Verbesserung der Chancengleichheit", kosten: Cents(rawValue: 45_050),
            schritte: [
              .init(
                was: "Staplerschein", wer: .traeger, ab: day("2008-02-01"), bis: day("2008-03-01"),
                kosten: Cents(rawValue: 45_050), stand: Statusmarke("offen", .hinweis), dazu: "Krank",
                festhalten: .planSchritt(nr: "07-10482", schritt: 1))
            ])
        ], kosten: Cents(rawValue: 45_050), schreiben: link("Integrationsplan fortschreiben", .planSchreiben))),
    Beispiel(
      name: "plan-leer",
      page: PlanPage(identity: yilmaz, today: today, stand: nil, ziele: [], kosten: .zero, schreiben: nil)),
    Beispiel(
      name: "plan-versionen",
      page: PlanVersionenPage(
        identity: yilmaz,
        fassungen: [
          .init(
            nr: 2, am: day("2008-03-14"), kosten: .zero, neu: ["Neu"], entfallen: ["Alt"],
            geaendert: [.init(was: "Kurs", unterschiede: ["bis 30.04.2008 statt 15.04.2008"])], gleich: 1,
            istErste: false)
        ])),
    Beispiel(
      name: "leistungen",
      page: LeistungenPage(
        identity: yilmaz, today: today,
        zeilen: [
          .init(
            was: "Kurs", wozu: "Plan: Arbeit", lage: Statusmarke("zu beschaffen", .warnung), istOffen: true, dazu: nil,
            wer: .traeger, bis: day("2008-03-01"), kosten: Cents(rawValue: 100),
            links: [Verweis("Stand festhalten", .planSchritt(nr: "07-10482", schritt: 1))]),
          .init(
            was: "Bewerben", wozu: "Vereinbarung", lage: Statusmarke("erledigt", .erfolg), istOffen: false,
            dazu: "am 01.03.2008", befund: "zuletzt im Gespräch am 01.03.2008: eingehalten", wer: .klient, bis: nil,
            kosten: nil, links: []),
        ])),
    Beispiel(name: "leistungen-leer", page: LeistungenPage(identity: yilmaz, today: today, zeilen: [])),
    Beispiel(name: "verlauf", page: VerlaufPage(identity: yilmaz, events: ereignisse)),
  ]
}

enum Akten {
  static let offen = fallakte(digest)
  static let abgeschlossen = fallakte(
    Falldigest(),
    locked: Hinweis(
      .hinweis, "Der Fall lässt sich lesen. Ein neuer Zugang eröffnet einen neuen Fall.", title: "Abgeschlossen"))
}
