import Foundation
import GRDB
import GRDBSQLite
import SQL

extension SQLiteDatabase {
  /// Opens the file at `path`, and creates it (readable by its owner alone) if the options say so.
  /// - Throws: `SQLError` with reason `missing`, `damaged`, `readOnly` or `unavailable`, and the path.
  public convenience init(path: String, options: SQLiteOptions = SQLiteOptions()) throws {
    do {
      self.init(try SQLiteOpening.open(path, options))
    } catch let error as DatabaseError {
      let error = SQLError(error)
      throw SQLError(error.reason, detail: error.detail, place: path)
    }
  }

  /// A database in memory, for tests. Reads and writes wait for one another.
  public static func inMemory() throws -> SQLiteDatabase {
    SQLiteDatabase(try DatabaseQueue(configuration: SQLiteOpening.configuration(SQLiteOptions())))
  }

  /// A file in a directory of its own that `close` removes, for tests that need the real engine.
  public static func temporary(options: SQLiteOptions = SQLiteOptions()) throws -> SQLiteDatabase {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("fallwerk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let pool = try SQLiteOpening.open(directory.appendingPathComponent("test.sqlite").path, options)
    return SQLiteDatabase(pool, temporaryDirectory: directory)
  }
}

enum SQLiteOpening {
  static func open(_ path: String, _ options: SQLiteOptions) throws -> DatabasePool {
    try prepareFile(path, options)
    let pool = try DatabasePool(path: path, configuration: configuration(options))
    // GRDB lowers `synchronous` to NORMAL when it switches to WAL: the ledger must survive a power cut.
    try pool.writeWithoutTransaction { connection in
      try connection.execute(sql: "PRAGMA synchronous = FULL")
      try requireWritable(connection, path)
      // Reads the whole schema, which is where a damaged first page shows.
      _ = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema")
    }
    return pool
  }

  /// Case files concern nobody but the owner of the process: the write-ahead file inherits the mode.
  private static func prepareFile(_ path: String, _ options: SQLiteOptions) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    guard options.creates else { throw SQLError(.missing, detail: "no such file", place: path) }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw SQLError(.unavailable, detail: "cannot create the file", place: path)
    }
  }

  private static func requireWritable(_ connection: GRDB.Database, _ path: String) throws {
    if sqlite3_db_readonly(connection.sqliteConnection, "main") != 0 {
      throw SQLError(.readOnly, detail: "the file is read-only", place: path)
    }
  }

  static func configuration(_ options: SQLiteOptions) -> Configuration {
    var configuration = Configuration()
    configuration.label = "fallwerk"
    configuration.maximumReaderCount = options.readers
    configuration.busyMode = .timeout(options.busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { connection in
      let reads = connection.configuration.readonly
      let cache = reads ? options.readerCache : options.writerCache
      try connection.execute(sql: "PRAGMA cache_size = -\(cache * 1024); PRAGMA temp_store = MEMORY")
      if reads { return }
      // What is deleted or overwritten is also zeroed in the file (erasure, § 84 SGB X).
      try connection.execute(sql: "PRAGMA secure_delete = ON")
      try connection.execute(sql: "PRAGMA wal_autocheckpoint = \(options.checkpointPages)")
      if let pages = options.maxPageCount { try connection.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }
}
