import Casework
import Kernel
import Law
import Testing

@Suite("Proposal of a strategy")
struct VorschlagTests {
  private func vorschlag(_ werte: [EinzelmerkmalKey: Int]) throws -> Strategievorschlag {
    let regeln = try Recht.law.get().strategieregeln(on: "2007-02-12").map(\.value)
    return Strategievorschlag(werte, regeln: regeln)
  }

  /// All traits at 3 but for these.
  private func werte(_ changed: [EinzelmerkmalKey: Int]) -> [EinzelmerkmalKey: Int] {
    Dictionary(uniqueKeysWithValues: EinzelmerkmalKey.allCases.map { ($0, changed[$0] ?? 3) })
  }

  @Test(
    "follows from the traits, as a sentence",
    arguments: [
      ("all is well", [:], StrategieLetter.a),
      ("a strong person", [.berufsabschluss: 4, .arbeitsmotivation: 4], .a),
      ("initiative is missing", [.eigeninitiative: 2], .b),
      ("no place for the child", [.kinderbetreuung: 1], .b),
      ("the way is far", [.mobilitaet: 1], .b),
      ("no vocation, and learning is hard", [.berufsabschluss: 1, .lernfaehigkeit: 2], .b),
      ("no vocation, and learning is easy", [.berufsabschluss: 1], .c),
      ("a vocation of long ago, and learning is easy", [.aktualitaetDerKenntnisse: 2], .c),
      ("neither vocation nor initiative, but learning is easy", [.berufsabschluss: 2, .eigeninitiative: 2], .c),
      ("no will to work", [.arbeitsmotivation: 1], .d),
      ("no home", [.wohnsituation: 1, .berufsabschluss: 4], .d),
      ("no stamina", [.ausdauer: 1], .d),
      ("neither strength nor stamina", [.ausdauer: 1, .koerperlicheBelastbarkeit: 1], .e),
      ("little German decides nothing", [.deutschkenntnisse: 1], .a),
    ] as [(String, [EinzelmerkmalKey: Int], StrategieLetter)])
  func sentences(_ sentence: String, changed: [EinzelmerkmalKey: Int], letter: StrategieLetter) throws {
    let found = try vorschlag(werte(changed))
    #expect(found.vorschlag == letter, "\(sentence)")
    #expect(found.fehlend.isEmpty)
    let judged = try #require(found.urteile.first { $0.letter == letter })
    #expect(judged.dagegen.isEmpty && judged.offen.isEmpty && !judged.dafuer.isEmpty)
    #expect(found.urteile.filter { $0.letter != letter }.allSatisfy { !$0.dagegen.isEmpty })
  }

  @Test("Whatever the traits are, exactly one rule fits once all are known", arguments: 0..<8)
  func complete(_ batch: Int) throws {
    var random = Zufall(seed: batch)
    for _ in 0..<2_500 {
      var werte: [EinzelmerkmalKey: Int] = [:]
      for key in EinzelmerkmalKey.allCases { werte[key] = 1 + random.below(4) }
      let found = try vorschlag(werte)
      #expect(found.urteile.filter { $0.urteil == .ja }.count == 1, "\(werte)")
      #expect(found.urteile.allSatisfy { $0.fehlend.isEmpty })
    }
  }

  @Test("A missing trait never counts as bad: what it might be decides whether there is a proposal", arguments: 0..<6)
  func missing(_ batch: Int) throws {
    var random = Zufall(seed: 100 + batch)
    for _ in 0..<400 {
      var werte: [EinzelmerkmalKey: Int] = [:]
      for key in EinzelmerkmalKey.allCases where random.below(100) < 85 { werte[key] = 1 + random.below(4) }
      let partly = try vorschlag(werte)
      // However the missing ones are filled in, what was said stays true.
      var full = werte
      for key in EinzelmerkmalKey.allCases where full[key] == nil { full[key] = 1 + random.below(4) }
      let wholly = try vorschlag(full)
      if let letter = partly.vorschlag {
        #expect(wholly.vorschlag == letter)
      } else {
        #expect(!partly.fehlend.isEmpty && partly.fehlend.allSatisfy { werte[$0] == nil })
      }
      for (before, after) in zip(partly.urteile, wholly.urteile) where before.urteil == .nein {
        #expect(after.urteil == .nein)
      }
    }
  }

