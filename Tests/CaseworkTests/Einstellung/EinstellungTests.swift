import Casework
import Kernel
import Law
import Testing

extension Command where Self == SetEinstellung {
  static func frist(
    _ key: FristKey, _ length: FristLength, ab: Day, laufende: Bool = false, grund: String = "Beschluss"
  ) -> SetEinstellung {
    SetEinstellung(Einstellungsziel(.fristen, key.rawValue), .frist(length), ab: ab, laufende: laufende, grund: grund)
  }
  static func text(_ key: BriefbausteinKey, _ text: String, ab: Day) -> SetEinstellung {
    SetEinstellung(Einstellungsziel(.briefbausteine, key.rawValue), .text(text), ab: ab, grund: "Beschluss")
  }
  static func zuordnung(_ rules: [Einstellungswert.Zuordnungsschritt], ab: Day) -> SetEinstellung {
    SetEinstellung(Einstellungsziel(.zuordnung, "zuordnung"), .zuordnung(rules), ab: ab, grund: "Beschluss")
  }
}

/// The settings of a job centre on 31 December 2007.
private func haus() -> Spielfeld<EinstellungFile> { Spielfeld(id: EinstellungFile.number) }

@Suite("Settings of the job centre")
struct EinstellungTests {
  @Test("A value is planned with day, reason and number, and counts from its day")
  func planned() throws {
    let field = try haus().then(.frist(.profiling, .weeks(5), ab: "2008-01-01"))
      .then(.frist(.profiling, .weeks(4), ab: "2008-03-01"))
    #expect(field.types == ["einstellung.festgelegt.v1", "einstellung.festgelegt.v1"])
    #expect(field.state.alle.map(\.nr) == [1, 2])
    let law = try field.context.law.laid(under: field.state.stand)
    #expect(law.frist(.profiling, on: "2007-12-31").value.length == .weeks(6))
    #expect(law.frist(.profiling, on: "2008-02-29").value.length == .weeks(5))
    #expect(law.frist(.profiling, on: "2008-03-01").value.length == .weeks(4))
  }

  @Test("A plan that is taken back stands in the history and counts no longer; its number is not used again")
  func takenBack() throws {
    let field = try haus().then(.frist(.profiling, .weeks(5), ab: "2008-02-01"))
      .then(WithdrawEinstellung(nr: 1, grund: "Personalrat"))
      .then(.frist(.profiling, .weeks(5), ab: "2008-02-01"))
    #expect(field.state.stand.einstellungen.map(\.nr) == [2] && field.state.alle.count == 2)
    #expect(field.state.stand.version == 3)
  }

  @Test("Only deadlines can reach those that are running")
  func onlyDeadlines() throws {
    let command = SetEinstellung(
      Einstellungsziel(.planvorlagen, try Recht.law.get().planvorlagenKeys[0]), .vorlageAus, ab: "2008-02-01",
      laufende: true, grund: "Alt")
    #expect(try haus().then(command).state.alle.first?.laufende == false)
  }

  @Test("A text in place of another has the placeholders of the other; what names consequences stays")
  func texts() throws {
    let law = try Recht.law.get()
    let known = try #require(law.textbaustein(.einleitung, on: "2027-01-01").value.text)
    let words = Platzhalter.all(in: known)
    func code(_ key: TextbausteinKey, _ text: String) -> String? {
      do {
        try law.pruefe(
          Einstellung(
            nr: 1, ziel: Einstellungsziel(.textbausteine, key.rawValue), wert: .text(text), ab: "2027-01-01"))
        return nil
      } catch { return error.code }
    }
    #expect(code(.einleitung, "Wir vereinbaren \(words.sorted().joined(separator: " "))") == nil)
    #expect(code(.einleitung, "Wir vereinbaren {mond}") == "einstellung.platzhalter_fremd")
    #expect(words.isEmpty || code(.einleitung, "Wir vereinbaren") == "einstellung.platzhalter_fehlt")
    #expect(code(.rechtsfolgen, "Nichts folgt.") == "einstellung.text_gesetz")
    #expect(code(.schadensersatz, "Nichts.") == "einstellung.text_gesetz")
  }

