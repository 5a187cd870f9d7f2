import Casework
import Kernel
import Testing

@Suite("Bedarfsgemeinschaft")
struct BedarfsgemeinschaftTests {
  private static let code = ZielgruppeCode.alleinerziehend.rawValue

  @Test("Given a Bedarfsgemeinschaft, when members join and leave, then each belongs to it in a role for a time")
  func members() throws {
    let haushalt = try Haushalt.alleinerziehend().then(.weg(Haushalt.kind, ab: "2007-10-01"))
    #expect(
      haushalt.types == [
        "bedarfsgemeinschaft.gebildet.v1", "bedarfsgemeinschaft.mitglied_aufgenommen.v1",
        "bedarfsgemeinschaft.mitglied_aufgenommen.v1", "bedarfsgemeinschaft.mitglied_ausgeschieden.v1",
      ])
    #expect(haushalt.state.members.map(\.rolle) == [.hauptperson, .kind])
    #expect(haushalt.state.members.last?.period == Period(from: "2007-01-01", to: "2007-10-01"))
  }

  @Test("One parent and a minor child: alleinerziehend from the first common day to the eighteenth birthday")
  func singleParent() throws {
    let haushalt = try Haushalt.alleinerziehend()
    #expect(haushalt.facts(.zielgruppe) == ["\(Self.code) 2007-01-01–2008-08-14"])
    #expect(haushalt.state.facts.map(\.person) == [Haushalt.mutter])
  }

  @Test("A partner in the Bedarfsgemeinschaft ends it, and it begins anew when the partner leaves")
  func withPartner() throws {
    let haushalt = try Haushalt.alleinerziehend().then(
      .dazu(Haushalt.partner, .partner, "1968-03-03", ab: "2007-04-01")
    )
    .then(.weg(Haushalt.partner, ab: "2007-09-01"))
    #expect(
      haushalt.facts(.zielgruppe) == ["\(Self.code) 2007-01-01–2007-04-01", "\(Self.code) 2007-09-01–2008-08-14"])
  }

  @Test("With several children it lasts while any of them is a minor, without a break")
  func twoChildren() throws {
    let haushalt = try Haushalt.alleinerziehend().then(.dazu(PersonID(80), .kind, "2007-06-01", ab: "2007-06-01"))
    #expect(haushalt.facts(.zielgruppe) == ["\(Self.code) 2007-01-01–2025-06-01"])
  }

  @Test("Born on 29 February, a child comes of age on 1 March where the year has no such day")
  func leapDay() throws {
    let haushalt = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "1992-02-29"))
    #expect(haushalt.facts(.zielgruppe) == ["\(Self.code) 2007-01-01–2010-03-01"])
  }

  @Test("Without a minor child nobody is alleinerziehend")
  func grownUp() throws {
    #expect(try Haushalt.alleinstehend().facts(.zielgruppe).isEmpty)
    #expect(try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "1988-12-31")).facts(.zielgruppe).isEmpty)
  }

  @Test("Who left may come back later, in another role too")
  func comesBack() throws {
    let haushalt = try Haushalt.alleinerziehend().then(.weg(Haushalt.kind, ab: "2007-03-01"))
      .then(.dazu(Haushalt.kind, .kind, "1990-08-14", ab: "2007-05-01"))
    #expect(
      haushalt.facts(.zielgruppe) == ["\(Self.code) 2007-01-01–2007-03-01", "\(Self.code) 2007-05-01–2008-08-14"])
  }

  @Test("A child may join up to the day before the twenty-fifth birthday (§ 7 Abs. 3 Nr. 4 SGB II)")
  func almostTwentyFive() throws {
    let haushalt = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "1982-06-15", ab: "2007-06-14"))
    #expect(haushalt.state.members.count == 2)
  }
}

extension Ablehnung {
  static let haushalt: [Ablehnung] = [
    Ablehnung(
      "bedarfsgemeinschaft.schon_gebildet", "formed once", given: try .gebildet(),
      when: FormBedarfsgemeinschaft(am: "2007-02-01")),
    Ablehnung(
      "bedarfsgemeinschaft.nicht_gebildet", "nobody joins what is not formed", given: Haushalt(),
      when: .dazu(Haushalt.mutter, .hauptperson, "1970-05-14")),
    Ablehnung(
      "bedarfsgemeinschaft.vor_bildung", field: "ab", "nor before that day", given: try .gebildet(),
      when: .dazu(Haushalt.mutter, .hauptperson, "1970-05-14", ab: "2006-12-31")),
    Ablehnung(
      "bedarfsgemeinschaft.schon_mitglied", field: "person", "who belongs to it does not join",
      given: try .alleinerziehend(),
      when: .dazu(Haushalt.kind, .kind, "1990-08-14", ab: "2007-02-01")),
    Ablehnung(
      "bedarfsgemeinschaft.schon_mitglied", field: "person", "nor who belonged to it on that day",
      given: try .alleinerziehend().then(.weg(Haushalt.kind, ab: "2007-10-01")),
      when: .dazu(Haushalt.kind, .kind, "1990-08-14", ab: "2007-09-30")),
    Ablehnung(
      "bedarfsgemeinschaft.rolle_besetzt", field: "rolle", "one main person", given: try .alleinstehend(),
      when: .dazu(Haushalt.partner, .hauptperson, "1968-03-03")),
    Ablehnung(
      "bedarfsgemeinschaft.rolle_besetzt", field: "rolle", "one partner at a time",
      given: try .alleinstehend().then(.dazu(Haushalt.partner, .partner, "1968-03-03"))
        .then(.weg(Haushalt.partner, ab: "2007-09-01")),
      when: .dazu(PersonID(81), .partner, "1970-01-01", ab: "2007-08-31")),
    Ablehnung(
      "bedarfsgemeinschaft.kind_zu_alt", field: "rolle", "no child of 25", given: try .alleinstehend(),
      when: .dazu(Haushalt.kind, .kind, "1982-06-15", ab: "2007-06-15")),
    Ablehnung(
      "bedarfsgemeinschaft.kein_mitglied", field: "person", "who is not there cannot leave",
      given: try .alleinstehend(),
      when: .weg(Haushalt.kind, ab: "2007-10-01")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ab", "nobody leaves before joining", given: try .alleinerziehend(),
      when: .weg(Haushalt.kind, ab: "2006-12-31")),
    Ablehnung(
      "datum.ende_vor_beginn", "nor by a correction",
      given: try Haushalt.alleinerziehend().then(.weg(Haushalt.kind, ab: "2007-10-01")), storno: 4,
      by: MitgliedAusgeschieden(person: Haushalt.kind, ab: "2006-12-31", grund: "Auszug")),
    Ablehnung(
      "bedarfsgemeinschaft.schon_mitglied", "a leaving that a new joining builds on stays",
      given: try Haushalt.alleinerziehend().then(.weg(Haushalt.kind, ab: "2007-03-01"))
        .then(.dazu(Haushalt.kind, .kind, "1990-08-14", ab: "2007-05-01")), storno: 4),
    Ablehnung(
      "bedarfsgemeinschaft.rolle_besetzt", "nor one that a new partner builds on",
      given: try Haushalt.alleinstehend().then(.dazu(Haushalt.partner, .partner, "1968-03-03"))
        .then(.weg(Haushalt.partner, ab: "2007-09-01"))
        .then(.dazu(PersonID(81), .partner, "1970-01-01", ab: "2007-09-01")), storno: 4),
  ]
}
