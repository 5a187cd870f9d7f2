import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// What was agreed in a case, and what became of it.
  func addLeistungen(to router: Router<BasicRequestContext>) {
    get(.leistungen, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.leistungen.rawValue)
      let lines = desk.akte.file.leistungen(on: desk.today).map(desk.leistung)
      return desk.desk.page(LeistungenPage(identity: desk.identity, today: desk.today, zeilen: lines))
    }
  }
}

extension CaseDesk {
  fileprivate func leistung(_ line: Leistungszeile) -> LeistungenPage.Zeile {
    LeistungenPage.Zeile(
      was: line.was, wozu: purpose(line), lage: line.lage.mark, istOffen: line.lage.istOffen, dazu: remark(line),
      befund: line.befund?.words, wer: AmZug(line.wer), bis: line.bis, kosten: line.kosten, links: links(line))
  }

  private func purpose(_ line: Leistungszeile) -> String {
    switch line.herkunft {
    case .schritt: "Plan: \(line.ziel ?? "")"
    case .frueherer: "früherer Plan: \(line.ziel ?? "")"
    case .nochZugesagt: "nicht mehr im Plan, aber noch zugesagt (\(term(.vereinbarung))): \(line.ziel ?? "")"
    case .teilnahme: "Maßnahme ohne Schritt im Plan"
    case .zusage: term(.vereinbarung)
    case .auflage(let act): obligation(act)
    }
  }

  /// How often, in which form and until when the efforts of an act are proven.
  private func obligation(_ act: Int64) -> String {
    let auflage = akte.file.vereinbarung.item(act)?.auflage
    let proof = auflage.map { ": \($0.haeufigkeit), nachzuweisen bis \($0.bis.german): \($0.nachweis)" }
    return "Verpflichtung (§ 15a SGB II)" + (proof ?? "")
  }

  private func remark(_ line: Leistungszeile) -> String? {
    let measure = line.teilnahme.flatMap { nr in akte.file.teilnahme.items.first { $0.nr == nr } }
    let provider = measure?.traeger.flatMap { akte.organisation.traeger[$0] }
    let result = line.ergebnis.map { Wortlaut.label($0.rawValue, in: Wortlaut.teilnahmeergebnisse) }
    let isStep = if case .teilnahme = line.herkunft { false } else { true }
    let parts = [
      line.lage.istOffen ? nil : line.am.map { "am \($0.german)" }, line.grund,
      isStep ? measure.map { "Maßnahme „\($0.bezeichnung)“" } : nil, provider, result,
    ].compactMap { $0 }
    let all = parts + line.zusagen.map { "zugesagt als „\($0)“" }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private func links(_ line: Leistungszeile) -> [Verweis] {
    guard mayChange else { return [] }
    var links: [Verweis] = []
    if case .schritt(let id) = line.herkunft {
      links.append(Verweis("Stand festhalten", .planSchritt(nr: nr, schritt: id)))
      if line.lage == .zuBeschaffen { links.append(Verweis("Maßnahme beginnen", .fallhandlung(.massnahme, nr: nr))) }
    }
    if let measure = line.teilnahme, line.lage.istOffen, line.ergebnis == nil {
      links.append(Verweis("Maßnahme beenden", .massnahmeEnde(nr: nr, teilnahme: measure)))
    }
    return links + promised(line)
  }

  /// A talk finds how something was kept; what was promised ends with the agreement, what was imposed with its act.
  private func promised(_ line: Leistungszeile) -> [Verweis] {
    let talk = Verweis("Gespräch festhalten", .fallhandlung(.gespraech, nr: nr))
    switch line.herkunft {
    case .zusage, .nochZugesagt:
      return [talk, Verweis("\(term(.vereinbarung)) fortschreiben", .fallhandlung(.vereinbarung, nr: nr))]
    case .auflage(let act): return [talk, Verweis("Verpflichtung ansehen", .vereinbarung(nr: nr, vereinbarung: act))]
    case .schritt, .frueherer, .teilnahme: return []
    }
  }
}

extension Zusagenbefund {
  /// `zuletzt im Gespräch am 20.03.2008: teilweise (Zwei von vier)`.
  fileprivate var words: String {
    let found = Wortlaut.label(stand.rawValue, in: GespraechForm.einhaltung)
    return "zuletzt im Gespräch am \(am.german): \(found)" + (notiz.map { " (\($0))" } ?? "")
  }
}

extension Leistungszeile.Lage {
  var mark: Statusmarke {
    switch self {
    case .zuBeschaffen: Statusmarke("zu beschaffen", .warnung)
    case .laeuft: Statusmarke("läuft", .hinweis)
    case .ergebnisOffen: Statusmarke("Ergebnis offen", .warnung)
    case .erledigt: Statusmarke("erledigt", .erfolg)
    case .nichtErledigt: Statusmarke("nicht erledigt", .fehler)
    case .entfallen: Statusmarke("entfallen")
    }
  }
}
