import Application
import Casework
import Documents
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
      case .angeboten: return try await desk.recordPaper(OfferVereinbarung(content))
      case .geschlossen: return try await desk.recordPaper(ConcludeVereinbarung(content))
      }
    })
}

/// What is recorded of an agreement.
private enum Vereinbarungsart: String {
  case angeboten
  case geschlossen
}

extension CaseDesk {
  /// By the law of the typed day.
  fileprivate var vereinbarungForm: Form {
    let day = lawDay(VereinbarungForm.Name.am)
    let rule = vereinbarungRule(on: day)
    return VereinbarungForm.form(
      name: rule.name, latestEnd: rule.latestEnd(from: day), beginn: day == today ? nil : day,
      needsSignature: rule.needsSignature, steps: planschritte.map(\.feld))
  }

  /// What was promised last is proposed again, else every step of the plan.
  fileprivate var vereinbarungPrefill: [String: String] {
    let names = VereinbarungForm.Name.self
    let (state, steps) = (akte.file.vereinbarung, planschritte)
    var values = [names.am.rawValue: today.german]
    values[names.bis.rawValue] = rule.latestEnd(from: today).map { (state.offer?.bis ?? $0).german }
    if state.offer != nil { values[names.art.rawValue] = Vereinbarungsart.geschlossen.rawValue }
    guard let last = state.offer ?? state.current else {
      for step in steps { values[step.feld.field] = "ja" }
      return values
    }
    values[names.sprache.rawValue] = last.sprache?.rawValue
    let promised = Set((last.klient + last.haus).map(\.text))
    for step in steps where promised.contains(step.feld.text) { values[step.feld.field] = "ja" }
    let own = Set(steps.map(\.feld.text))
    func lines(_ zusagen: [Zusage]) -> String {
      zusagen.map(\.text).filter { !own.contains($0) }.joined(separator: "\n")
    }
    values[names.klient.rawValue] = lines(last.klient)
    values[names.haus.rawValue] = lines(last.haus)
    return values
  }

  /// What recording would say, without recording.
  fileprivate func tryOut(_ kind: Vereinbarungsart, _ content: VereinbarungContent) throws {
    switch kind {
    case .angeboten: try tryOut(OfferVereinbarung(content))
    case .geschlossen: try tryOut(ConcludeVereinbarung(content))
    }
  }

  fileprivate func vereinbarungCheck(_ kind: Vereinbarungsart, _ content: VereinbarungContent) -> CheckPage {
    let offered = kind == .angeboten
    let name = office.law.vereinbarung(on: content.am).value.name
    let paper = papier(
      am: content.am, bis: content.bis, klient: content.klient, haus: content.haus, sprache: content.sprache)
    return CheckPage(
      heading: "\(name) prüfen",
      consequence: offered
        ? "Mit dem Angebot ist die Klientin oder der Klient am Zug. Die Frist für die Antwort beginnt."
        : "Danach gilt, was unten steht. Die Frist für die Fortschreibung beginnt.",
      rows: [Zusammenfassungszeile("Art", offered ? "Angebot" : "Abschluss")],
      confirm: offered ? "Angebot speichern" : "\(name) abschließen",
      model: checkModel(.vereinbarungPruefen), edit: .fallhandlung(.vereinbarung, nr: nr), identity: identity,
      document: article(paper))
  }

  /// The typed values, carried through a check page with the version they were made from.
  func checkModel(_ next: Fallhandlung) -> FormModel {
    var model = FormModel(
      action: .fallhandlung(next, nr: nr), cancel: desk.liste?.adresse ?? .fall(nr), csrf: desk.sitzung.csrf,
      version: submission().expected ?? akte.version,
      idempotencyKey: desk.key ?? Office.newKey(), values: FormModel.typed(desk.form)
    )
    model.liste = desk.liste
    return model
  }
}

extension FormReader {
  fileprivate mutating func vereinbarung(_ desk: CaseDesk) throws -> (Vereinbarungsart, VereinbarungContent) {
    let names = VereinbarungForm.Name.self
    let kind: Vereinbarungsart? = choice(names.art, "Bitte wählen Sie, ob es ein Angebot oder ein Abschluss ist.")
    let am = day(names.am)
    let bis = lastDay(names.bis, from: desk.lawDay(names.am), desk)
    let ticked = desk.planschritte.filter { values[$0.feld.field]?.contains("ja") ?? false }
    let client = ticked.filter(\.feld.isKlient).map(\.zusage) + promises(names.klient)
    let house = ticked.filter { !$0.feld.isKlient }.map(\.zusage) + promises(names.haus)
    if client.isEmpty {
      refuse(names.klient.rawValue, "Bitte nennen Sie mindestens eine Zusage der Klientin oder des Klienten.")
    }
    if house.isEmpty { refuse(names.haus.rawValue, "Bitte nennen Sie mindestens eine Leistung des Jobcenters.") }
    let typed = text(names.sprache)
    let language = Hilfssprache(rawValue: typed)
    if language == nil, !typed.isEmpty {
      refuse(names.sprache.rawValue, "Bitte wählen Sie eine Sprache aus der Liste.")
    }
    try finish()
    guard let kind else { throw Refused(reader: self) }
    return (kind, VereinbarungContent(am: am, bis: bis, klient: client, haus: house, sprache: language))
  }

  /// The last day, where the law of the first one asks for it.
  mutating func lastDay(_ name: some RawRepresentable<String>, from first: Day, _ desk: CaseDesk) -> Day? {
    let rule = desk.vereinbarungRule(on: first)
    guard let latest = rule.latestEnd(from: first) else { return nil }
    guard text(name).isEmpty else { return day(name) }
    refuse(
      name.rawValue,
      "Bitte geben Sie an, bis wann die \(rule.name) gilt. Bei Beginn am \(first.german) ist das spätestens der "
        + "\(latest.german).")
    return nil
  }

  /// One promise per line.
  mutating func promises(_ name: some RawRepresentable<String>) -> [Zusage] { lines(name).map { Zusage($0) } }

  mutating func lines(_ name: some RawRepresentable<String>) -> [String] {
    text(name).split(whereSeparator: \.isNewline).map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }
}
