import SQL

extension Migrations {
  /// Accounts that are looked after: state, failed sign-ins, second factor, tokens of machines, drafts.
  ///
  /// All of these tables are read before a tenant is known, so none of them carries one but the tokens.
  static let konten = Migration(
    number: 6, name: "konten", sqlite: text(number: "INTEGER", bytes: "BLOB", end: " STRICT"))

  private static func text(number: String, bytes: String, end: String) -> String {
    columns(number) + signIn(number, bytes, end) + secondFactor(number, bytes, end) + machines(number, bytes, end)
  }

  /// `bis` is the absolute limit; sessions from before this step have none left and end.
  private static func columns(_ number: String) -> String {
    """
    ALTER TABLE konto ADD COLUMN zustand TEXT NOT NULL DEFAULT 'aktiv' CHECK (zustand IN ('aktiv', 'gesperrt'));
    ALTER TABLE konto ADD COLUMN angelegt \(number) NOT NULL DEFAULT 0;
    ALTER TABLE konto ADD COLUMN passwort_am \(number) NOT NULL DEFAULT 0;
    ALTER TABLE konto ADD COLUMN passwort_wechseln \(number) NOT NULL DEFAULT 0 CHECK (passwort_wechseln IN (0, 1));
    ALTER TABLE konto ADD COLUMN aussteller TEXT;
    ALTER TABLE konto ADD COLUMN subjekt TEXT;
    CREATE UNIQUE INDEX konto_fremd ON konto (aussteller, subjekt);

    ALTER TABLE sitzung ADD COLUMN zweiter_faktor \(number) NOT NULL DEFAULT 0 CHECK (zweiter_faktor IN (0, 1));
    ALTER TABLE sitzung ADD COLUMN bis \(number) NOT NULL DEFAULT 0;
    ALTER TABLE sitzung ADD COLUMN geraet TEXT NOT NULL DEFAULT '';
    ALTER TABLE sitzung ADD COLUMN ziel TEXT NOT NULL DEFAULT '';
    CREATE INDEX sitzung_konto ON sitzung (konto);

    """
  }

  /// `schluessel` is a keyed hash of a name or an address, so that neither can be read here.
  private static func signIn(_ number: String, _ bytes: String, _ end: String) -> String {
    """
    CREATE TABLE anmeldesperre (
      schluessel \(bytes) NOT NULL PRIMARY KEY,
      fehler     \(number) NOT NULL,
      zuletzt    \(number) NOT NULL,
      frei_ab    \(number) NOT NULL
    )\(end);
    CREATE TABLE entwurf (
      konto      \(number) NOT NULL REFERENCES konto (id),
      pfad       TEXT NOT NULL,
      werte      \(bytes) NOT NULL,
      at         \(number) NOT NULL,
      PRIMARY KEY (konto, pfad)
    )\(end);

    """
  }

  /// `letzter_schritt` is the time step of the last code that was taken: none is taken twice.
  private static func secondFactor(_ number: String, _ bytes: String, _ end: String) -> String {
    """
    CREATE TABLE zweitfaktor (
      konto           \(number) NOT NULL PRIMARY KEY REFERENCES konto (id),
      geheimnis       \(bytes) NOT NULL,
      seit            \(number) NOT NULL,
      letzter_schritt \(number) NOT NULL
    )\(end);
    CREATE TABLE wiederherstellungscode (
      konto      \(number) NOT NULL REFERENCES konto (id),
      hash       \(bytes) NOT NULL,
      benutzt_am \(number),
      PRIMARY KEY (konto, hash)
    )\(end);

    """
  }

  private static func machines(_ number: String, _ bytes: String, _ end: String) -> String {
    """
    CREATE TABLE zugangstoken (
      id            \(number) NOT NULL PRIMARY KEY,
      tenant        \(number) NOT NULL REFERENCES tenant (id),
      hash          \(bytes) NOT NULL UNIQUE,
      name          TEXT NOT NULL,
      umfang        TEXT NOT NULL,
      angelegt      \(number) NOT NULL,
      bis           \(number) NOT NULL,
      zuletzt       \(number),
      widerrufen_am \(number)
    )\(end);
    CREATE INDEX zugangstoken_tenant ON zugangstoken (tenant);

    """
  }
}
