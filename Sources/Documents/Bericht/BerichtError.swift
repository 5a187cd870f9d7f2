/// Why a report could not be built from the job centre's files.
public enum BerichtError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A text has an error of its own.
  case text(MarkdownError)
  /// The folder cannot be read or holds no text.
  case folder(path: String, reason: String)
  /// A file name does not start with a section number.
  case fileName(file: String)
  /// The first line is no heading.
  case noHeading(file: String)
  /// A heading inside a section skips a level or stands as high as the section itself.
  case headingLevel(file: String, title: String)
  /// Two files claim one section.
  case twice(number: String, files: [String])
  /// A section has no file for the section above it, so a heading level would be skipped.
  case noParent(number: String, file: String)

  public var description: String {
    switch self {
    case .text(let error): error.description
    case .folder(let path, let reason):
      "Die Berichtstexte in \(path) sind nicht lesbar: \(reason). Bitte prüfen Sie den Ordner."
    case .fileName(let file):
      "\(file): Der Dateiname beginnt nicht mit einer Abschnittsnummer. Bitte nennen Sie die Datei zum Beispiel "
        + "1.2.1-strategie.md."
    case .noHeading(let file):
      "\(file), Zeile 1: Hier fehlt die Überschrift des Abschnitts. Bitte beginnen Sie mit „# “ und dem Titel."
    case .headingLevel(let file, let title):
      "\(file): Die Überschrift „\(title)“ hat die falsche Ebene. Bitte beginnen Sie im Text mit „## “ und "
        + "überspringen Sie keine Ebene."
    case .twice(let number, let files):
      "Abschnitt \(number) steht in mehreren Dateien: \(files.joined(separator: ", ")). Bitte behalten Sie eine."
    case .noParent(let number, let file):
      "\(file): Zu Abschnitt \(number) fehlt der übergeordnete Abschnitt. Bitte legen Sie seine Datei an."
    }
  }
}
