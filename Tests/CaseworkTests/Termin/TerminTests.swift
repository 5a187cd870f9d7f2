import Casework
import Journal
import Kernel
import Law
import Testing

@Suite("Termin")
struct TerminTests {
  @Test("Given an open case, when the client is invited, then the appointment is the next contact")
  func invited() throws {
    let akte = try Akte.zugang().then(.einladung())
    #expect(akte.types.last == "termin.eingeladen.v1")
    #expect(akte.state.termin.next?.tag == "2007-03-26")
    let step = NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == .gespraech }
    #expect(step?.due == "2007-03-26" && step?.party == .haus)
  }

  @Test(
    "The law of the day decides on the notice of legal consequences",
    arguments: [
      ("2007-03-26", "einladung_rechtsfolgen@2005-01-01"), ("2011-04-01", "einladung_rechtsfolgen@2011-04-01"),
      ("2022-07-01", "einladung_rechtsfolgen@2022-07-01"), ("2023-06-30", "einladung_rechtsfolgen@2023-01-01"),
      ("2026-07-01", "einladung_rechtsfolgen@2026-07-01"),
    ] as [(Day, String)])
  func notice(_ day: Day, _ fassung: String) throws {
    let akte = try Akte.zugang(am: day - 14, today: day).then(.einladung(am: day, tag: day))
    #expect(akte.state.termin.items.map(\.fassung) == [fassung])
  }

  @Test("From July 2023 to June 2026 the first invitation comes without notice, the second with it")
  func firstWithout() throws {
    let akte = try Akte.zugang(am: "2024-01-08", today: "2024-02-05")
      .then(.einladung(am: "2024-01-15", tag: "2024-01-22"))
      .then(.einladung(am: "2024-02-05", tag: "2024-02-12"))
    #expect(akte.state.termin.items.map(\.fassung) == [nil, "einladung_rechtsfolgen@2023-01-01"])
    // Moved, the first one stays the first.
    let moved = try akte.then(.verlegung(nr: 1, am: "2024-02-05", tag: "2024-02-13"))
    #expect(moved.state.termin.item(1)?.fassung == nil)
  }

  @Test(
    "Nobody is told of consequences for a talk that is free, whatever the day",
    arguments: ["2007-03-26", "2026-07-20"] as [Day])
  func free(_ day: Day) throws {
    let akte = try Akte.zugang(am: day - 14, today: day).then(.einladung(am: day, tag: day, art: .freiwillig))
    #expect(akte.state.termin.items.map(\.fassung) == [nil])
  }

  @Test("The notice names what holds on the day of the appointment, also when the letter is older")
  func acrossReform() throws {
    let akte = try Akte.zugang(am: "2026-06-01", today: "2026-06-24").then(
      .einladung(am: "2026-06-15", tag: "2026-06-22")
    )
    .then(.einladung(am: "2026-06-24", tag: "2026-07-06"))
    #expect(akte.state.termin.items.map(\.fassung) == [nil, "einladung_rechtsfolgen@2026-07-01"])
  }

  @Test("From July 2026 the first talk is in person, or says why not; later ones need no reason")
  func inPerson() throws {
    let akte = try Akte.zugang(am: "2026-07-01", today: "2026-08-31")
    let reasoned = try akte.then(.einladung(am: "2026-07-06", tag: "2026-07-13", form: .telefon, ausnahme: "Klinik"))
    #expect(reasoned.entries.last?.payload.contains("Klinik") == true)
    let later = try akte.then(RecordGespraech(am: "2026-07-13", notiz: "", naechstes: nil))
      .then(.einladung(am: "2026-07-20", tag: "2026-07-27", form: .telefon, ausnahme: "überflüssig"))
    #expect(later.entries.last?.payload.contains("ausnahme") == false)
  }

  @Test("A talk of that day, held or missed, settles the appointment; one of another day does not")
  func settled() throws {
    let akte = try Akte.zugang().then(.einladung())
    let held = try akte.then(RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil))
    #expect(held.state.termin.item(1)?.stand == .gefuehrt && held.state.termin.next == nil)
    let missed = try akte.then(RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil, versaeumtMitGrund: false))
    #expect(missed.state.termin.item(1)?.stand == .versaeumt)
    let other = try akte.then(RecordGespraech(am: "2007-03-27", notiz: "", naechstes: nil))
    #expect(other.state.termin.item(1)?.stand == .offen)
  }

  @Test("A moved appointment needs a new proof of delivery")
  func moved() throws {
    let akte = try Akte.zugang().then(.einladung()).then(DeliverEinladung(nr: 1, am: "2007-03-20", weg: .post))
    #expect(akte.state.termin.item(1)?.zustellung?.weg == .post)
    let moved = try akte.then(.verlegung())
    #expect(moved.state.termin.item(1)?.tag == "2007-03-28" && moved.state.termin.item(1)?.zustellung == nil)
    #expect(
      try moved.then(DeliverEinladung(nr: 1, am: "2007-03-23", weg: .persoenlich)).types.last
        == "einladung.zugestellt.v1")
  }

  @Test("Once called off it is nobody's turn, and another letter may name the day")
  func cancelled() throws {
    let akte = try Akte.zugang().then(.einladung()).then(
      CancelTermin(nr: 1, am: "2007-03-22", vonKlient: true, grund: "Krank"))
    #expect(akte.state.termin.next == nil)
    #expect(try akte.then(.einladung()).state.termin.open.map(\.nr) == [2])
  }

  @Test("A time of day is read as people write it, and nothing else is one")
  func times() {
    for (text, iso) in [("9:30", "09:30"), ("09.30", "09:30"), ("9", "09:00"), ("0930", "09:30"), ("23:59", "23:59")] {
      #expect(Uhrzeit(text)?.iso == iso)
    }
    for text in ["", "24:00", "9:3", "9:60", "-1", "neun", "9:30:00", "٩:٣٠", "12345"] {
      #expect(Uhrzeit(text) == nil, "\(text)")
    }
    #expect(Uhrzeit(minutes: 5).german == "0:05 Uhr")
  }
}

