import SQL

extension Migrations {
  /// The daily work: reminders beside the step that waits, drafts that know whose they are about.
  static let tagesarbeit = Migration(
    number: 18, name: "tagesarbeit",
    sqlite: """
      ALTER TABLE fall ADD COLUMN erinnert INTEGER;
      ALTER TABLE entwurf ADD COLUMN tenant INTEGER;
      ALTER TABLE entwurf ADD COLUMN fall INTEGER;
      ALTER TABLE entwurf ADD COLUMN person INTEGER;
      CREATE INDEX entwurf_person ON entwurf (tenant, person);

      """)
}
