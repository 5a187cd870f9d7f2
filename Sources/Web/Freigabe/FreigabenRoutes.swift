import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// What waits for a second person in the team.
  func addFreigaben(to router: Router<BasicRequestContext>) {
    get(.freigaben, on: router) { desk in try await freigaben(desk, desk.model(.freigaben, cancel: nil, [:])) }
    post(.freigaben, on: router) { desk in
      do {
        return .seeOther(try await entscheiden(desk).target)
      } catch {
        guard let refused = desk.refusal(error, .freigaben, cancel: nil) else { throw error }
        return try await freigaben(desk, refused, status: .unprocessableContent)
      }
    }
  }

  private func entscheiden(_ desk: Desk) async throws -> Receipt {
    let names = FreigabenPage.Name.self
    var reader = FormReader(desk.form, today: desk.today)
    let key = reader.required(names.vorgang, "Bitte wählen Sie den Vorgang.")
    let what = reader.required(names.entscheidung, "Bitte wählen Sie, ob Sie freigeben oder ablehnen.")
    if !what.isEmpty, what != FreigabenPage.approve, what != FreigabenPage.decline {
      reader.refuse(names.entscheidung.rawValue, "Bitte wählen Sie, ob Sie freigeben oder ablehnen.")
    }
    let parts = key.split(separator: "/")
    let id = parts.first.flatMap { Aktenzeichen.caseID(String($0)) }
    let nr = parts.count == 2 ? Int(parts[1]) : nil
    if !key.isEmpty, id == nil || nr == nil { reader.refuse(names.vorgang.rawValue, "Bitte wählen Sie den Vorgang.") }
    try reader.finish()
    guard let id, let nr else { throw Refused(reader: reader) }
    return try await office.entscheiden(
      nr, in: id, gibtFrei: what == FreigabenPage.approve, as: desk.actor, desk.submission(.freigaben, .gespeichert))
  }

  private func freigaben(_ desk: Desk, _ model: FormModel, status: HTTPResponse.Status = .ok) async throws -> Response {
    let rows = try await office.freigaben(desk.actor).map { one in
      let nr = one.line.fall.aktenzeichen
      return FreigabenPage.Zeile(
        key: "\(nr)/\(one.hinweis.nr)", nr: nr, name: one.line.person.fullName,
        was: "Sicherheitshinweis, gezeigt bis \(one.hinweis.bis.german). \(one.hinweis.words).",
        von: "vorgeschlagen am \(one.hinweis.vorgeschlagen.german) von \(one.von)", istEigene: one.istEigene)
    }
    return desk.page(FreigabenPage(rows: rows, model: model), status: status)
  }
}
