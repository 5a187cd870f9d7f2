import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// Whether the work of an integration goes on; also in a closed case, as far as that may be asked.
  static let nachhalten = CaseForm(
    muster: .nachhalten, address: { .nachhalten(nr: $0.nr, integration: try $0.nachfrage().item.nr) },
    form: { desk in
      let (item, question) = try desk.nachfrage()
      return NachhaltenForm.form(
        job: item.jobWords, grundlage: question.flatMap(desk.grundlage),
        hasConsent: desk.akte.file.nachhalten.einwilligung)
    },
    prefill: { [NachhaltenForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let item = try desk.nachfrage().item
      return try await desk.record(try reader.nachhalten(item.nr, desk))
    })
}

extension CaseDesk {
  /// Whether benefits for a person able to work run as far as is known.
  private var beduerftig: Bool { akte.line.person.leistungsbezug }

  /// The integration of the address, with the next question after it.
  /// - Throws: `NotFound` if the case has none of that number.
  fileprivate func nachfrage() throws -> (item: IntegrationState.Item, question: Nachfrage?) {
    let number = Int(try desk.parameter("integration"))
    guard let item = akte.file.integration.items.first(where: { $0.nr == number }) else { throw NotFound() }
    return (item, akte.file.nachfragen(office.law).first { $0.nr == number })
  }

  /// Why it may be asked today; `nil` if it may not.
  func grundlage(_ question: Nachfrage) -> String? {
    let due = "Zu fragen nach \(question.monate) Monaten, am \(question.am.german)."
    if beduerftig { return due }
    if akte.file.nachhalten.einwilligung { return due + " Die Person hat eingewilligt." }
    guard let last = question.ohneBeduerftigkeitBis, today <= last else { return nil }
    return due + " Ohne Leistungsbezug zulässig bis \(last.german) (§ 16g Abs. 2 SGB II)."
  }

  /// Questions that may be asked, for the case page.
  var nachhaltenLinks: [Verweis] {
    akte.file.nachfragen(office.law).filter { grundlage($0) != nil }.compactMap { question in
      akte.file.integration.items.first { $0.nr == question.nr }.map { item in
        let place = item.arbeitgeber.map { ": \($0)" } ?? ""
        return Verweis("Arbeit nachhalten\(place)", .nachhalten(nr: nr, integration: item.nr))
      }
    }
  }

  fileprivate func command(
    _ number: Int, _ am: Day, ende: Day?, grund: String, widerruf: Bool
  ) -> RecordNachhalten {
    RecordNachhalten(nr: number, am: am, ende: ende, grund: grund, beduerftig: beduerftig, widerruf: widerruf)
  }
}

extension FormReader {
  fileprivate mutating func nachhalten(_ number: Int, _ desk: CaseDesk) throws -> RecordNachhalten {
    let names = NachhaltenForm.Name.self
    let (item, question) = try desk.nachfrage()
    guard let question else { throw Rejection("nachhalten.nichts_offen") }
    guard desk.grundlage(question) != nil else { throw Rejection("nachhalten.nicht_zulaessig") }
    let answer = text(names.besteht)
    if !["ja", "nein"].contains(answer) {
      refuse(names.besteht.rawValue, "Bitte wählen Sie, ob die Arbeit noch besteht.")
    }
    let am = day(names.am)
    let ende = optionalDay(names.ende)
    let grund = text(names.grund)
    if answer == "nein" {
      if ende == nil, errors[names.ende.rawValue] == nil {
        refuse(
          names.ende.rawValue, "Bitte geben Sie den letzten Tag der Arbeit an, zum Beispiel \(item.beginn.german).")
      }
      if grund.isEmpty { refuse(names.grund.rawValue, "Bitte nennen Sie den Grund, zum Beispiel „befristet“.") }
    } else if ende != nil {
      refuse(names.ende.rawValue, "Ein letzter Tag passt nicht zu einer Arbeit, die noch besteht. Bitte wählen Sie.")
    }
    try finish()
    return desk.command(
      number, am, ende: answer == "nein" ? ende : nil, grund: grund, widerruf: isTicked(names.widerruf))
  }
}
