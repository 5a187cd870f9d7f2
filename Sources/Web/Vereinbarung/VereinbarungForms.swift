import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// First step: what is agreed; leads to the check page.
  static let vereinbarung = CaseForm(
    muster: .vereinbarung, address: { .fallhandlung(.vereinbarung, nr: $0.nr) }, form: { $0.vereinbarungForm },
    prefill: { $0.vereinbarungPrefill },
    record: { desk, reader in
      let (kind, content) = try reader.vereinbarung(desk)
      try desk.tryOut(kind, content)
      throw CheckFirst(response: desk.desk.page(desk.vereinbarungCheck(kind, content)))
    })

  /// Second step: confirmed on the check page.
  static let vereinbarungPruefen = CaseForm(
    muster: .vereinbarungPruefen, address: { .fallhandlung(.vereinbarung, nr: $0.nr) }, form: { $0.vereinbarungForm },
    prefill: { $0.vereinbarungPrefill },
    record: { desk, reader in
      let (kind, content) = try reader.vereinbarung(desk)
      switch kind {
      case .angeboten: return try await desk.record(OfferVereinbarung(content))
      case .geschlossen: return try await desk.record(ConcludeVereinbarung(content))
      }
    })
}

/// What is recorded of an agreement.
private enum Vereinbarungsart: String {
  case angeboten
  case geschlossen
}

extension CaseDesk {
  fileprivate var rule: VereinbarungRule { office.law.vereinbarung(on: today).value }

  fileprivate var vereinbarungForm: Form {
    VereinbarungForm.form(name: rule.name, latestEnd: latestEnd, needsSignature: rule.needsSignature)
  }

  /// The last day an agreement of today may run.
  private var latestEnd: Day? { rule.maxMonths.map { FristEnd.lastDayOfTerm(months: $0, from: today) } }

  /// Promises start from the last agreement, else from the steps of the plan.
  fileprivate var vereinbarungPrefill: [String: String] {
    let names = VereinbarungForm.Name.self
    var values = [names.am.rawValue: today.german]
    if let latestEnd { values[names.bis.rawValue] = latestEnd.german }
    let steps = akte.file.integrationsplan.current?.ziele.flatMap(\.schritte) ?? []
    if let offer {
      values[names.art.rawValue] = Vereinbarungsart.geschlossen.rawValue
      values[names.bis.rawValue] = offer.bis?.german
    }
    let client =
      offer?.klient ?? akte.file.vereinbarung.current?.klient ?? steps.filter { $0.wer == .klient }.map(\.promise)
    let house = offer?.haus ?? akte.file.vereinbarung.current?.haus ?? steps.filter { $0.wer != .klient }.map(\.promise)
    values[names.klient.rawValue] = client.joined(separator: "\n")
    values[names.haus.rawValue] = house.joined(separator: "\n")
    return values
  }

  /// The offer that waits for its answer.
  private var offer: VereinbarungAngeboten? {
    guard let day = akte.file.vereinbarung.offered else { return nil }
    let offers = akte.verlauf.filter { $0.cancelled == nil }.compactMap { line -> VereinbarungAngeboten? in
      if case .caseEntry(let payload) = line.content { payload as? VereinbarungAngeboten } else { nil }
    }
    return offers.first { $0.am == day }
  }

  /// What recording would say, without recording.
  fileprivate func tryOut(_ kind: Vereinbarungsart, _ content: VereinbarungContent) throws {
    let context = DecisionContext(law: office.law, today: today)
    switch kind {
    case .angeboten: _ = try OfferVereinbarung(content).decide(akte.file, in: context)
    case .geschlossen: _ = try ConcludeVereinbarung(content).decide(akte.file, in: context)
    }
  }

  fileprivate func vereinbarungCheck(_ kind: Vereinbarungsart, _ content: VereinbarungContent) -> CheckPage {
    let offered = kind == .angeboten
    let term =
      content.bis.map { "\(content.am.german) bis \($0.german)" } ?? "ab \(content.am.german), ohne festes Ende"
    return CheckPage(
      heading: "\(rule.name) prüfen",
      consequence: offered
        ? "Mit dem Angebot ist die Klientin oder der Klient am Zug. Die Frist für die Antwort beginnt."
        : "Danach gilt die \(rule.name). Die Frist für die Fortschreibung beginnt.",
      rows: [
        Zusammenfassungszeile("Person", akte.line.person.fullName),
        Zusammenfassungszeile("Art", offered ? "Angebot" : "Abschluss"), Zusammenfassungszeile("Laufzeit", term),
        Zusammenfassungszeile("Das tut die Klientin oder der Klient", lines: content.klient),
        Zusammenfassungszeile("Das tut das Jobcenter", lines: content.haus),
      ],
      confirm: offered ? "Angebot speichern" : "\(rule.name) abschließen",
      model: checkModel(.vereinbarungPruefen), edit: .fallhandlung(.vereinbarung, nr: nr), identity: identity)
  }

  /// The typed values, carried through a check page with the version they were made from.
  func checkModel(_ next: Fallhandlung) -> FormModel {
    var model = FormModel(
      action: .fallhandlung(next, nr: nr), cancel: desk.liste?.adresse ?? .fall(nr), csrf: desk.sitzung.csrf,
      version: submission().expected ?? akte.version,
      idempotencyKey: desk.form[FormModel.idempotencyName]?.first ?? Office.newKey(), values: FormModel.typed(desk.form)
    )
    model.liste = desk.liste
    return model
  }
}

extension PlanContent.Schritt {
  fileprivate var promise: String { "\(was) (bis \(bis.german))" }
}

extension FormReader {
  fileprivate mutating func vereinbarung(_ desk: CaseDesk) throws -> (Vereinbarungsart, VereinbarungContent) {
    let names = VereinbarungForm.Name.self
    let kind: Vereinbarungsart? = choice(names.art, "Bitte wählen Sie, ob es ein Angebot oder ein Abschluss ist.")
    let am = day(names.am)
    let bis = desk.rule.maxMonths == nil ? nil : Optional(day(names.bis))
    let client = promises(names.klient, "Bitte nennen Sie mindestens eine Zusage der Klientin oder des Klienten.")
    let house = promises(names.haus, "Bitte nennen Sie mindestens eine Leistung des Jobcenters.")
    try finish()
    guard let kind else { throw Refused(reader: self) }
    return (kind, VereinbarungContent(am: am, bis: bis, klient: client, haus: house))
  }

  private mutating func promises(_ name: VereinbarungForm.Name, _ sentence: String) -> [String] {
    let lines = required(name, sentence).split(separator: "\n").map { line in
      line.drop(while: \.isWhitespace)
    }
    return lines.filter { !$0.isEmpty }.map(String.init)
  }
}