  @Test("Nothing known is no proposal, and not even one letter is against")
  func nothing() throws {
    let found = try vorschlag([:])
    #expect(found.vorschlag == nil && found.urteile.allSatisfy { $0.urteil == .offen })
    #expect(found.fehlend.count == 14)
  }

  @Test("The rules name traits alone: neither age nor sex nor nationality, nor German, nor the care of children for D")
  func blind() throws {
    let regeln = try Recht.law.get().strategieregeln(on: "2007-02-12").map(\.value)
    #expect(regeln.map(\.letter) == [.a, .b, .c, .d, .e])
    let named = Set(regeln.flatMap(\.bedingungen).flatMap(\.vergleiche).flatMap(\.merkmale))
    #expect(!named.contains(.deutschkenntnisse))
    let forD = regeln.filter { [.d, .e].contains($0.letter) }.flatMap(\.bedingungen).flatMap(\.vergleiche)
    #expect(!forD.flatMap(\.merkmale).contains(.kinderbetreuung))
  }

  @Test("The same traits of two persons lead to the same proposal, whoever they are")
  func persons() throws {
    let choose = DecideStrategie(strategie: .c, am: "2007-02-12", abweichung: nil, begruendung: "")
    for person: Int64 in [77, 78] {
      let akte = try Akte(today: "2007-12-31")
        .then(RecordFallzugang(person: PersonID(person), am: "2007-01-08", anlass: .erstantrag))
        .then(OrderProfiling(traeger: 7, am: "2007-01-10", bis: "2007-02-09"))
        .then(.profil([.berufsabschluss: 1])).then(choose)
      #expect(akte.state.strategie.festlegungen.last?.vorschlag == .c)
    }
  }

  @Test("The proposal taken needs no words; another choice has its code and sentence, and both stand in the history")
  func chosen() throws {
    let akte = try Akte.profil().then(
      DecideStrategie(strategie: .a, am: "2007-02-12", abweichung: .wunsch, begruendung: ""))
    #expect(akte.types.last == "strategie.festgelegt.v2")
    #expect(akte.state.strategie.current == .a)
    #expect(akte.state.strategie.festlegungen.last?.abweichung == nil, "nothing differs")
    let other = try akte.then(
      DecideStrategie(strategie: .d, am: "2007-06-01", abweichung: .neueTatsachen, begruendung: "Seit Mai krank."))
    #expect(other.state.strategie.festlegungen.map(\.strategie) == [.a, .d])
    #expect(other.state.strategie.festlegungen.last?.vorschlag == .a)
    #expect(other.state.strategie.festlegungen.last?.abweichung == .neueTatsachen)
    #expect(other.facts(.strategie) == ["1 2007-02-12–2007-06-01", "4 2007-06-01–"])
  }
}

extension Ablehnung {
  static let vorschlag: [Ablehnung] = [
    Ablehnung(
      "strategie.abweichung_ohne_grund", field: "abweichung", "another choice than the proposal has a code",
      given: try .profil(),
      when: DecideStrategie(strategie: .b, am: "2007-02-12", abweichung: nil, begruendung: "Eindruck")),
    Ablehnung(
      "strategie.abweichung_ohne_satz", field: "begruendung", "another choice than the proposal has a sentence",
      given: try .profil(),
      when: DecideStrategie(strategie: .b, am: "2007-02-12", abweichung: .eindruck, begruendung: "")),
    Ablehnung(
      "strategie.ohne_vorschlag", field: "begruendung", "without a proposal the choice has a sentence",
      given: try .profil(missing: [.berufsabschluss]),
      when: DecideStrategie(strategie: .b, am: "2007-02-12", abweichung: nil, begruendung: "")),
    Ablehnung(
      "strategie.ohne_vorschlag", field: "begruendung", "a result by dimensions yields no proposal",
      given: try .profiling(),
      when: DecideStrategie(strategie: .b, am: "2007-02-12", abweichung: nil, begruendung: "")),
  ]
}
