import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Preview, proposal and approval of erasures.
  func addLoeschung(to router: Router<BasicRequestContext>) {
    get(.loeschung, on: router) { desk in
      let values = [LoeschungPage.Name.stichtag.rawValue: [desk.today.german]]
      return try await start(desk, desk.model(.loeschung, cancel: nil, values))
    }
    post(.loeschung, on: router) { desk in
      try desk.actor.require(.loeschung)
      return try await refusing(desk) { desk in
        var reader = FormReader(desk.form, today: desk.today)
        return try await preview(desk, try reader.stichtag())
      }
    }
    get(.loeschungPruefen, on: router) { _ in .seeOther(Adresse.loeschung.link) }
    post(.loeschungPruefen, on: router) { desk in
      try desk.actor.require(.loeschung)
      return try await refusing(desk) { desk in
        var reader = FormReader(desk.form, today: desk.today)
        let stichtag = try reader.stichtag()
        if desk.form[FormModel.actName]?.first == FormAct.aendern.rawValue {
          let values = [LoeschungPage.Name.stichtag.rawValue: [stichtag.german]]
          return try await start(desk, desk.model(.loeschung, cancel: nil, values))
        }
        let submission = desk.submission(.loeschung, .vorgeschlagen)
        return .seeOther(try await office.proposeLoeschlauf(stichtag, as: desk.actor, submission).target)
      }
    }
    addLoeschlauf(to: router)
  }

  /// Refusals come back on the start page with what was typed.
  private func refusing(_ desk: Desk, _ body: (Desk) async throws -> Response) async throws -> Response {
    do {
      return try await body(desk)
    } catch {
      guard let refused = desk.refusal(error, .loeschung, cancel: nil) else { throw error }
      return try await start(desk, refused, status: .unprocessableContent)
    }
  }

  private func start(_ desk: Desk, _ model: FormModel, status: HTTPResponse.Status = .ok) async throws -> Response {
    let rows = try await office.loeschlaeufe(desk.actor).map { lauf in
      LoeschungPage.Zeile(
        nr: lauf.row.nr, stichtag: lauf.row.stichtag, zustand: LoeschWording.state(lauf),
        personen: lauf.row.zustand == .beendet
          ? "\(lauf.row.geloescht) von \(lauf.row.personen) gelöscht" : "\(lauf.row.personen) vorgeschlagen",
        beteiligte: ["vorgeschlagen: \(lauf.vorgeschlagenVon)", lauf.entschiedenVon.map { "entschieden: \($0)" }]
          .compactMap { $0 }.joined(separator: "; "))
    }
    let page = LoeschungPage(model: model, rows: rows, fristen: LoeschWording.fristen(office.law, on: desk.today))
    return desk.page(page, status: status)
  }

  /// The check page before a run is proposed.
  private func preview(_ desk: Desk, _ stichtag: Day) async throws -> Response {
    let vorschau = try await office.loeschvorschau(stichtag, desk.actor)
    let (count, isAhead) = (vorschau.zuLoeschen.count, stichtag > desk.today)
    let rows = (vorschau.imLauf + vorschau.bleibende).map { LoeschWording.zeile($0, law: office.law) }
    var notices = [
      Hinweis(
        count == 0 ? .hinweis : .warnung,
        "Personen, deren Frist vorüber ist: \(vorschau.kandidaten.count). Davon zu löschen, sobald eine zweite Person "
          + "freigibt: \(count). Gelöschtes lässt sich nicht wiederherstellen."
      )
    ]
    if count > vorschau.imLauf.count {
      notices.append(
        Hinweis(
          .hinweis, "Ein Lauf nimmt die ersten \(vorschau.imLauf.count) Personen. Schlagen Sie danach den nächsten vor."
        ))
    }
    if isAhead {
      notices.append(
        Hinweis(
          .hinweis, "Der Stichtag liegt in der Zukunft. Sie sehen eine Vorschau; vorschlagen können Sie ab heute."))
    }
    if count > 0 { notices.append(LoeschWording.zahlen) }
    let values = [LoeschungPage.Name.stichtag.rawValue: [stichtag.german]]
    let canPropose = count > 0 && !isAhead
    return desk.page(
      LoeschpruefungPage(
        heading: "Löschung zum \(stichtag.german) prüfen", notices: notices, rows: rows,
        model: canPropose ? desk.model(.loeschungPruefen, cancel: .loeschung, values) : nil,
        buttons: [
          .init(act: FormAct.bestaetigen.rawValue, label: "Löschung vorschlagen"),
          .init(act: FormAct.aendern.rawValue, label: "Stichtag ändern"),
        ]))
  }
}

extension FormReader {
  fileprivate mutating func stichtag() throws -> Day {
    let day = day(LoeschungPage.Name.stichtag)
    try finish()
    return day
  }
}
