import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Intake of a new case: search, form, check page, case.
  func addFallzugang(to router: Router<BasicRequestContext>) {
    // The second address too shows the form: a form that came after its session had run out comes back there.
    for muster in [Muster.fallNeu, .fallNeuPruefen, .fallNeuEntwurf] {
      get(muster, on: router) { desk in
        let aufnahme = try await Aufnahme(desk)
        if desk.isDraft { return desk.page(aufnahme.page(FormModel.typed(desk.form))) }
        var page = aufnahme.page(aufnahme.first)
        page.drafts = try await desk.begunAufnahmen()
        return desk.page(page)
      }
    }
    post(.fallNeuPruefen, on: router) { desk in
      let aufnahme = try await Aufnahme(desk)
      if desk.form[FormModel.actName]?.first == FormAct.entwurf.rawValue { return try await aufnahme.keep() }
      if let button = desk.form[FormModel.rowName]?.first { return try await aufnahme.press(button) }
      if desk.form[FormModel.actName]?.first == FormAct.aendern.rawValue {
        return desk.page(aufnahme.page(FormModel.typed(desk.form)))
      }
      return try await aufnahme.take { new in
        let pruefung = try await office.checkIntake(new, as: desk.actor)
        return desk.page(aufnahme.check(new, pruefung))
      }
    }
    post(.fallNeu, on: router) { desk in
      let aufnahme = try await Aufnahme(desk)
      return try await aufnahme.take { new in
        let receipt = try await office.openCase(new, as: desk.actor, key: desk.key) { nr, opens in
          opens
            ? Adresse.fall(nr).link + "?meldung=" + Meldung.fallAngelegt.rawValue
            : Adresse.heute.link + "?meldung=" + Meldung.fallZugeordnet.rawValue
        }
        try await desk.dropAufnahme()
        return .seeOther(receipt.target)
      }
    }
  }
}

/// One intake under way: who comes, and whether the person was a client before.
struct Aufnahme: Sendable {
  let desk: Desk
  let wiederzugang: Wiederzugang?
  let organisation: OrganisationRows

  /// - Throws: `NotFound` where the earlier case of the address opens for nobody here.
  init(_ desk: Desk) async throws {
    self.desk = desk
    organisation = try await desk.office.organisation(desk.actor)
    // A draft has no query: the form itself names the earlier case.
    let kept = desk.isDraft ? desk.form[Name.frueherer.rawValue]?.first : nil
    if let nr = desk.query["fall"] ?? kept, !nr.isEmpty {
      wiederzugang = try await desk.office.wiederzugang(nr, desk.actor)
    } else {
      wiederzugang = nil
    }
  }

  private typealias Name = FallzugangForm.Name

  /// What stands in the form at the beginning.
  var first: [String: [String]] {
    var values = [
      Name.am.rawValue: [desk.today.german],
      Name.anlass.rawValue: [(wiederzugang == nil ? FallzugangAnlass.erstantrag : .wiederzugang).rawValue],
    ]
    if let person = wiederzugang?.person { values.merge(person.typed.mapValues { [$0] }) { $1 } }
    return values
  }

  // MARK: pages

  func page(
    _ values: [String: [String]], errors: [String: String] = [:], general: [String] = [],
    similar: Doppelgaenger? = nil, notice: Hinweis? = nil
  ) -> FallzugangPage {
    var model = model(.fallNeuPruefen(frueherer: wiederzugang?.nr), values)
    model.errors = errors
    model.generalErrors = general
    let found = similar.flatMap { $0.isEmpty ? nil : $0 }
    if let found { model.compare(with: found) }
    let wasCompared = model.values[Name.verglichen.rawValue]?.contains("ja") ?? false
    let form = FallzugangForm.form(
      today: desk.today, geschlechter: desk.office.law.geschlechter(on: desk.today),
      asksForComparison: found != nil || wasCompared, takesOver: wiederzugang != nil,
      people: organisation.peopleByTeam(on: desk.today))
    return FallzugangPage(
      form: form, model: model, typed: typed(values),
      moeglich: (found?.treffer ?? []).compactMap { FallzugangPage.Moeglich($0) },
      verdeckt: found?.verdeckt ?? false, notice: notice ?? wiederzugang.map(Hinweis.init))
  }

  private func typed(_ values: [String: [String]]) -> [String] {
    let sex = Geschlecht(key: values[Personenfeld.geschlecht.rawValue]?.first ?? "")
    let country = values[Personenfeld.staatsangehoerigkeit.rawValue]?.first ?? ""
    return [Personenfeld.vorname, .nachname, .geburt].map { values[$0.rawValue]?.first ?? "" }
      + [
        sex.map(Wortlaut.label) ?? "", Wortlaut.label(country, in: Wortlaut.staaten),
        values[Name.versicherungsnummer.rawValue]?.first ?? "",
      ]
  }

  private func model(_ action: Adresse, _ values: [String: [String]]) -> FormModel {
    var model = FormModel(
      action: action, cancel: .heute, csrf: desk.sitzung.csrf, idempotencyKey: desk.key ?? Office.newKey(),
      values: values)
    model.keepsDraft = true
    model.draftSaved = desk.draftAt?.germanTime
    model[Name.frueherer] = wiederzugang?.nr ?? ""
    return model
  }

