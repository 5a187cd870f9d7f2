import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Restriction of processing and holds of one case.
  func addEinschraenkung(to router: Router<BasicRequestContext>) {
    get(.einschraenkung, on: router) { desk in
      let (nr, id) = try desk.aktenzeichen()
      let values = [EinschraenkungPage.Name.seit.rawValue: [desk.today.german]]
      return try await show(nr, id, desk, desk.model(.einschraenkung(nr: nr), cancel: .auskunftPerson(nr: nr), values))
    }
    post(.einschraenkung, on: router) { desk in
      let (nr, id) = try desk.aktenzeichen()
      do {
        return .seeOther(try await take(nr, id, desk).target)
      } catch {
        guard let refused = desk.refusal(error, .einschraenkung(nr: nr), cancel: .auskunftPerson(nr: nr)) else {
          throw error
        }
        return try await show(nr, id, desk, refused, status: .unprocessableContent)
      }
    }
  }

  private func take(_ nr: String, _ id: CaseID, _ desk: Desk) async throws -> Receipt {
    let page = Adresse.einschraenkung(nr: nr)
    if let vermerk = desk.form[EinschraenkungPage.Name.vermerk.rawValue]?.first.flatMap({ Int64($0) }) {
      return try await office.lift(vermerk, as: desk.actor, desk.submission(page, .aufgehoben))
    }
    var reader = FormReader(desk.form, today: desk.today)
    let grund: Sperrgrund? = reader.choice(EinschraenkungPage.Name.grund, "Bitte wählen Sie den Grund.")
    let seit = reader.day(EinschraenkungPage.Name.seit)
    try reader.finish()
    guard let grund else { throw Refused(reader: reader) }
    return try await office.restrict(
      id, grund: grund, seit: seit, as: desk.actor, desk.submission(page, .eingeschraenkt))
  }

  private func show(
    _ nr: String, _ id: CaseID, _ desk: Desk, _ model: FormModel, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let vermerke = try await office.sperrvermerke(id, nr, desk.actor).map { one in
      let grund = Sperrgrund(rawValue: one.grund)
      return EinschraenkungPage.Vermerk(
        nr: one.nr, wirkung: one.art == .einschraenkung ? "Eingeschränkt" : "Löschung gesperrt",
        grund: grund.map { "\($0.label) (\($0.section))" } ?? one.grund, seit: one.seit)
    }
    let grounds = Sperrgrund.allCases.map { Option($0.rawValue, $0.label, hint: $0.section) }
    return desk.page(EinschraenkungPage(nr: nr, grounds: grounds, model: model, vermerke: vermerke), status: status)
  }
}

extension Desk {
  /// The Aktenzeichen of the address and the case's number.
  /// - Throws: `NotFound` if the text is no Aktenzeichen.
  func aktenzeichen() throws -> (String, CaseID) {
    let nr = try parameter("nr")
    guard let id = Aktenzeichen.caseID(nr) else { throw NotFound() }
    return (nr, id)
  }
}
