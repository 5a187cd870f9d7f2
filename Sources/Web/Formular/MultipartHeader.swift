/// What stands before the content of a part (RFC 7578 § 4.2).
struct MultipartHeader {
  /// Name of the field.
  let name: String
  /// Name of the file; `nil` for a field without one.
  let filename: String?

  /// - Throws: `BadForm` without exactly one `Content-Disposition: form-data` that names a field.
  init(_ bytes: ArraySlice<UInt8>) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw BadForm() }
    let dispositions = try text.split(separator: "\r\n", omittingEmptySubsequences: false).compactMap(Self.disposition)
    guard dispositions.count == 1 else { throw BadForm() }
    var parameters = MultipartParameters(dispositions[0])
    guard parameters.word().lowercased() == "form-data" else { throw BadForm() }
    var found: [String: String] = [:]
    while let (key, value) = try parameters.next() {
      guard found.updateValue(value, forKey: key) == nil else { throw BadForm() }
    }
    guard let name = found["name"], !name.isEmpty else { throw BadForm() }
    self.name = name
    filename = found["filename"]
  }

  /// The value of the one header that is asked for; `nil` for every other.
  private static func disposition(_ line: Substring) throws -> Substring? {
    let isClean = line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 || $0 == "\t" }
    guard isClean, let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { throw BadForm() }
    return line[..<colon].lowercased() == "content-disposition" ? line[line.index(after: colon)...] : nil
  }
}

/// Reads `form-data; name="a"; filename="b.pdf"` from the left.
struct MultipartParameters {
  private var rest: Substring.UnicodeScalarView

  init(_ text: Substring) { rest = text.unicodeScalars }

  /// What stands before the next `;` or `=`, without blanks around it.
  mutating func word() -> String {
    skipBlanks()
    let word = rest.prefix { $0 != ";" && $0 != "=" }
    rest = rest[word.endIndex...]
    let last = word.lastIndex { $0 != " " && $0 != "\t" }
    return last.map { String(word[...$0]) } ?? ""
  }

  /// The next parameter, its key in lower case; `nil` at the end.
  /// - Throws: `BadForm` for anything that is no `; key=value`.
  mutating func next() throws -> (key: String, value: String)? {
    skipBlanks()
    guard let sign = rest.popFirst() else { return nil }
    guard sign == ";" else { throw BadForm() }
    let key = word().lowercased()
    guard !key.isEmpty, rest.popFirst() == "=" else { throw BadForm() }
    guard rest.first == "\"" else { return (key, word()) }
    rest.removeFirst()
    return (key, try quoted())
  }

  /// Browsers write a quote within as `%22` (WHATWG HTML § 4.10.21.8), other clients as `\"`.
  private mutating func quoted() throws -> String {
    var value = String.UnicodeScalarView()
    while let sign = rest.popFirst() {
      switch sign {
      case "\"": return String(value).replacing("%22", with: "\"")
      case "\\" where rest.first == "\"":
        rest.removeFirst()
        value.append("\"")
      default: value.append(sign)
      }
    }
    throw BadForm()
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }
}
