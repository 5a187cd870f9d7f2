import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The form in which a provider gives the result of a profiling.
  func addProfilingauftrag(to router: Router<BasicRequestContext>) {
    get(.traegerProfiling, on: router) { desk in
      let auftrag = try await profilingauftrag(desk)
      let names = ProfilingErgebnisForm.Name.self
      let empty = [
        names.am.rawValue: [desk.today.german], names.verfahren.rawValue: [desk.term(.profiling)],
      ]
      let typed = desk.isDraft ? FormModel.typed(desk.form) : auftrag.entwurf ?? empty
      return desk.page(page(auftrag, desk, .init(typed, auftrag, desk)))
    }
    post(.traegerProfiling, on: router) { desk in
      let nr = try desk.parameter("nr")
      do {
        return .seeOther(try await take(nr, desk))
      } catch {
        guard let refused = desk.refusal(error, .traegerProfiling(nr: nr), cancel: .traeger) else { throw error }
        let auftrag = try await profilingauftrag(desk)
        return desk.page(page(auftrag, desk, refused), status: .unprocessableContent)
      }
    }
  }

  private func profilingauftrag(_ desk: Desk) async throws -> Profilingauftrag {
    try await office.profilingauftrag(
      try desk.parameter("nr"), desk.actor, page: Muster.traegerProfiling.rawValue)
  }

  /// Keeps a draft, or records the result.
  private func take(_ nr: String, _ desk: Desk) async throws -> String {
    if desk.form[FormModel.actName]?.first == FormAct.entwurf.rawValue {
      try await office.keepProfilingentwurf(FormModel.typed(desk.form), nr, desk.actor)
      return Adresse.traegerProfiling(nr: nr).link + "?meldung=" + Meldung.entwurf.rawValue
    }
    var reader = FormReader(desk.form, today: desk.today)
    let ergebnis = reader.profil(office.law, quelle: .profiling)
    // A key that was answered before stands for an order that is open no more.
    do { try reader.finish() } catch {
      _ = try await profilingauftrag(desk)
      throw error
    }
    return try await office.recordProfil(
      ergebnis, nr, as: desk.actor, desk.submission(.traeger, .gesendet)
    ).target
  }

  private func page(_ auftrag: Profilingauftrag, _ desk: Desk, _ model: FormModel) -> FormPage {
    FormPage(
      ProfilingErgebnisForm.traeger(
        name: desk.term(.profiling), person: auftrag.name, traits: office.law.merkmale(on: desk.today)
      ).notices([
        Hinweis(
          .hinweis, "Beauftragt am \(auftrag.seit.german), Ergebnis erbeten bis \(auftrag.bis.german).")
      ]), model: model, section: .traeger)
  }
}

extension FormModel {
  fileprivate init(_ values: [String: [String]], _ auftrag: Profilingauftrag, _ desk: Desk) {
    self = desk.model(.traegerProfiling(nr: auftrag.aktenzeichen), cancel: .traeger, values)
  }
}
