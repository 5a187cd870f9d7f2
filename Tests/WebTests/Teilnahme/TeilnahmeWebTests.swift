import Kernel
import Law
import Testing

@testable import Application
@testable import Web

@Suite("The form of a measure")
struct TeilnahmeWebTests {
  private static func offered(_ body: String) -> [String] {
    Formblatt.all(in: body).flatMap(\.felder).first { $0.name == "instrument" }?.offered ?? []
  }

  @Test("offers the instruments of today and, once a first day is typed, those of that day; one of them is recorded")
  func instruments() async throws {
    let haus = try await Haus()
    let (law, begin) = (haus.office.law, Day(year: 2007, month: 11, day: 5)!)
    let past = try #require(
      law.instrumente(on: begin).first { !$0.validity.contains(Haus.today) && law.beratungsart($0.key) == nil })
    let now = try #require(law.instrumente(on: Haus.today).first { law.beratungsart($0.key) == nil })
    try await haus.browse(as: "ada") { browser in
      let intake = ["am": "01.10.2007", "leistungsbezug_ab": "01.10.2007"]
      let opened = try await browser.submit(
        "/faelle/neu", Browser.intake(nachname: "Muster", vorname: "Eva").merging(intake) { $1 })
      let nr = try #require(opened.aktenzeichen)
      let path = "/faelle/\(nr)/massnahme"
      let today = Self.offered(try await browser.get(path).body)
      #expect(today.contains(now.key) && !today.contains(past.key))
      let typed = ["bezeichnung": "Sprachkurs", "beginn": begin.german, "ende": "30.11.2007"]
      let refused = try await browser.submit(path, typed)
      #expect(refused.status == 422 && refused.body.contains("Bitte wählen Sie ein Instrument."))
      #expect(refused.body.contains("(Recht vom 05.11.2007)") && refused.body.contains("value=\"Sprachkurs\""))
      let both = Self.offered(refused.body)
      #expect(both.contains(now.key) && both.contains(past.key))
      let late = typed.merging(["instrument": past.key, "beginn": "07.01.2008", "ende": "31.01.2008"]) { $1 }
      #expect(try await browser.submit(path, late).status == 422, "no longer in force on its first day")
      let done = try await browser.submit(path, typed.merging(["instrument": past.key]) { $1 })
      #expect(done.status == 303, "\(errors(done.body))")
    }
  }
}
