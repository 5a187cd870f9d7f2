import Casework
import Kernel
import Law

extension Lauf<PersonFile> {
  /// Random data, benefits and target groups of a person.
  mutating func playPerson(steps: Int) throws {
    if random.chance(95) { try play(RegisterPerson(.probe())) }
    for _ in 0..<steps {
      goOn()
      switch random.below(15) {
      case 14:
        if let number = Versicherungsnummer.probe(51 + random.below(2)) { try play(RecordVersicherungsnummer(number)) }
      case 11, 12:
        let sperre = AuskunftssperreGesetzt(
          ab: day(), bis: later(400), grund: random.any(Sperrgrundart.self),
          veranlasst: random.any(Sperrveranlasser.self))
        try play(SetAuskunftssperre(sperre))
      case 13: try play(LiftAuskunftssperre(ab: day()))
      case 0...2: try play(BeginLeistungsbezug(ab: day(), art: random.any(LeistungsbezugArt.self)))
      case 3...5: try play(EndLeistungsbezug(ende: day(), grund: random.any(LeistungsbezugEndgrund.self)))
      case 6: try play(ChangePerson(.probe(nachname: random.pick(["Muster", "Neumann", ""]))))
      case 7:
        let end = random.chance(50) ? later(90) : nil
        try play(RecordZielgruppe(merkmal: random.any(ZielgruppeCode.self), ab: day(), bis: end))
      case 8:
        let grade = random.pick([nil, 20, 30, 40, 45, 50, 80])
        let end = random.chance(40) ? later(90) : nil
        try play(
          RecordMerkmal(
            merkmal: random.any(Merkmalart.self), grad: grade, quelle: random.pick(["Bescheid", ""]), ab: day(),
            bis: end))
      default: if !field.history.lines.isEmpty { try change() }
      }
    }
  }
}

extension Lauf<HouseholdFile> {
  private static var births: [Day] { ["1970-05-14", "1982-06-15", "1989-09-01", "1992-02-29", "2004-02-29"] }

  /// Random members of a Bedarfsgemeinschaft; each person keeps a day of birth.
  mutating func playHousehold(steps: Int) throws {
    if random.chance(95) { try play(FormBedarfsgemeinschaft(am: day())) }
    for _ in 0..<steps {
      goOn()
      let number = random.below(Self.births.count)
      let person = PersonID(Int64(number))
      switch random.below(10) {
      case 0...4:
        try play(.dazu(person, random.any(MitgliedRolle.self), Self.births[number], ab: day()))
      case 5...7: try play(.weg(person, ab: day()))
      default: if !field.history.lines.isEmpty { try change() }
      }
    }
  }
}

extension Lauf<BeratungFile> {
  /// A referral and what becomes of it.
  mutating func playBeratung(steps: Int) throws {
    if random.chance(95) {
      try play(
        .vermittlung(random.any(Beratungsart.self), am: day(), stelle: random.pick(["Kompass", "Lindenhof", ""])))
    }
    for _ in 0..<steps {
      goOn()
      if random.chance(75) {
        try play(RecordBeratung(random.any(Beratungsschritt.self), am: day()))
      } else if !field.history.lines.isEmpty {
        try change()
      }
    }
  }
}

extension Lauf<SchutzFile> {
  /// What protects a person: addresses that come and go.
  mutating func playSchutz(steps: Int) throws {
    for _ in 0..<steps {
      goOn()
      switch random.below(18) {
      case 0...4: try play(.schutzadresse(day(), strasse: random.pick(["Hof 1", "Hof 2", ""])))
      case 5, 6: try play(LiftSchutzadresse(ab: day()))
      case 10...12:
        try play(.hinweis(day(), bis: later(380), art: random.any(Vorfallart.self), von: Int64(random.below(2))))
      case 13...15:
        try play(
          DecideSicherheitshinweis(
            nr: 1 + random.below(3), gibtFrei: random.chance(60), von: Int64(random.below(3))))
      case 16: try play(LiftSicherheitshinweis(nr: 1 + random.below(3)))
      default: if !field.history.lines.isEmpty { try change() }
      }
    }
  }
}

extension Lauf<EinstellungFile> {
  /// Deadlines, words and rules that are planned, taken back and refused.
  mutating func playSettings(steps: Int) throws {
    for _ in 0..<steps {
      goOn()
      field.today = cursor
      let ab = later(60)
      switch random.below(10) {
      case 0...4:
        let key = random.any(FristKey.self)
        let length = FristLength(random.below(40), random.any(FristLength.Einheit.self))
        try play(.frist(key, length, ab: ab, laufende: random.chance(50)))
      case 5:
        let unit = random.pick(["erwachsene", "jugend", "mond"])
        let wen = random.any(Einstellungswert.Zuordnungsschritt.Wen.self)
        try play(.zuordnung([.init(wen: wen, einheit: unit)], ab: ab))
      case 6: try play(.text(random.any(BriefbausteinKey.self), random.pick(["Kommen Sie.", "{fremd}"]), ab: ab))
      default: try play(WithdrawEinstellung(nr: 1 + random.below(6), grund: random.pick(["Doch nicht", ""])))
      }
    }
  }
}
