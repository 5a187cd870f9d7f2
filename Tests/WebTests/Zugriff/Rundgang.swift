import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Law
import Logging
import Pages
import SQL
import Store

@testable import Web

/// Whose the thing is that an address names.
enum Ort: String, CaseIterable, Sendable {
  case absent
  case foreign
  case own
}

/// Method and pattern of a request of the walk.
struct Weg: Hashable, Sendable, CustomStringConvertible {
  let method: HTTPRequest.Method
  let muster: Muster

  var isPost: Bool { method == .post }
  var description: String { "\(method) \(muster.rawValue)" }

  /// Every pattern by both methods, whether it is registered or not; what ends the session comes last.
  static let all: [Weg] = (Muster.allCases.filter { !ending.contains($0) } + ending).flatMap { muster in
    [Weg(method: .get, muster: muster), Weg(method: .post, muster: muster)]
  }
  /// Sending the page of the own account signs out everywhere.
  private static let ending: [Muster] = [.konto, .abmelden]
}

/// A job centre in which each of two teams has a rich case and a planned deputy, and a report has a text.
struct Rundgang: Sendable {
  let haus: Haus
  /// By number of the team.
  let cases: [Int64: Reichfall]
  /// Numbers of planned deputies by team.
  let deputies: [Int64: String]
  /// Number of a case of Jugendberufshilfe.
  let jugendfall: String
  /// What the program answers.
  let registered: Set<Weg>

  init() async throws {
    haus = try await Haus()
    let text = BerichtstextRow(datei: "1-bericht.md", markdown: "# Bericht\n\nText.\n")
    try await haus.office.replaceBerichtstexte([text], year: 2007, haus.mandant)
    cases = [
      1: try await haus.richCase(as: "ada", nachname: "Aurichsdorf"),
      2: try await haus.richCase(as: "ben", nachname: "Brandiswalde"),
    ]
    deputies = [
      1: try await haus.planDeputy(of: 1, by: 2, as: "leitung"),
      2: try await haus.planDeputy(of: 2, by: 1, as: "leitung2"),
    ]
    try await haus.planEinstellung()
    jugendfall = try await haus.openJugendfall()
    registered = try haus.registeredRoutes()
  }

  /// The address of a pattern for somebody of that team.
  func address(_ muster: Muster, _ ort: Ort, team: Int64) -> String {
    let foreign: Int64 = team == 1 ? 2 : 1
    let place = ort == .foreign ? foreign : team
    let (fall, deputy) = (cases[place], deputies[place])
    return muster.rawValue.replacing("{nr}", with: ort == .absent ? "08-99999" : fall?.nr ?? "")
      .replacing("{version}", with: fall?.version ?? "").replacing("{teilnahme}", with: "1")
      .replacing("{personeneintrag}", with: "2")
      .replacing("{vereinbarung}", with: fall?.vereinbarung ?? "")
      .replacing("{dokument}", with: fall?.dokument ?? "").replacing("{integration}", with: "1").replacing(
        "{termin}", with: "1"
      )
      .replacing("{schritt}", with: "1")
      .replacing("{minderung}", with: "1").replacing(
        "{vertretung}", with: ort == .absent ? "999" : deputy ?? ""
      )
      .replacing("{lauf}", with: "1").replacing("{traeger}", with: "7")
      .replacing("{liste}", with: "fristen").replacing("{schluessel}", with: "profiling")
      .replacing("{einstellung}", with: "1").replacing("{key}", with: "integrationen_gesamt")
      .replacing("{jahr}", with: "2007").replacing("{jugendfall}", with: ort == .absent ? "999999" : jugendfall)
      .replacing("{eintrag}", with: "2")
      + query(muster)
  }

  private func query(_ muster: Muster) -> String {
    switch muster {
    case .kennzahl, .kennzahlFaelle: "?jahr=2008"
    default: ""
    }
  }

  /// The token of the session; empty once the walk has ended it.
  func token(of browser: Browser) async -> String { (try? await haus.token(of: browser)) ?? "" }

