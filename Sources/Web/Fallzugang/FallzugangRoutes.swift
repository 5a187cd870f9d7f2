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
    for muster in [Muster.fallNeu, .fallNeuPruefen] {
      get(muster, on: router) { desk in
        let aufnahme = try await Aufnahme(desk)
        return desk.page(aufnahme.page(desk.isDraft ? FormModel.typed(desk.form) : aufnahme.first))
      }
    }
    post(.fallNeuPruefen, on: router) { desk in
      let aufnahme = try await Aufnahme(desk)
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
        return .seeOther(receipt.target)
      }
    }
  }
}

/// One intake under way: who comes, and whether the person was a client before.
private struct Aufnahme: Sendable {
  let desk: Desk
  let wiederzugang: Wiederzugang?
  let organisation: OrganisationRows

  /// - Throws: `NotFound` where the earlier case of the address opens for nobody here.
  init(_ desk: Desk) async throws {
    self.desk = desk
    organisation = try await desk.office.organisation(desk.actor)
    if let nr = desk.query["fall"], !nr.isEmpty {
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
    if let person = wiederzugang?.person { values.merge(Aufnahme.values(person)) { $1 } }
    return values
  }

  private static func values(_ person: PersonData) -> [String: [String]] {
    var values = [
      Name.vorname: person.vorname, Name.nachname: person.nachname, Name.geburt: person.geburt.german,
      Name.geschlecht: person.geschlecht.key, Name.staatsangehoerigkeit: person.staatsangehoerigkeit.code,
    ]
    values[.strasse] = person.strasse
    values[.plz] = person.plz
    values[.ort] = person.ort
    values[.telefon] = person.telefon
    return Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, [$0.value]) })
  }

  // MARK: pages

  func page(
    _ values: [String: [String]], errors: [String: String] = [:], general: [String] = [],
    similar: [SimilarPerson] = [], notice: Hinweis? = nil
  ) -> FallzugangPage {
    var model = model(.fallNeuPruefen(frueherer: wiederzugang?.nr), values)
    model.errors = errors
    model.generalErrors = general
    let wasCompared = values[Name.verglichen.rawValue]?.contains("ja") ?? false
    let form = FallzugangForm.form(
      today: desk.today, geschlechter: desk.office.law.geschlechter(on: desk.today),
      asksForComparison: !similar.isEmpty || wasCompared, takesOver: wiederzugang != nil,
      people: organisation.peopleByTeam(on: desk.today))
    return FallzugangPage(
      form: form, model: model, typed: typed(values),
      moeglich: similar.compactMap(\.readable).compactMap { FallzugangPage.Moeglich($0.person, $0.faelle) },
      verdeckt: similar.contains { $0.readable == nil }, notice: notice ?? wiederzugang.map(Hinweis.init))
  }

  private func typed(_ values: [String: [String]]) -> [String] {
    let sex = Geschlecht(key: values[Name.geschlecht.rawValue]?.first ?? "")
    let country = values[Name.staatsangehoerigkeit.rawValue]?.first ?? ""
    return [Name.vorname, .nachname, .geburt].map { values[$0.rawValue]?.first ?? "" }
      + [sex.map(Wortlaut.label) ?? "", Wortlaut.label(country, in: Wortlaut.staaten)]
  }

  private func model(_ action: Adresse, _ values: [String: [String]]) -> FormModel {
    FormModel(
      action: action, cancel: .heute, csrf: desk.sitzung.csrf, idempotencyKey: desk.key ?? Office.newKey(),
      values: values)
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
      return desk.page(found.page(values))
    }
    var reader = FormReader(desk.form, today: desk.today)
    guard let gesucht = reader.gesucht() else {
      return desk.page(page(typed, errors: reader.errors), status: .unprocessableContent)
    }
    let similar = try await desk.office.similar(gesucht, desk.actor)
    let none = Hinweis(.hinweis, "Unter diesem Namen und Geburtsdatum ist niemand bekannt. Sie können neu anlegen.")
    return desk.page(page(typed, similar: similar, notice: similar.isEmpty ? none : nil))
  }

  private init(desk: Desk, wiederzugang: Wiederzugang, _ organisation: OrganisationRows) {
    self.desk = desk
    self.wiederzugang = wiederzugang
    self.organisation = organisation
  }

  /// Reads the form and goes on with it; whatever is refused comes back with everything typed.
  func take(_ goOn: (NewCase) async throws -> Response) async throws -> Response {
    var reader = FormReader(desk.form, today: desk.today)
    let typed = FormModel.typed(desk.form)
    func refused(_ errors: [String: String], _ general: [String] = [], _ similar: [SimilarPerson] = []) -> Response {
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
      return refused([:], [], try await desk.office.similar(double, desk.actor))
    }
  }
}

