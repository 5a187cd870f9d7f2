import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  func addUmverteilung(to router: Router<BasicRequestContext>) {
    get(.umverteilung, on: router) { desk in
      let choice = Auswahl(desk.query)
      return desk.page(try await choice.page(desk, FormModel(choice, desk)))
    }
    post(.umverteilungPruefen, on: router) { desk in try await pruefen(desk) }
    post(.umverteilung, on: router) { desk in try await umverteilen(desk) }
  }

  /// What was chosen, once more before it is done.
  private func pruefen(_ desk: Desk) async throws -> Response {
    let choice = Auswahl(desk.query)
    var reader = FormReader(desk.form, today: desk.today)
    let typed = try await reader.umverteilung(desk, choice)
    guard let typed, desk.form[FormModel.actName]?.first != FormAct.aendern.rawValue else {
      var model = FormModel(choice, desk, FormModel.typed(desk.form))
      model.errors = desk.form[FormModel.actName]?.first == FormAct.aendern.rawValue ? [:] : reader.errors
      return desk.page(
        try await choice.page(desk, model), status: model.hasErrors ? .unprocessableContent : .ok)
    }
    let open = try await office.offeneLeistungen(typed.faelle.map(\.fall.id), desk.actor)
    return desk.page(CheckPage(typed, choice, open, desk))
  }

  private func umverteilen(_ desk: Desk) async throws -> Response {
    let choice = Auswahl(desk.query)
    var reader = FormReader(desk.form, today: desk.today)
    guard let typed = try await reader.umverteilung(desk, choice) else {
      var model = FormModel(choice, desk, FormModel.typed(desk.form))
      model.errors = reader.errors
      return desk.page(try await choice.page(desk, model), status: .unprocessableContent)
    }
    let report = try await office.uebergeben(
      typed.faelle.map(\.fall.id), an: typed.an, grund: typed.grund, as: desk.actor, key: desk.key)
    let failed = report?.zeilen.filter { $0.rejection != nil } ?? []
    guard !failed.isEmpty else {
      return .seeOther(Adresse.team.link + "?meldung=" + Meldung.uebergeben.rawValue)
    }
    return desk.page(UmverteilungErgebnisPage(rows: report?.zeilen.map { .init($0) } ?? []))
  }
}

/// Whose cases stand to choose from.
private struct Auswahl {
  let von: String?
  let frist: Umverteilungsfrist?

  init(_ query: [String: String]) {
    von = query["von"].flatMap { $0.isEmpty ? nil : $0 }
    frist = query["frist"].flatMap(Umverteilungsfrist.init(rawValue:))
  }

  func filter(_ today: Day) -> FallFilter {
    var filter = FallFilter()
    filter.staff = von.flatMap(Int64.init).map { StaffID($0) }
    switch frist {
    case .kritisch: filter.dueBefore = today - Fristmarke.criticalDays
    case .ueberfaellig: filter.dueBefore = today
    case nil: break
    }
    return filter
  }

  func lines(_ desk: Desk) async throws -> [FallLine] {
    try await desk.office.uebergebbar(filter(desk.today), desk.actor)
  }

  func page(_ desk: Desk, _ model: FormModel) async throws -> UmverteilungPage {
    let organisation = try await desk.office.organisation(desk.actor)
    let rows = try await lines(desk).map { line in
      Auswahlzeile(
        nr: line.fall.aktenzeichen, name: line.person.fullName, step: desk.step(line), due: line.fall.faellig,
        charge: line.fall.staff.map { organisation.name(of: $0) } ?? "niemand",
        offered: line.fall.uebergabeAn.map { organisation.name(of: $0) })
    }
    return UmverteilungPage(
      von: von, frist: frist, today: desk.today, people: organisation.allPeople(of: desk.actor.team), rows: rows,
      receivers: organisation.peopleByTeam(on: desk.today), model: model)
  }
}

extension Desk {
  /// The next step of a case in words.
  func step(_ line: FallLine) -> String {
    line.fall.schritt.map { Schritt(kind: $0, law: office.law, day: today).what } ?? "nichts offen"
  }
}