  /// Everything once more, with the proposal and its reasons.
  func check(_ new: NewCase, _ pruefung: Aufnahmepruefung) -> CheckPage {
    let person = new.person
    let anschrift = [
      person.strasse, [person.plz, person.ort].compactMap { $0 }.joined(separator: " "), person.telefon,
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }
    return CheckPage(
      heading: "Fallzugang prüfen",
      consequence: "Mit dem Anlegen beginnen am \(new.zugang.german) die Fristen für Profiling, Integrationsplan und "
        + "Vereinbarung.",
      rows: [
        Zusammenfassungszeile(
          "Person",
          lines: ["\(person.fullName), geboren am \(person.geburt.german)"]
            + (wiederzugang.map { ["bekannt aus Fall \($0.nr)"] } ?? [])),
        Zusammenfassungszeile("Versicherungsnummer", new.versicherungsnummer.map { "\($0)" } ?? "nicht angegeben"),
        Zusammenfassungszeile("Anschrift", lines: anschrift.isEmpty ? ["keine angegeben"] : anschrift),
        Zusammenfassungszeile("Tag des Zugangs", new.zugang.german),
        Zusammenfassungszeile("Anlass", Wortlaut.label(new.anlass.rawValue, in: Wortlaut.anlaesse)),
        Zusammenfassungszeile("Status", Wortlaut.label(new.status.key, in: Wortlaut.status)),
        Zusammenfassungszeile("Leistungsbezug", new.leistungAb.map { "ab \($0.german)" } ?? "noch nicht entschieden"),
        Zusammenfassungszeile("Zuständig", lines: zustaendig(pruefung)),
      ], confirm: "Fall anlegen", model: model(action, FormModel.typed(desk.form)),
      edit: .fallNeuPruefen(frueherer: wiederzugang?.nr), identity: nil)
  }

  private var action: Adresse { wiederzugang.map { .fallWiederzugang(frueherer: $0.nr) } ?? .fallNeu }

  private func zustaendig(_ pruefung: Aufnahmepruefung) -> [String] {
    let names = pruefung.organisation
    let who = "\(names.name(of: pruefung.staff)), \(names.name(of: pruefung.team))"
    guard let vorschlag = pruefung.vorschlag else { return [who, "Für den Tag gibt es keinen Vorschlag."] }
    let reasons = vorschlag.gruende.map(Routingsatz.sentence)
    if pruefung.folgtVorschlag { return [who, "Vorschlag: \(vorschlag.einheit.name)"] + reasons }
    return [
      who, "Vorgeschlagen war: \(names.name(of: vorschlag.fachkraft.staff)), \(vorschlag.einheit.name)",
    ] + reasons
  }

  // MARK: buttons and entries

  /// A button that only looks up: the search, or a person who is taken over.
  func press(_ button: String) async throws -> Response {
    let typed = FormModel.typed(desk.form)
    if button.hasPrefix(FallzugangForm.uebernehmen) {
      let nr = String(button.dropFirst(FallzugangForm.uebernehmen.count))
      let found = Aufnahme(desk: desk, wiederzugang: try await desk.office.wiederzugang(nr, desk.actor), organisation)
      var values = typed.merging(found.first) { own, stored in stored.first?.isEmpty == false ? stored : own }
      values[Name.am.rawValue] = typed[Name.am.rawValue]
      values[Name.verglichen.rawValue] = nil
      values[Name.verglichenMit.rawValue] = nil
      return desk.page(found.page(values))
    }
    var reader = FormReader(desk.form, today: desk.today)
    guard let gesucht = reader.gesucht() else {
      return desk.page(page(typed, errors: reader.errors), status: .unprocessableContent)
    }
    let similar = try await desk.office.doppelgaenger(gesucht, desk.actor, page: Aufnahme.logged)
    let none = Hinweis(.hinweis, "Unter diesen Angaben ist niemand bekannt. Sie können neu anlegen.")
    return desk.page(page(typed, similar: similar, notice: similar.isEmpty ? none : nil))
  }

  /// Name of the page in the access log.
  private static let logged = "fallzugang"

  private init(desk: Desk, wiederzugang: Wiederzugang, _ organisation: OrganisationRows) {
    self.desk = desk
    self.wiederzugang = wiederzugang
    self.organisation = organisation
  }

  /// Reads the form and goes on with it; whatever is refused comes back with everything typed.
  func take(_ goOn: (NewCase) async throws -> Response) async throws -> Response {
    var reader = FormReader(desk.form, today: desk.today)
    let typed = FormModel.typed(desk.form)
    func refused(_ errors: [String: String], _ general: [String] = [], _ similar: Doppelgaenger? = nil) -> Response {
      desk.page(page(typed, errors: errors, general: general, similar: similar), status: .unprocessableContent)
    }
    do {
      return try await goOn(try reader.newCase(wiederzugang?.nr))
    } catch let error as Refused {
      return refused(error.reader.errors)
    } catch let rejection as Rejection {
      let sentence = Ablehnung.sentence(rejection)
      guard let field = rejection.field, Name(rawValue: field) != nil else { return refused([:], [sentence]) }
      return refused([field: sentence])
    } catch let double as LikelyDouble {
      try await desk.office.logShown(double.found, desk.actor, page: Aufnahme.logged)
      return refused([:], [], double.found)
    }
  }
}

extension FormModel {
  /// Names the persons shown beside the form. Who was compared before may be another than who is found now.
  fileprivate mutating func compare(with found: Doppelgaenger) {
    let names = FallzugangForm.Name.self
    if self[names.verglichenMit] != found.fassung { values[names.verglichen.rawValue] = nil }
    self[names.verglichenMit] = found.fassung
  }
}
