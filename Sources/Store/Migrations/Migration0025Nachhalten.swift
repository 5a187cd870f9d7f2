import SQL

extension Migrations {
  /// When it is asked whether the work of an integration goes on.
  static let nachhalten = Migration(
    number: 25, name: "nachhalten",
    sqlite: """
      ALTER TABLE fall ADD COLUMN nachhalten_am INTEGER;
      ALTER TABLE fall ADD COLUMN nachhalten_nr INTEGER;
      ALTER TABLE fall ADD COLUMN nachhalten_frei INTEGER;

      """)
}
