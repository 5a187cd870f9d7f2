import Application
import Casework
import Documents
import Foundation
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// List, page and paper of the agreements of a case. Page and paper come from one document.
  func addVereinbarungen(to router: Router<BasicRequestContext>) {
    get(.vereinbarungen, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.vereinbarungen.rawValue)
      return desk.desk.page(desk.vereinbarungenPage)
    }
    get(.vereinbarungPDF, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.vereinbarungPDF.rawValue)
      let item = try desk.vereinbarung()
      let back = Adresse.vereinbarung(nr: desk.nr, vereinbarung: item.nr)
      return await paper(desk.papier(item), "\(desk.nr)-\(item.nr)", desk.desk, back: back)
    }
    get(.vereinbarungSeite, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.vereinbarungSeite.rawValue)
      return desk.desk.page(desk.vereinbarungPage(try desk.vereinbarung()))
    }
  }

  /// The paper as PDF; without an engine a page says so.
  func paper(_ paper: Vereinbarungspapier, _ name: String, _ desk: Desk, back: Adresse) async -> Response {
    await pdf(paper.document(office.law), named: "vereinbarung-\(name)", kind: "agreement", desk, back: back)
  }
}

extension CaseDesk {
  fileprivate var vereinbarungenPage: VereinbarungenPage {
    VereinbarungenPage(
      identity: identity,
      zeilen: akte.file.vereinbarung.items.reversed().map {
        .init(nr: $0.nr, name: $0.name(office.law), term: $0.term, mark: $0.mark(on: today))
      }, actions: mayChange ? vereinbarungActions : [],
      notices: schlichtung.map {
        [
          Hinweis(
            .hinweis, "Bis dahin wird wegen einer Pflicht aus dem Plan nichts gemindert (§ 15a SGB II).",
            title: "Schlichtung seit \($0.beginn.german), spätestens bis \($0.spaetestens(office.law).german)")
        ]
      } ?? [])
  }

  private var schlichtung: Schlichtung? { akte.file.vereinbarung.schlichtung(on: today, office.law) }

  /// What the law of the day lets follow.
  private var vereinbarungActions: [Verweis] {
    guard akte.file.integrationsplan.current != nil else { return [] }
    let going = akte.file.vereinbarung.current != nil
    var links = [
      Verweis(
        "\(rule.name) \(going ? "fortschreiben" : "anbieten oder schließen")", .fallhandlung(.vereinbarung, nr: nr))
    ]
    switch rule.replacement {
    case .verwaltungsakt: links.append(Verweis("Durch Verwaltungsakt ersetzen", .fallhandlung(.verpflichtung, nr: nr)))
    case .verpflichtung: links.append(Verweis("Zu Eigenbemühungen verpflichten", .fallhandlung(.verpflichtung, nr: nr)))
    case nil: break
    }
    if rule.schlichtungWeeks != nil || schlichtung != nil {
      links.append(
        Verweis(
          schlichtung == nil ? "Schlichtung beginnen" : "Schlichtung beenden", .fallhandlung(.schlichtung, nr: nr)))
    }
    return links
  }

  fileprivate func vereinbarungPage(_ item: Vereinbarung) -> VereinbarungPage {
    VereinbarungPage(
      identity: identity, name: item.name(office.law), mark: item.mark(on: today), rows: rows(item),
      pdf: .vereinbarungPDF(nr: nr, vereinbarung: item.nr),
      actions: (item.ablichtung == nil ? [] : [ablichtungLink(item)]) + (mayChange ? actions(item) : []),
      document: article(papier(item)))
  }

  private func rows(_ item: Vereinbarung) -> [Zusammenfassungszeile] {
    var rows = [Zusammenfassungszeile("Gilt", item.term)]
    if isSigned(item), !item.isOffer {
      rows.append(
        Zusammenfassungszeile(
          "Unterschrieben", item.unterschrieben.map { "am \($0.german)" } ?? "noch nicht festgehalten"))
      rows.append(Zusammenfassungszeile("Unterschriebene Fassung", item.ablichtung?.words ?? "noch nicht hinterlegt"))
    }
    if let uebergabe = item.uebergabe {
      rows.append(Zusammenfassungszeile("Übergeben", "am \(uebergabe.am.german), \(Wortlaut.label(uebergabe.weg))"))
    } else if !isSigned(item), !item.isOffer {
      rows.append(Zusammenfassungszeile("Übergeben", "noch nicht festgehalten"))
    }
    if let end = item.ende {
      rows.append(
        Zusammenfassungszeile("Endete", "mit dem \((end - 1).german)" + (item.grund.map { ", Grund: \($0)" } ?? "")))
    }
    return rows
  }

  private func actions(_ item: Vereinbarung) -> [Verweis] {
    let form = Verweis(
      item.isOffer ? "Antwort festhalten" : "Fortschreiben", .fallhandlung(.vereinbarung, nr: nr))
    if item.zustand == .angeboten { return [form] }
    let copies = isSigned(item) && !item.isOffer ? ablichtungActions(item) : []
    guard item.zustand == .geschlossen else { return copies }
    var links = copies
    if isSigned(item), item.unterschrieben == nil {
      links.append(Verweis("Unterschrift festhalten", .vereinbarungPapier(nr: nr, vereinbarung: item.nr)))
    } else if !isSigned(item), item.uebergabe == nil {
      links.append(Verweis("Übergabe festhalten", .vereinbarungPapier(nr: nr, vereinbarung: item.nr)))
    }
    if item.art != .verpflichtung { links.append(form) }
    return links + [Verweis("Beenden", .vereinbarungEnde(nr: nr, vereinbarung: item.nr))]
  }

  /// Whether the law of its day asks for signatures.
  func isSigned(_ item: Vereinbarung) -> Bool {
    item.art == .vereinbarung && office.law.vereinbarung(on: item.am).value.needsSignature
  }
}
