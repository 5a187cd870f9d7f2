public import Casework
import Journal
public import Kernel
import SQL
public import Store

/// A case in which all words of the search were written, and the latest entry that holds one of them. What was written
/// is not shown: reading it is reading the case.
public struct Notizfund: Sendable {
  public let line: FallLine
  /// The day of the entry.
  public let am: Day
  public let eintrag: any CasePayload
}

/// Cases by what was written in them.
public struct Notizfunde: Sendable {
  /// So many cases are shown at most.
  public static let limit = 20
  public let funde: [Notizfund]
  /// Whether there are more than are shown.
  public let mehr: Bool

  static let keine = Notizfunde(funde: [], mehr: false)
}

/// Looks for the words of a search in what was written in the cases that the account may read.
struct Notizleser {
  let session: any SQLSession
  let actor: Actor

  func read(_ asked: Suchbedingung) throws -> Notizfunde {
    let words = asked.notizworte
    guard !words.isEmpty else { return .keine }
    var filter = actor.searched
    filter.notizworte = words
    filter.order = .zugang
    let lines = try FallQueries.list(filter, tenant: actor.tenant.id, limit: Notizfunde.limit + 1, session)
    return Notizfunde(
      funde: try lines.prefix(Notizfunde.limit).compactMap { try find(words, in: $0) },
      mehr: lines.count > Notizfunde.limit)
  }

  private func find(_ words: [String], in line: FallLine) throws -> Notizfund? {
    let history = try History<CaseFile>(session, tenant: actor.tenant.id, id: line.fall.id.rawValue)
    for content in history.lines.reversed().compactMap(\.content)
    where content.notizworte.contains(where: { word in words.contains { word.hasPrefix($0) } }) {
      return Notizfund(line: line, am: content.effectiveOn, eintrag: content)
    }
    return nil
  }
}
