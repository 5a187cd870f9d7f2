import Casework
import HTTPTypes
import Kernel
import Pages
import Synchronization

@testable import Application
@testable import Web

/// Every form that is sent by POST, found by walking the pages, with the person who may send it.
final class Formularwelt: Sendable {
  enum Person: Sendable, Hashable {
    case nobody
    case account(String)
    /// A session that is open already.
    case session(cookie: String?)
  }

  struct Formular: Sendable, CustomStringConvertible {
    let muster: Muster
    /// Where it stands.
    let page: String
    let person: Person
    let blatt: Formblatt
    var description: String { muster.rawValue }
  }

  /// For tests that record nothing.
  static let unchanged = Task { try await Formularwelt() }

  let rundgang: Rundgang
  let formulare: [Formular]
  private let cookies = Mutex<[String: String]>([:])
  var haus: Haus { rundgang.haus }

  /// What a check page sends has the fields of the form before it.
  private static let checked: [Muster: Muster] = [
    .vereinbarungPruefen: .vereinbarung, .verpflichtungPruefen: .verpflichtung, .abschlussPruefen: .abschluss,
    .terminPruefen: .termin, .umverteilung: .umverteilungPruefen,
    .loeschungPruefen: .loeschung, .einstellungPruefen: .einstellung, .fallNeu: .fallNeuPruefen,
  ]

  init() async throws {
    let rundgang = try await Rundgang()
    try await rundgang.offer()
    try await rundgang.beginWorkOfDatenschutz()
    try await rundgang.proposeHinweis()
    try await rundgang.haus.office.mark("leitung", .schutzadresse, Period(from: Haus.today), rundgang.haus.mandant)
    try await rundgang.keepDraft()
    try await rundgang.keepView()
    let secured = try await rundgang.haus.setUpSecondFactor(as: "chef")
    // In this order; a form found before is left out. Forms of the own account end sessions, so they are of somebody
    // who has no others.
    let walkers: [Person] = [
      .nobody, .account("chef"), .account("amt"), .session(cookie: secured), .account("ada"), .account("leitung"),
      .account("schutz2"), .account("jugend"),
    ]
    var found: [Formular] = []
    for walker in walkers {
      let more = try await rundgang.haus.browse(as: walker) { try await Formularwelt.walk($0, rundgang, walker) }
      for formular in more
      where !found.contains(where: { $0.muster == formular.muster && $0.blatt.key == formular.blatt.key }) {
        found.append(formular)
      }
    }
    for (muster, before) in Formularwelt.checked {
      guard let form = found.first(where: { $0.muster == before }) else { continue }
      let action = rundgang.address(muster, .own, team: 1)
      found.append(
        Formular(muster: muster, page: form.page, person: form.person, blatt: form.blatt.sent(to: action)))
    }
    self.rundgang = rundgang
    let order = Muster.allCases
    formulare = found.sorted { order.firstIndex(of: $0.muster) ?? 0 < order.firstIndex(of: $1.muster) ?? 0 }
  }

  private static func walk(_ browser: Browser, _ rundgang: Rundgang, _ person: Person) async throws -> [Formular] {
    var found: [Formular] = []
    for muster in Muster.allCases where rundgang.registered.contains(Weg(method: .get, muster: muster)) {
      let page = rundgang.address(muster, .own, team: 1)
      for blatt in Formblatt.all(in: try await browser.get(page).body) {
        let path = String(blatt.action.prefix { $0 != "?" })
        guard let sent = Muster.allCases.first(where: { $0.matches(path) }) else { continue }
        found.append(Formular(muster: sent, page: page, person: person, blatt: blatt))
      }
    }
    return found
  }

  /// Patterns that take a form; signing out has no fields, and the form of a provider is no page of the house.
  var expected: Set<Muster> {
    Set(rundgang.registered.filter(\.isPost).map(\.muster)).subtracting([.abmelden, .traegerProfiling])
  }

  /// The person of a form in front of it, as it stands there now.
  func visit<T: Sendable>(
    _ formular: Formular, _ body: @escaping @Sendable (Browser, Formblatt) async throws -> T
  ) async throws -> T {
    try await haus.browse(as: try await entered(formular.person)) { [self] browser in
      let page = try await browser.get(formular.page).body
      let blatt = Formblatt.all(in: page).first { $0.key == formular.blatt.key }
      if let blatt { return try await body(browser, blatt.sent(to: formular.blatt.action)) }
      return try await body(
        browser, formular.blatt.past(token: try await haus.sitzung(of: browser)?.csrf ?? "anmeldung"))
    }
  }

  /// Signing in costs more than all else, so who is signed in stays it for the next form.
  private func entered(_ person: Person) async throws -> Person {
    guard case .account(let name) = person else { return person }
    return try await haus.browse { [self] browser in
      browser.cookie = cookies.withLock { $0[name] }
      if try await haus.sitzung(of: browser) == nil { try await browser.signIn(name, Haus.password) }
      let cookie = browser.cookie
      cookies.withLock { $0[name] = cookie }
      return .session(cookie: cookie)
    }
  }

