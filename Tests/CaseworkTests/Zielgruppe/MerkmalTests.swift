import Kernel
import Law
import Testing

@testable import Casework

@Suite("Recorded traits and target groups")
struct MerkmalTests {
  private static let law = Result { try Law.load() }

  private func person(
    born: Day = "1960-03-15", sex: Geschlecht = .maennlich, country: String = "DE", _ traits: [MerkmalFestgestellt] = []
  ) -> PersonFile {
    var file = PersonFile(id: 7)
    PersonAngelegt(
      am: "2007-01-01",
      daten: PersonData(
        vorname: "P", nachname: "Muster", geburt: born, geschlecht: sex,
        staatsangehoerigkeit: Nationality(country) ?? .german)
    ).apply(to: &file, version: 1)
    for trait in traits { trait.apply(to: &file, version: 2) }
    return file
  }

  private func gdb(_ grad: Int, _ ab: Day, bis: Day? = nil) -> MerkmalFestgestellt {
    MerkmalFestgestellt(merkmal: .gdb, grad: grad, quelle: "Bescheid", ab: ab, bis: bis)
  }

  private func equal(_ ab: Day) -> MerkmalFestgestellt {
    MerkmalFestgestellt(merkmal: .gleichstellung, grad: nil, quelle: "Agentur", ab: ab, bis: nil)
  }

  private func codes(_ file: PersonFile, _ day: Day) -> [ZielgruppeCode] {
    file.zielgruppe.traits.filter { $0.period.contains(day) }.map(\.code)
  }

  @Test("a GdB of 50 makes severely disabled, 30 to 49 with a decision equal, less nothing; a new one ends the old")
  func degrees() {
    #expect(codes(person([gdb(40, "2007-01-01")]), "2007-06-01").isEmpty)
    #expect(codes(person([equal("2007-01-01")]), "2007-06-01").isEmpty)
    #expect(codes(person([gdb(20, "2007-01-01"), equal("2007-01-01")]), "2007-06-01").isEmpty)
    let both = person([gdb(40, "2007-01-01"), equal("2007-03-01"), gdb(60, "2008-01-01")])
    #expect(codes(both, "2007-02-28").isEmpty)
    #expect(codes(both, "2007-03-01") == [.gleichgestellt])
    #expect(codes(both, "2007-12-31") == [.gleichgestellt])
    #expect(codes(both, "2008-01-01") == [.schwerbehindert])
    #expect(codes(person([gdb(50, "2007-01-01", bis: "2007-12-31")]), "2008-01-01").isEmpty)
    let facts = both.facts.filter { $0.kind == .zielgruppe }
    #expect(
      Set(facts.map(\.value)) == [ZielgruppeCode.gleichgestellt.rawValue, ZielgruppeCode.schwerbehindert.rawValue])
  }

  @Test("each group comes with its reason and since when; the limit of 48 holds on its days alone")
  func groups() throws {
    let law = try Self.law.get()
    let file = person(born: "1960-03-15", sex: .weiblich, country: "TR", [gdb(50, "2007-05-01")])
    func groups(_ day: Day) -> [String: Zugehoerigkeit] {
      Dictionary(uniqueKeysWithValues: file.zugehoerigkeiten(nil, law: law, on: day).map { ($0.gruppe.value.key, $0) })
    }
    let found = groups("2008-03-31")
    #expect(Set(found.keys) == ["frauen", "migranten", "aeltere_48plus", "rehabilitanden_schwerbehinderte"])
    #expect(found["aeltere_48plus"]?.seit == "2008-03-15")
    #expect(found["aeltere_48plus"]?.grund == .alterAb(48, geburtstag: "2008-03-15"))
    #expect(found["rehabilitanden_schwerbehinderte"]?.seit == "2007-05-01")
    #expect(found["rehabilitanden_schwerbehinderte"]?.grund == .merkmal(.schwerbehindert, quelle: "GdB 50, Bescheid"))
    #expect(groups("2008-03-14")["aeltere_48plus"] == nil)
    #expect(groups("2016-01-01")["aeltere_48plus"] == nil && groups("2016-01-01")["aeltere"] != nil)
    let young = person(born: "1990-02-28").zugehoerigkeiten(nil, law: law, on: "2008-03-31")
    #expect(young.map(\.gruppe.value.key) == ["u25"])
    #expect(young.first?.grund == .alterUnter(25, geburtstag: "2015-02-28"))
  }

  @Test("what has no source, no degree or an impossible day is refused")
  func refused() throws {
    let context = DecisionContext(law: try Self.law.get(), today: "2008-03-31")
    func code(_ command: RecordMerkmal, _ file: PersonFile? = nil) -> String? {
      do {
        _ = try command.decide(file ?? person(), in: context)
        return nil
      } catch { return error.code }
    }
    func command(
      _ art: Merkmalart = .gdb, _ grad: Int? = 50, _ source: String = "Bescheid", _ ab: Day = "2008-01-01",
      bis: Day? = nil
    )
      -> RecordMerkmal
    { RecordMerkmal(merkmal: art, grad: grad, quelle: source, ab: ab, bis: bis) }
    #expect(code(command()) == nil && code(command(.rehabilitation, nil)) == nil)
    #expect(code(command(.gdb, nil)) == "merkmal.grad" && code(command(.gdb, 45)) == "merkmal.grad")
    #expect(code(command(.gdb, 50, "")) == "merkmal.quelle_fehlt")
    #expect(code(command(.gdb, 50, "B", "1950-01-01")) == "merkmal.vor_geburt")
    #expect(code(command(.gdb, 50, "B", "2008-04-01")) == "datum.zukunft")
    #expect(code(command(.gdb, 50, "B", "2008-01-01", bis: "2007-12-31")) == "datum.ende_vor_beginn")
    #expect(code(command(), PersonFile(id: 9)) == "person.unbekannt")
  }
}
