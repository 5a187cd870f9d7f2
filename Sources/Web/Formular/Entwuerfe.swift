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
    var typed = desk.desk.form.filter {
      !Entwurfsname.unkept.contains($0.key) && !$0.key.hasPrefix(KonfliktPage.choice)
    }
    // As old as the page it was typed into, so that the same question comes again.
    if let seen = desk.comparedVersion { typed[FormModel.versionName] = [String(seen)] }
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
  /// Hidden fields that belong to the page and not to what was typed.
  static let unkept: Set<String> = [FormModel.csrfName, FormModel.actName, KonfliktPage.seen]

  static func of(_ path: String) -> String {
    Muster.allCases.first { $0.matches(path) }.map { Seitenname.of($0.rawValue) } ?? "Formular"
  }
}

extension Entwurf {
  init(_ line: Entwurfszeile) {
    self.init(
      form: Entwurfsname.of(line.path),
      about: line.about, saved: line.at.german,
      until: line.until.german, path: line.path, isGone: line.isGone)
  }
}

extension Entwurfszeile {
  /// Whom it is about: the person of the case, or whose name was typed.
  var about: String? { line.map { "\($0.person.fullName), Fall \($0.fall.aktenzeichen)" } ?? name }
}
