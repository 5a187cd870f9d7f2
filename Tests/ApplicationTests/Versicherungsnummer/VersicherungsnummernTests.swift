import Casework
import Foundation
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("The number of the pension insurance")
struct VersicherungsnummernTests {
  /// Of people born on 14 May 1980.
  private static let first = "13140580Y512"
  private static let second = "13140580M529"

  private func nummer(_ typed: String) throws -> Versicherungsnummer { try Versicherungsnummer(typed) }

  private func new(_ haus: Haus, _ nachname: String, _ typed: String?, confirmed: Bool = false) throws -> NewCase {
    NewCase(
      person: .named(nachname), zugang: haus.clock.now.day, anlass: .erstantrag, leistungAb: nil, status: .arbeitslos,
      confirmedNew: confirmed, versicherungsnummer: try typed.map(nummer))
  }

  private func angabe(_ nachname: String, _ typed: String?, geburt: String? = "1980-05-14") throws -> Personenangabe {
    Personenangabe(
      vorname: nachname.isEmpty ? "" : "Eva", nachname: nachname, geburt: geburt.map { .on($0) },
      versicherungsnummer: try typed.map(nummer))
  }

  @Test("finds the person whatever the name, before those whose names are alike; another number leaves a doubt")
  func found() async throws {
    try await Haus.use { haus in
      let ada = try await haus.actor("ada")
      let id = try await haus.open(try new(haus, "Yılmaz", Self.first), as: ada)
      let alike = try await haus.open(try new(haus, "Sommer", nil), as: ada)
      func found(_ asked: Personenangabe) async throws -> Doppelgaenger {
        try await haus.office.doppelgaenger(asked, ada, page: "fallzugang")
      }
      let married = try await found(angabe("Sommer", Self.first))
      #expect(married.treffer.map { $0.faelle.map(\.id) } == [[id], [alike]])
      #expect(married.treffer.map(\.urteil) == [.sicher, .wahrscheinlich])
      #expect(try await found(angabe("", Self.first, geburt: nil)).treffer.map(\.urteil) == [.sicher])
      #expect(try await found(angabe("Jilmas", Self.second)).treffer.map(\.urteil) == [.moeglich])
      _ = try await haus.verify()
    }
  }

  @Test("of somebody else is refused: at the opening, at the case, and with the case alone that may be read")
  func taken() async throws {
    try await Haus.use { haus in
      let (ada, ben) = (try await haus.actor("ada"), try await haus.actor("ben"))
      let id = try await haus.open(try new(haus, "Yilmaz", Self.first), as: ada)
      let nr = try await haus.line(id).fall.aktenzeichen
      let field = "versicherungsnummer"
      let known = Rejection("versicherungsnummer.vergeben", field: field, details: ["nr": nr])
      let same = try new(haus, "Ganzanders", Self.first)
      await #expect(throws: LikelyDouble.self) { _ = try await haus.open(same, as: ada) }
      let confirmed = try new(haus, "Ganzanders", Self.first, confirmed: true)
      await #expect(throws: known) { _ = try await haus.open(confirmed, as: ada) }
      await #expect(throws: Rejection("versicherungsnummer.vergeben_anderswo", field: field)) {
        _ = try await haus.open(confirmed, as: ben)
      }
      let other = try await haus.openCase("Ganzanders")
      let number = try nummer(Self.first)
      await #expect(throws: known) {
        _ = try await haus.office.recordVersicherungsnummer(number, in: other, as: ada, .plain)
      }
      // The person's own number is no other's.
      _ = try await haus.office.recordVersicherungsnummer(number, in: id, as: ada, .plain)
      _ = try await haus.verify()
    }
  }

  @Test("is recorded, replaced and taken back by those who work on the case; the one before holds again")
  func lifecycle() async throws {
    try await Haus.use { haus in
      let ada = try await haus.actor("ada")
      let id = try await haus.openCase("Yilmaz")
      func stored() async throws -> String? {
        try await haus.office.fallakte(id, ada, page: "fall").person.versicherungsnummer.nummer?.zeichen
      }
      func inRow(_ number: String) async throws -> Int64 {
        try await haus.count("SELECT count(*) FROM person WHERE versicherungsnummer = '\(number)'")
      }
      for typed in [Self.first, Self.second] {
        let number = try nummer(typed)
        _ = try await haus.office.recordVersicherungsnummer(number, in: id, as: ada, .plain)
        #expect(try await stored() == typed)
        #expect(try await inRow(typed) == 1)
      }
      #expect(try await inRow(Self.first) == 0)
      for left in [Self.first, nil] {
        _ = try await haus.office.cancelVersicherungsnummer(reason: "Verwechselt", in: id, as: ada, .plain)
        #expect(try await stored() == left)
      }
      await #expect(throws: Rejection("versicherungsnummer.keine")) {
        _ = try await haus.office.cancelVersicherungsnummer(reason: "Verwechselt", in: id, as: ada, .plain)
      }
      let number = try nummer(Self.first)
      let (ben, leistung) = (try await haus.actor("ben"), try await haus.actor("leistung"))
      await #expect(throws: NotFound.self) {
        _ = try await haus.office.recordVersicherungsnummer(number, in: id, as: ben, .plain)
      }
      await #expect(throws: Forbidden.self) {
        _ = try await haus.office.recordVersicherungsnummer(number, in: id, as: leistung, .plain)
      }
      _ = try await haus.verify()
    }
  }

  @Test("is searched for among the cases that may be read, stands in the answer under Art. 15")
  func searched() async throws {
    try await Haus.use { haus in
      let ada = try await haus.actor("ada")
      let id = try await haus.open(try new(haus, "Yilmaz", Self.first), as: ada)
      _ = try await haus.open(try new(haus, "Sommer", Self.second), as: ada)
      let number = try nummer(Self.first)
      #expect(try await haus.office.suche(number, ada).treffer.map(\.line.fall.id) == [id])
      #expect(try await haus.office.suche(number, try await haus.actor("leistung")).total == 1)
      #expect(try await haus.office.suche(number, try await haus.actor("ben")).total == 0)
      let zahlen = try await haus.actor("zahlen")
      await #expect(throws: Forbidden.self) { _ = try await haus.office.suche(number, zahlen) }
      // Names and notes are no way to it.
      #expect(try await haus.office.suche(Self.first, page: 1, ada).total == 0)
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      #expect(answer.versicherungsnummer == number)
      #expect(answer.personEintraege.contains { $0.inhalt?.contains(Self.first) == true })
    }
  }

  @Test("leaves with the person: no row and no page of the file holds it after the erasure")
  func erased() async throws {
    try await Haus.use { haus in
      let (start, end) = (Day.on("2006-02-01"), Day.on("2007-03-12"))
      haus.clock.turn(to: start)
      let id = try await haus.closedCase("Kowalczyk", from: start, to: end)
      haus.clock.turn(to: end)
      let number = try nummer(Self.first)
      _ = try await haus.office.recordVersicherungsnummer(number, in: id, as: try await haus.actor("ada"), .plain)
      #expect(try await haus.count("SELECT count(*) FROM person WHERE versicherungsnummer IS NOT NULL") == 1)
      #expect(try await haus.erase(on: .on("2017-03-12")).geloescht == 1)
      #expect(try await haus.count("SELECT count(*) FROM person") == 0)
      #expect(try await haus.count("SELECT count(*) FROM journal WHERE payload LIKE '%\(Self.first)%'") == 0)
      for bytes in try await haus.files() { #expect(bytes.range(of: Data(Self.first.utf8)) == nil) }
      _ = try await haus.verify()
    }
  }
}
