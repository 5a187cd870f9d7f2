import Application
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// The register of providers: list, change, history.
  func addTraegerregister(to router: Router<BasicRequestContext>) {
    get(.traegerregister, on: router) { desk in
      let register = try await office.traegerregister(desk.actor)
      return desk.page(TraegerregisterPage(register, desk, [TraegerForm.Name.ab.rawValue: [desk.today.german]]))
    }
    post(.traegerregister, on: router) { desk in
      try await save(nr: nil, desk) { errors in
        let register = try await office.traegerregister(desk.actor)
        return desk.page(
          TraegerregisterPage(register, desk, FormModel.typed(desk.form), errors), status: .unprocessableContent)
      }
    }
    get(.traegereintrag, on: router) { desk in
      let (eintrag, register) = try await traegereintrag(desk)
      return desk.page(TraegereintragPage(eintrag, register, desk, eintrag.typed(today: desk.today)))
    }
    post(.traegereintrag, on: router) { desk in
      let (eintrag, register) = try await traegereintrag(desk)
      return try await save(nr: eintrag.nr, desk) { errors in
        desk.page(
          TraegereintragPage(eintrag, register, desk, FormModel.typed(desk.form), errors),
          status: .unprocessableContent)
      }
    }
  }

  private func traegereintrag(_ desk: Desk) async throws -> (Traegereintrag, Traegerregister) {
    let register = try await office.traegerregister(desk.actor)
    let nr = Int64(try desk.parameter("traeger"))
    guard let eintrag = register.eintraege.first(where: { $0.nr == nr }) else { throw NotFound() }
    return (eintrag, register)
  }

  private func save(
    nr: Int64?, _ desk: Desk, refused: @Sendable ([String: String]) async throws -> Response
  ) async throws -> Response {
    var reader = FormReader(desk.form, today: desk.today)
    do {
      let new = try reader.traegerstand()
      try await office.saveTraeger(new, nr: nr, as: desk.actor)
      return .seeOther(Adresse.traegerregister.link + "?meldung=" + Meldung.traeger.rawValue)
    } catch is Refused {
      return try await refused(reader.errors)
    } catch let rejection as Rejection {
      return try await refused([rejection.field ?? TraegerForm.Name.name.rawValue: Ablehnung.sentence(rejection)])
    }
  }
}

extension FormReader {
  fileprivate mutating func traegerstand() throws -> NewTraegerstand {
    let names = TraegerForm.Name.self
    let name = required(names.name, "Bitte geben Sie den Namen des Trägers an.")
    let ab = day(names.ab)
    let places = number(names.plaetze, in: 0...999)
    let mail = text(names.mail)
    if !mail.isEmpty, !mail.contains("@") || mail.contains(" ") {
      refuse(
        names.mail.rawValue, "„\(mail)“ ist keine E-Mail-Adresse. Bitte schreiben Sie zum Beispiel buero@traeger.de.")
    }
    let (person, phone) = (text(names.ansprechperson), text(names.telefon))
    try finish()
    return NewTraegerstand(
      ab: ab, name: name, profiling: isTicked(names.profiling), plaetze: places, ansprechperson: person, mail: mail,
      telefon: phone)
  }
}

extension TraegerregisterPage {
  fileprivate init(
    _ register: Traegerregister, _ desk: Desk, _ values: [String: [String]], _ errors: [String: String] = [:]
  ) {
    var model = FormModel(action: .traegerregister, csrf: desk.sitzung.csrf, values: values)
    model.errors = errors
    self.init(
      rows: register.eintraege.map { entry in
        Zeile(
          nr: entry.nr, name: entry.name, plaetze: entry.stand.flatMap { $0.profiling ? $0.plaetze : nil },
          offen: entry.offen, frei: entry.frei, kontakt: entry.stand?.kontakt ?? [])
      }, model: model)
  }
}

extension TraegereintragPage {
  fileprivate init(
    _ entry: Traegereintrag, _ register: Traegerregister, _ desk: Desk, _ values: [String: [String]],
    _ errors: [String: String] = [:]
  ) {
    var model = FormModel(
      action: .traegereintrag(entry.nr), cancel: .traegerregister, csrf: desk.sitzung.csrf, values: values)
    model.errors = errors
    self.init(
      name: entry.name,
      verlauf: entry.verlauf.map { row in
        Fassung(
          ab: row.ab, angaben: row.angaben,
          wer: row.konto == 0 ? "Einrichtung" : register.konten.name(ofKonto: row.konto),
          wann: row.am.german)
      }, model: model)
  }
}

extension TraegerstandRow {
  fileprivate var kontakt: [String] { [ansprechperson, mail, telefon].filter { !$0.isEmpty } }
  fileprivate var angaben: [String] {
    [name, profiling ? "\(plaetze) Plätze für Profilings" : "keine Profilings"] + kontakt
  }
}

extension Traegereintrag {
  /// The form filled with what holds now.
  fileprivate func typed(today: Day) -> [String: [String]] {
    let names = TraegerForm.Name.self
    return [
      names.name.rawValue: [name], names.ab.rawValue: [today.german],
      names.profiling.rawValue: stand?.profiling == true ? ["ja"] : [],
      names.plaetze.rawValue: [stand.map { "\($0.plaetze)" } ?? ""],
      names.ansprechperson.rawValue: [stand?.ansprechperson ?? ""], names.mail.rawValue: [stand?.mail ?? ""],
      names.telefon.rawValue: [stand?.telefon ?? ""],
    ]
  }
}