extension FallzugangPage.Moeglich {
  init?(_ person: PersonRow, _ faelle: [FallRow]) {
    guard let last = faelle.first else { return nil }
    self.init(
      nr: last.aktenzeichen, name: "\(person.fullName), geboren \(person.geburt.german)",
      angaben: [
        person.vorname, person.nachname, person.geburt.german, Wortlaut.label(person.geschlecht),
        Wortlaut.label(person.staatsangehoerigkeit, in: Wortlaut.staaten),
      ], faelle: faelle.map { Verweis("Fall \($0.aktenzeichen) ansehen", .fall($0.aktenzeichen)) })
  }
}

extension Hinweis {
  /// Who comes back, with the earlier cases.
  fileprivate init(_ wiederzugang: Wiederzugang) {
    self.init(
      .hinweis, "Die gespeicherten Angaben stehen im Formular. Bitte prüfen Sie, was sich geändert hat.",
      title: "Wiederzugang von \(wiederzugang.person.fullName)",
      links: wiederzugang.faelle.map { fall in
        let end = fall.geschlossen.map { "bis \($0.german)" } ?? "läuft"
        return Verweis("Fall \(fall.aktenzeichen), Zugang \(fall.zugang.german), \(end)", .fall(fall.aktenzeichen))
      })
  }
}

/// The reasons of a proposal in words.
enum Routingsatz {
  static func sentence(_ grund: Routing.Grund) -> String {
    let template = saetze[grund.key] ?? "nach der örtlichen Zuordnung"
    return grund.details.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  static let saetze: [String: String] = [
    "routing.alter_unter": "unter {alter} Jahren am {am}", "routing.alter_ab": "{alter} Jahre oder älter am {am}",
    "routing.zielgruppe": "Zielgruppe am {am}", "routing.alle": "keine besondere Zuständigkeit am {am}",
    "routing.geringste_last": "geringste Fallzahl in der Einheit {einheit}: {faelle} offene Fälle, heute da",
    "routing.niemand_frei": "in der Einheit {einheit} ist heute niemand frei",
  ]
}

extension FormReader {
  /// Whom to look for; `nil` if one of the three is missing.
  fileprivate mutating func gesucht() -> Personensuche? {
    let names = FallzugangForm.Name.self
    let first = required(names.vorname, "Bitte geben Sie den Vornamen an.")
    let last = required(names.nachname, "Bitte geben Sie den Nachnamen an.")
    let born = day(names.geburt)
    return errors.isEmpty ? Personensuche(vorname: first, nachname: last, geburt: born) : nil
  }

  /// - Throws: `Refused` with all that is missing or wrong.
  fileprivate mutating func newCase(_ frueherer: String?) throws -> NewCase {
    let names = FallzugangForm.Name.self
    let person = person(
      PersonFields(
        vorname: names.vorname.rawValue, nachname: names.nachname.rawValue, geburt: names.geburt.rawValue,
        geschlecht: names.geschlecht.rawValue, staatsangehoerigkeit: names.staatsangehoerigkeit.rawValue,
        strasse: names.strasse.rawValue, plz: names.plz.rawValue, ort: names.ort.rawValue,
        telefon: names.telefon.rawValue))
    let am = day(names.am)
    let anlass: FallzugangAnlass? = choice(names.anlass, "Bitte wählen Sie den Anlass.")
    let status: StatusCode? = keyword(names.status, "Bitte wählen Sie den Status am Tag des Zugangs.")
    let leistungAb = optionalDay(names.leistungsbezugAb)
    let zustaendig = wunsch()
    try finish()
    guard let person, let anlass, let status, let zustaendig else { throw Refused(reader: self) }
    return NewCase(
      person: person, zugang: am, anlass: anlass, leistungAb: leistungAb, status: status,
      confirmedNew: isTicked(names.verglichen), frueherer: frueherer, zustaendig: zustaendig)
  }

  private mutating func wunsch() -> Zustaendigkeitswunsch? {
    switch text(FallzugangForm.Name.zustaendig) {
    case "": return .vorschlag
    case FallzugangForm.selbst: return .selbst
    case let typed:
      if let number = Int64(typed) { return .fachkraft(StaffID(number)) }
      refuse(FallzugangForm.Name.zustaendig.rawValue, "Bitte wählen Sie eine Person aus der Liste.")
      return nil
    }
  }
}
