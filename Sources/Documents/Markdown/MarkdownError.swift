/// What is wrong in a narrative text; names file and line, so that a person can mend it.
public enum MarkdownError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A figure, table or chart is inserted by a name that does not exist.
  case unknownName(file: String, line: Int, name: String, similar: [String])
  /// `{{` without `}}`.
  case openPlaceholder(file: String, line: Int)
  /// The name exists, but its value could not be given.
  case unavailable(file: String, line: Int, name: String, reason: String)
  /// A chart or table stands inside a sentence instead of on a line of its own.
  case notAlone(file: String, line: Int, name: String)
  /// A link leads to something other than a web, mail or telephone address or an anchor.
  case link(file: String, line: Int, target: String)

  public var description: String {
    switch self {
    case .unknownName(let file, let line, let name, let similar):
      "\(file), Zeile \(line): Den Namen „\(name)“ gibt es nicht. "
        + (similar.isEmpty
          ? "Bitte prüfen Sie die Schreibweise."
          : "Meinen Sie \(similar.map { "„\($0)“" }.joined(separator: " oder "))?")
    case .openPlaceholder(let file, let line):
      "\(file), Zeile \(line): Zu „{{“ fehlt „}}“ in derselben Zeile. Bitte schließen Sie den Platzhalter."
    case .unavailable(let file, let line, let name, let reason):
      "\(file), Zeile \(line): Der Wert „\(name)“ ist nicht verfügbar: \(reason)"
    case .notAlone(let file, let line, let name):
      "\(file), Zeile \(line): „\(name)“ braucht eine eigene Zeile. Bitte setzen Sie davor und danach eine leere Zeile."
    case .link(let file, let line, let target):
      "\(file), Zeile \(line): Der Verweis „\(target)“ ist nicht erlaubt. "
        + "Bitte nutzen Sie https://, http://, mailto:, tel: oder #."
    }
  }
}