extension Command where Self == InviteTermin {
  static func einladung(
    am day: Day = "2007-03-19", tag: Day = "2007-03-26", art: TerminArt = .meldetermin, form: TerminForm = .persoenlich,
    ort: String = "Raum 214", ausnahme: String? = nil
  ) -> Self {
    InviteTermin(
      am: day, place: TerminPlace(tag: tag, uhrzeit: Uhrzeit(minutes: 570), ort: ort), art: art, form: form,
      anlass: .vermittlung, ausnahme: ausnahme)
  }
}

extension Command where Self == MoveTermin {
  static func verlegung(
    nr: Int = 1, am day: Day = "2007-03-21", tag: Day = "2007-03-28", ort: String = "Raum 214",
    grund: String = "Raum belegt"
  ) -> Self {
    MoveTermin(
      nr: nr, am: day, place: TerminPlace(tag: tag, uhrzeit: Uhrzeit(minutes: 570), ort: ort), grund: grund)
  }
}

extension Ablehnung {
  private static func zweimal() throws -> Akte {
    try .zugang().then(.einladung()).then(.einladung(tag: "2007-03-28"))
  }
  static let termin: [Ablehnung] = [
    Ablehnung(
      "termin.vor_einladung", field: "tag", "nobody is invited for a day before the letter", given: try .zugang(),
      when: .einladung(tag: "2007-03-16")),
    Ablehnung(
      "termin.zu_weit", field: "tag", "a year that is a slip of the pen", given: try .zugang(),
      when: .einladung(tag: "2017-03-27")),
    Ablehnung(
      "termin.kein_arbeitstag", field: "tag", "Good Friday", given: try .zugang(), when: .einladung(tag: "2007-04-06")),
    Ablehnung(
      "termin.kein_arbeitstag", field: "tag", "a Saturday", given: try .zugang(), when: .einladung(tag: "2007-03-24")),
    Ablehnung(
      "termin.ort_fehlt", field: "ort", "nobody finds a place without name", given: try .zugang(),
      when: .einladung(ort: "")),
    Ablehnung(
      "termin.schon_eingeladen", field: "tag", "one appointment a day", given: try .zugang().then(.einladung()),
      when: .einladung()),
    Ablehnung(
      "termin.schon_eingeladen", field: "tag", "moved onto another one", given: try zweimal(), when: .verlegung()),
    Ablehnung(
      "termin.persoenlich", field: "ausnahme", "the first talk by telephone without a reason",
      given: try .zugang(am: "2026-07-01", today: "2026-07-06"),
      when: .einladung(am: "2026-07-06", tag: "2026-07-13", form: .telefon)),
    Ablehnung(
      "termin.unveraendert", field: "tag", "moved to where it was", given: try .zugang().then(.einladung()),
      when: .verlegung(tag: "2007-03-26")),
    Ablehnung(
      "grund.fehlt", field: "grund", "moved without a reason", given: try .zugang().then(.einladung()),
      when: .verlegung(grund: "")),
    Ablehnung(
      "grund.fehlt", field: "grund", "called off without a reason", given: try .zugang().then(.einladung()),
      when: CancelTermin(nr: 1, am: "2007-03-22", vonKlient: false, grund: "")),
    Ablehnung("termin.unbekannt", "an appointment that is not there", given: try .zugang(), when: .verlegung()),
    Ablehnung(
      "termin.unbekannt", "a letter that is not there", given: try .zugang(),
      when: DeliverEinladung(nr: 1, am: "2007-03-22", weg: .post)),
    Ablehnung(
      "termin.schon_erledigt", "moved after the talk",
      given: try .zugang().then(.einladung()).then(RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil)),
      when: .verlegung(am: "2007-03-27", tag: "2007-04-02")),
    Ablehnung(
      "termin.schon_erledigt", "delivered after it was called off",
      given: try .zugang().then(.einladung()).then(
        CancelTermin(nr: 1, am: "2007-03-22", vonKlient: true, grund: "Krank")),
      when: DeliverEinladung(nr: 1, am: "2007-03-22", weg: .post)),
    Ablehnung(
      "termin.schon_zugestellt", "delivered twice",
      given: try .zugang().then(.einladung()).then(DeliverEinladung(nr: 1, am: "2007-03-20", weg: .post)),
      when: DeliverEinladung(nr: 1, am: "2007-03-21", weg: .post)),
    Ablehnung(
      "termin.vor_einladung", field: "am", "delivered before it was written", given: try .zugang().then(.einladung()),
      when: DeliverEinladung(nr: 1, am: "2007-03-16", weg: .post)),
  ]
}
