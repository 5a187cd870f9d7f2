import Casework
import Foundation
import Journal
import Kernel
import Testing

@Suite("Stored entries read for ever")
struct EntryFormatTests {
  /// Every type that the journal may hold, asked from the code.
  private static let stored: Set<EntryType> = Set(
    CaseFile.registry.types + PersonFile.registry.types + HouseholdFile.registry.types + BeratungFile.registry.types
      + SchutzFile.registry.types + EinstellungFile.registry.types + JugendhilfeFile.registry.types
      + [EintragStorniert.type, Correction.type, LoeschungVollzogen.type])

  @Test("Every stored type has a frozen text, and every frozen text has its probe")
  func complete() throws {
    #expect(Set(Probe.all.map(\.type)) == Self.stored)
    #expect(try Fixtures.names() == Set(Probe.all.map(\.name)))
    #expect(Self.stored.count >= 28)
  }

  @Test("Every type named in the code is one that can be read back")
  func nothingUnregistered() throws {
    let texts = try SourceText.all("Casework") + SourceText.all("Journal")
    let named = texts.flatMap { $0.matches(of: /EntryType = "([^"]+)"/).map { String($0.1) } }
    #expect(Set(named) == Set(Self.stored.map(\.rawValue)))
  }

  @Test("The frozen text means what it meant when it was stored", arguments: Probe.all)
  func reads(_ probe: Probe) throws {
    #expect(try probe.read(probe.type, probe.text()) == probe.meaning)
  }

  @Test("What is recorded today is stored as the same bytes", arguments: Probe.all)
  func writes(_ probe: Probe) throws {
    let entry = try probe.entry()
    #expect(entry.type == probe.type)
    #expect(Array(entry.payload.utf8) == Array(try probe.text().utf8))
  }

  @Test("A stored name is a topic, an event and a version", arguments: Probe.all)
  func named(_ probe: Probe) {
    #expect(probe.type.rawValue.contains(/^[a-z]+\.[a-z_]+\.v[1-9][0-9]*$/))
  }

  @Test("An entry of a newer program, or of another stream, is named and not read")
  func unknownType() {
    let unknown: [EntryType] = ["status.festgestellt.v2", "sanktion.verhaengt.v1", "", "person.angelegt.v1"]
    for type in unknown {
      let error = #expect(throws: UnknownEntryType.self) { try CaseFile.registry.read(type, "{}") }
      #expect(error?.type == type)
    }
  }

  @Test("A correction by an entry of a newer program, or of another stream, names the type it does not know")
  func unknownReplacement() throws {
    for type in ["status.festgestellt.v2", "person.angelegt.v1"] {
      let text = #"{"grund":"x","inhalt":{},"typ":"\#(type)","version":1}"#
      let error = #expect(throws: UnknownEntryType.self) { try CaseFile.registry.read(Correction.type, text) }
      #expect(error?.type.rawValue == type)
    }
  }

  @Test("A damaged text is an error of reading, never a guess", arguments: Probe.all)
  func damaged(_ probe: Probe) throws {
    let text = try probe.text()
    let spoilt = ["", "{}", String(text.dropLast()), text.replacing(/20[0-9]{2}-[0-9]{2}/, with: "2007-13"), "[1]"]
    for wrong in spoilt where wrong != text {
      #expect(throws: DecodingError.self, "\(wrong)") { try probe.read(probe.type, wrong) }
    }
  }

  @Test("An unknown word of a closed list is an error of reading")
  func unknownWord() {
    let text = #"{"ab":"2007-01-10","status":"urlaub"}"#
    #expect(throws: DecodingError.self) { try CaseFile.registry.read("status.festgestellt.v1", text) }
  }

  @Test("A field that a newer program added does no harm")
  func extraField() throws {
    let text = #"{"ab":"2007-01-10","quelle":"BA","status":"krank"}"#
    guard case .content(let content) = try CaseFile.registry.read("status.festgestellt.v1", text) else {
      Issue.record("no content")
      return
    }
    #expect("\(content)" == "\(StatusFestgestellt(status: .krank, ab: "2007-01-10"))")
  }

  @Test("An entry stands in the journal under the day from which it holds", arguments: Probe.all)
  func effective(_ probe: Probe) throws {
    let day = try probe.entry().effectiveOn
    let elsewhere = [EintragStorniert.type, LoeschungVollzogen.type]
    #expect(try probe.text().contains(day.iso) || elsewhere.contains(probe.type))
  }
}
