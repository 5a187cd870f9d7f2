import SQL

extension Migrations {
  /// The daily work: reminders beside the step that waits.
  static let tagesarbeit = Migration(
    number: 18, name: "tagesarbeit",
    sqlite: """
      ALTER TABLE fall ADD COLUMN erinnert INTEGER;

      """)
}
