import Casework
import Kernel
import Law
import Testing

@Suite("What is found reasonable")
struct ZumutbarkeitTests {
  private func review(_ akte: Akte) throws -> NextStep? {
    NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == .zumutbarkeitPruefen }
  }

  @Test("A finding holds from its day until the next one, and names its grounds in the order of the law")
  func recorded() throws {
    let akte = try Akte.zugang().then(
      .zumutbar(ab: "2007-02-01", [.wichtigerGrund, .faehigkeit], pflege: .nichtVereinbar, stunden: 10)
    ).then(.zumutbar(ab: "2007-06-01", stunden: 38))
    #expect(akte.types.suffix(2) == ["zumutbarkeit.festgestellt.v1", "zumutbarkeit.festgestellt.v1"])
    let state = akte.state.zumutbarkeit
    #expect(state.on("2007-01-31") == nil && state.on("2007-05-31")?.stunden == 10)
    #expect(state.on("2007-02-01")?.gruende == [.faehigkeit, .pflege, .wichtigerGrund])
    #expect(state.on("2007-06-01")?.gruende == [] && state.current?.stunden == 38)
    #expect(state.alle.map(\.ab) == ["2007-06-01", "2007-02-01"])
    #expect(try akte.storno(3).state.zumutbarkeit.current?.stunden == 10)
  }

  @Test("Care that leaves room for work is recorded and is no ground")
  func care() throws {
    let akte = try Akte.zugang().then(.zumutbar(ab: "2007-02-01", pflege: .vereinbar))
    #expect(akte.state.zumutbarkeit.current?.pflege == .vereinbar)
    #expect(akte.state.zumutbarkeit.current?.gruende == [])
  }

  @Test("A finding keeps what the rules proposed, and differs from it with a sentence")
  func proposal() throws {
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10"))
    let follows = try akte.then(.zumutbar(ab: "2007-04-16", [.faehigkeit], begruendung: nil))
    #expect(follows.state.zumutbarkeit.current?.vorschlag == [.faehigkeit])
    let differs = try akte.then(.zumutbar(ab: "2007-04-16", begruendung: "Will es versuchen."))
    #expect(differs.state.zumutbarkeit.current?.vorschlag == [.faehigkeit])
    #expect(differs.state.zumutbarkeit.current?.gruende == [])
  }

  @Test("A review is due on its day, after a result it does not know, and when that result's time is over")
  func reviews() throws {
    let first = try Akte.zugang().then(.zumutbar(ab: "2007-02-01", [.faehigkeit], pruefen: "2007-08-01"))
    #expect(try review(first)?.due == "2007-08-01" && review(first)?.since == "2007-02-01")
    let result = try first.then(.gutachten()).then(.ergebnis(am: "2007-04-10", bis: "2007-07-10"))
    #expect(try review(result)?.due == "2007-04-24")
    let known = try result.then(.zumutbar(ab: "2007-04-16", [.faehigkeit], pruefen: "2007-08-01"))
    #expect(try review(known)?.due == "2007-07-10", "the result ends before the day of review")
    let over = try known.then(.zumutbar(ab: "2007-07-11"))
    #expect(try review(over) == nil, "nothing stands against work, and the result is over")
    #expect(try review(.zugang()) == nil)
  }

  @Test("A ground of the child proposes the status, which somebody changes by its own form")
  func status() throws {
    let unemployed = try Akte.zugang().then(SetStatus(status: .arbeitslos, ab: "2007-02-01"))
    let raises = try unemployed.then(.zumutbar(ab: "2007-02-01", [.kind], kind: .kleinkind(on: "2007-02-01")))
    #expect(raises.state.statushinweise(on: "2007-02-01") == [.kindErziehen(ab: "2007-02-01")])
    #expect(raises.state.statushinweise(on: "2007-02-01").first?.vorschlag == .kinderbetreuung)
    #expect(raises.state.status.current == .arbeitslos)
    let at = try raises.then(SetStatus(status: .kinderbetreuung, ab: "2007-02-02"))
    #expect(at.state.statushinweise(on: "2007-02-02").isEmpty)
    let later = try at.then(.zumutbar(ab: "2007-09-03", stunden: 30))
    #expect(later.state.statushinweise(on: "2007-09-03") == [.grundEntfallen(ab: "2007-09-03")])
    let few = try unemployed.then(.zumutbar(ab: "2007-02-01", stunden: 14))
    #expect(few.state.statushinweise(on: "2007-02-01") == [.wenigerAls15(stunden: 14)])
    #expect(try unemployed.then(.zumutbar(ab: "2007-02-01", stunden: 15)).state.statushinweise(on: "2007-02-01") == [])
    #expect(try few.then(CloseCase(am: "2007-12-01", grund: .umzug)).state.statushinweise(on: "2007-12-01").isEmpty)
  }
}