  @Test("A wording of a letter keeps its name for ever: no second one can begin on a day that has begun")
  func fassung() throws {
    let field = try haus().then(.text(.einladungReisekosten, "Wir zahlen die Fahrt.", ab: "2008-01-01"))
    let law = try field.context.law.laid(under: field.state.stand)
    let text = law.briefbaustein(.einladungReisekosten, on: "2008-01-05")
    #expect(text.fassung == "einladung_reisekosten@2008-01-01")
    #expect(law.briefbaustein(fassung: text.fassung)?.value.text == "Wir zahlen die Fahrt.")
    var later = field
    later.today = "2008-01-01"
    #expect(throws: Rejection.self) { try later.then(.text(.einladungReisekosten, "Anders.", ab: "2008-01-01")) }
  }

  @Test("The short form of a word is free, the word of statute is not")
  func words() throws {
    func code(_ key: BegriffKey, _ word: Einstellungswert.Begriffswort) -> String? {
      let command = SetEinstellung(
        Einstellungsziel(.begriffe, key.rawValue), .begriff(word), ab: "2008-01-01", grund: "Hausbrauch")
      do {
        _ = try haus().then(command)
        return nil
      } catch { return (error as? Rejection)?.code }
    }
    let statute = try Recht.law.get().begriff(.lebensunterhalt, on: "2008-01-01")
    #expect(
      code(.lebensunterhalt, .init(einzahl: statute.singular, mehrzahl: statute.plural, kurz: "Alg 2")) == nil)
    #expect(
      code(.lebensunterhalt, .init(einzahl: "Stütze", mehrzahl: "Stützen", kurz: "S")) == "einstellung.begriff_gesetz")
    #expect(code(.profiling, .init(einzahl: "Analyse", mehrzahl: "Analysen", kurz: "A")) == nil)
    #expect(code(.profiling, .init(einzahl: "", mehrzahl: "x", kurz: "x")) == "einstellung.begriff_leer")
  }
}

extension Ablehnung {
  static let einstellung: [Ablehnung] = [
    Ablehnung(
      "grund.fehlt", field: "grund", "a setting says why", given: haus(),
      when: SetEinstellung.frist(.profiling, .weeks(5), ab: "2008-02-01", grund: "")),
    Ablehnung(
      "einstellung.ab_zu_frueh", field: "ab", "what was decided until today keeps its law", given: haus(),
      when: SetEinstellung.frist(.profiling, .weeks(5), ab: "2007-12-31")),
    Ablehnung(
      "einstellung.ab_zu_spaet", field: "ab", "nobody plans for longer than five years", given: haus(),
      when: SetEinstellung.frist(.profiling, .weeks(5), ab: "2013-02-01")),
    Ablehnung(
      "einstellung.gleich", "a setting changes something", given: haus(),
      when: SetEinstellung.frist(.profiling, .weeks(6), ab: "2008-02-01")),
    Ablehnung(
      "einstellung.unvollstaendig", "the proofs of the files hold for settings too", given: haus(),
      when: SetEinstellung.zuordnung([.init(wen: .alle, einheit: "mond")], ab: "2008-02-01")),
    Ablehnung(
      "einstellung.keine", "only what was set can be taken back", given: haus(),
      when: WithdrawEinstellung(nr: 1, grund: "Doch nicht")),
    Ablehnung(
      "grund.fehlt", field: "grund", "taking back says why",
      given: try haus().then(.frist(.profiling, .weeks(5), ab: "2008-02-01")),
      when: WithdrawEinstellung(nr: 1, grund: "")),
    Ablehnung(
      "einstellung.schon_zurueckgenommen", "nothing is taken back twice",
      given: try haus().then(.frist(.profiling, .weeks(5), ab: "2008-02-01"))
        .then(WithdrawEinstellung(nr: 1, grund: "Doch nicht")),
      when: WithdrawEinstellung(nr: 1, grund: "Noch einmal")),
    Ablehnung(
      "einstellung.hat_begonnen", "what has begun is replaced, not taken back", given: try begonnen(),
      when: WithdrawEinstellung(nr: 1, grund: "Zu spät")),
  ]

  private static func begonnen() throws -> Spielfeld<EinstellungFile> {
    var field = try haus().then(.frist(.profiling, .weeks(5), ab: "2008-01-01"))
    field.today = "2008-01-01"
    return field
  }
}
