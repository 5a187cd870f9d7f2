import Casework
import Foundation
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

extension Haus {
  /// A case of Jugendberufshilfe of that day, with a talk.
  func openJugendfall(_ nachname: String, on day: Day) async throws -> JugendfallID {
    let (jugend, before) = (try await actor("jugend"), clock.now.day)
    clock.turn(to: day)
    let aufnahme = JugendhilfeAufgenommen(
      vorname: "Robin", nachname: nachname, geburt: day.adding(months: -12 * 17), kontakt: "Handy 0151 23456",
      rechtsgrundlage: .hilfen, wuensche: "Möchte etwas mit Holz lernen", ab: day, zustaendig: jugend.konto)
    let receipt = try await office.openJugendfall(aufnahme, as: jugend, key: "jf-\(nachname)") {
      "/jugendhilfe/\($0.rawValue)?meldung=jugendhilfe"
    }
    let id = JugendfallID(Int64(receipt.target.split(whereSeparator: { !$0.isNumber }).first ?? "") ?? 0)
    try await record(JugendhilfeGespraech(am: day, notiz: "Vertrauliches Wort", naechstes: day + 14), id)
    clock.turn(to: before)
    return id
  }

  @discardableResult
  func record(_ schritt: any JugendhilfeSchritt, _ id: JugendfallID) async throws -> Receipt {
    try await office.record(schritt, in: id, as: try await actor("jugend"), .plain)
  }
}

