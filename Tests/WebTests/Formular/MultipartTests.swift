import Testing

@testable import Web

@Suite("A form with a file")
struct MultipartTests {
  /// Numbers that look random and come out the same for the same seed (SplitMix64).
  struct Wuerfel: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let boundary = "grenze"
  /// The last line of a body.
  private static let end: [UInt8] = bytes("--grenze--\r\n")

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func part(_ head: String, _ content: [UInt8]) -> [UInt8] {
    Array("--grenze\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
  }

  private static func form(_ content: [UInt8]) -> [UInt8] {
    part("name=\"am\"", Array("heute".utf8)) + part("name=\"datei\"; filename=\"a.pdf\"", content)
      + Array("--grenze--\r\n".utf8)
  }

  /// Reads a body in pieces that are cut at random.
  private static func read(
    _ body: [UInt8], cuts wuerfel: inout Wuerfel, _ limits: MultipartReader.Limits = .init()
  ) throws -> MultipartReader {
    var reader = MultipartReader(boundary: boundary, limits: limits)
    var rest = body[...]
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 0...(wuerfel.next() % 3 == 0 ? 3 : 200), using: &wuerfel))
      try reader.take(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    try reader.finish()
    return reader
  }

  private static func read(_ body: [UInt8], _ limits: MultipartReader.Limits = .init()) throws -> MultipartReader {
    var reader = MultipartReader(boundary: boundary, limits: limits)
    try reader.take(body)
    try reader.finish()
    return reader
  }

