import Journal
import Kernel
import SQL
import Store

extension Office {
  /// The account of somebody whom the provider vouches for, with the role that the groups stand for today.
  func foreignAccount(_ haus: Hauskonto, _ wer: Fremdidentitaet) async throws -> KontoRow {
    let kennung = Fremdkennung(aussteller: wer.aussteller, subjekt: wer.subjekt)
    let known = try await database.read { try KontoRow.find(kennung, $0) }
    if let known {
      try check(known, haus)
      if try await isOut(known) { throw Fremdablehnung.ausgeschieden }
    }
    let rolle = haus.regeln.rolle(wer.gruppen)
    if haus.regeln.gruppen != nil, rolle == nil {
      // Whoever has lost every group is out at once, in all browsers.
      if let known { try await endSessions(of: known.id, but: nil) }
      throw known == nil ? Fremdablehnung.kontoUnbekannt : .keineGruppe
    }
    return try await follow(try await account(known, haus, wer, rolle), wer, rolle)
  }

  private func account(
    _ known: KontoRow?, _ haus: Hauskonto, _ wer: Fremdidentitaet, _ rolle: Rolle?
  ) async throws -> KontoRow {
    if let known { return known }
    let kennung = Fremdkennung(aussteller: wer.aussteller, subjekt: wer.subjekt)
    if let linked = try await linkedByMail(haus, wer, kennung) { return linked }
    return try await made(haus, wer, rolle, kennung)
  }

  /// - Throws: `Fremdablehnung` for accounts of others, and for locked ones.
  private func check(_ konto: KontoRow, _ haus: Hauskonto) throws {
    guard konto.tenant == haus.mandant.id, let rolle = Rolle(rawValue: konto.rolle), !rolle.isExternal else {
      throw Fremdablehnung.kontoUnbekannt
    }
    if konto.istGesperrt { throw Fremdablehnung.gesperrt }
  }

  /// The account whose sign-in name is the confirmed address, if the house wants that.
  private func linkedByMail(
    _ haus: Hauskonto, _ wer: Fremdidentitaet, _ kennung: Fremdkennung
  ) async throws -> KontoRow? {
    guard haus.regeln.verknuepftNachMail, let mail = wer.bestaetigteMail?.lowercased(), Anmeldename.isSound(mail),
      let konto = try await database.read({ try KontoRow.find(mail, $0) }), konto.fremd == nil
    else { return nil }
    try check(konto, haus)
    if try await isOut(konto) { throw Fremdablehnung.ausgeschieden }
    return try await database.write { session in
      try KontoRow.setForeign(konto.id, kennung, session)
      try KontoRow.setPassword(konto.id, stored: Office.noPassword, mustChange: false, at: konto.passwortAm, session)
      return try KontoRow.find(id: konto.id, session)
    }
  }

  /// A new account, if the house wants that and a group stands for a role.
  private func made(
    _ haus: Hauskonto, _ wer: Fremdidentitaet, _ rolle: Rolle?, _ kennung: Fremdkennung
  ) async throws -> KontoRow {
    guard haus.regeln.legtKontenAn, let rolle else { throw Fremdablehnung.kontoUnbekannt }
    let name = try await freeName(wer)
    let row = KontoRow(
      tenant: haus.mandant.id, anmeldename: name, anzeigename: Office.showable(wer.name) ?? name,
      rolle: rolle.rawValue, staff: nil, team: nil, passwort: Office.noPassword, angelegt: realNow, fremd: kennung)
    do {
      return try await database.write { session in
        try row.insert(session)
        guard let konto = try KontoRow.find(kennung, session) else { throw Fremdablehnung.kontoUnbekannt }
        return konto
      }
    } catch let error as SQLError where error.reason == .duplicate {
      // Two browsers came at once; one of them has made it.
      guard let konto = try await database.read({ try KontoRow.find(kennung, $0) }) else { throw error }
      return konto
    }
  }

  /// The sign-in name there if it is free here, else one that nobody else has.
  private func freeName(_ wer: Fremdidentitaet) async throws -> String {
    for wish in [wer.anmeldename, wer.bestaetigteMail].compactMap({ $0?.lowercased() })
    where Anmeldename.isSound(wish) {
      if try await database.read({ try KontoRow.find(wish, $0) }) == nil { return wish }
    }
    return "haus-" + Bytesiegel.hexadecimal(Office.digest(wer.aussteller + "\n" + wer.subjekt).prefix(8))
  }

  /// Role and name as the provider says today.
  private func follow(_ konto: KontoRow, _ wer: Fremdidentitaet, _ rolle: Rolle?) async throws -> KontoRow {
    let word = rolle?.rawValue ?? konto.rolle
    let name = Office.showable(wer.name) ?? konto.anzeigename
    guard word != konto.rolle || name != konto.anzeigename else { return konto }
    let changed = try await database.write { session in
      try KontoRow.setDuty(
        konto.id, rolle: word, staff: konto.staff, team: konto.team, anzeigename: name, session)
      return try KontoRow.find(id: konto.id, session)
    }
    recentSessions.forgetAll(konto: konto.id)
    return changed ?? konto
  }

  private static func showable(_ name: String?) -> String? { name.flatMap { isShowable($0) ? $0 : nil } }
}
