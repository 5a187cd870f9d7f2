import Casework
import Journal
import Kernel
import Law
import Testing

/// Every kind of entry, taken back and corrected behind random histories.
@Suite("Whatever is taken back or corrected")
struct RuecknahmeEigenschaftTests {
  /// All kinds that a file may hold, asked from the code.
  private static let kinds = Set(
    CaseFile.registry.types + PersonFile.registry.types + HouseholdFile.registry.types + BeratungFile.registry.types
      + SchutzFile.registry.types + JugendhilfeFile.registry.types)

  @Test(
    "Every kind of entry, taken back, leaves state, deadlines and facts as they were; the others are refused by name")
  func undone() throws {
    var found = Ruecknahmebefund()
    for seed in 0..<12 {
      for field in try Self.cases(seed) { try found.undo(field, Self.caseContents) { try Self.clocks($0) } }
      try found.undo(try Self.person(seed), Self.contents(PersonFile.self)) { _ in "" }
      try found.undo(try Self.household(seed), Self.contents(HouseholdFile.self)) { _ in "" }
      try found.undo(try Self.beratung(seed), Self.contents(BeratungFile.self)) { _ in "" }
      try found.undo(try Self.schutz(seed), Self.contents(SchutzFile.self)) { _ in "" }
      try found.undo(try Self.jugendhilfe(), Self.contents(JugendhilfeFile.self)) { _ in "" }
    }
    #expect(found.restored.union(found.refused) == Self.kinds, "a kind that nothing here takes back")
    let never = Set(Ruecknahme.hindernisse.keys)
    #expect(found.restored == Self.kinds.subtracting(never))
    // An order in the house is taken back, one with a provider is not.
    #expect(found.refused == never.union([ProfilingBeauftragt.type]))
  }

  @Test("What the rules took, taken back at once with all that its submission wrote, leaves the file as it was")
  func played() throws {
    var counts = (restored: 0, refused: 0)
    for seed in 0..<60 {
      var run = Lauf<CaseFile>(id: Int64(seed + 1), seed: 700_000 + seed)
      var before = run.field
      try run.playCase(steps: 6) { field in
        defer { before = field }
        let new = field.history.lines.filter { $0.version > before.history.version }.map(\.version)
        guard !new.isEmpty, new.count == field.entries.count - before.entries.count else { return }
        let refusal = try rejection {
          let after = try field.zurueck(new)
          #expect(after.words == before.words && after.state.facts == before.state.facts)
          #expect(try Self.clocks(after.state) == Self.clocks(before.state))
          counts.restored += 1
        }
        guard let refusal else { return }
        counts.refused += 1
        #expect(Ruecknahme.Hindernis(rawValue: refusal.code) != nil, "\(refusal.code)")
      }
    }
    #expect(counts.restored > 60 && counts.refused > 30, "\(counts)")
  }

  @Test("X corrected to Y reads as if Y had been recorded at first, for every kind Y")
  func corrected() throws {
    var done: Set<EntryType> = []
    for seed in 0..<6 {
      for field in try Self.cases(seed) { try done.formUnion(Self.correct(field, Self.caseContents, seed)) }
      try done.formUnion(Self.correct(try Self.person(seed), Self.contents(PersonFile.self), seed))
      try done.formUnion(Self.correct(try Self.household(seed), Self.contents(HouseholdFile.self), seed))
      try done.formUnion(Self.correct(try Self.beratung(seed), Self.contents(BeratungFile.self), seed))
      try done.formUnion(Self.correct(try Self.schutz(seed), Self.contents(SchutzFile.self), seed))
      // Where few kinds build on one another, each is reached behind those it needs.
      for field in try Self.behind(PersonFile.self, seed) {
        try done.formUnion(Self.correct(field, Self.contents(PersonFile.self), seed))
      }
      for field in try Self.behind(HouseholdFile.self, seed) {
        try done.formUnion(Self.correct(field, Self.contents(HouseholdFile.self), seed))
      }
      for field in try Self.behind(BeratungFile.self, seed) {
        try done.formUnion(Self.correct(field, Self.contents(BeratungFile.self), seed))
      }
      for field in try Self.behind(SchutzFile.self, seed) {
        try done.formUnion(Self.correct(field, Self.contents(SchutzFile.self), seed))
      }
      for field in try [Self.jugendhilfe()] + Self.behind(JugendhilfeFile.self, seed) {
        try done.formUnion(Self.correct(field, Self.contents(JugendhilfeFile.self), seed))
      }
    }
    #expect(done == Self.kinds, "\(Self.kinds.subtracting(done))")
  }

