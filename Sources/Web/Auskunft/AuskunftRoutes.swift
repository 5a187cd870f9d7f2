import Application
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Access requests: list, preview and the two files. Page and paper come from one document.
  func addAuskunft(to router: Router<BasicRequestContext>) {
    get(.auskunft, on: router) { desk in
      let values = [AuskunftStartPage.Name.eingegangen.rawValue: [desk.today.german]]
      return try await start(desk, desk.model(.auskunft, cancel: nil, values))
    }
    post(.auskunft, on: router) { desk in
      try desk.actor.require(.auskunft)
      do {
        return .seeOther(try await begin(desk).target)
      } catch {
        guard let refused = desk.refusal(error, .auskunft, cancel: nil) else { throw error }
        return try await start(desk, refused, status: .unprocessableContent)
      }
    }
    get(.auskunftPerson, on: router) { desk in try await preview(desk, refusal: nil) }
    post(.auskunftPerson, on: router) { desk in
      let (nr, id) = try desk.aktenzeichen()
      do {
        let submission = desk.submission(.auskunftPerson(nr: nr), .erteilt)
        return .seeOther(try await office.finishAuskunft(id, as: desk.actor, submission).target)
      } catch let rejection as Rejection {
        return try await preview(desk, refusal: Ablehnung.sentence(rejection))
      }
    }
    addAuskunftFiles(to: router)
  }

  private func addAuskunftFiles(to router: Router<BasicRequestContext>) {
    get(.auskunftPDF, on: router) { desk in
      let (nr, auskunft) = try await read(desk, isComplete: true)
      return await pdf(
        AuskunftDocument(auskunft, nr: nr, desk: desk).document, named: "auskunft-\(nr)", kind: "access request",
        isKept: true, desk, back: .auskunftPerson(nr: nr))
    }
    get(.auskunftJSON, on: router) { desk in
      let (nr, auskunft) = try await read(desk, isComplete: true)
      return .bytes(
        try AuskunftJSON(auskunft, nr: nr, desk: desk).bytes(), type: "application/json; charset=utf-8",
        filename: "auskunft-\(nr).json", isKept: true)
    }
    get(.auskunftDokument, on: router) { desk in
      let (nr, auskunft) = try await read(desk, isComplete: true)
      let entry = Int64(try desk.parameter("dokument"))
      guard let fall = auskunft.faelle.first(where: { $0.row.aktenzeichen == nr }),
        let copy = fall.dateien.first(where: { $0.ablichtung.nr == entry })?.ablichtung
      else { throw NotFound() }
      let row = try await office.dokument(copy.nr, in: fall.row.id, right: .auskunft, desk.actor)
      return .download(row.inhalt, copy, "\(nr)-\(copy.nr)")
    }
  }

  private func begin(_ desk: Desk) async throws -> Receipt {
    var reader = FormReader(desk.form, today: desk.today)
    let nr = reader.required(AuskunftStartPage.Name.nr, "Bitte geben Sie das Aktenzeichen an, zum Beispiel 07-00123.")
    let eingegangen = reader.day(AuskunftStartPage.Name.eingegangen)
    try reader.finish()
    return try await office.beginAuskunft(
      nr, eingegangen: eingegangen, as: desk.actor, desk.submission(.auskunftPerson(nr: nr), .ersuchen))
  }

  private func start(_ desk: Desk, _ model: FormModel, status: HTTPResponse.Status = .ok) async throws -> Response {
    let rows = try await office.auskunftsersuchen(desk.actor).map { one in
      AuskunftStartPage.Zeile(
        nr: one.aktenzeichen, eingegangen: one.row.eingegangen, frist: one.row.frist, erledigt: one.row.erledigt,
        bearbeitetVon: one.bearbeitetVon)
    }
    return desk.page(AuskunftStartPage(model: model, rows: rows, today: desk.today), status: status)
  }

  /// What is stored about the person of the address. Reading it is logged.
  private func read(_ desk: Desk, isComplete: Bool = false) async throws -> (String, Auskunft) {
    let (nr, id) = try desk.aktenzeichen()
    let auskunft = try await office.auskunft(id, isComplete: isComplete, desk.actor)
    guard auskunft.faelle.contains(where: { $0.row.aktenzeichen == nr }) else { throw NotFound() }
    return (nr, auskunft)
  }

  private func preview(_ desk: Desk, refusal: String?) async throws -> Response {
    let (nr, auskunft) = try await read(desk)
    let isOpen = auskunft.ersuchen.contains { $0.erledigt == nil }
    let page = AuskunftPage(
      nr: nr, document: settings.reports.article(AuskunftDocument(auskunft, nr: nr, desk: desk).document),
      dateien: auskunft.faelle.flatMap { fall in
        fall.dateien.map { datei in
          Verweis(
            "\(datei.name) (\(datei.ablichtung.words))",
            .auskunftDokument(nr: fall.row.aktenzeichen, dokument: datei.ablichtung.nr))
        }
      }, notices: (refusal.map { [Hinweis(.fehler, $0)] } ?? []) + notices(auskunft, desk),
      finish: isOpen ? desk.model(.auskunftPerson(nr: nr), cancel: nil, [:]) : nil)
    return desk.page(page, status: refusal == nil ? .ok : .unprocessableContent)
  }

  private func notices(_ auskunft: Auskunft, _ desk: Desk) -> [Hinweis] {
    var notices: [Hinweis] = []
    if let open = auskunft.ersuchen.first(where: { $0.erledigt == nil }) {
      let frist = Fristmarke(due: open.frist, today: desk.today)
      notices.append(
        Hinweis(
          frist.due < desk.today ? .warnung : .hinweis,
          "Eingegangen am \(open.eingegangen.german), \(frist.text) (Art. 12 Abs. 3 DSGVO)."))
    }
    if auskunft.isVerdeckt {
      notices.append(
        Hinweis(
          .warnung,
          "Anschriften sind auf dieser Seite verdeckt, weil die Person geschützt ist. PDF und Datei enthalten sie für "
            + "die Person; erstellen kann sie nur ein Konto mit dem Recht „\(Recht.schutzadresse.rawValue)“.",
          title: "Geschützte Anschrift"))
    }
    // Said of everybody, so that it tells of nobody.
    notices.append(
      Hinweis(
        .hinweis,
        "Ob es einen Fall der Jugendberufshilfe (§ 13 SGB VIII) gibt, steht hier nie. Fragen Sie dort nach, wenn die "
          + "Person darüber Auskunft möchte.", title: "Jugendberufshilfe"))
    notices.append(
      Hinweis(
        .warnung,
        "Ausgelassene Einträge über andere Personen: \(auskunft.fremdeEintraege). Namen anderer Mitglieder in "
          + "Freitexten sind ersetzt. Bitte lesen Sie die Freitexte vor der Herausgabe: Andere Personen erkennt das "
          + "Programm nicht.", title: "Daten anderer Personen (Art. 15 Abs. 4 DSGVO)"))
    return notices
  }
}