  /// Whether the answer shows somebody's name.
  func showsName(_ body: String) -> Bool {
    (cases.values.flatMap(\.names) + [Rundgang.jugendname]).contains { body.contains($0) }
  }

  /// Family name of the person of Jugendberufshilfe, which stands on no page by accident.
  static let jugendname = "Kastanienhain"
}

extension Haus {
  /// A case of Jugendberufshilfe with a talk; its number.
  func openJugendfall(nachname: String = Rundgang.jugendname) async throws -> String {
    try await browse(as: "jugend") { browser in
      let page = try await browser.get("/jugendhilfe/neu").body
      let konto = page.firstMatch(of: /option value="([0-9]+)"/).map { String($0.1) } ?? ""
      let typed = [
        "vorname": "Robin", "nachname": nachname, "geburt": "01.02.1991", "kontakt": "Handy 0151 23456",
        "rechtsgrundlage": "hilfen", "wuensche": "Möchte etwas mit Holz lernen", "ab": "04.02.2008",
        "zustaendig": konto,
      ]
      let opened = try await browser.submit("/jugendhilfe/neu", typed)
      guard let nr = opened.location?.firstMatch(of: /jugendhilfe\/([0-9]+)/).map({ String($0.1) }) else {
        throw Unexpected(opened.status, errors(opened.body))
      }
      let talk = ["am": "18.02.2008", "notiz": "Zeugnisse angesehen", "naechstes": "14.04.2008"]
      let held = try await browser.submit("/jugendhilfe/\(nr)/gespraech", talk)
      guard held.status == 303 else { throw Unexpected(held.status, errors(held.body)) }
      return nr
    }
  }

  /// A setting that is planned, so that there is something to take back.
  fileprivate func planEinstellung() async throws {
    guard case .offen(let opened) = try await office.signIn(Anmeldeangaben(name: "amt", password: Haus.password)),
      let actor = try await office.session(opened.secret)?.actor
    else { throw Unexpected(0, "amt") }
    let command = SetEinstellung(
      Einstellungsziel(.fristen, "profiling"), .frist(.weeks(5)), ab: Haus.today + 60, grund: "Beschluss")
    let submission = Submission(key: nil, expected: nil, target: "/verwaltung/einstellungen")
    _ = try await office.festlegen(command, as: actor, submission)
  }

  /// The routes of the house and the start pages of the parts for people outside.
  /// - Throws: if a route is no `Muster`, or a page below a part's path is none of the account.
  func registeredRoutes() throws -> Set<Weg> {
    Set(try allRoutes().filter { $0.bereich == nil }.map(\.weg))
  }

  /// Every route; those below the path of a part for people outside name it.
  func allRoutes() throws -> [(bereich: Aussenbereich?, weg: Weg)] {
    try WebApp(office: office, logger: .init(label: "test")).router().routes.map { route in
      let path = route.path.description
      if let muster = Muster(rawValue: path) { return (nil, Weg(method: route.method, muster: muster)) }
      for bereich in Aussenbereich.allCases where path.hasPrefix(bereich.path + "/") {
        if let muster = Muster(rawValue: String(path.dropFirst(bereich.path.count))) {
          return (bereich, Weg(method: route.method, muster: muster))
        }
      }
      throw Unexpected(0, "\(route) stands in no table")
    }
  }

  /// Number of a deputy planned for later, so that nobody reaches more today.
  fileprivate func planDeputy(of absent: Int64, by deputy: Int64, as account: String) async throws -> String {
    let new = NewVertretung(
      staff: StaffID(absent), vertretung: StaffID(deputy), von: Haus.today + 10 * Int(absent),
      bis: Haus.today + 10 * Int(absent) + 5)
    guard case .offen(let opened) = try await office.signIn(Anmeldeangaben(name: account, password: Haus.password)),
      let actor = try await office.session(opened.secret)?.actor
    else { throw Unexpected(0, account) }
    try await office.setVertretung(new, as: actor)
    let tenant = mandant.id
    let rows = try await office.database.read { try VertretungRow.all(tenant: tenant, $0) }
    return rows.first { $0.staff == new.staff }.map { "\($0.nr)" } ?? ""
  }
}
