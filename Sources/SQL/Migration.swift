/// One step of the schema: its number, a short name and the DDL per engine.
public struct Migration: Sendable {
  /// 1, 2, 3 … without a gap.
  public let number: Int64
  /// Short and stable, for example `journal`.
  public let name: String
  /// Statements separated by semicolons.
  public let sql: [Dialect: String]
  /// Fills what the statements made, of all tenants, where SQL alone cannot: in the same transaction, and with the
  /// columns of this step alone.
  public let fill: @Sendable (any SQLSession) throws -> Void

  public init(
    number: Int64, name: String, sql: [Dialect: String],
    fill: @escaping @Sendable (any SQLSession) throws -> Void = { _ in }
  ) {
    self.number = number
    self.name = name
    self.sql = sql
    self.fill = fill
  }
}

/// Why a schema cannot be brought, or is not, up to the program's version.
public enum SchemaError: Error, Sendable, Hashable {
  /// The program's own list does not run 1, 2, 3 …; `number` is the first wrong one.
  case gap(number: Int64)
  /// The program has no DDL of this migration for this engine.
  case noDialect(number: Int64, dialect: Dialect)
  /// The database was written by a newer program.
  case newer(found: Int64, known: Int64)
  /// The database lacks migrations that this command must not run by itself.
  case older(found: Int64, known: Int64)
  /// `schema_version` does not run 1, 2, 3 …, or names another migration under this number.
  case altered(number: Int64)
  /// There are tables, but none of this program's.
  case foreign
}

extension SchemaError {
  /// One line for people: what happened, and how to mend it.
  public var sentence: String {
    switch self {
    case .gap(let number):
      "Die Migrationen des Programms sind nicht lückenlos nummeriert (bei \(number)). "
        + "Bitte das Programm neu installieren."
    case .noDialect(let number, let dialect):
      "Die Migration \(number) gibt es nicht für \(dialect.rawValue). Bitte das Programm neu installieren."
    case .newer(let found, let known):
      "Die Datenbank hat die Schemafassung \(found), dieses Programm kennt nur Fassungen bis \(known). "
        + "Bitte ein neueres Programm verwenden."
    case .older(let found, let known):
      "Die Datenbank hat die Schemafassung \(found), nötig ist \(known). "
        + "Bitte zuerst „fallwerk database prepare“ ausführen, das die Datenbank aktualisiert."
    case .altered(let number):
      "Die Liste der Schemafassungen in der Datenbank stimmt bei \(number) nicht mit dem Programm überein. "
        + "Bitte eine Sicherung zurückspielen."
    case .foreign:
      "Die Datei ist eine Datenbank, gehört aber nicht zu Fallwerk. Bitte den Pfad prüfen."
    }
  }
}