  /// Bytes that like to look like a delimiter, without being one.
  private static func content(_ wuerfel: inout Wuerfel) -> [UInt8] {
    let bits = ["\r\n", "\r", "\n", "--", "\r\n--", "\r\n--gren", "\r\n--grenz\r\n", "--grenze", "\r\r\n--", "\u{0}"]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &wuerfel) {
      if wuerfel.next() % 2 == 0 {
        bytes += bits.randomElement(using: &wuerfel).map { Array($0.utf8) } ?? []
      } else {
        bytes += (0..<Int.random(in: 0...30, using: &wuerfel)).map { _ in UInt8.random(in: 0...255, using: &wuerfel) }
      }
    }
    return contains(Array("\r\n".utf8) + bytes, "\r\n--grenze") ? [] : bytes
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let pattern = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: pattern) }
  }

  @Test("gives back any bytes as they went in, wherever the body is cut", arguments: 0..<20)
  func anyBytes(seed: Int) throws {
    var wuerfel = Wuerfel(state: UInt64(seed))
    for _ in 0..<100 {
      let bytes = Self.content(&wuerfel)
      let read = try Self.read(Self.form(bytes), cuts: &wuerfel)
      #expect(read.file == Upload(field: "datei", filename: "a.pdf", bytes: bytes, isTooLarge: false))
      #expect(read.values == ["am": ["heute"]])
    }
  }

  @Test("reads the same cut at every single place")
  func everyCut() throws {
    let body = Self.form(Array("eins\r\n--grenz\r\nzwei".utf8))
    for place in 0...body.count {
      var reader = MultipartReader(boundary: Self.boundary)
      try reader.take(body[..<place])
      try reader.take(body[place...])
      try reader.finish()
      #expect(reader.file?.bytes == Array("eins\r\n--grenz\r\nzwei".utf8), "\(place)")
    }
  }

  @Test("cut off anywhere is no form")
  func truncated() {
    let body = Self.form(Array("Inhalt".utf8))
    // Only the last line break may be missing.
    for count in 0..<(body.count - 2) {
      #expect(throws: BadForm.self, "\(count)") { try Self.read(Array(body.prefix(count))) }
    }
  }

  @Test("of random bytes never crashes, and is never taken for one", arguments: 0..<10)
  func garbage(seed: Int) throws {
    var wuerfel = Wuerfel(state: UInt64(1_000 + seed))
    let bits = [
      "--grenze", "\r\n", "--", "Content-Disposition:", "form-data", ";", "name=", "\"", ": ", "\r\n\r\n", "ä",
    ]
    for _ in 0..<300 {
      var body: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &wuerfel) {
        body +=
          wuerfel.next() % 4 == 0
          ? [UInt8.random(in: 0...255, using: &wuerfel)]
          : bits.randomElement(using: &wuerfel).map { Array($0.utf8) } ?? []
      }
      do {
        let read = try Self.read(body, cuts: &wuerfel)
        // Whatever was understood was written as a form.
        #expect(Self.contains(body, "--grenze--") && read.file?.isTooLarge != true)
      } catch is BadForm {} catch is TooMuch {}
    }
  }

  @Test("with a byte changed anywhere is refused or read, and never breaks")
  func changed() {
    let body = Self.form(Array("Inhalt".utf8))
    for place in body.indices {
      for byte: UInt8 in [0, 10, 13, 34, 45, 92, 255] {
        var spoilt = body
        spoilt[place] = byte
        do { _ = try Self.read(spoilt) } catch { #expect(error is BadForm) }
      }
    }
  }

  @Test("keeps nothing of a file above the limit, and everything typed beside it")
  func tooLarge() throws {
    var limits = MultipartReader.Limits()
    limits.file = 1_000
    var wuerfel = Wuerfel(state: 1)
    for count in [1_000, 1_001, 5_000] {
      let file = Self.part("name=\"datei\"; filename=\"a\"", [UInt8](repeating: 65, count: count))
      let before = Self.part("name=\"am\"", Self.bytes("heute"))
      let body: [UInt8] = before + file + Self.part("name=\"grund\"", Self.bytes("später")) + Self.end
      let read = try Self.read(body, cuts: &wuerfel, limits)
      #expect(read.values == ["am": ["heute"], "grund": ["später"]])
      #expect(read.file?.isTooLarge == (count > 1_000) && read.file?.bytes.count == (count > 1_000 ? 0 : 1_000))
    }
  }

  @Test("has limits for parts, headers and text")
  func limits() {
    let text = Self.part("name=\"a\"", Array("x".utf8))
    #expect(throws: TooMuch.self) { try Self.read([[UInt8]](repeating: text, count: 201).flatMap { $0 } + Self.end) }
    let long = String(repeating: "n", count: 3_000)
    #expect(throws: TooMuch.self) { try Self.read(Self.part("name=\"\(long)\"", []) + Self.end) }
    #expect(throws: TooMuch.self) { try Self.read(Self.bytes("--grenze\r\nX: \(long)")) }
    let much = [UInt8](repeating: 65, count: FormBody.limit + 1)
    #expect(throws: TooMuch.self) { try Self.read(Self.part("name=\"a\"", much) + Self.end) }
  }

  @Test("takes names as browsers and others quote them")
  func names() throws {
    let quoted: [(String, String)] = [
      ("name=\"datei\"; filename=\"a%22b.pdf\"", "a\"b.pdf"), ("name=\"datei\"; filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
      ("name=datei; filename=a.pdf", "a.pdf"), ("filename=\"Üb;er=sicht.pdf\"; name=\"datei\"", "Üb;er=sicht.pdf"),
      ("name=\"datei\" ; filename=\"C:\\b.pdf\"", "C:\\b.pdf"), ("name=\"datei\"; filename=\"\"", ""),
    ]
    for (head, name) in quoted {
      let read = try Self.read(Self.part(head, []) + Self.end)
      #expect(read.file?.filename == name && read.file?.field == "datei", "\(head)")
    }
  }

  @Test(
    "with a part that names no field, or two, is no form",
    arguments: [
      "filename=\"a\"", "name=\"\"", "name=\"a\"; name=\"b\"", "name=\"a", "name", "name=\"a\" filename=\"b\"",
      "name=\"a\u{1}\"", "name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "name=\"a\"\r\n gefaltet",
      "name=\"a\"\r\nohne Doppelpunkt",
    ])
  func headers(head: String) {
    #expect(throws: BadForm.self) { try Self.read(Self.part(head, []) + Self.end) }
  }

  @Test("with two files, text around the parts, or text that is no UTF-8 is no form")
  func strict() {
    let file = Self.part("name=\"datei\"; filename=\"a\"", [1])
    var bodies: [[UInt8]] = []
    bodies.append(file + file + Self.end)
    bodies.append(Self.bytes("Vorwort\r\n") + file + Self.end)
    bodies.append(file + Self.end + Self.bytes("Nachwort"))
    bodies.append(Self.part("name=\"a\"", [0xC3]) + Self.end)
    bodies.append(Self.bytes("--grenze\r\n\r\nohne Kopf\r\n") + Self.end)
    bodies.append(Self.bytes("--grenzeX\r\n") + file.dropFirst(10) + Self.end)
    for body in bodies {
      #expect(throws: BadForm.self) { try Self.read(body) }
    }
  }

  @Test("has a boundary as the standard allows it")
  func boundaries() throws {
    #expect(
      try MultipartBody.boundary("multipart/form-data; boundary=----WebKitFormBoundaryAb1")
        == "----WebKitFormBoundaryAb1")
    #expect(try MultipartBody.boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
    let wrongs: [String] = [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a ",
      "multipart/form-data; boundary=ä", "multipart/form-data; boundary=a; boundary=b", "multipart/mixed; boundary=a",
      "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=\"a \"",
    ]
    for wrong in wrongs {
      #expect(throws: BadForm.self, "\(wrong)") { try MultipartBody.boundary(wrong) }
    }
  }
}
