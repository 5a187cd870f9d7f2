public import Casework
public import Journal
public import Law
public import SQL

/// The law of a tenant: the files, and the tenant's own settings over them.
public enum Rechtsstand {
  /// The stream of the tenant's own settings.
  public static let stream = Stream(kind: EinstellungFile.kind, id: EinstellungFile.number)

  /// The law as the journal has it now; the one that is given if nothing was set since it was built.
  /// - Throws: `SQLError`; `LawError` if the settings no longer fit the files.
  public static func law(_ session: any SQLSession, tenant: Int64, over law: Law) throws -> Law {
    let reader = JournalReader(session, tenant: tenant)
    guard try reader.head(of: stream).version != law.einstellungen.version else { return law }
    return try law.laid(under: try settings(session, tenant: tenant).state.stand)
  }

  /// All settings of a tenant.
  public static func settings(_ session: any SQLSession, tenant: Int64) throws -> Folded<EinstellungFile> {
    let entries = try JournalReader(session, tenant: tenant).entries(of: stream)
    return try Folded<EinstellungFile>(id: EinstellungFile.number, entries: entries)
  }
}