  /// Corrects each content to each other and compares; returns the kinds that came out.
  private static func correct<State: StreamState>(_ field: Spielfeld<State>, _ contents: [State.Content], _ seed: Int)
    throws -> Set<EntryType>
  {
    var done: Set<EntryType> = []
    for (index, wanted) in contents.enumerated() {
      let wrong = contents[(index + seed + 1) % contents.count]
      let version = field.history.version + 1
      let right = try field.recorded(wanted)
      _ = try rejection {
        let after = try field.recorded(wrong).korrektur(version, wanted)
        #expect(after.words == right.words && after.state.facts == right.state.facts)
        #expect(String(describing: try after.rebuilt()) == after.words)
        if let file = after.state as? CaseFile, let other = right.state as? CaseFile {
          #expect(try clocks(file) == clocks(other))
        }
        done.insert(try State.newEntry(wanted).type)
      }
    }
    return done
  }

  // MARK: Histories and contents

  /// All open deadlines and the next step.
  static func clocks(_ file: CaseFile) throws -> String {
    let law = try Recht.law.get()
    return "\(NextStep.all(file, law: law)) \(String(describing: NextStep.of(file, law: law)))"
  }

  private static func cases(_ seed: Int) throws -> [Akte] {
    var run = Lauf<CaseFile>(id: 123, seed: 800_000 + seed)
    try run.playCase(steps: 25)
    return [try .vereinbarung(), run.field].filter { $0.state.fallzugang != nil }
  }
  private static func person(_ seed: Int) throws -> Personenakte {
    var run = Lauf<PersonFile>(id: 77, seed: 810_000 + seed)
    try run.playPerson(steps: 8)
    return run.field.state.data == nil ? try .zweimal() : run.field
  }
  private static func household(_ seed: Int) throws -> Haushalt {
    var run = Lauf<HouseholdFile>(id: 5, seed: 820_000 + seed)
    try run.playHousehold(steps: 8)
    return run.field.state.formed == nil ? try .alleinerziehend() : run.field
  }
  private static func beratung(_ seed: Int) throws -> Spielfeld<BeratungFile> {
    var run = Lauf<BeratungFile>(id: 9, seed: 830_000 + seed)
    try run.playBeratung(steps: 3)
    return run.field.state.vermittlung == nil ? Spielfeld(id: 9) : run.field
  }
  private static func schutz(_ seed: Int) throws -> Spielfeld<SchutzFile> {
    var run = Lauf<SchutzFile>(id: 77, seed: 840_000 + seed)
    try run.playSchutz(steps: 8)
    return run.field
  }

  /// A talk and a help behind the intake.
  private static func jugendhilfe() throws -> Spielfeld<JugendhilfeFile> {
    try .aufgenommen().then(.gespraech("2007-06-18")).then(.hilfe(.werkstattjahr, "2007-08-06", bis: "2008-07-31"))
  }

  /// A new file behind each pair of contents.
  private static func behind<State: StreamState>(_ state: State.Type, _ seed: Int) throws -> [Spielfeld<State>] {
    let known = try contents(state)
    return try known.flatMap { first in
      let field = try Spielfeld<State>(id: Int64(seed + 1)).recorded(first)
      return try known.map { try field.recorded($0) } + [field]
    }
  }

  private static let caseContents = (try? contents(CaseFile.self)) ?? []

  /// One content of each kind and variant, from the frozen examples.
  static func contents<State: StreamState>(_ state: State.Type) throws -> [State.Content] {
    let own = Set(State.registry.types)
    return try Probe.all.filter { own.contains($0.type) }.compactMap { probe in
      guard case .content(let content) = try State.registry.read(probe.type, probe.text()) else { return nil }
      return content
    }
  }
}

/// Which kinds were taken back, and which were refused.
struct Ruecknahmebefund {
  private(set) var restored: Set<EntryType> = []
  private(set) var refused: Set<EntryType> = []

  /// Records each content behind the history and takes it back. What is refused can still be cancelled with a reason.
  mutating func undo<State: StreamState>(
    _ field: Spielfeld<State>, _ contents: [State.Content], clocks: (State) throws -> String
  ) throws {
    for content in contents {
      let type = try State.newEntry(content).type
      let with = try field.recorded(content)
      let version = field.history.version + 1
      let refusal = try rejection {
        let after = try with.zurueck([version])
        try same(after, field, clocks)
        restored.insert(type)
      }
      if let refusal {
        #expect(
          refusal.code == (content as? any RecordedPayload).flatMap { Ruecknahme.hindernis($0)?.rawValue }, "\(type)")
        refused.insert(type)
      }
      // A first entry of its stream cannot be cancelled with a reason: nothing would be left of the file.
      if !field.history.lines.isEmpty { _ = try rejection { try same(with.storno(version), field, clocks) } }
    }
  }

  private func same<State: StreamState>(
    _ after: Spielfeld<State>, _ before: Spielfeld<State>, _ clocks: (State) throws -> String
  ) throws {
    #expect(after.words == before.words)
    #expect(after.state.facts == before.state.facts)
    #expect(try clocks(after.state) == clocks(before.state))
    #expect(String(describing: try after.rebuilt()) == after.words)
  }
}
