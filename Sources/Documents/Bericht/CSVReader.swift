/// Reads comma-separated lines (RFC 4180): fields in double quotes may hold commas and doubled quotes.
struct CSVReader {
  let file: String

  struct Row {
    /// Where it starts, from 1.
    let line: Int
    let fields: [String]
  }

  func rows(_ text: String) throws(BerichtError) -> [Row] {
    var rows: [Row] = []
    for (index, line) in text.replacingLineBreaks.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      rows.append(Row(line: index + 1, fields: try fields(line, index + 1)))
    }
    return rows
  }

  private func fields(_ line: Substring, _ number: Int) throws(BerichtError) -> [String] {
    var fields = [""]
    var quoted = false
    var characters = line.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      switch character {
      case "\"" where quoted && pending == "\"":
        fields[fields.count - 1].append("\"")
        pending = characters.next()
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    if quoted {
      throw .rahmendaten(file: file, line: number, reason: "Das Anführungszeichen wird nicht geschlossen.")
    }
    return fields
  }
}
