import Application
import Foundation
import Fremdanmeldung
import Kernel
import Pages
import Store

/// The provider of identities as the environment names it.
struct Hauskontoumgebung {
  private let values: [String: String]

  init(_ values: [String: String] = ProcessInfo.processInfo.environment) { self.values = values }

  /// - Returns: `nil` where none is named.
  /// - Throws: `Failure` with exit code 2 for what does not fit together.
  func hauskonto(_ mandant: Mandant, _ netz: HTTPNetz) throws -> Hauskonto? {
    guard let issuer = value("FALLWERK_OIDC_ISSUER") else {
      if let other = values.keys.filter({ $0.hasPrefix("FALLWERK_OIDC_") && value($0) != nil }).min() {
        throw Failure(
          "\(other) ist gesetzt, FALLWERK_OIDC_ISSUER aber nicht. Bitte nennen Sie den Aussteller.", code: 2)
      }
      return nil
    }
    let anbieter = OpenIDAnbieter(try einstellungen(issuer), netz: netz, clock: SystemClock())
    return Hauskonto(
      beschriftung: value("FALLWERK_OIDC_LABEL") ?? "Mit dem Hauskonto anmelden", anbieter: anbieter,
      regeln: try regeln(), mandant: mandant)
  }

  /// Roles that have no password: named ones, or `alle` of the house.
  func nurFremdanmeldung() throws -> Set<Rolle> {
    let words = words("FALLWERK_OIDC_ONLY")
    if words == ["alle"] { return Set(Rolle.allCases.filter { !$0.isExternal }) }
    return Set(try words.map { try inside($0, "FALLWERK_OIDC_ONLY") })
  }

  /// Sign-in names that keep their password.
  var notfallkonten: Set<String> { Set(words("FALLWERK_OIDC_EMERGENCY").map { $0.lowercased() }) }

  /// Groups and their roles; `nil` where roles are given here.
  func gruppen() throws -> [Gruppenrolle]? {
    guard let lines = try text("FALLWERK_OIDC_ROLES")?.split(whereSeparator: { $0 == ";" || $0.isNewline }) else {
      return nil
    }
    let pairs = try lines.map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }.map(pair)
    guard !pairs.isEmpty else {
      throw Failure(
        "FALLWERK_OIDC_ROLES nennt keine Gruppe. Bitte schreiben Sie Zeilen wie „gruppe=fallmanagement“.", code: 2)
    }
    return pairs
  }

  private func einstellungen(_ issuer: String) throws -> Anbietereinstellungen {
    guard Anbietereinstellungen.isSafe(issuer) else { throw unsafe("FALLWERK_OIDC_ISSUER") }
    let own = try needed("FALLWERK_URL").trimmingSuffix("/")
    guard Anbietereinstellungen.isSafe(own), !own.contains("?") else { throw unsafe("FALLWERK_URL") }
    return Anbietereinstellungen(
      aussteller: issuer, clientID: try needed("FALLWERK_OIDC_CLIENT_ID"),
      clientSecret: try text("FALLWERK_OIDC_CLIENT_SECRET")?.trimmingCharacters(in: .whitespacesAndNewlines),
      rueckadresse: own + Adresse.hauskontoZurueck.link, abmelderueckadresse: own + Adresse.anmelden.link,
      gruppenangabe: value("FALLWERK_OIDC_GROUPS") ?? "groups")
  }

  private func regeln() throws -> Fremdregeln {
    let (gruppen, legtAn) = (try gruppen(), try flag("FALLWERK_OIDC_CREATE"))
    guard !legtAn || gruppen != nil else {
      throw Failure(
        "FALLWERK_OIDC_CREATE legt Konten nach Gruppen an. Bitte nennen Sie diese mit FALLWERK_OIDC_ROLES.", code: 2)
    }
    return Fremdregeln(
      gruppen: gruppen, legtKontenAn: legtAn, verknuepftNachMail: try flag("FALLWERK_OIDC_LINK_EMAIL"))
  }

  /// The name of a group may have `=` in it (`CN=…`), a role has none.
  private func pair(_ line: String) throws -> Gruppenrolle {
    guard let sign = line.lastIndex(of: "=") else {
      throw Failure("„\(line)“ in FALLWERK_OIDC_ROLES ist keine Zuordnung. Erwartet wird „gruppe=rolle“.", code: 2)
    }
    let group = line[..<sign].trimmingCharacters(in: .whitespaces)
    let role = try inside(line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces), "FALLWERK_OIDC_ROLES")
    guard let pair = Gruppenrolle(group, role) else {
      throw Failure("„\(line)“ in FALLWERK_OIDC_ROLES nennt keine Gruppe.", code: 2)
    }
    return pair
  }

  private func inside(_ word: String, _ place: String) throws -> Rolle {
    let role = try Kontoumgebung.role(word, in: place)
    guard !role.isExternal else {
      throw Failure(
        "Die Rolle „\(word)“ bei \(place) ist keine von Beschäftigten; nur diese haben ein Hauskonto.", code: 2)
    }
    return role
  }

  // MARK: Values

  private func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  private func needed(_ name: String) throws -> String {
    guard let value = value(name) else {
      throw Failure("\(name) fehlt. Bitte setzen Sie es neben FALLWERK_OIDC_ISSUER.", code: 2)
    }
    return value
  }

  /// The value itself, or what stands in the file that `NAME_FILE` names.
  private func text(_ name: String) throws -> String? {
    if let value = value(name) { return value }
    guard let path = value(name + "_FILE") else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("Die Datei „\(path)“ aus \(name)_FILE lässt sich nicht lesen. Bitte prüfen Sie Pfad und Rechte.")
    }
    return text
  }

  private func words(_ name: String) -> [String] {
    (value(name) ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
  }

  private func flag(_ name: String) throws -> Bool {
    switch value(name) {
    case nil, "nein", "no", "0": return false
    case "ja", "yes", "1": return true
    default: throw Failure("\(name) heißt „ja“ oder „nein“.", code: 2)
    }
  }

  private func unsafe(_ name: String) -> Failure {
    Failure(
      "\(name) ist nicht verwendbar. Erwartet wird eine Adresse mit https; ohne TLS geht nur der eigene Rechner.",
      code: 2)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
