/// Why there is no PDF. Each case is a German sentence: what happened, how to mend it.
public enum PDFError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Neither a Python with the document worker nor `typst` was found; `tried` are the places.
  case noEngine(tried: [String])
  /// The engine was found but lacks a module.
  case incomplete(engine: String, missing: String)
  /// The engine did not start or ended without an answer.
  case crashed(engine: String, detail: String)
  /// No answer within the time.
  case timedOut(seconds: Int)
  /// The answer is larger than the limit in bytes.
  case tooLarge(limit: Int)
  /// The compiler refused the document, for example because an alternative text is missing.
  case refused(detail: String)

  /// The kind alone, for logs: a detail may quote the document, and with it a person.
  public var kind: String {
    switch self {
    case .noEngine: "noEngine"
    case .incomplete: "incomplete"
    case .crashed: "crashed"
    case .timedOut: "timedOut"
    case .tooLarge: "tooLarge"
    case .refused: "refused"
    }
  }

  public var description: String {
    let start = "Die PDF-Datei konnte nicht erstellt werden: "
    let setup = "Bitte führen Sie script/setup aus und versuchen Sie es erneut."
    switch self {
    case .noEngine(let tried):
      return start + "Das Satzprogramm fehlt (gesucht: \(tried.joined(separator: ", "))). \(setup)"
    case .incomplete(let engine, let missing):
      return start + "In \(engine) fehlt das Modul \(missing). \(setup)"
    case .crashed(let engine, let detail):
      return start + "Das Satzprogramm \(engine) hat ohne Ergebnis geendet (\(detail)). \(setup)"
    case .timedOut(let seconds):
      return start + "Das Satzprogramm hat nach \(seconds) Sekunden nicht geantwortet. "
        + "Bitte versuchen Sie es später erneut."
    case .tooLarge(let limit):
      return start + "Das Ergebnis ist größer als \(limit / 1_048_576) MiB. Bitte teilen Sie das Dokument."
    case .refused(let detail):
      return start + "Das Dokument wurde nicht angenommen (\(detail)). Bitte melden Sie das der Technik."
    }
  }
}
