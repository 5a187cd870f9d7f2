import Application
import Casework
import HTTPTypes
import Kernel
import Pages
import Store

@testable import Web

/// Every form that is sent by POST, found by walking the pages, with the account that may send it.
struct Formularwelt: Sendable {
  struct Formular: Sendable {
    let muster: Muster
    let page: String
    /// `nil` = nobody is signed in.
    let account: String?
    let blatt: Formblatt
  }

  let rundgang: Rundgang
  let formulare: [Formular]
  var haus: Haus { rundgang.haus }

  /// Who walks, in this order; an address found before is left out.
  private static let walkers: [(account: String?, team: Int64)] = [(nil, 1), ("ada", 1), ("leitung", 1)]
  /// What a check page sends has the fields of the form before it.
  private static let checked: [Muster: Muster] = [
    .vereinbarungPruefen: .vereinbarung, .abschlussPruefen: .abschluss, .umverteilung: .umverteilungPruefen,
  ]

  init() async throws {
    let rundgang = try await Rundgang()
    try await rundgang.offer()
    var found: [Formular] = []
    for walker in Formularwelt.walkers {
      found += try await rundgang.haus.browse(as: walker.account) { browser in
        try await Formularwelt.walk(browser, rundgang, walker.account, walker.team)
      }
    }
    var first: [Muster: Formular] = [:]
    for formular in found where first[formular.muster] == nil { first[formular.muster] = formular }
    for (muster, before) in Formularwelt.checked {
      guard let form = first[before] else { continue }
      let action = rundgang.address(muster, .own, team: 1)
      first[muster] = Formular(
        muster: muster, page: form.page, account: form.account, blatt: form.blatt.sent(to: action))
    }
    self.rundgang = rundgang
    formulare = Muster.allCases.compactMap { first[$0] }
  }

  private static func walk(_ browser: Browser, _ rundgang: Rundgang, _ account: String?, _ team: Int64) async throws
    -> [Formular]
  {
    var found: [Formular] = []
    for muster in Muster.allCases where rundgang.registered.contains(Weg(method: .get, muster: muster)) {
      let page = rundgang.address(muster, .own, team: team)
      for blatt in Formblatt.all(in: try await browser.get(page).body) {
        let path = String(blatt.action.prefix { $0 != "?" })
        guard let sent = Muster.allCases.first(where: { $0.matches(path) }), sent != .abmelden else { continue }
        found.append(Formular(muster: sent, page: page, account: account, blatt: blatt))
      }
    }
    return found
  }

  /// Patterns that take a form; signing out has no fields.
  var expected: Set<Muster> { Set(rundgang.registered.filter(\.isPost).map(\.muster)).subtracting([.abmelden]) }

  /// The form with fresh hidden fields.
  func fresh(_ formular: Formular, _ browser: Browser) async throws -> Formblatt {
    let page = try await browser.get(formular.page).body
    let found = Formblatt.all(in: page).first {
      $0.action != "/abmelden" && $0.felder.count == formular.blatt.felder.count
    }
    return (found ?? formular.blatt).sent(to: formular.blatt.action)
  }
}

extension Rundgang {
  /// Team 2 offers its case to Ada, so that there is something to accept.
  fileprivate func offer() async throws {
    let secret = try await haus.office.signIn(name: "leitung2", password: Haus.password) ?? ""
    guard let actor = try await haus.office.session(secret)?.actor,
      let id = cases[2].flatMap({ Aktenzeichen.caseID($0.nr) })
    else { throw Unexpected(0, "leitung2") }
    _ = try await haus.office.uebergeben([id], an: StaffID(1), grund: "Umzug", as: actor, key: nil)
  }
}
