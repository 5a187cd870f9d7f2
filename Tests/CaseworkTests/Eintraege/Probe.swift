import Casework
import Foundation
import Journal
import Kernel
import Testing

/// A stored entry as it must read for ever, beside the file that holds its text.
struct Probe: Sendable, CustomTestStringConvertible {
  /// The file's name without its ending: the type, and a variant where one matters.
  let name: String
  let entry: @Sendable () throws -> NewEntry
  /// What the entry means, by words.
  let meaning: String
  /// What the text means to the stream it belongs to, by words.
  let read: @Sendable (EntryType, String) throws -> String

  var testDescription: String { name }
  var type: EntryType { EntryType(rawValue: String(name.prefix { $0 != "-" })) }
  func text() throws -> String { try Fixtures.text(name) }

  static func fall(_ payload: any CasePayload, _ variant: String = "") -> Probe {
    of(CaseFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }
  static func person(_ payload: any PersonPayload, _ variant: String = "") -> Probe {
    of(PersonFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }
  static func haushalt(_ payload: any HouseholdPayload, _ variant: String = "") -> Probe {
    of(HouseholdFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }
  static func beratung(_ payload: any BeratungPayload, _ variant: String = "") -> Probe {
    of(BeratungFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }

  static func schutz(_ payload: any SchutzPayload, _ variant: String = "") -> Probe {
    of(SchutzFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }

  static func jugendhilfe(_ payload: any JugendhilfePayload, _ variant: String = "") -> Probe {
    of(JugendhilfeFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }

  static func einstellung(_ payload: any EinstellungPayload, _ variant: String = "") -> Probe {
    of(EinstellungFile.self, payload, Swift.type(of: payload).type, "\(payload)", variant)
  }

  private static func of<State: StreamState>(
    _ state: State.Type, _ content: State.Content, _ type: EntryType, _ meaning: String, _ variant: String
  ) -> Probe {
    Probe(
      name: type.rawValue + variant, entry: { try State.newEntry(content) }, meaning: meaning,
      read: { type, text in
        guard case .content(let content) = try State.registry.read(type, text) else { return "no content" }
        return "\(content)"
      })
  }

  /// A correction or storno: its meaning names the version, the reason and what stands there now.
  static func change<State: StreamState>(
    _ state: State.Type, _ entry: @escaping @Sendable () throws -> NewEntry, _ name: String, meaning: String
  ) -> Probe {
    Probe(
      name: name, entry: entry, meaning: meaning,
      read: { type, text in
        switch try State.registry.read(type, text) {
        case .cancelled(let version, let reason): "\(version) \(reason)"
        case .corrected(let version, let reason, let content): "\(version) \(reason) \(content)"
        case .content, .erased: "no change"
        }
      })
  }
}

/// The frozen files.
enum Fixtures {
  static let folder = Bundle.module.bundleURL.appending(path: "Fixtures")

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: "\(name).json")), as: UTF8.self)
  }

  /// All names without their ending.
  static func names() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
  }
}
