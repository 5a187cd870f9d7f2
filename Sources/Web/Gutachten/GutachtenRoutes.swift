import Application
import Casework
import Hummingbird
import Journal
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The page about medical opinions of a case.
  func addGutachten(to router: Router<BasicRequestContext>) {
    get(.gutachten, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.gutachten.rawValue)
      return desk.desk.page(desk.gutachtenPage)
    }
  }
}

extension CaseDesk {
  fileprivate var gutachtenPage: GutachtenPage {
    let state = akte.file.gutachten
    let mayRemind = mayChange && state.auftrag != nil
    return GutachtenPage(
      identity: identity, today: today, auftrag: state.auftrag.map(auftrag),
      ergebnisse: state.ergebnisse.sorted { $0.am > $1.am }.map { result in
        GutachtenPage.Ergebnis(title: "Eingegangen am \(result.am.german)", rows: result.rows(on: today))
      },
      verlauf: events(of: { $0 is GutachtenBeauftragt || $0 is GutachtenEingegangen || $0 is GutachtenZurueckgenommen }
      ),
      notices: statushinweise, links: gutachtenLinks,
      model: mayRemind
        ? FormModel(
          action: .fallhandlung(.gutachtenErinnern, nr: nr), csrf: desk.sitzung.csrf, version: akte.version,
          idempotencyKey: Office.newKey()) : nil)
  }

  private func auftrag(_ auftrag: GutachtenBeauftragt) -> GutachtenPage.Auftrag {
    GutachtenPage.Auftrag(
      stelle: GutachtenForms.label(auftrag.dienst), fragen: auftrag.fragen.map { GutachtenForms.label($0) },
      am: auftrag.am, bis: auftrag.bis,
      erinnert: akte.file.erinnerung.last(to: .aerztlicherDienst, since: auftrag.am))
  }

  private var gutachtenLinks: [Verweis] {
    func link(_ label: String, _ act: Fallhandlung) -> Verweis { Verweis(label, .fallhandlung(act, nr: nr)) }
    let own =
      akte.file.gutachten.auftrag == nil
      ? [link("Gutachten beauftragen", .gutachtenAuftrag)]
      : [link("Ergebnis festhalten", .gutachtenErgebnis), link("Auftrag zurücknehmen", .gutachtenZuruecknehmen)]
    return (mayChange ? own : []) + [link("Zumutbarkeit ansehen", .zumutbarkeit)]
  }

  /// The history about one topic.
  func events(of isMeant: (any CasePayload) -> Bool) -> [Ereignis] {
    let versions = Set(
      akte.verlauf.filter { line in
        guard line.kind == .caseFile, case .caseEntry(let payload) = line.content else { return false }
        return isMeant(payload)
      }.map(\.version))
    return events.filter { versions.contains($0.version) }
  }
}

extension GutachtenEingegangen {
  /// Hours, demands and how long it holds.
  func rows(on day: Day) -> [Zusammenfassungszeile] {
    let end = gueltigBis.map { $0 < day ? "bis \($0.german), abgelaufen" : "bis \($0.german)" }
    return [
      Zusammenfassungszeile("Mögliche Stunden", GutachtenForms.label(stundenklasse)),
      Zusammenfassungszeile(
        "Anforderungen", lines: grenzen.isEmpty ? ["keine begrenzt"] : grenzen.map(\.words)),
      Zusammenfassungszeile("Gilt", end ?? "ohne genanntes Ende"),
    ]
  }
}

extension Anforderungsgrenze {
  /// `Lärm: nicht möglich`.
  var words: String { "\(Anforderungsfelder.label(anforderung)): \(Anforderungsfelder.label(grad))" }
}