  /// The same person with the form in an old window.
  func remember<T: Sendable>(
    _ formular: Formular, _ body: @escaping @Sendable (Browser, Formblatt) async throws -> T
  ) async throws -> T {
    try await haus.browse(as: try await entered(formular.person)) { [self] browser in
      try await body(browser, formular.blatt.past(token: try await haus.sitzung(of: browser)?.csrf ?? "anmeldung"))
    }
  }
}

extension Haus {
  fileprivate func browse<T: Sendable>(
    as person: Formularwelt.Person, _ body: @escaping @Sendable (Browser) async throws -> T
  ) async throws -> T {
    switch person {
    case .nobody: try await browse(body)
    case .account(let name): try await browse(as: name, body)
    case .session(let cookie):
      try await browse { browser in
        browser.cookie = cookie
        return try await body(browser)
      }
    }
  }

  /// The session behind the browser's cookie, at whatever step of signing in.
  fileprivate func sitzung(of browser: Browser) async throws -> Sitzung? {
    guard let secret = browser.cookie?.split(separator: "=", maxSplits: 1).last else { return nil }
    return try await office.anySession(String(secret))
  }

  /// The cookie of a session that has given its second factor.
  fileprivate func setUpSecondFactor(as name: String) async throws -> String? {
    try await browse(as: name) { browser in
      let page = try await browser.get("/konto/zweiter-faktor")
      guard let app = Einmalcode(from: page) else { throw Unexpected(page.status, page.body) }
      let fields = [
        "wunsch": "einrichten", "angebot": page.hidden("angebot") ?? "", "code": app.code(step: Haus.step),
        "passwort": Haus.password,
      ]
      let done = try await browser.submit("/konto/zweiter-faktor", fields)
      guard done.status == 200 else { throw Unexpected(done.status, errors(done.body)) }
      return browser.cookie
    }
  }
}

extension Rundgang {
  /// Team 2 offers its case to Ada, so that there is something to accept.
  fileprivate func offer() async throws {
    let typed = Anmeldeangaben(name: "leitung2", password: Haus.password)
    guard case .offen(let opened) = try await haus.office.signIn(typed),
      let actor = try await haus.office.session(opened.secret)?.actor,
      let id = cases[2].flatMap({ Aktenzeichen.caseID($0.nr) })
    else { throw Unexpected(0, "leitung2") }
    _ = try await haus.office.uebergeben([id], an: StaffID(1), grund: "Umzug", as: actor, key: nil)
  }

  /// Ada proposes a safety note, so that there is something to approve.
  fileprivate func proposeHinweis() async throws {
    let fields = [
      "was": "vorschlagen", "art": "drohung", "am": "28.03.2008", "satz": "Schrie laut.", "bis": "30.04.2008",
    ]
    try await haus.browse(as: "ada") { browser in
      let answer = try await browser.submit("/faelle/\(cases[1]?.nr ?? "")/sicherheitshinweis", fields)
      guard answer.status == 303 else { throw Unexpected(answer.status, errors(answer.body)) }
    }
  }

  /// Ada began a form and left it.
  fileprivate func keepDraft() async throws {
    let path = "/faelle/\(cases[1]?.nr ?? "")/gespraech"
    try await haus.browse(as: "ada") { browser in
      let answer = try await browser.submit(path, ["notiz": "Entwurf"], act: "entwurf")
      guard answer.location == path + "?entwurf=1" else { throw Unexpected(answer.status, errors(answer.body)) }
    }
  }

  /// Ada keeps a view of her list.
  fileprivate func keepView() async throws {
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle?u25=ja").body
      guard let form = Formblatt.all(in: page).first(where: { $0.action == "/fallansichten" }) else {
        throw Unexpected(0, "no form for a view")
      }
      let answer = try await browser.post(form.action, form.filled(["name": "Jung"]))
      guard answer.status == 303 else { throw Unexpected(answer.status, errors(answer.body)) }
    }
  }

  /// An access request that is open, a hold that can be lifted, and an erasure that waits for the second person.
  fileprivate func beginWorkOfDatenschutz() async throws {
    _ = try await haus.oldCase(nachname: "Vergessmeinnicht")
    let nr = cases[1]?.nr ?? ""
    try await haus.browse(as: "schutz") { browser in
      let steps = [
        ("/datenschutz/auskunft", ["nr": nr, "eingegangen": "heute"]),
        ("/datenschutz/auskunft/\(nr)/einschraenkung", ["grund": "pruefung", "seit": "heute"]),
      ]
      for (path, fields) in steps {
        let answer = try await browser.submit(path, fields)
        guard answer.status == 303 else { throw Unexpected(answer.status, errors(answer.body)) }
      }
      let check = try await browser.submit("/datenschutz/loeschung", ["stichtag": "heute"])
      let blatt = Formblatt.all(in: check.body).first
      let proposed = try await browser.post("/datenschutz/loeschung/pruefen", blatt?.filled([:]) ?? [:])
      guard proposed.status == 303 else { throw Unexpected(proposed.status, errors(proposed.body)) }
    }
  }
}
