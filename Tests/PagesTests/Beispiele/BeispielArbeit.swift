import Kernel
import Pages

let names = [
  "Aylin Yılmaz", "Dieter Kowalski", "Marta Nowak", "Jens Brinkmann", "Fatma Öztürk", "Kevin Schulte-Middelmann",
  "Olga Petrowa", "Heinz Möller", "Sabine Krause", "Ali Demir",
]
let tasks = [
  "Profiling beauftragen", "Profilingergebnis dokumentieren", "Strategie festlegen", "Integrationsplan erstellen",
  "Vereinbarung anbieten", "Gespräch führen", "Maßnahmeergebnis festhalten",
]

func aufgabe(_ index: Int, due: Int, turn: AmZug = .haus) -> Aufgabe {
  Aufgabe(
    person: names[index % 10], nr: "08-\(10480 + index)", what: tasks[index % 7], due: today + due, turn: turn,
    waitingSince: turn == .haus ? nil : today - 20, partyName: turn == .traeger ? "Bildungswerk Nord gGmbH" : nil,
    target: .fallhandlung(.profilingAuftrag, nr: "08-\(10480 + index)"))
}

let aufgaben = [-31, -17, -6, -4, -1, 0, 0, 2, 3, 5, 9, 12, 20, 6, 3, 8].enumerated().map { index, due in
  aufgabe(index, due: due, turn: index % 4 == 1 ? .traeger : index > 12 ? .klient : .haus)
}

func fallzeile(_ index: Int) -> Fallzeile {
  Fallzeile(
    name: names[index % 10], nr: "07-\(10480 + index)", born: day("1987-05-14") - index * 400, isU25: index % 3 == 0,
    strategy: index % 5 == 4 ? nil : ["A", "B", "C", "D"][index % 4], step: tasks[index % 7],
    due: index == 7 ? nil : today + (index * 3 - 20), turn: index == 7 ? nil : AmZug.allCases[index % 4],
    team: ["Jugend", "Ost", "West"][index % 3], opened: day("2007-09-01") + index)
}

let filter = FaelleFilter(query: ["strategie": "B", "u25": "ja", "frist": "ueberfaellig", "seite": "2"])

func faelle(_ rows: [Fallzeile], total: Int) -> FaellePage {
  FaellePage(
    today: today, filter: filter, rows: rows, total: total,
    strategies: ["A", "B", "C", "D", "E"].map { Option($0, "Strategie \($0)") },
    teams: [Option("1", "Team Jugend"), Option("2", "Team Ost")],
    steps: [Option("profiling_beauftragen", "Profiling beauftragen")])
}

let logins = [
  AnmeldenPage.DemoLogin(name: "krueger", password: "demo-2008", role: "Fallmanagement"),
  AnmeldenPage.DemoLogin(name: "sommer", password: "demo-2008", role: "Controlling"),
]

extension Beispiel {
  static let arbeit = [
    Beispiel(
      name: "anmelden", page: AnmeldenPage(model: FormModel(action: .anmelden, csrf: "x"), demoLogins: logins),
      role: nil),
    Beispiel(
      name: "heute", page: MeinTagPage(today: today, items: aufgaben),
      flash: Flash(.erfolg, "Der Status wurde gespeichert.")),
    Beispiel(name: "heute-leer", page: MeinTagPage(today: today, items: [])),
    Beispiel(name: "faelle", page: faelle((0..<30).map(fallzeile), total: 412), role: .teamleitung),
    Beispiel(
      name: "suche",
      page: SuchePage(
        typed: "Jilmas",
        rows: [
          Suchzeile(
            name: "Aylin Yılmaz", nr: "07-10482", born: day("1987-05-14"), team: "Jugend", closed: nil,
            why: "Nachname (klingt ähnlich)")
        ], total: 1, page: 1, pages: 1, mayOpenCase: true)),
    Beispiel(
      name: "suche-leer",
      page: SuchePage(typed: "Niemand", rows: [], total: 0, page: 1, pages: 1, mayOpenCase: true)),
    Beispiel(name: "faelle-leer", page: faelle([], total: 0)),
  ]
}
