import SQL

extension Migrations {
  /// Cases of staff and their relatives (§ 35 Abs. 1 Satz 3 SGB I).
  static let schutz = Migration(
    number: 9, name: "schutz",
    sqlite: """
      ALTER TABLE fall ADD COLUMN beschaeftigte INTEGER NOT NULL DEFAULT 0 CHECK (beschaeftigte IN (0, 1));

      """)
}
