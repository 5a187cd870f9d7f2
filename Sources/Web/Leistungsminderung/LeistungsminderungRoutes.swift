import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The page about reductions of a case.
  func addLeistungsminderung(to router: Router<BasicRequestContext>) {
    get(.leistungsminderung, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.leistungsminderung.rawValue)
      return desk.desk.page(desk.leistungsminderungPage)
    }
    get(.anhoerung, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.anhoerung.rawValue)
      return desk.desk.page(try desk.anhoerungPage())
    }
    get(.anhoerungPDF, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.anhoerungPDF.rawValue)
      let item = try desk.minderung()
      return await pdf(
        desk.anhoerung(item), named: "anhoerung-\(desk.nr)-\(item.nr)", kind: "hearing", isKept: true, desk.desk,
        back: .anhoerung(nr: desk.nr, minderung: item.nr))
    }
  }
}

extension CaseDesk {
  fileprivate var leistungsminderungPage: LeistungsminderungPage {
    let unreachable = akte.file.dreimalVersaeumt.map { day in
      Hinweis(
        .warnung,
        "Am \(day.german) kam die Person zum dritten Mal nacheinander nicht zum Meldetermin. Sie kann als nicht "
          + "erreichbar gelten. Bitte prüfen Sie das und hören Sie sie an. Persönliches Erscheinen heilt.",
        title: "§ 7b Abs. 4 SGB II")
    }
    return LeistungsminderungPage(
      identity: identity, eintraege: akte.file.leistungsminderung.items.reversed().map(eintrag),
      notices: [unreachable].compactMap { $0 },
      begin: mayChange ? Verweis("Leistungsminderung prüfen", .fallhandlung(.leistungsminderungNeu, nr: nr)) : nil)
  }

  private func eintrag(_ item: LeistungsminderungState.Item) -> LeistungsminderungPage.Eintrag {
    let stand = Minderungsstand(item, in: akte.file, law: office.law)
    let name = Wortlaut.label(item.art.rawValue, in: MinderungForms.arten)
    return LeistungsminderungPage.Eintrag(
      title: "\(name), \(item.tag.german)", rows: stand.rows,
      fehlt: item.isOpen ? stand.fehlt.map(\.sentence) : [],
      links: [Verweis("Anhörungsschreiben", .anhoerung(nr: nr, minderung: item.nr))] + (mayChange ? links(item) : []))
  }

  private func links(_ item: LeistungsminderungState.Item) -> [Verweis] {
    let step = Verweis("Schritt festhalten", .minderungSchritt(nr: nr, minderung: item.nr))
    if item.isOpen {
      return [step, Verweis("Entscheidung festhalten", .minderungBescheid(nr: nr, minderung: item.nr))]
    }
    guard let decided = item.entscheidung else { return [] }
    let offer = decided.unter25 && item.beratung == nil ? [step] : []
    let lift = Verweis("Aufhebung festhalten", .minderungAufhebung(nr: nr, minderung: item.nr))
    return offer + (item.aufhebung == nil ? [lift] : [])
  }
}

extension Minderungsstand {
  fileprivate var rows: [Zusammenfassungszeile] {
    let most = hoechstens.map {
      "höchstens \($0.percent) Prozent, höchstens \($0.months) \($0.months == 1 ? "Monat" : "Monate")"
    }
    return [
      Zusammenfassungszeile("Recht des Tages", lines: [regel.value.wording, regel.citation.section]),
      Zusammenfassungszeile(
        "Stufe",
        lines: [
          hoechstens == nil ? "noch keine Minderung möglich" : "Stufe \(stufe): \(most ?? "")",
          "Frühere Minderungen im Jahr davor: \(fruehere)",
          "Frühere Meldeversäumnisse im Jahr davor: \(fruehereVersaeumnisse)",
        ]),
      Zusammenfassungszeile("Entscheidung spätestens", "\(spaetestens.german) (§ 31b Abs. 1 SGB II)"),
      Zusammenfassungszeile("Stand", lines: state),
    ]
  }

  private var state: [String] {
    var lines: [String] = []
    if let heard = item.anhoerung {
      let result = Wortlaut.label(heard.ergebnis.rawValue, in: MinderungForms.ergebnisse)
      lines.append("angehört am \(heard.am.german): \(result)")
    }
    if let haerte = item.haerte { lines.append("Härte geprüft: \(haerte.haertefall ? "Härtefall" : "kein Härtefall")") }
    if let decided = item.entscheidung {
      lines.append(
        "entschieden am \(decided.am.german): \(decided.prozent) Prozent, \(decided.beginn.german) bis \(decided.ende.german)"
      )
    }
    if let abgesehen = item.abgesehen { lines.append("abgesehen am \(abgesehen.german)") }
    if let lifted = item.aufhebung { lines.append("aufgehoben ab \(lifted.ab.german)") }
    if let offered = item.beratung { lines.append("Beratung angeboten am \(offered.german)") }
    return lines.isEmpty ? ["in Prüfung seit \(item.seit.german)"] : lines
  }
}

extension Minderungsstand.Fehlend {
  fileprivate var sentence: String {
    switch self {
    case .belehrung: "Die Einladung enthielt keine Belehrung über Rechtsfolgen."
    case .zustellung: "Ein Zugang der Belehrung vor dem Tag ist nicht festgehalten."
    case .anhoerung: "Die Person ist noch nicht angehört."
    case .haerte: "Ob eine Härte vorliegt, ist noch nicht geprüft."
    }
  }
}
