import Casework
import Foundation
import Kernel
import Testing

@testable import Law

@Suite("Strategie")
struct StrategieTests {
  @Test(
    "Given a Profiling, when a strategy is chosen, then it holds from that day", arguments: StrategieLetter.allCases)
  func chosen(_ letter: StrategieLetter) throws {
    let akte = try Akte.profiling()
      .then(ChooseStrategie(strategie: letter, am: "2007-02-07", begruendung: "Profiling"))
    #expect(akte.types.last == "strategie.festgelegt.v1")
    #expect(akte.state.strategie.current == letter)
    #expect(akte.state.strategie.since == "2007-02-07")
    #expect(akte.facts(.strategie) == ["\(letter.number) 2007-02-07–"])
  }

  @Test("Given strategy B, when D follows, then B ends on the day D begins; the milestone stays the first day")
  func changed() throws {
    let akte = try Akte.strategie().then(ChooseStrategie(strategie: .d, am: "2007-06-01", begruendung: "Krankheit"))
    #expect(akte.state.strategie.current == .d)
    #expect(akte.state.strategie.since == "2007-06-01")
    #expect(akte.facts(.strategie) == ["2 2007-02-12–2007-06-01", "4 2007-06-01–"])
    #expect(akte.facts(.meilenstein).filter { $0.hasPrefix("4 ") } == ["4 2007-02-12–2007-02-13"])
  }

  @Test("Given strategy B, when another is chosen for the same day, then only the later choice holds")
  func sameDay() throws {
    let akte = try Akte.strategie().then(ChooseStrategie(strategie: .c, am: "2007-02-12", begruendung: "FbW"))
    #expect(akte.facts(.strategie) == ["3 2007-02-12–"])
  }

  @Test("Given D since June, when D turns out to hold since March, then it is recorded; B of that day holds already")
  func lateKnowledge() throws {
    let akte = try Akte.strategie().then(ChooseStrategie(strategie: .d, am: "2007-06-01", begruendung: ""))
    let earlier = try akte.then(ChooseStrategie(strategie: .d, am: "2007-03-01", begruendung: ""))
    #expect(earlier.facts(.strategie) == ["2 2007-02-12–2007-03-01", "4 2007-03-01–"])
    let held = try rejection { _ = try akte.then(ChooseStrategie(strategie: .b, am: "2007-03-01", begruendung: "")) }
    #expect(held?.code == "strategie.unveraendert")
  }

  @Test("A strategy that the job centre has given up is refused from that day on, and only from then")
  func givenUp() throws {
    var akte = try Akte.profiling()
    akte.law = try Self.lawWithoutE()
    let late = try rejection {
      _ = try akte.then(ChooseStrategie(strategie: .e, am: "2007-07-01", begruendung: ""))
    }
    #expect(late?.code == "strategie.unbekannt")
    #expect(
      try akte.then(ChooseStrategie(strategie: .e, am: "2007-06-30", begruendung: "")).state.strategie.current == .e)
  }

  /// The delivered law, but with strategy E given up at the end of June 2007.
  static func lawWithoutE() throws -> Law {
    let root = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.copyItem(at: LawResources.directory(), to: root)
    let file = root.appending(path: "local/hamm-2007/strategien.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.split(separator: "- letter: E", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let ended = parts[1].replacing("valid_to: null", with: "valid_to: 2007-06-30")
    try Data("\(parts[0])- letter: E\(ended)".utf8).write(to: file)
    return try Law.load(from: root)
  }
}

extension Ablehnung {
  static let strategie: [Ablehnung] = [
    Ablehnung(
      "strategie.ohne_profiling", "no strategy without Profiling", given: try .beauftragt(),
      when: ChooseStrategie(strategie: .b, am: "2007-02-12", begruendung: "")),
    Ablehnung(
      "strategie.vor_profiling", field: "am", "no strategy before the result", given: try .profiling(),
      when: ChooseStrategie(strategie: .b, am: "2007-02-06", begruendung: "")),
    Ablehnung(
      "strategie.unveraendert", field: "strategie", "the strategy holds already", given: try .strategie(),
      when: ChooseStrategie(strategie: .b, am: "2007-06-01", begruendung: "")),
    Ablehnung(
      "strategie.unbekannt", field: "strategie", "the job centre has given the strategy up",
      given: try {
        var akte = try Akte.profiling()
        akte.law = try StrategieTests.lawWithoutE()
        return akte
      }(), when: ChooseStrategie(strategie: .e, am: "2007-07-01", begruendung: "")),
  ]
}
