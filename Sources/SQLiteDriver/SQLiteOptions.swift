/// How a SQLite file is opened. The defaults suit one job centre on one machine.
public struct SQLiteOptions: Sendable {
  /// Whether a missing file is created. Otherwise opening it throws `SQLError.Reason.missing`.
  public var creates = true
  /// Page cache of the one writing connection, in MiB.
  public var writerCache = 64
  /// Page cache of each reading connection, in MiB.
  public var readerCache = 16
  /// Reading connections that may be open at the same time.
  public var readers = 4
  /// How long to wait for another process that writes, in seconds.
  public var busySeconds = 5.0
  /// Pages of 4096 bytes the file may grow to; `nil` for no limit. Stands in for a full disk in tests.
  public var maxPageCount: Int?
  /// Pages of write-ahead log after which a commit moves them into the file. More pages mean fewer
  /// random writes in batches, and a longer log after a crash.
  public var checkpointPages = 4000

  public init() {}
  /// Opens what is there and creates nothing.
  public static var existing: SQLiteOptions {
    var options = SQLiteOptions()
    options.creates = false
    return options
  }
}
