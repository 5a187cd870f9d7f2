import Kernel
import SQL
import Store
import Synchronization
import Testing

@testable import Application

/// A provider that vouches for whom the test says, and takes each code as it is.
final class Probeanbieter: Identitaetsanbieter {
  let wer: Mutex<Fremdidentitaet>
  private let fragen = Mutex<[Anmeldefrage]>([])
  var letzte: Anmeldefrage? { fragen.withLock { $0.last } }

  init(_ wer: Fremdidentitaet) { self.wer = Mutex(wer) }

  func anmeldeadresse(_ frage: Anmeldefrage) async throws -> String {
    fragen.withLock { $0.append(frage) }
    return "https://haus.example/auth?state=\(frage.state)"
  }

  func identitaet(code: String, _ frage: Anmeldefrage) async throws -> Fremdidentitaet {
    guard frage == letzte else { throw Fremdablehnung.nonceFalsch }
    guard code == "gut" else { throw Fremdablehnung.codeAbgelehnt }
    return wer.withLock { $0 }
  }

  func abmeldeadresse() async throws -> String? { nil }
}

@Suite("Signing in by the account of the house")
struct FremdanmeldungTests {
  private static let gruppen = [
    Gruppenrolle("L", .teamleitung), Gruppenrolle("F", .fallmanagement), Gruppenrolle("Z", .controlling),
  ].compactMap { $0 }

  private static func wer(
    _ subjekt: String = "s1", gruppen: [String] = ["F"], name: String? = nil, mail: String? = nil,
    anmeldename: String? = nil, zweiterFaktor: Bool = false
  ) -> Fremdidentitaet {
    Fremdidentitaet(
      aussteller: "https://haus.example", subjekt: subjekt, name: name, anmeldename: anmeldename,
      bestaetigteMail: mail, gruppen: gruppen, zweiterFaktor: zweiterFaktor)
  }

  private static func kennung(_ subjekt: String = "s1") -> Fremdkennung {
    Fremdkennung(aussteller: "https://haus.example", subjekt: subjekt)
  }

  private func hauskonto(
    _ haus: Haus, _ wer: Fremdidentitaet = wer(), gruppen: [Gruppenrolle]? = gruppen, legtAn: Bool = false,
    mail: Bool = false
  ) -> (Hauskonto, Probeanbieter) {
    let anbieter = Probeanbieter(wer)
    let regeln = Fremdregeln(gruppen: gruppen, legtKontenAn: legtAn, verknuepftNachMail: mail)
    return (Hauskonto(anbieter: anbieter, regeln: regeln, mandant: haus.mandant), anbieter)
  }

  private func signIn(_ haus: Haus, _ hauskonto: (Hauskonto, Probeanbieter), ziel: String = "") async throws
    -> OffeneSitzung
  {
    let beginn = try await haus.office.beginForeignSignIn(hauskonto.0, ziel: ziel)
    return try await haus.office.finishForeignSignIn(
      hauskonto.0, Rueckkehr(versiegelt: beginn.versiegelt, state: hauskonto.1.letzte?.state, code: "gut"))
  }

  private func role(_ haus: Haus, _ name: String) async throws -> String? {
    try await haus.office.database.read { try KontoRow.find(name, $0)?.rolle }
  }

