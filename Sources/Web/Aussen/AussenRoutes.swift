public import Application
import Casework
import Documents
import Hummingbird
import Law
public import Pages
import Store

extension Rolle {
  /// The part of the program in which accounts of this role are; `nil` = the house.
  public var bereich: Aussenbereich? {
    switch self {
    case .klient: .mein
    case .traeger: .traeger
    case .arbeitgeber: .jobtempo
    case .fallmanagement, .leistung, .unternehmensservice, .teamleitung, .controlling, .vorstand, .datenschutz,
      .verwaltung, .jugendberufshilfe:
      nil
    }
  }
}

extension UserRole {
  init(_ role: Rolle) {
    switch role {
    case .fallmanagement: self = .fallmanagement
    case .leistung: self = .leistung
    case .unternehmensservice: self = .unternehmensservice
    case .teamleitung: self = .teamleitung
    case .controlling: self = .controlling
    case .vorstand: self = .vorstand
    case .datenschutz: self = .datenschutz
    case .verwaltung: self = .verwaltung
    case .jugendberufshilfe: self = .jugendberufshilfe
    case .traeger: self = .traeger
    case .arbeitgeber: self = .arbeitgeber
    case .klient: self = .klient
    }
  }
}

extension WebApp {
  /// An address of this part of the program.
  func here(_ page: Adresse) -> Adresse { page.inside(bereich) }

  /// The route of a pattern in this part of the program: pages of the account stand below its path.
  func path(_ muster: Muster) -> RouterPath {
    guard let bereich, !"\(muster.rawValue)/".hasPrefix(bereich.path + "/") else { return RouterPath(muster.rawValue) }
    return RouterPath(bereich.path + muster.rawValue)
  }

  /// The program as the part answers to which an address belongs.
  func answering(_ path: String) -> WebApp {
    let first = path.split(separator: "/").first.map(String.init) ?? ""
    return WebApp(self, Aussenbereich(rawValue: first))
  }

  /// What people outside find: their own start page, and their own account.
  func addAussenbereich(to router: Router<BasicRequestContext>) {
    addDoor(to: router)
    addAccountRoutes(to: router)
    switch bereich {
    case .mein:
      get(.mein, on: router) { desk in desk.page(try await meinBereich(desk)) }
      get(.meinVereinbarung, on: router) { desk in try await meineVereinbarung(desk) }
    case .traeger:
      get(.traeger, on: router) { desk in desk.page(try await auftraege(desk)) }
      addProfilingauftrag(to: router)
    case .jobtempo: get(.jobtempo, on: router) { desk in desk.page(JobTempoPage()) }
    case nil: break
    }
  }

  private func meinBereich(_ desk: Desk) async throws -> MeinBereichPage {
    let own = try await office.eigenerFall(desk.actor, page: Muster.mein.rawValue)
    return MeinBereichPage(
      name: desk.actor.name, termin: own?.termin.flatMap { $0 >= desk.today ? $0 : nil },
      ansprechperson: own?.ansprechperson,
      vereinbart: own?.vereinbarung.map {
        MeinBereichPage.Vereinbart(
          name: office.law.vereinbarung(on: $0.am).value.name, klient: $0.klient.map(\.text), haus: $0.haus.map(\.text),
          am: $0.am, bis: $0.bis)
      })
  }

  /// The agreement in force as paper: the own one, and only what was concluded.
  private func meineVereinbarung(_ desk: Desk) async throws -> Response {
    guard let own = try await office.eigenerFall(desk.actor, page: Muster.meinVereinbarung.rawValue),
      let item = own.vereinbarung
    else { throw NotFound() }
    let paper = Vereinbarungspapier(
      art: item.papierart, jobcenter: desk.actor.tenant.name, nr: own.nr, person: own.person,
      geburt: own.geburt,
      ansprechperson: own.zeichnet, am: item.am, bis: item.bis, klient: item.klient.map(\.text),
      haus: item.haus.map(\.text), sprache: item.sprache)
    return await self.paper(paper, own.nr, desk, back: .mein)
  }

  private func auftraege(_ desk: Desk) async throws -> TraegerPage {
    let found = try await office.auftraege(desk.actor, page: Muster.traeger.rawValue)
    return TraegerPage(
      traeger: found.traeger, today: desk.today,
      rows: found.offen.map {
        .init(
          name: $0.name, was: $0.massnahme ?? desk.term(.profiling), seit: $0.seit, bis: $0.bis, erinnert: $0.erinnert,
          ergebnis: $0.aktenzeichen.map { .traegerProfiling(nr: $0) })
      })
  }
}
