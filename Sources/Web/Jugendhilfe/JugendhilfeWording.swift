import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension JugendhilfePage.Zeile {
  init(_ row: JugendfallRow, zustaendig: String, _ today: Day) {
    self.init(
      nr: row.id.rawValue, zeichen: row.id.zeichen, name: row.fullName, geboren: row.geburt.withAge(on: today),
      seit: row.ab.german, zustaendig: zustaendig, naechstes: row.naechstes?.german,
      stand: row.beendet.map { "beendet am \($0.german)" } ?? "läuft")
  }
}

extension JugendfallPage {
  init(_ fall: Jugendfall, _ law: Law, today: Day) {
    let row = fall.row
    self.init(
      nr: row.id.rawValue, zeichen: row.id.zeichen, name: row.fullName, zeilen: fall.zeilen(law, today),
      hinweise: fall.hinweise(law, today), isOpen: row.beendet == nil, verlauf: fall.ereignisse)
  }
}

extension Day {
  /// `01.02.1991 (17 Jahre)`.
  fileprivate func withAge(on today: Day) -> String { "\(german) (\(completedYears(on: today)) Jahre)" }
}

extension Jugendfall {
  fileprivate func zeilen(_ law: Law, _ today: Day) -> [Zusammenfassungszeile] {
    let aufnahme = file.aufnahme
    let hilfen = file.hilfen.map { $0.satz(law) }
    return [
      Zusammenfassungszeile("Geboren", row.geburt.withAge(on: today)),
      aufnahme.map { Zusammenfassungszeile("Erreichbar", $0.kontakt) },
      aufnahme.map { Zusammenfassungszeile("Rechtsgrundlage", $0.grundlage(law)) },
      aufnahme.map { Zusammenfassungszeile("Wünsche", $0.wuensche) },
      Zusammenfassungszeile("Fall seit", row.ab.german), Zusammenfassungszeile("Zuständig", zustaendig),
      row.naechstes.map { Zusammenfassungszeile("Nächstes Gespräch", $0.german) },
      hilfen.isEmpty ? nil : Zusammenfassungszeile("Hilfen", lines: hilfen),
      file.ende.map { Zusammenfassungszeile("Beendet", "\($0.am.german): \(JugendhilfeForms.label($0.ergebnis))") },
    ].compactMap { $0 }
  }

  fileprivate func hinweise(_ law: Law, _ today: Day) -> [Hinweis] {
    var hinweise: [Hinweis] = []
    if let uebermittelt = row.uebermittelt {
      hinweise.append(
        Hinweis(.hinweis, JugendhilfeForms.uebernahme, title: "Am \(uebermittelt.german) Daten übermittelt"))
    }
    if let beendet = row.beendet {
      let end = law.aufbewahrungEnde(.jugendhilfe, after: beendet)
      let section = law.aufbewahrung(.jugendhilfe, on: beendet).citation.section
      hinweise.append(
        Hinweis(
          .hinweis, "Ab dem \(end.german) ist der Fall zu löschen (\(section)). Bis dahin bleibt er lesbar.",
          title: "Der Fall ist beendet"))
    } else if row.geburt.completedYears(on: today) >= law.jugendhilfealter(on: today).upperBound {
      hinweise.append(
        Hinweis(
          .warnung, "Neue Hilfen nach § 13 SGB VIII gibt es in diesem Alter nicht mehr (§ 7 Abs. 1 Nr. 4 SGB VIII)."))
    }
    return hinweise
  }

  fileprivate var ereignisse: [Ereignis] {
    verlauf.map { line in
      let words = VerlaufWording(line, organisation: OrganisationRows())
      let state: Ereignis.State =
        line.cancelled.map { .cancelled(reason: $0) } ?? line.corrected.last.map { .corrected(reason: $0) } ?? .valid
      return Ereignis(
        version: line.version, effectiveOn: line.effectiveOn, recordedAt: line.recordedAt, actor: line.actor,
        title: words.title, details: words.details, state: state,
        correction: line.isCancellable ? .jugendstorno(row.id.rawValue, eintrag: line.version) : nil)
    }
  }
}

extension VerlaufLine {
  /// An entry of Jugendberufshilfe that stands; the case itself rests on its first one.
  var isCancellable: Bool {
    if case .jugendhilfeEntry(let entry) = content { return cancelled == nil && !(entry is JugendhilfeAufgenommen) }
    return false
  }
}

extension JugendhilfeAufgenommen {
  fileprivate func grundlage(_ law: Law) -> String {
    law.grundlage(rechtsgrundlage, on: ab).map { "\($0.value.name) (\($0.citation.section))" }
      ?? JugendhilfeForms.label(rechtsgrundlage)
  }
}

extension JugendhilfeHilfe {
  /// By the words of its first day.
  fileprivate func satz(_ law: Law) -> String {
    let name = law.hilfe(art, on: ab).map { "\($0.value.name) (\($0.citation.section))" } ?? JugendhilfeForms.label(art)
    return "\(name) ab \(ab.german)" + (bis.map { " bis \($0.german)" } ?? "")
  }
}

extension VerlaufWording {
  /// All that an entry of Jugendberufshilfe stores, so that its page is a complete answer about the case.
  static func words(_ payload: any JugendhilfePayload) -> (String, [String]) {
    switch payload {
    case let entry as JugendhilfeAufgenommen:
      (
        "Fall aufgenommen",
        [
          "\(entry.vorname) \(entry.nachname), geboren am \(entry.geburt.german)", "Erreichbar: \(entry.kontakt)",
          JugendhilfeForms.label(entry.rechtsgrundlage), "Wünsche: \(entry.wuensche)",
        ]
      )
    case let talk as JugendhilfeGespraech:
      ("Gespräch", [talk.notiz, talk.naechstes.map { "Nächstes Gespräch am \($0.german)" }].compactMap { $0 })
    case let help as JugendhilfeHilfe:
      (
        "Hilfe: \(JugendhilfeForms.label(help.art))",
        [help.bis.map { "bis \($0.german)" }, help.notiz].compactMap { $0 }
      )
    case let passed as JugendhilfeUebermittelt: ("Daten ans Jobcenter übermittelt", uebermittelt(passed))
    case let end as JugendhilfeBeendet: ("Fall beendet", [JugendhilfeForms.label(end.ergebnis)])
    default: ("Eintrag der Jugendberufshilfe", [])
    }
  }

  private static func uebermittelt(_ passed: JugendhilfeUebermittelt) -> [String] {
    let data = passed.umfang.map { JugendhilfeForms.label($0) } + (passed.weiteres.map { ["außerdem: \($0)"] } ?? [])
    return [
      "Grund: \(JugendhilfeForms.label(passed.grund))",
      passed.einwilligungAm.map { "Einwilligung vom \($0.german)" }, passed.begruendung,
      "Übermittelt: " + data.joined(separator: ", "),
    ].compactMap { $0 }
  }
}
