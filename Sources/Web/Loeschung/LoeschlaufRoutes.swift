import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// One run: the check page of the second person, and what came of it.
  func addLoeschlauf(to router: Router<BasicRequestContext>) {
    get(.loeschlauf, on: router) { desk in try await lauf(desk, try desk.lauf(), refusal: nil) }
    post(.loeschlauf, on: router) { desk in
      let nr = try desk.lauf()
      do {
        return .seeOther(Adresse.loeschlauf(nr).link + "?meldung=" + (try await decide(desk, nr)).rawValue)
      } catch let rejection as Rejection {
        return try await lauf(desk, nr, refusal: Ablehnung.sentence(rejection))
      }
    }
  }

  private func decide(_ desk: Desk, _ nr: Int64) async throws -> Meldung {
    switch desk.form[FormModel.actName]?.first {
    case LoeschpruefungPage.verwerfen:
      try await office.discardLoeschlauf(nr, as: desk.actor)
      return .verworfen
    case FormAct.bestaetigen.rawValue:
      _ = try await office.approveLoeschlauf(nr, as: desk.actor)
      return .geloescht
    default:
      // A run that is not there is said to be so before anything else.
      _ = try await office.loeschlauf(nr, desk.actor)
      throw BadForm()
    }
  }

  private func lauf(_ desk: Desk, _ nr: Int64, refusal: String?) async throws -> Response {
    let akte = try await office.loeschlauf(nr, desk.actor)
    let row = akte.lauf.row
    let mayApprove = row.vorgeschlagenVon != desk.actor.konto
    var buttons: [LoeschpruefungPage.Knopf] = []
    if mayApprove { buttons.append(.init(act: FormAct.bestaetigen.rawValue, label: "Endgültig löschen")) }
    if row.zustand == .vorgeschlagen { buttons.append(.init(act: LoeschpruefungPage.verwerfen, label: "Behalten")) }
    let notices = (refusal.map { [Hinweis(.fehler, $0, title: "Nicht freigegeben")] } ?? []) + notices(akte, mayApprove)
    return desk.page(
      LoeschpruefungPage(
        heading: "Löschlauf \(nr) zum \(row.stichtag.german)", notices: notices,
        rows: row.isOpen ? akte.kandidaten.map { LoeschWording.zeile($0, law: office.law) } : [],
        model: row.isOpen && !buttons.isEmpty ? desk.model(.loeschlauf(nr), cancel: .loeschung, [:]) : nil,
        buttons: buttons),
      status: refusal == nil ? .ok : .unprocessableContent)
  }

  private func notices(_ akte: LoeschlaufAkte, _ mayApprove: Bool) -> [Hinweis] {
    let (row, lauf) = (akte.lauf.row, akte.lauf)
    let proposed = "Vorgeschlagen von \(lauf.vorgeschlagenVon) am \(row.vorgeschlagenAt.german)."
    switch row.zustand {
    case .vorgeschlagen, .freigegeben:
      let who =
        mayApprove
        ? "Mit „Endgültig löschen“ geben Sie frei. Gelöschtes lässt sich nicht wiederherstellen."
        : "Freigeben muss eine zweite Person mit diesem Recht."
      return [Hinweis(.warnung, "\(proposed) \(who)"), LoeschWording.zahlen]
    case .verworfen:
      return [Hinweis(.hinweis, "\(proposed) Verworfen von \(lauf.entschiedenVon ?? "–"). Es wurde nichts gelöscht.")]
    case .beendet: return [Hinweis(.erfolg, proposed + " " + done(lauf)), LoeschWording.zahlen]
    }
  }

  private func done(_ lauf: Loeschlauf) -> String {
    let row = lauf.row
    let left = row.personen - row.geloescht
    var sentences = [
      "Freigegeben von \(lauf.entschiedenVon ?? "–"). \(row.geloescht == 1 ? "1 Person wurde" : "\(row.geloescht) Personen wurden") gelöscht"
        + (left == 0 ? "." : ", \(left) blieben, weil inzwischen etwas erfasst wurde.")
    ]
    sentences.append(
      row.abweichungen == 0
        ? "Alle Kennzahlen aller Jahre sind gleich geblieben."
        : "\(row.abweichungen ?? 0) Kennzahlen weichen ab. Bitte sagen Sie der Technik Bescheid.")
    if row.istBereinigt == false {
      sentences.append(
        "In den Dateien der Datenbank stehen noch Reste. Beim nächsten Lauf oder mit „fallwerk database scrub“ gehen sie weg."
      )
    }
    return sentences.joined(separator: " ")
  }
}

extension Desk {
  /// The number of the run in the address.
  fileprivate func lauf() throws -> Int64 {
    guard let nr = Int64(try parameter("lauf")) else { throw NotFound() }
    return nr
  }
}