  @Test("opens the account that was linked, under the role of its group, and leads to where the person wanted to go")
  func linked() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("chef", to: Self.kennung(), haus.mandant)
      let opened = try await signIn(haus, hauskonto(haus, Self.wer(gruppen: ["X", "F", "L"])), ziel: "/faelle")
      let sitzung = try #require(try await haus.office.session(opened.secret))
      // Of several groups the first of the table counts.
      #expect(sitzung.actor.role == .teamleitung && opened.target == "/faelle" && opened.stage == .voll)
      #expect(try await haus.office.secret("chef", Haus.password) == nil)
    }
  }

  @Test("keeps the role where no groups are set up")
  func withoutGroups() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("chef", to: Self.kennung(), haus.mandant)
      let opened = try await signIn(haus, hauskonto(haus, Self.wer(gruppen: []), gruppen: nil))
      #expect(try await haus.office.session(opened.secret)?.actor.role == .vorstand)
    }
  }

  @Test("follows the groups: another gives another role at once, none ends every session")
  func follows() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("ada", to: Self.kennung(), haus.mandant)
      let house = hauskonto(haus)
      let first = try await signIn(haus, house)
      #expect(try await haus.office.session(first.secret)?.actor.role == .fallmanagement)
      house.1.wer.withLock { $0 = Self.wer(gruppen: ["Z"], name: "Ada Neu") }
      let second = try await signIn(haus, house)
      for secret in [first.secret, second.secret] {
        let actor = try #require(try await haus.office.session(secret)?.actor)
        #expect(actor.role == .controlling && actor.name == "Ada Neu")
      }
      house.1.wer.withLock { $0 = Self.wer(gruppen: []) }
      await #expect(throws: Fremdablehnung.keineGruppe) { try await signIn(haus, house) }
      for secret in [first.secret, second.secret] { #expect(try await haus.office.anySession(secret) == nil) }
    }
  }

  @Test("refuses whom nobody has set up, and makes nothing")
  func unknown() async throws {
    try await Haus.use { haus in
      let before = try await haus.office.accounts(haus.mandant)
      let strangers = [Self.wer(), Self.wer(gruppen: []), Self.wer(mail: "ada"), Self.wer(anmeldename: "ada")]
      for wer in strangers {
        await #expect(throws: Fremdablehnung.kontoUnbekannt) { try await signIn(haus, hauskonto(haus, wer)) }
      }
      await #expect(throws: Fremdablehnung.kontoUnbekannt) {
        try await signIn(haus, hauskonto(haus, Self.wer(gruppen: []), legtAn: true))
      }
      #expect(try await haus.office.accounts(haus.mandant) == before)
    }
  }

  @Test("makes an account for somebody with a group if the house wants that, once, under a name nobody else has")
  func made() async throws {
    try await Haus.use { haus in
      let wer = Self.wer(name: "Eva Neu", anmeldename: "Eva.Neu@haus")
      let house = hauskonto(haus, wer, legtAn: true)
      let opened = try await signIn(haus, house)
      #expect(try await haus.office.session(opened.secret)?.actor.name == "Eva Neu")
      _ = try await signIn(haus, house)
      let konten = try await haus.office.accounts(haus.mandant).filter { $0.fremd != nil }
      #expect(konten.map(\.anmeldename) == ["eva.neu@haus"] && konten.map(\.passwort) == ["kein"])
      // Another person with the name of somebody who is here does not become that person.
      _ = try await signIn(haus, hauskonto(haus, Self.wer("s2", name: "\u{202E}x", anmeldename: "ada"), legtAn: true))
      let other = try #require(try await haus.office.database.read { try KontoRow.find(Self.kennung("s2"), $0) })
      #expect(other.anmeldename.hasPrefix("haus-") && other.anzeigename == other.anmeldename)
      #expect(try await haus.office.secret("ada", Haus.password) != nil)
    }
  }

  @Test("links by a confirmed address if the house wants that, and never an account that belongs to another person")
  func byMail() async throws {
    try await Haus.use { haus in
      let mail = "ada@haus.example"
      try await haus.office.database.write {
        try $0.execute("UPDATE konto SET anmeldename = ?1 WHERE anmeldename = 'ada'", [.text(mail)])
      }
      await #expect(throws: Fremdablehnung.kontoUnbekannt) {
        try await signIn(haus, hauskonto(haus, Self.wer(mail: mail)))
      }
      let opened = try await signIn(haus, hauskonto(haus, Self.wer(mail: "Ada@Haus.Example"), mail: true))
      #expect(try await haus.office.session(opened.secret)?.actor.name == "Ada")
      #expect(try await haus.office.secret(mail, Haus.password) == nil)
      await #expect(throws: Fremdablehnung.kontoUnbekannt) {
        try await signIn(haus, hauskonto(haus, Self.wer("s2", mail: mail), mail: true))
      }
    }
  }

  @Test("opens no locked account, none of another job centre, and none of people outside")
  func others() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("ada", to: Self.kennung(), haus.mandant)
      try await haus.office.lockAccount("ada", haus.mandant)
      await #expect(throws: Fremdablehnung.gesperrt) { try await signIn(haus, hauskonto(haus)) }
      let neighbour = try await haus.neighbour()
      try await haus.office.linkAccount("nachbar-ben", to: Self.kennung("s2"), neighbour)
      await #expect(throws: Fremdablehnung.kontoUnbekannt) { try await signIn(haus, hauskonto(haus, Self.wer("s2"))) }
      try await haus.office.database.write {
        try $0.execute(
          "UPDATE konto SET rolle = 'traeger', subjekt = 's3', aussteller = 'https://haus.example' "
            + "WHERE anmeldename = 'leistung'", [])
      }
      await #expect(throws: Fremdablehnung.kontoUnbekannt) { try await signIn(haus, hauskonto(haus, Self.wer("s3"))) }
      #expect(try await role(haus, "leistung") == "traeger")
      for external in [Rolle.traeger, .arbeitgeber, .klient] { #expect(Gruppenrolle("F", external) == nil) }
    }
  }

  @Test("comes back once, in time, to the browser that left")
  func once() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("ada", to: Self.kennung(), haus.mandant)
      let (house, anbieter) = hauskonto(haus)
      func back(_ sealed: String?, _ state: String?, code: String? = "gut", fehler: String? = nil) async throws {
        _ = try await haus.office.finishForeignSignIn(
          house, Rueckkehr(versiegelt: sealed, state: state, code: code, fehler: fehler))
      }
      let beginn = try await haus.office.beginForeignSignIn(house)
      let state = try #require(anbieter.letzte?.state)
      for (sealed, typed) in [
        (nil, state), ("", state), ("AAAA", state), (beginn.versiegelt, nil), (beginn.versiegelt, ""),
        (beginn.versiegelt, state.uppercased()), (String(beginn.versiegelt.dropLast()), state),
      ] as [(String?, String?)] {
        await #expect(throws: Fremdablehnung.vorgangUnbekannt) { try await back(sealed, typed) }
      }
      try await back(beginn.versiegelt, state)
      await #expect(throws: Fremdablehnung.vorgangVerbraucht) { try await back(beginn.versiegelt, state) }

      let late = try await haus.office.beginForeignSignIn(house)
      haus.clock.move(minutes: 11)
      let lateState = anbieter.letzte?.state
      await #expect(throws: Fremdablehnung.vorgangAbgelaufen) { try await back(late.versiegelt, lateState) }

      // What failed is used up as well.
      for (code, fehler, expected) in [
        ("gut", "access_denied", .abgebrochen), (nil, "server_error", .codeAbgelehnt), (nil, nil, .antwortUnbrauchbar),
        ("schlecht", nil, .codeAbgelehnt),
      ] as [(String?, String?, Fremdablehnung)] {
        let next = try await haus.office.beginForeignSignIn(house)
        let nextState = anbieter.letzte?.state
        await #expect(throws: expected) { try await back(next.versiegelt, nextState, code: code, fehler: fehler) }
        await #expect(throws: Fremdablehnung.vorgangVerbraucht) { try await back(next.versiegelt, nextState) }
      }
    }
  }

  @Test("of twenty browsers that bring the same answer at once lets one in")
  func race() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("ada", to: Self.kennung(), haus.mandant)
      let (house, anbieter) = hauskonto(haus)
      let beginn = try await haus.office.beginForeignSignIn(house)
      let rueckkehr = Rueckkehr(versiegelt: beginn.versiegelt, state: anbieter.letzte?.state, code: "gut")
      let opened = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 {
          group.addTask { (try? await haus.office.finishForeignSignIn(house, rueckkehr)) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(opened == 1)
    }
  }

  @Test("asks for the second factor of the account unless one was given at the provider")
  func secondFactor() async throws {
    try await Haus.use { haus in
      try await haus.office.linkAccount("ada", to: Self.kennung(), haus.mandant)
      let strict = haus.office.governed(by: Kontoregeln(zweiterFaktor: [.fallmanagement]))
      for (given, stage) in [(false, Sitzungsstufe.einrichten), (true, .voll)] {
        let (house, anbieter) = hauskonto(haus, Self.wer(zweiterFaktor: given))
        let beginn = try await strict.beginForeignSignIn(house)
        let opened = try await strict.finishForeignSignIn(
          house, Rueckkehr(versiegelt: beginn.versiegelt, state: anbieter.letzte?.state, code: "gut"))
        #expect(opened.stage == stage)
      }
    }
  }

  @Test(
    "can be the only way in: for roles, and for linked accounts whose role follows a group; an emergency account stays")
  func onlyWay() async throws {
    try await Haus.use { haus in
      func result(_ regeln: Kontoregeln, _ name: String) async throws -> String {
        let typed = Anmeldeangaben(name: name, password: Haus.password)
        switch try await haus.office.governed(by: regeln).signIn(typed) {
        case .offen: return "offen"
        case .nurFremdanmeldung: return "fremd"
        case .abgelehnt, .gedrosselt, .gesperrt, .ausgeschieden, .erstpasswortAbgelaufen: return "abgelehnt"
        }
      }
      let all = Set(Rolle.allCases.filter { !$0.isExternal })
      let only = Kontoregeln(nurFremdanmeldung: all, notfallkonten: ["chef"])
      #expect(only.ohnePasswort && !Kontoregeln(nurFremdanmeldung: [.leistung]).ohnePasswort)
      #expect(try await result(only, "ada") == "fremd")
      #expect(try await result(only, "chef") == "offen")
      try await haus.office.linkAccount("ben", to: Self.kennung(), keepsPassword: true, haus.mandant)
      #expect(try await result(Kontoregeln(), "ben") == "offen")
      let groups = Kontoregeln(gruppenEntscheiden: true)
      #expect(try await result(groups, "ben") == "fremd")
      #expect(try await result(groups, "ada") == "offen")
    }
  }
}

