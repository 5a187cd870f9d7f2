import Application
import Pages

@testable import Web

/// What the tables of routes and rights say about one request.
enum Erwartung: Equatable, Sendable {
  /// One of these.
  case status(Set<Int>)
  /// 403 with the name of the right.
  case forbidden(Recht)
  /// 404, for what is foreign as for what is not there.
  case hidden

  init(_ weg: Weg, isRegistered: Bool, role: Rolle, _ ort: Ort) {
    guard isRegistered else {
      self = .hidden
      return
    }
    switch weg.muster.zugang {
    // The house of the walk has no provider of identities.
    case .open where Erwartung.ofProvider.contains(weg.muster): self = .hidden
    case .open: self = .status([weg.isPost ? 422 : 200])
    case .staff: self = .status([303])
    // The house knows no sessions of the parts outside, and these none of the house.
    case .aussen: self = .status([303])
    case .account: self = .status(Erwartung.account(weg))
    case .right(let right): self = Erwartung(weg, right, role, ort, reachesForeign: false)
    case .fall(let right):
      self = Erwartung(weg, right, role, ort, reachesForeign: Rechtetabelle.reach(role, right) == .all)
    }
  }

  private static let ofProvider: Set<Muster> = [.hauskonto, .hauskontoZurueck, .hauskontoAbmelden]

  /// What concerns the own account, for somebody who is wholly signed in.
  private static func account(_ weg: Weg) -> Set<Int> {
    switch weg.muster {
    // No code is waited for, so it leads on.
    case .anmeldenCode, .abmelden: [303]
    case .konto: [weg.isPost ? 303 : 200]
    // Without the step that is asked for there is nothing.
    case .zweiterFaktor: [weg.isPost ? 404 : 200]
    default: [weg.isPost ? 422 : 200]
    }
  }

  private init(_ weg: Weg, _ right: Recht, _ role: Rolle, _ ort: Ort, reachesForeign: Bool) {
    let isReached = !weg.muster.namesSomething || ort == .own || ort == .foreign && reachesForeign
    // No wanderer is marked.
    if Rechtetabelle.reach(role, right) == .none || Rechtetabelle.einzeln[right] != nil {
      self = .forbidden(right)
    } else if !isReached || weg.muster == .loeschlauf {
      // No erasure run was ever proposed in the house of the walk.
      self = .hidden
    } else if weg.isPost {
      // An empty form: refused, or what needs no field is done; one without version is older than the case.
      self = .status(
        [.vertretungEnde, .entwuerfe, .fallansichtLoeschen].contains(weg.muster)
          ? [303] : weg.muster == .erinnerung ? [409] : [422])
    } else if [.loeschungPruefen, .einstellungPruefen].contains(weg.muster) {
      // A check page without a form leads back.
      self = .status([303])
    } else {
      // Where no engine is installed, the paper says so; see BerichtTests.
      self = .status([
        [.berichtPDF, .auskunftPDF, .einladungPDF, .anhoerungPDF, .vereinbarungPDF].contains(weg.muster) ? 503 : 200
      ])
    }
  }
}

extension Muster {
  /// Whether it matters whose the case or the deputy of the address is.
  var namesSomething: Bool { ["{nr}", "{vertretung}", "{jugendfall}"].contains { rawValue.contains($0) } }
}

/// An account that walks through the program.
struct Wanderer: Sendable, CustomStringConvertible {
  let name: String
  let role: Rolle
  /// Whose cases are its own; for roles without team it does not matter which.
  var team: Int64 = 1
  var description: String { "\(name) (\(role.name))" }

  static let staff = [
    Wanderer(name: "ada", role: .fallmanagement), Wanderer(name: "ben", role: .fallmanagement, team: 2),
    Wanderer(name: "leitung", role: .teamleitung), Wanderer(name: "leitung2", role: .teamleitung, team: 2),
    Wanderer(name: "leistung", role: .leistung), Wanderer(name: "service", role: .unternehmensservice),
    Wanderer(name: "zahlen", role: .controlling), Wanderer(name: "chef", role: .vorstand),
    Wanderer(name: "schutz", role: .datenschutz), Wanderer(name: "amt", role: .verwaltung),
    Wanderer(name: "jugend", role: .jugendberufshilfe),
  ]
  static let external = [
    Wanderer(name: "bildungswerk", role: .traeger), Wanderer(name: "lager", role: .arbeitgeber),
    Wanderer(name: "muster", role: .klient),
  ]
}