@Suite("Children and what is reasonable")
struct KindlageTests {
  private func lage(_ field: Haushalt, _ person: PersonID = Haushalt.mutter, on day: Day) throws -> Kindlage {
    Kindlage(field.state, person: person, on: day, law: try Recht.law.get())
  }

  @Test("Until the third birthday the file speaks for the ground, from then on it asks for care")
  func birthday() throws {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "2004-06-15"))
    let before = try lage(field, on: "2007-06-14")
    #expect(before.urteil == .spricht && before.grenze == "2007-06-15" && before.juengstes == "2004-06-15")
    let after = try lage(field, on: "2007-06-15")
    #expect(after.urteil == .klaeren && after.grenze == nil && after.juengstes == "2004-06-15")
    #expect(try lage(field, on: "2018-06-14").urteil == .klaeren)
    #expect(try lage(field, on: "2018-06-15").urteil == .nichts, "from fourteen on the rule asks for nothing")
  }

  @Test("From July 2026 on fourteen months count, for children born before as well")
  func newLaw() throws {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "2025-04-01", ab: "2025-04-01"))
    #expect(try lage(field, on: "2026-06-30").urteil == .spricht)
    #expect(try lage(field, on: "2026-06-30").grenze == "2026-07-01")
    #expect(try lage(field, on: "2026-07-01").urteil == .klaeren)
    let baby = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "2026-07-20", ab: "2026-07-20"))
    #expect(try lage(baby, on: "2026-08-01").grenze == "2027-09-20")
  }

  @Test("The youngest child counts, while it lives in the Bedarfsgemeinschaft")
  func youngest() throws {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "1999-01-01"))
      .then(.dazu(PersonID(80), .kind, "2006-01-01"))
    #expect(try lage(field, on: "2007-03-01").juengstes == "2006-01-01")
    let left = try field.then(.weg(PersonID(80), ab: "2007-05-01"))
    #expect(try lage(left, on: "2007-04-30").urteil == .spricht)
    #expect(try lage(left, on: "2007-05-01").juengstes == "1999-01-01")
    #expect(try lage(left, on: "2007-05-01").urteil == .klaeren)
    #expect(try lage(left, on: "2006-12-31").istBekannt == false, "before the Bedarfsgemeinschaft was formed")
  }

  @Test("Where a partner lives too somebody has to ask, and it is the same for both")
  func partner() throws {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.partner, .partner, "1968-01-01"))
      .then(.dazu(Haushalt.kind, .kind, "2006-01-01"))
    for person in [Haushalt.mutter, Haushalt.partner] {
      let found = try lage(field, person, on: "2007-03-01")
      #expect(found.urteil == .klaeren && found.hatPartner && found.grenze == "2009-01-01")
    }
  }

  @Test("Brothers and sisters are nobody's children, and without Bedarfsgemeinschaft nothing is known")
  func others() throws {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "1988-01-01"))
      .then(.dazu(PersonID(80), .kind, "2006-01-01"))
    #expect(try lage(field, Haushalt.kind, on: "2007-03-01").urteil == .nichts)
    #expect(try lage(field, Haushalt.kind, on: "2007-03-01").istBekannt)
    let none = Kindlage(nil, person: Haushalt.mutter, on: "2007-03-01", law: try Recht.law.get())
    #expect(none.urteil == .nichts && !none.istBekannt && none.juengstes == nil)
  }
}

extension Kindlage {
  /// A mother alone with a child born on 1 January 2005.
  static func kleinkind(on day: Day) throws -> Kindlage {
    let field = try Haushalt.alleinstehend().then(.dazu(Haushalt.kind, .kind, "2005-01-01"))
    return Kindlage(field.state, person: Haushalt.mutter, on: day, law: try Recht.law.get())
  }
  static func ohneKind(on day: Day) throws -> Kindlage {
    Kindlage(nil, person: Haushalt.mutter, on: day, law: try Recht.law.get())
  }
}

extension Command where Self == DetermineZumutbarkeit {
  /// Nothing stands against work unless it is named; what has a ground is looked at again after half a year.
  static func zumutbar(
    ab day: Day, _ gruende: [Zumutbarkeitsgrund] = [], pflege: Pflegelage = .keine, stunden: Int = 38,
    grenzen: [Anforderungsgrenze] = [], pruefen: Day? = nil, begruendung: String? = "Besprochen.",
    kind: @autoclosure () throws -> Kindlage? = nil
  ) throws -> Self {
    let hasGround = !gruende.isEmpty || pflege == .nichtVereinbar
    return DetermineZumutbarkeit(
      ZumutbarkeitFestgestellt(
        ab: day, gruende: gruende, pflege: pflege, stunden: stunden, grenzen: grenzen,
        pruefen: pruefen ?? (hasGround ? day + 180 : nil), begruendung: begruendung),
      kind: try kind() ?? .ohneKind(on: day))
  }
}
