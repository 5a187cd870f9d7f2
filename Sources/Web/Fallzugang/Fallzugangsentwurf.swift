import Application
import Hummingbird
import Kernel
import Pages

extension Aufnahme {
  /// Keeps what is typed under the key of the form, so that the drafts of several intakes stand beside one another. A
  /// part of the page is answered with its line, a page with the filled form.
  func keep() async throws -> Response {
    let key = desk.entwurfsschluessel ?? Office.newKey()
    let own = Adresse.fallNeuEntwurf(schluessel: key)
    var values = desk.form.filter { !Entwurfsname.unkept.contains($0.key) && $0.key != FormModel.rowName }
    values[FormModel.idempotencyName] = [key]
    values[FallzugangForm.Name.frueherer.rawValue] = wiederzugang.map { [$0.nr] }
    do {
      let at = try await desk.office.saveDraft(desk.actor, path: own.path, values: values)
      guard desk.isPart else { return .seeOther(Adresse.mitEntwurf(own).link) }
      return .text("Entwurf gespeichert \(at.germanTime)", status: .ok)
    } catch let rejection as Rejection {
      let refused = page(FormModel.typed(desk.form), general: [Ablehnung.sentence(rejection)])
      return desk.page(refused, status: .unprocessableContent)
    }
  }
}

extension Desk {
  /// The key of the form, if it can be part of an address.
  fileprivate var entwurfsschluessel: String? {
    key.flatMap { key in
      key.count >= 16 && key.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) } ? key : nil
    }
  }

  /// The case is opened: what was kept of its form goes, also what was kept when the session had run out.
  func dropAufnahme() async throws {
    guard let key = entwurfsschluessel else { return }
    try await office.dropDraft(actor, path: Adresse.fallNeuEntwurf(schluessel: key).path)
    for page in [Adresse.fallNeu, .fallNeuPruefen(frueherer: nil)] {
      let kept = try await office.draft(actor, path: page.path)
      if kept?.values[FormModel.idempotencyName]?.first == key { try await office.dropDraft(actor, path: page.path) }
    }
  }

  /// The intakes that the account began and kept, the latest first.
  func begunAufnahmen() async throws -> [Verweis] {
    let start = Adresse.fallNeu.path + "/"
    return try await office.drafts(actor).compactMap { draft in
      guard !draft.isGone, Muster.fallNeuEntwurf.matches(draft.path), !Muster.fallNeuPruefen.matches(draft.path) else {
        return nil
      }
      let about = draft.about.map { ": \($0)" } ?? ""
      let key = String(draft.path.dropFirst(start.count))
      return Verweis(
        "Entwurf vom \(draft.at.german) öffnen\(about)", .mitEntwurf(.fallNeuEntwurf(schluessel: key)))
    }
  }
}
