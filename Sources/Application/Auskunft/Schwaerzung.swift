/// Takes the names of other persons out of texts that somebody typed (Art. 15 Abs. 4 DSGVO).
public struct Schwaerzung: Sendable {
  /// What stands in place of a name.
  public static let zeichen = "[andere Person]"
  /// Words of the names, in lower case.
  private let words: Set<String>

  /// - Parameters:
  ///   - names: of the others.
  ///   - own: names of the person whose data it is; what they share stays.
  public init(_ names: [String], own: [String]) {
    let shared = Set(own.flatMap(Schwaerzung.words))
    words = Set(names.flatMap(Schwaerzung.words)).subtracting(shared).filter { $0.count > 2 }
  }

  public func applied(to text: String) -> String {
    guard !words.isEmpty else { return text }
    var result = ""
    var word = ""
    func close() {
      result += words.contains(word.lowercased()) ? Schwaerzung.zeichen : word
      word = ""
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
