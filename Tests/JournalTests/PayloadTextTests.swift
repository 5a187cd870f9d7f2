import Foundation
import Journal
import Testing

@Suite("The text of a payload")
struct PayloadTextTests {
  struct Inner: Codable, Hashable {
    var z: Int
    var a: String?
    var list: [Int64]
    var nested: [[String]]
  }
  struct Everything: Payload, Hashable {
    static let type: EntryType = "probe.v1"
    var zeichen: String
    var am: Int32
    var amEnde: UInt8
    var ambulant: Bool
    var inner: Inner
    var inners: [Inner]
    var half: Double
    var missing: Int?
    var empty: [String]
    var byKey: [String: Int]
  }

  private static func payload(_ text: String) -> Everything {
    let inner = Inner(z: -7, a: text, list: [.min, 0, .max], nested: [[], [text, "b"]])
    return Everything(
      zeichen: text, am: -3, amEnde: 255, ambulant: true, inner: inner,
      inners: [inner, Inner(z: 0, a: nil, list: [], nested: [])],
      half: 0.5, missing: nil, empty: [], byKey: ["ö": 1, "b": 2, "a\"": 3])
  }

  static let texts =
    ["", "Grüße aus Öhringen", "„Zitat“ – 100 €", "a/b", "\u{2028}\u{7f}😀", "e\u{301}"]
    + (0..<0x30).map { "x\(Character(Unicode.Scalar(UInt8($0))))y" } + ["back\\slash \"quoted\""]

  @Test("is byte for byte what Foundation writes with sorted keys and plain slashes", arguments: texts)
  func equalsFoundation(text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = String(decoding: try encoder.encode(Self.payload(text)), as: UTF8.self)
    #expect(try PayloadCoding.encode(Self.payload(text)) == expected)
  }

  @Test("reads back as the same payload", arguments: texts)
  func readsBack(text: String) throws {
    let payload = Self.payload(text)
    #expect(try PayloadCoding.decode(Everything.self, from: PayloadCoding.encode(payload)) == payload)
  }
}

/// Writes itself through nested containers, as some hand-written coding does.
private struct Nesting: Payload {
  static let type: EntryType = "probe.v1"
  enum Key: String, CodingKey { case zuletzt, anfang, liste }

  init() {}
  init(from decoder: any Decoder) throws {}
  func encode(to encoder: any Encoder) throws {
    var own = encoder.container(keyedBy: Key.self)
    var last = own.nestedContainer(keyedBy: Key.self, forKey: .zuletzt)
    try last.encode(1, forKey: .zuletzt)
    try last.encodeNil(forKey: .anfang)
    var list = own.nestedUnkeyedContainer(forKey: .liste)
    try list.encode("eins")
    var inner = list.nestedContainer(keyedBy: Key.self)
    try inner.encode([true], forKey: .liste)
    try own.encode(2, forKey: .anfang)
  }
}

@Suite("Nested containers")
struct NestedContainerTests {
  @Test("are closed when their parent goes on")
  func nested() throws {
    let expected = #"{"anfang":2,"liste":["eins",{"liste":[true]}],"zuletzt":{"anfang":null,"zuletzt":1}}"#
    #expect(try PayloadCoding.encode(Nesting()) == expected)
  }
}
