public import Casework
import Journal
public import SQL

extension History where State: StoredState {
  /// The lines of a stream as the journal has them, without the facts that follow from them.
  /// - Parameter last: the version up to which it is read; `nil` = to its end.
  /// - Throws: `SQLError`, `JournalError` if an entry is not readable.
  public init(_ session: any SQLSession, tenant: Int64, id: Int64, upTo last: Int64? = nil) throws {
    self.init(id: id)
    for entry in try JournalReader(session, tenant: tenant).entries(of: Stream(kind: State.kind, id: id)) {
      if let last, entry.version > last { break }
      add(try State.read(entry))
    }
  }
}
