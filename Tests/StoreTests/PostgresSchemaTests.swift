import SQL
import Testing

@testable import Store

@Suite("PostgreSQL's schema, made from SQLite's")
struct PostgresSchemaTests {
  /// Read before the tenant is known, or without one.
  private static let open = [
    "tenant", "tenant_counter", "konto", "sitzung", "anmeldesperre", "entwurf", "zweitfaktor", "wiederherstellungscode",
    "zugangstoken", "hintergrund",
  ]
  private static let steps = Migrations.all.map { ($0.name, $0.sql[.sqlite] ?? "", $0.sql[.postgres] ?? "") }

  @Test("creates the same tables, columns and indexes in its own words")
  func words() {
    for (name, sqlite, postgres) in Self.steps {
      for word in ["STRICT", "ROWID", "INTEGER", "BLOB"] { #expect(!postgres.contains(word), "\(name): \(word)") }
      for match in sqlite.matches(of: /CREATE (?:TABLE|INDEX) [a-z_]+/) {
        #expect(postgres.contains(match.output), "\(name): \(match.output)")
      }
      let columns = sqlite.matches(of: /\n +([a-z_]+) +(?:INTEGER|TEXT|BLOB)\b/).map { String($0.output.1) }
      for column in columns { #expect(postgres.contains(column), "\(name): \(column)") }
    }
    #expect(Self.steps.count >= 5)
  }

  @Test("partitions and guards every table of a tenant but those that are read before it is known")
  func guarded() {
    for (name, sqlite, postgres) in Self.steps {
      for match in sqlite.matches(of: /CREATE TABLE ([a-z_]+) \(\s+(?:--[^\n]*\s+)*([a-z_]+)/) {
        let (table, first) = (String(match.output.1), String(match.output.2))
        let isOpen = Self.open.contains(table)
        let isGuarded = postgres.contains("ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY")
        #expect(isGuarded == !isOpen, "\(name): \(table), which begins with \(first)")
        #expect(postgres.contains("PARTITION OF \(table) ") == !isOpen, "\(name): \(table)")
      }
    }
  }
}