@Suite("Jugendberufshilfe in the house")
struct JugendhilfeTests {
  @Test(
    "is refused to every other role by name",
    arguments: ["ada", "leitung", "leistung", "zahlen", "chef", "schutz", "amt"])
  func roles(name: String) async throws {
    try await Haus.use { haus in
      let id = try await haus.openJugendfall("Ahorn", on: haus.clock.now.day - 30)
      let (actor, day) = (try await haus.actor(name), haus.clock.now.day)
      let before = try await Abbild.take(haus.office.database)
      await #expect(throws: Forbidden.self) { try await haus.office.jugendfaelle(actor, page: "p") }
      await #expect(throws: Forbidden.self) { try await haus.office.jugendfall(id, actor, page: "p") }
      await #expect(throws: Forbidden.self) { try await haus.office.jugendhilfekonten(actor) }
      await #expect(throws: Forbidden.self) {
        try await haus.office.record(
          JugendhilfeGespraech(am: day, notiz: "x", naechstes: nil), in: id, as: actor, .plain)
      }
      await #expect(throws: Forbidden.self) {
        try await haus.office.cancel(version: 2, reason: "x", in: id, as: actor, .plain)
      }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("touches no table of the SGB II, no figure and no search, and offers nothing to take back")
  func apart() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Muster")
      let tables = [
        "facts", "fall", "person", "mitglied", "suchwort", "notizwort", "termin", "auftrag", "beratung", "freigabe",
        "ruecknahme",
      ]
      let before = try await Abbild.take(haus.office.database, tables)
      let id = try await haus.openJugendfall("Ahorn", on: haus.clock.now.day - 30)
      let day = haus.clock.now.day
      try await haus.record(JugendhilfeHilfe(art: .beratung, ab: day, bis: nil), id)
      try await haus.record(
        JugendhilfeUebermittelt(
          am: day, grund: .einwilligung, einwilligungAm: day, begruendung: nil, umfang: [.name]), id)
      try await haus.record(JugendhilfeBeendet(am: day, ergebnis: .jobcenter), id)
      #expect(try await Abbild.take(haus.office.database, tables) == before)
      #expect(try await haus.count("SELECT count(*) FROM jugendfall WHERE beendet IS NOT NULL") == 1)
      _ = try await haus.verify()
    }
  }

  @Test("each account of the role sees all cases; every reading of one is logged with its number")
  func logged() async throws {
    try await Haus.use { haus in
      let jugend = try await haus.actor("jugend")
      let one = try await haus.openJugendfall("Birke", on: haus.clock.now.day - 30)
      _ = try await haus.openJugendfall("Ahorn", on: haus.clock.now.day - 3)
      let list = try await haus.office.jugendfaelle(jugend, page: "liste")
      #expect(list.map(\.row.nachname) == ["Ahorn", "Birke"] && list.allSatisfy { $0.zustaendig == "Jugend" })
      let fall = try await haus.office.jugendfall(one, jugend, page: "fall")
      #expect(fall.verlauf.map(\.version) == [2, 1] && fall.row.naechstes == fall.row.ab + 14)
      let sql = "SELECT count(*) FROM zugriff WHERE seite = 'fall' AND beziehung = 'amt' AND fall = \(one.rawValue)"
      #expect(try await haus.count(sql) == 1)
      await #expect(throws: NotFound.self) {
        try await haus.office.jugendfall(JugendfallID(99_999), jugend, page: "fall")
      }
    }
  }

  @Test("nobody is in charge who has not the role")
  func charge() async throws {
    try await Haus.use { haus in
      let (ada, jugend, day) = (try await haus.actor("ada"), try await haus.actor("jugend"), haus.clock.now.day)
      let aufnahme = JugendhilfeAufgenommen(
        vorname: "Robin", nachname: "Ahorn", geburt: day.adding(months: -200), kontakt: "Handy",
        rechtsgrundlage: .hilfen, wuensche: "Holz", ab: day, zustaendig: ada.konto)
      let refused = await #expect(throws: Rejection.self) {
        try await haus.office.openJugendfall(aufnahme, as: jugend, key: nil) { "\($0)" }
      }
      #expect(refused?.code == "jugendhilfe.niemand")
    }
  }

  @Test("a case of another job centre is none")
  func neighbour() async throws {
    try await Haus.use { haus in
      let id = try await haus.openJugendfall("Ahorn", on: haus.clock.now.day - 30)
      let other = try await haus.actor("nachbar-jugend", of: try await haus.neighbour())
      #expect(try await haus.office.jugendfaelle(other, page: "liste").isEmpty)
      await #expect(throws: NotFound.self) { try await haus.office.jugendfall(id, other, page: "fall") }
    }
  }

  // MARK: Erasure

  private static let start = Day.on("2007-06-04")
  private static let end = Day.on("2007-12-03")
  private static let due = Day.on("2012-12-03")

  private func ended(_ haus: Haus) async throws -> JugendfallID {
    let id = try await haus.openJugendfall("Einzigartig", on: Self.start)
    haus.clock.turn(to: Self.end)
    try await haus.record(JugendhilfeBeendet(am: Self.end, ergebnis: .ausbildung), id)
    return id
  }

  @Test("is due five years after its end, by its own retention, and never while it goes on")
  func due() async throws {
    try await Haus.use { haus in
      let id = try await ended(haus)
      _ = try await haus.openJugendfall("Laufend", on: Self.start)
      let schutz = try await haus.actor("schutz")
      #expect(try await haus.office.loeschvorschau(Self.due - 1, schutz).kandidaten.isEmpty)
      let found = try await haus.office.loeschvorschau(Self.due, schutz).kandidaten
      #expect(found.map(\.jugendfall) == [id] && found.map(\.urteil) == [.loeschen(seit: Self.due)])
    }
  }

  @Test("is erased in the same run of two persons: contents blank, row and keys gone, journal whole, the other stays")
  func erased() async throws {
    try await Haus.use { haus in
      let id = try await ended(haus)
      let other = try await haus.openJugendfall("Laufend", on: Self.start)
      let result = try await haus.erase(on: Self.due)
      #expect(result.geloescht == 1 && result.uebergangen == 0 && result.abweichungen == 0, "\(result)")
      #expect(try await haus.count("SELECT count(*) FROM jugendfall") == 1)
      let stream = "stream_kind = 'jugendhilfe' AND stream_id = \(id.rawValue)"
      #expect(try await haus.count("SELECT count(*) FROM journal WHERE \(stream) AND payload IS NULL") == 3)
      #expect(
        try await haus.count(
          "SELECT count(*) FROM journal WHERE \(stream) AND type = 'loeschung.vollzogen.v1' AND payload IS NOT NULL")
          == 1)
      #expect(
        try await haus.count("SELECT count(*) FROM einreichung WHERE ziel LIKE '/jugendhilfe/\(id.rawValue)?%'") == 0)
      #expect(try await haus.verify() == 3)
      let jugend = try await haus.actor("jugend")
      await #expect(throws: NotFound.self) { try await haus.office.jugendfall(id, jugend, page: "fall") }
      #expect(try await haus.office.jugendfall(other, jugend, page: "fall").row.nachname == "Laufend")
    }
  }

  @Test("stays if it went on between proposal and approval")
  func reopened() async throws {
    try await Haus.use { haus in
      let id = try await ended(haus)
      haus.clock.turn(to: Self.due)
      let (first, second) = (try await haus.actor("schutz"), try await haus.actor("schutz2"))
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: first, .plain)
      _ = try await haus.office.cancel(
        version: 3, reason: "Ging weiter", in: id, as: try await haus.actor("jugend"), .plain)
      let open = try await haus.office.loeschlauf(1, second).kandidaten.map(\.urteil)
      #expect(open == [.bleibt(.jugendhilfe(bis: nil))])
      let result = try await haus.office.approveLoeschlauf(1, as: second)
      #expect(result.geloescht == 0 && result.uebergangen == 1)
      _ = try await haus.verify()
    }
  }

  @Test(
    "leaves no byte in the files",
    .disabled(if: TestEngine.isPostgres, "the files of a server are not this program's to read"))
  func traces() async throws {
    try await Haus.use { haus in
      _ = try await ended(haus)
      let words = ["Einzigartig", "Vertrauliches Wort", "0151 23456", "etwas mit Holz"]
      let before = try await haus.files().reduce(Data(), +)
      for word in words { #expect(before.range(of: Data(word.utf8)) != nil, "\(word)") }
      _ = try await haus.erase(on: Self.due)
      let after = try await haus.files().reduce(Data(), +)
      for word in words { #expect(after.range(of: Data(word.utf8)) == nil, "\(word)") }
    }
  }
}
