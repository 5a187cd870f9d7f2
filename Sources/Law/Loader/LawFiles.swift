import Foundation
import Kernel
import Yams

/// The law files of the federal and one local layer below a directory.
struct LawFiles {
  let root: URL
  let local: String

  func localFile(_ list: String) -> String { "local/\(local)/\(list).yaml" }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: file).path) }

  /// The entries of the only list in a file.
  func records(_ file: String, list: String) throws -> [Record] {
    let top = try document(file)
    try top.check(only: [list])
    return try top.list(list)
  }

  /// The whole file as one record.
  func document(_ file: String) throws -> Record {
    guard case .mapping(let mapping) = try parsed(file) else {
      throw LawError(file: file, message: "Die Datei enthält keine Angaben. Aus der Sicherung wiederherstellen.")
    }
    return Record(file: file, name: "oberste Ebene", line: 1, fields: Record.fields(of: mapping))
  }

  private func parsed(_ file: String) throws -> Node? {
    do { return try Yams.compose(yaml: try text(file)) } catch let error as YamlError {
      throw LawError(
        file: file, message: "Die Datei ist kein gültiges YAML\(error.place). Einrückung und Anführungszeichen prüfen.")
    }
  }

  private func text(_ file: String) throws -> String {
    guard exists(file) else {
      throw LawError(file: file, message: "Die Datei fehlt. Sie an diese Stelle legen oder das Verzeichnis prüfen.")
    }
    do { return try String(contentsOf: root.appending(path: file), encoding: .utf8) } catch {
      throw LawError(file: file, message: "Die Datei ist nicht lesbar. Leserechte und Kodierung (UTF-8) prüfen.")
    }
  }

  /// A file that nobody reads would be a rule that nobody follows.
  func checkFolder(_ folder: String, knows files: Set<String>) throws {
    let url = root.appending(path: folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      throw LawError(
        file: folder, message: "Das Verzeichnis fehlt unter \(root.path). Pfad und Namen des örtlichen Rechts prüfen.")
    }
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      guard !files.contains("\(folder)/\(name)") else { continue }
      throw LawError(
        file: "\(folder)/\(name)", message: "Diese Datei wird nirgends gelesen. Namen berichtigen oder Datei entfernen."
      )
    }
  }
}

extension Record {
  /// The entries of a list below this record.
  func list(_ list: String) throws -> [Record] {
    guard case .sequence(let nodes) = try node(list) else {
      throw error("„\(list)“ ist keine Liste. Jeden Eintrag mit „- “ beginnen.")
    }
    return try nodes.enumerated().map { index, node in
      guard case .mapping(let mapping) = node else {
        throw error("„\(list)“, Eintrag \(index + 1) hat keine Angaben. Angaben als „Name: Wert“ schreiben.")
      }
      let fields = Record.fields(of: mapping)
      let title = ["key", "letter", "name"].lazy.compactMap { fields[$0]?.string }.first
      let name = "\(list), Eintrag \(index + 1)\(title.map { " (\($0))" } ?? "")"
      return Record(file: file, name: name, line: mapping.mark?.line ?? line, fields: fields)
    }
  }
}

extension YamlError {
  /// Where parsing stopped, for a message: ` (Zeile 7)`.
  fileprivate var place: String {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      " (Zeile \(mark.line))"
    case .duplicatedKeysInMapping(let duplicates, let context):
      " (\(quoted(duplicates)) steht ab Zeile \(context.mark.line) doppelt)"
    default: ""
    }
  }
}
