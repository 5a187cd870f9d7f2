import Casework
import Foundation
import Journal
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

@Suite("The signed paper on file")
struct AblichtungTests {
  private static let day = Day.on("2007-03-12")

  private func file(_ haus: Haus, _ id: CaseID) async throws -> CaseFile {
    try await haus.office.fallakte(id, try await haus.actor("leitung"), page: "fall").file
  }

  @Test("entry and bytes stand there together, and come back as they went in")
  func whole() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      let bytes = Haus.paper + (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try await haus.copy(nr, of: id, bytes, name: "C:\\Scans\\EGV.pdf")
      let copy = try #require(try await file(haus, id).vereinbarung.item(nr)?.ablichtung)
      #expect(copy.groesse == Int64(bytes.count) && copy.sha256 == Bytesiegel.sha256(bytes) && copy.medientyp == .pdf)
      let row = try await haus.office.dokument(copy.nr, in: id, try await haus.actor("ada"))
      #expect(row == DokumentRow(nr: copy.nr, name: "EGV.pdf", inhalt: bytes))
      _ = try await haus.verify()
    }
  }

  @Test("is put there by who may edit the case, and read by who may read it")
  func rights() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      for name in ["ben", "leistung", "zahlen", "schutz"] {
        let before = try await Abbild.take(haus.office.database)
        await #expect(throws: (any Error).self, "\(name)") { try await haus.copy(nr, of: id, as: name) }
        #expect(try await Abbild.take(haus.office.database) == before, "\(name)")
      }
      try await haus.copy(nr, of: id)
      let copy = try #require(try await file(haus, id).vereinbarung.item(nr)?.ablichtung)
      let (ben, zahlen) = (try await haus.actor("ben"), try await haus.actor("zahlen"))
      await #expect(throws: NotFound.self) { try await haus.office.dokument(copy.nr, in: id, ben) }
      await #expect(throws: Forbidden.self) { try await haus.office.dokument(copy.nr, in: id, zahlen) }
      await #expect(throws: Forbidden.self) { try await haus.office.dokument(copy.nr, in: id, right: .auskunft, ben) }
      let schutz = try await haus.actor("schutz")
      #expect(try await haus.office.dokument(copy.nr, in: id, right: .auskunft, schutz).inhalt == Haus.paper)
      await #expect(throws: NotFound.self) { try await haus.office.dokument(nr, in: id, right: .auskunft, schutz) }
    }
  }

  @Test(
    "what is no PDF, JPEG or PNG is refused and changes nothing, whatever it is called",
    arguments: ["", "MZ", "<html>", "%PDF", "PK\u{3}\u{4}"])
  func kinds(text: String) async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      let before = try await Abbild.take(haus.office.database)
      let refused = await #expect(throws: Rejection.self) { try await haus.copy(nr, of: id, Array(text.utf8)) }
      #expect(refused?.code == "ablichtung.format")
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("sent twice with one key it is taken once; from an older version it is a conflict")
  func once() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      await #expect(throws: Conflict.self) { try await haus.copy(nr, of: id, form: .seen(2)) }
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 0)
      try await haus.copy(nr, of: id, form: .key("k"))
      let before = try await Abbild.take(haus.office.database)
      #expect(try await haus.copy(nr, of: id, form: .key("k")).isNew == false)
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("a second one needs a reason; then the first is struck with it and its bytes are gone")
  func replaced() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      try await haus.copy(nr, of: id)
      let seen = try await haus.line(id).fall.version
      let refused = await #expect(throws: Rejection.self) { try await haus.copy(nr, of: id) }
      #expect(refused?.code == "ablichtung.schon_da")
      let better = Haus.paper + [1]
      try await haus.copy(nr, of: id, better, grund: "Seite 2 fehlte", form: .seen(seen))
      let state = try await file(haus, id)
      let copy = try #require(state.vereinbarung.item(nr)?.ablichtung)
      #expect(copy.sha256 == Bytesiegel.sha256(better))
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 1)
      #expect(try await haus.office.dokument(copy.nr, in: id, try await haus.actor("ada")).inhalt == better)
      let verlauf = try await haus.office.fallakte(id, try await haus.actor("ada"), page: "verlauf").verlauf
      #expect(verlauf.contains { $0.cancelled == "Seite 2 fehlte" })
      _ = try await haus.verify()
    }
  }

  @Test("a second one that is refused leaves the first where it was")
  func refusedReplacement() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      try await haus.copy(nr, of: id)
      let before = try await Abbild.take(haus.office.database)
      haus.clock.turn(to: Self.day + 1)
      // Another day than the one of the signature on file.
      await #expect(throws: Rejection.self) { try await haus.copy(nr, of: id, grund: "Besser lesbar") }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("its entry taken back, the bytes are gone; what both signed is taken back by nobody")
  func cancelled() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      try await haus.copy(nr, of: id)
      let (ada, copy) = (try await haus.actor("ada"), try await haus.line(id).fall.version)
      for (version, code) in [
        (nr, "vereinbarung.unterschrieben"), (copy - 1, "korrektur.ablichtung_braucht_unterschrift"),
      ] {
        let refused = await #expect(throws: Rejection.self) {
          try await haus.office.cancel(version: version, reason: "Irrtum", in: id, as: ada, .plain)
        }
        #expect(refused?.code == code)
      }
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 1)
      _ = try await haus.office.cancel(version: copy, reason: "Falsche Akte", in: id, as: ada, .plain)
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 0)
      _ = try await haus.verify()
    }
  }

  @Test("a rebuild of the lists leaves the bytes alone")
  func rebuild() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      try await haus.copy(nr, of: id)
      let (tenant, law) = (haus.mandant.id, haus.office.law)
      try await haus.office.database.write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 1)
      _ = try await haus.verify()
    }
  }

  @Test(
    "changed, lost or strange bytes are found by verify and named in a sentence",
    arguments: [
      ("UPDATE dokument SET inhalt = ?1", "ist nicht die"), ("DELETE FROM dokument WHERE inhalt <> ?1", "fehlt"),
      ("UPDATE dokument SET nr = nr + 1 WHERE inhalt <> ?1", "gehört zu keinem Eintrag"),
    ])
  func damage(sql: String, says: String) async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase(on: Self.day)
      try await haus.copy(nr, of: id)
      #expect(try await haus.office.database.write { try $0.execute(sql, [.blob([1, 2])]) } == 1)
      let found = await #expect(throws: ReadModelDamage.self) { try await haus.verify() }
      #expect(found?.sentence.contains(says) == true && found?.sentence.contains("Fall \(id.rawValue)") == true)
    }
  }

  @Test("an answer under Art. 15 names it, and an erasure leaves nothing of it in the database")
  func erased() async throws {
    try await Haus.use { haus in
      let (id, nr) = try await haus.agreedCase("Kowalczyk", on: Self.day)
      try await haus.copy(nr, of: id, name: "Scan-Kowalczyk.pdf")
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      #expect(answer.faelle.flatMap(\.dateien).map(\.name) == ["Scan-Kowalczyk.pdf"])
      try await haus.close(id, on: Self.day)
      let words = ["Unterschrift-der-Klientin", "Scan-Kowalczyk"]
      if !TestEngine.isPostgres {
        let before = try await haus.files().reduce(Data(), +)
        for word in words { #expect(before.range(of: Data(word.utf8)) != nil, "\(word)") }
      }
      #expect(try await haus.erase(on: .on("2017-03-12")).geloescht == 1)
      #expect(try await haus.count("SELECT count(*) FROM dokument") == 0)
      _ = try await haus.verify()
      guard !TestEngine.isPostgres else { return }
      let after = try await haus.files().reduce(Data(), +)
      for word in words { #expect(after.range(of: Data(word.utf8)) == nil, "\(word)") }
    }
  }
}
