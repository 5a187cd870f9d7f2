import Casework
import Journal
import Kernel
import Testing

/// A random history of one stream: acts that the rules take or refuse, stornos and corrections among them.
struct Lauf<State: StreamState> {
  var field: Spielfeld<State>
  var random: Zufall
  /// Codes of what was refused.
  private(set) var refused: Set<String> = []
  /// The day around which the next acts lie.
  private(set) var cursor: Day = "2007-01-02"

  init(id: Int64, seed: Int) {
    field = Spielfeld(id: id)
    random = Zufall(seed: seed)
  }

  /// A day near the cursor; now and then one that lies too early or too late.
  mutating func day() -> Day { cursor + (random.chance(5) ? random.below(500) - 250 : random.below(12) - 2) }
  mutating func later(_ days: Int) -> Day { cursor + random.below(days) - 2 }
  mutating func goOn() { cursor = cursor + random.below(14) }

  /// Plays a command. What is refused leaves the field as it was.
  mutating func play<C: Command>(_ command: C) throws where C.State == State {
    let (version, facts) = (field.history.version, field.state.facts)
    do {
      try field.record(command)
    } catch let rejection as Rejection {
      refused.insert(rejection.code)
      #expect(field.history.version == version && field.state.facts == facts)
    }
  }

  /// Cancels a random entry, or puts what another entry says in its place.
  mutating func change() throws {
    let version = Int64(random.below(Int(field.history.version) + 1)) + 1
    let content = random.chance(40) ? random.pick(field.history.lines).content : nil
    let before = field.history.version
    do {
      field = try content.map { try field.korrektur(version, $0) } ?? field.storno(version)
    } catch let rejection as Rejection {
      refused.insert(rejection.code)
      #expect(field.history.version == before)
    }
  }

  /// What must hold of every history, whatever happened in it.
  mutating func check() throws {
    #expect(throws: Never.self) { try field.state.checkSoundness() }
    let rebuilt = try field.rebuilt()
    #expect(String(describing: rebuilt) == field.words)
    #expect(rebuilt.facts == field.state.facts)
    #expect(Set(field.state.facts).count == field.state.facts.count)
    #expect(field.state.facts.allSatisfy { !$0.period.isEmpty })
    try checkStorno()
    try checkOrder()
  }

  /// Two stornos come to the same in either order.
  private mutating func checkOrder() throws {
    let (first, second) = (random.pick(field.history.lines).version, random.pick(field.history.lines).version)
    _ = try rejection {
      let (one, other) = (try field.storno(first).storno(second), try field.storno(second).storno(first))
      #expect(one.words == other.words)
      #expect(one.state.facts == other.state.facts)
    }
  }

  /// A storno gives the history without the entry, or is refused because that history breaks a rule.
  private mutating func checkStorno() throws {
    let line = random.pick(field.history.lines)
    guard line.content != nil else { return }
    let without = field.history.without(line.version)
    let sound = try rejection {
      try field.state.checkChangeable(line.version)
      try without.checkSoundness()
    }
    let refused = try rejection {
      let after = try field.storno(line.version)
      #expect(after.words == String(describing: without))
      #expect(after.state.facts == without.facts)
      #expect(String(describing: try after.rebuilt()) == after.words)
    }
    #expect(refused == sound)
  }
}

extension History {
  /// The state as if one entry had never been recorded: the others taken in, one by one.
  fileprivate func without(_ version: Int64) -> State {
    var state = State(id: id)
    for line in lines where line.version != version {
      if let content = line.content { state.apply(content, version: line.version) }
    }
    return state
  }
}