@Suite("The link of an account to the house")
struct KontoverknuepfungTests {
  private let kennung = Fremdkennung(aussteller: "https://haus.example", subjekt: "s1")

  @Test("ends its sessions and its password, belongs to one account, and can be taken away")
  func life() async throws {
    try await Haus.use { haus in
      let (sitzung, secret) = try await haus.signedIn("ada")
      #expect(try await haus.office.signsInAtProvider(sitzung.actor) == false)
      try await haus.office.linkAccount("ada", to: kennung, haus.mandant)
      #expect(try await haus.office.anySession(secret) == nil)
      #expect(try await haus.office.secret("ada", Haus.password) == nil)
      #expect(try await haus.office.signsInAtProvider(sitzung.actor))
      await #expect(throws: Kontofehler.kennungVergeben) {
        try await haus.office.linkAccount("ben", to: kennung, haus.mandant)
      }
      #expect(try await haus.office.secret("ben", Haus.password) != nil)
      try await haus.office.unlinkAccount("ada", haus.mandant)
      try await haus.office.linkAccount("ben", to: kennung, haus.mandant)
    }
  }

  @Test("is not made for people outside, for accounts of another job centre, or with an empty name")
  func refused() async throws {
    try await Haus.use { haus in
      let neighbour = try await haus.neighbour()
      await #expect(throws: Kontofehler.unbekannt("ada")) {
        try await haus.office.linkAccount("ada", to: kennung, neighbour)
      }
      for bad in ["", "a b", "a\nb", "ä", String(repeating: "a", count: 256)] {
        await #expect(throws: Kontofehler.kennungUnbrauchbar) {
          try await haus.office.linkAccount("ada", to: Fremdkennung(aussteller: "x", subjekt: bad), haus.mandant)
        }
      }
      try await haus.office.database.write {
        try $0.execute("UPDATE konto SET rolle = 'klient' WHERE anmeldename = 'leistung'", [])
      }
      await #expect(throws: Kontofehler.nichtVomHaus("leistung")) {
        try await haus.office.linkAccount("leistung", to: kennung, haus.mandant)
      }
    }
  }
}
