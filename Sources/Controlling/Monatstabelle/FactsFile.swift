import Foundation

/// `facts.csv` as bytes, cut at line ends so that threads can parse it side by side.
struct FactsFile<Bytes: ContiguousBytes & Sendable>: Sendable {
  let bytes: Bytes
  let persons: Int

  func read(threads: Int) async throws(MonatstabelleError) -> EventColumns {
    let cuts = try cuts(threads)
    let parts = await withTaskGroup(of: (Int, Part).self) { group in
      for (number, range) in cuts.enumerated() { group.addTask { (number, part(range)) } }
      var parts = [Part?](repeating: nil, count: cuts.count)
      for await (number, part) in group { parts[number] = part }
      return parts.compactMap { $0 }
    }
    return try joined(parts, cuts)
  }

  private typealias Part = Result<EventColumns, ByteReader.Flaw>

  private func part(_ range: Range<Int>) -> Part {
    bytes.withUnsafeBytes { buffer in
      Result { () throws(ByteReader.Flaw) in try EventColumns(buffer, range: range, persons: persons) }
    }
  }

  /// Ranges of whole lines after the header.
  private func cuts(_ count: Int) throws(MonatstabelleError) -> [Range<Int>] {
    let result: Result<[Range<Int>], ByteReader.Flaw> = bytes.withUnsafeBytes { buffer in
      Result { () throws(ByteReader.Flaw) in
        var reader = ByteReader(buffer, range: 0..<buffer.count)
        try reader.header(EventColumns.header)
        var bounds = [reader.position]
        for part in 1..<max(count, 1) {
          let wanted = max(bounds[bounds.count - 1], buffer.count / count * part)
          let feed = buffer[wanted...].firstIndex(of: Ascii.lineFeed)
          bounds.append(feed.map { $0 + 1 } ?? buffer.count)
        }
        bounds.append(buffer.count)
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
      }
    }
    switch result {
    case .success(let cuts): return cuts
    case .failure(let flaw): throw MonatstabelleError(file: .facts, line: flaw.line + 1, message: flaw.message)
    }
  }

  /// The parts in the order of the file; the first flaw wins and gets its line in the file.
  private func joined(_ parts: [Part], _ cuts: [Range<Int>]) throws(MonatstabelleError) -> EventColumns {
    var columns = EventColumns()
    for (part, range) in zip(parts, cuts) {
      switch part {
      case .success(let rows): if columns.count == 0 { columns = rows } else { columns.append(rows) }
      case .failure(let flaw):
        throw MonatstabelleError(
          file: .facts, line: lines(before: range.lowerBound) + flaw.line + 1, message: flaw.message)
      }
    }
    return columns
  }

  private func lines(before end: Int) -> Int {
    bytes.withUnsafeBytes { $0[..<end].reduce(0) { $1 == Ascii.lineFeed ? $0 + 1 : $0 } }
  }
}