extension FormModel {
  fileprivate init(_ choice: Auswahl, _ desk: Desk, _ values: [String: [String]] = [:]) {
    self.init(
      action: .umverteilungPruefen(von: choice.von, frist: choice.frist), cancel: .team, csrf: desk.sitzung.csrf,
      idempotencyKey: desk.key ?? Office.newKey(), values: values)
  }
}

/// What was typed and holds.
private struct Umverteilung {
  let faelle: [FallLine]
  let an: StaffID
  let name: String
  let grund: String
}

extension FormReader {
  fileprivate mutating func umverteilung(_ desk: Desk, _ choice: Auswahl) async throws -> Umverteilung? {
    let names = UmverteilungPage.Name.self
    let wanted = values[names.fall.rawValue] ?? []
    let count = text(names.anzahl).isEmpty ? 0 : number(names.anzahl, in: 1...Office.mostAtOnce)
    let receiver = required(names.an, "Bitte wählen Sie, wer die Fälle übernimmt.")
    let reason = text(names.grund)
    let organisation = try await desk.office.organisation(desk.actor)
    let an = Int64(receiver).map { StaffID($0) }
    if let an, organisation.staff[an] == nil || !organisation.isEmployed(an, on: desk.today) {
      refuse(names.an.rawValue, "Bitte wählen Sie eine Person aus der Liste.")
    }
    let lines = try await choice.lines(desk)
    let ticked = lines.filter { wanted.contains($0.fall.aktenzeichen) }
    let faelle = ticked.isEmpty ? Array(lines.prefix(count)) : ticked
    if faelle.isEmpty, errors[names.anzahl.rawValue] == nil {
      refuse(
        names.anzahl.rawValue, "Bitte kreuzen Sie Fälle an, oder geben Sie an, wie viele der Liste es sein sollen.")
    }
    guard errors.isEmpty, let an, let person = organisation.staff[an] else { return nil }
    return Umverteilung(faelle: faelle, an: an, name: person.name, grund: reason)
  }
}

extension CheckPage {
  fileprivate init(_ typed: Umverteilung, _ choice: Auswahl, _ open: [CaseID: Int], _ desk: Desk) {
    let names = UmverteilungPage.Name.self
    let model = FormModel(
      action: .umverteilung(von: choice.von, frist: choice.frist), cancel: .team, csrf: desk.sitzung.csrf,
      idempotencyKey: desk.key ?? Office.newKey(),
      values: [
        names.fall.rawValue: typed.faelle.map(\.fall.aktenzeichen), names.an.rawValue: ["\(typed.an.rawValue)"],
        names.grund.rawValue: [typed.grund],
      ])
    let count = typed.faelle.count
    self.init(
      heading: "Übergabe prüfen",
      consequence: "\(typed.name) erhält \(count == 1 ? "einen Fall" : "\(count) Fälle") zur Annahme. "
        + "Bis zur Annahme ändert sich die Zuständigkeit nicht.",
      rows: [
        Zusammenfassungszeile(
          "Fälle",
          lines: typed.faelle.map { line in
            let count = open[line.fall.id] ?? 0
            return "\(line.person.fullName), Fall \(line.fall.aktenzeichen), "
              + (count == 1 ? "1 offene Leistung" : "\(count) offene Leistungen")
          }),
        Zusammenfassungszeile("Übernimmt", typed.name),
        Zusammenfassungszeile("Grund", typed.grund.isEmpty ? "keiner angegeben" : typed.grund),
      ], confirm: "Übergabe anbieten", model: model, edit: .umverteilungPruefen(von: choice.von, frist: choice.frist),
      identity: nil, section: .team)
  }
}

extension UmverteilungErgebnisPage.Zeile {
  fileprivate init(_ zeile: Uebergabebericht.Zeile) {
    self.init(
      nr: zeile.line.fall.aktenzeichen, name: zeile.line.person.fullName,
      problem: zeile.rejection.map { Ablehnung.sentence($0) })
  }
}
