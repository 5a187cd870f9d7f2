import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Keeps what is typed into a case form; a part of the page is answered with its line, a page with the filled form.
  func keepDraft(_ caseForm: CaseForm, _ desk: CaseDesk) async throws -> Response {
    let own = try caseForm.address(desk)
    let typed = desk.desk.form.filter { ![FormModel.csrfName, FormModel.actName].contains($0.key) }
    do {
      let at = try await office.saveDraft(desk.desk.actor, path: own.path, values: typed)
      guard desk.desk.isPart else {
        let form = desk.desk.liste.map { Adresse.inListe(own, $0) } ?? own
        return .seeOther(Adresse.mitEntwurf(form).link)
      }
      return .text("Entwurf gespeichert \(at.germanTime)", status: .ok)
    } catch let rejection as Rejection {
      return try refuse(caseForm, desk, rejection)
    }
  }
}

extension Instant {
  /// `09:42 Uhr`.
  var germanTime: String { String(german.split(separator: ", ").last ?? "") }
}

/// What people call the form of a draft.
enum Entwurfsname {
  static func of(_ path: String) -> String {
    Muster.allCases.first { $0.matches(path) }.map { Seitenname.of($0.rawValue) } ?? "Formular"
  }
}

extension Entwurf {
  init(_ line: Entwurfszeile) {
    self.init(
      form: Entwurfsname.of(line.path),
      about: line.line.map { "\($0.person.fullName), Fall \($0.fall.aktenzeichen)" }, saved: line.at.german,
      until: line.until.german, path: line.path, isGone: line.isGone)
  }
}
