import SQL

extension Migrations {
  /// What is done in the background, once for all nodes.
  static let hintergrund = Migration(
    number: 20, name: "hintergrund",
    sqlite: """
      CREATE TABLE hintergrund (
        art              TEXT    NOT NULL PRIMARY KEY,
        faellig          INTEGER NOT NULL,
        beansprucht_von  TEXT,
        beansprucht_bis  INTEGER,
        version          INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
