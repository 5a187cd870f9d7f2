import Application
import Foundation
import Kernel
import Law
import SQL

/// A case on which every form opens, and what stands for the braces of its addresses.
struct Reichfall: Sendable {
  let nr: String
  /// Family names of the person and of the child, which stand on no page by accident.
  let names: [String]
  /// Version of an entry that can be taken back.
  let version: String
  /// Version of the entry that concluded its agreement.
  let vereinbarung: String
  /// Version of the entry of its signed copy.
  let dokument: String

  /// Forms in an order that leaves a profiling ordered, a measure and an integration running, and a child.
  fileprivate static func steps(_ instrument: String, _ name: String) -> [(path: String, fields: [String: String])] {
    [
      (
        "bedarfsgemeinschaft",
        [
          "vorname": "Kim", "nachname": "Kind-\(name)", "geburt": "01.02.2001", "geschlecht": "maennlich",
          "staatsangehoerigkeit": "DE", "rolle": "kind", "ab": "01.02.2008",
        ]
      ),
      ("profiling/auftrag", ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"]),
      ("profiling/ergebnis", Profilprobe.fields(am: "01.02.2008", ["berufsabschluss": "1"])),
      (
        "gutachten/auftrag",
        [
          "dienst": "aerztlicher_dienst", "frage_erwerbsfaehigkeit": "ja", "am": "15.01.2008", "bis": "28.02.2008",
        ]
      ),
      ("gutachten/ergebnis", ["am": "04.02.2008", "stunden": "ab_6", "anforderung_laerm": "ausgeschlossen"]),
      (
        "zumutbarkeit/feststellen",
        [
          "ab": "04.02.2008", "grund_faehigkeit": "ja", "grund_fruehere_arbeit": "nein", "grund_kind": "nein",
          "grund_pflege": "keine", "grund_wichtiger_grund": "nein", "stunden": "30", "pruefen": "04.08.2008",
        ]
      ),
      (
        "gutachten/auftrag",
        [
          "dienst": "amtsarzt", "frage_massnahme": "ja", "einverstanden": "ja", "am": "20.03.2008", "bis": "30.04.2008",
        ]
      ),
      ("strategie", ["strategie": "C", "am": "05.02.2008", "begruendung": "Abschluss fehlt."]),
      (
        "plan/schreiben",
        [
          "am": "06.02.2008", "ziel_1": "Arbeit im Lager", "ziel_1_dient": "integration",
          "ziel_1_schritt_1_was": "Staplerschein machen", "ziel_1_schritt_1_wer": "klient",
          "ziel_1_schritt_1_bis": "30.04.2008",
        ]
      ), ("profiling/auftrag", ["traeger": "7", "am": "10.3.2008", "bis": "07.04.2008"]),
      (
        "massnahme",
        [
          "instrument": instrument, "bezeichnung": "Lager 1", "traeger": "7", "beginn": "03.03.2008",
          "ende": "30.06.2008",
        ]
      ),
      (
        "integration",
        ["art": "sozialversicherungspflichtig", "beginn": "10.03.2008", "stunden": "38", "einwilligung": "ja"]
      ),
      ("gespraech", ["ergebnis": "gefuehrt", "am": "20.03.2008", "notiz": "Lebenslauf besprochen"]),
      (
        "termin/pruefen",
        [
          "art": "meldetermin", "tag": "14.04.2008", "uhrzeit": "9:30", "form": "persoenlich", "ort": "Raum 214",
          "anlass": "vermittlung",
        ]
      ), ("leistungsminderung/neu", ["art": "pflichtverletzung", "tag": "10.03.2008"]),
    ]
  }
}

extension Haus {
  /// A rich case of that account.
  func richCase(as account: String, nachname: String) async throws -> Reichfall {
    let instrument = office.law.instrumente(on: Haus.today).first(where: \.countsAsActivation)?.key ?? ""
    return try await browse(as: account) { browser in
      let nr = try await browser.openCase(nachname: nachname)
      for step in Reichfall.steps(instrument, nachname) {
        let answer = try await browser.submit("/faelle/\(nr)/\(step.path)", step.fields)
        guard answer.status == 303 else { throw Unexpected(answer.status, errors(answer.body)) }
      }
      let agreement = try await browser.agree(nr, ["am": "10.03.2008", "bis": "09.09.2008"])
      let dokument = try await browser.copy(nr, agreement)
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf")
      guard let link = verlauf.body.firstMatch(of: /eintraege\/([0-9]+)\/korrektur/) else {
        throw Unexpected(verlauf.status, verlauf.body)
      }
      return Reichfall(
        nr: nr, names: [nachname, "Kind-\(nachname)"], version: String(link.output.1), vereinbarung: agreement,
        dokument: dokument)
    }
  }

  /// The token that the forms of a session carry.
  func token(of browser: Browser) async throws -> String {
    guard let secret = browser.cookie?.split(separator: "=", maxSplits: 1).last,
      let sitzung = try await office.session(String(secret))
    else { throw Unexpected(0, "nobody is signed in") }
    return sitzung.csrf
  }

  /// Lines of the access log.
  func zugriffe() async throws -> Int64 {
    try await office.database.read { session in
      try session.query("SELECT count(*) FROM zugriff", []) { $0.int(0) }.first ?? 0
    }
  }
}

extension Browser {
  /// Puts the signed copy of an agreement on file; returns the number of its entry.
  func copy(_ nr: String, _ agreement: String) async throws -> String {
    let path = "/faelle/\(nr)/vereinbarungen/\(agreement)/ablichtung"
    let done = try await upload(path, ["am": "10.03.2008"], Datei())
    guard done.status == 303, let version = try await get(path).hidden("_version") else {
      throw Unexpected(done.status, errors(done.body))
    }
    return version
  }

  /// Concludes an agreement through its check page; returns its number.
  func agree(_ nr: String, _ typed: [String: String]) async throws -> String {
    let fields = [
      "art": "geschlossen", "klient": "Ich bewerbe mich.", "haus": "Das Jobcenter zahlt den Staplerschein.",
    ].merging(typed) { $1 }
    let check = try await submit("/faelle/\(nr)/vereinbarung", fields)
    let blatt = Formblatt.all(in: check.body).first { $0.action.hasSuffix("/pruefen") }
    guard let blatt else { throw Unexpected(check.status, errors(check.body)) }
    var sent = fields
    for name in ["_csrf", "_version", "_schluessel"] { sent[name] = blatt.hidden[name] }
    let done = try await post(blatt.action, sent)
    guard done.status == 303, let link = done.location?.firstMatch(of: /vereinbarungen\/([0-9]+)/) else {
      throw Unexpected(done.status, errors(done.body))
    }
    return String(link.output.1)
  }
}
