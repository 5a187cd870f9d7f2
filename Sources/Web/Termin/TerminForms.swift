import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// First step: when, where, why; leads to the letter.
  static let termin = CaseForm(
    muster: .termin, address: { .fallhandlung(.termin, nr: $0.nr) }, form: { $0.terminForm },
    prefill: { $0.terminPrefill },
    record: { desk, reader in
      let command = try reader.termin(desk)
      let entries = try command.decide(desk.akte.file, in: DecisionContext(law: desk.office.law, today: desk.today))
      guard let entry = entries.first as? TerminEingeladen else { throw Refused(reader: reader) }
      throw CheckFirst(response: desk.desk.page(desk.letterCheck(Einladungsbrief(entry))))
    })

  /// Second step: confirmed on the page with the letter.
  static let terminPruefen = CaseForm(
    muster: .terminPruefen, address: { .fallhandlung(.termin, nr: $0.nr) }, form: { $0.terminForm },
    prefill: { $0.terminPrefill },
    record: { desk, reader in
      let command = try reader.termin(desk)
      let next = Adresse.einladung(nr: desk.nr, termin: desk.akte.file.termin.nextNumber)
      return try await desk.record(command, then: next)
    })

  static let terminZustellung = CaseForm(
    muster: .terminZustellung, address: { .terminZustellung(nr: $0.nr, termin: try $0.terminItem().nr) },
    form: { ZustellungForm.form(termin: try $0.terminItem().words) },
    prefill: { [ZustellungForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = ZustellungForm.Name.self
      let weg: Zustellweg? = reader.choice(names.weg, "Bitte wählen Sie, wie der Brief ankam.")
      let am = reader.day(names.am)
      try reader.finish()
      guard let weg else { throw Refused(reader: reader) }
      let nr = try desk.terminItem().nr
      return try await desk.record(
        DeliverEinladung(nr: nr, am: am, weg: weg), then: .einladung(nr: desk.nr, termin: nr))
    })

  static let terminVerlegen = CaseForm(
    muster: .terminVerlegen, address: { .terminVerlegen(nr: $0.nr, termin: try $0.terminItem().nr) },
    form: { TerminVerlegenForm.form(termin: try $0.terminItem().words) },
    prefill: { desk in
      let item = try desk.terminItem()
      let names = TerminVerlegenForm.Name.self
      return [names.uhrzeit.rawValue: item.uhrzeit.iso, names.ort.rawValue: item.ort]
    },
    record: { desk, reader in
      let names = TerminVerlegenForm.Name.self
      let place = reader.place(names.tag.rawValue, names.uhrzeit.rawValue, names.ort.rawValue)
      let grund = reader.required(names.grund, "Bitte nennen Sie den Grund in einem Satz.")
      try reader.finish()
      guard let place else { throw Refused(reader: reader) }
      let nr = try desk.terminItem().nr
      return try await desk.record(
        MoveTermin(nr: nr, am: desk.today, place: place, grund: grund), then: .einladung(nr: desk.nr, termin: nr))
    })

  static let terminAbsagen = CaseForm(
    muster: .terminAbsagen, address: { .terminAbsagen(nr: $0.nr, termin: try $0.terminItem().nr) },
    form: { TerminAbsagenForm.form(termin: try $0.terminItem().words) },
    record: { desk, reader in
      let names = TerminAbsagenForm.Name.self
      let von = reader.required(names.von, "Bitte wählen Sie, wer absagt.")
      let grund = reader.required(names.grund, "Bitte nennen Sie den Grund in einem Satz.")
      if !von.isEmpty, !["klient", "haus"].contains(von) {
        reader.refuse(names.von.rawValue, "Bitte wählen Sie, wer absagt.")
      }
      try reader.finish()
      let nr = try desk.terminItem().nr
      return try await desk.record(CancelTermin(nr: nr, am: desk.today, vonKlient: von == "klient", grund: grund))
    })
}

extension CaseDesk {
  /// Records and goes on to a page of the case other than its front page.
  func record<C: Command>(_ command: C, then page: Adresse) async throws -> Receipt where C.State == CaseFile {
    let known = submission()
    return try await office.record(
      command, in: id, as: desk.actor,
      Submission(
        key: known.key, expected: known.expected, target: page.link + "?meldung=" + Meldung.gespeichert.rawValue))
  }

  /// The appointment of the address.
  /// - Throws: `NotFound` if the case has none of that number.
  func terminItem() throws -> TerminState.Item {
    guard let number = Int(try desk.parameter("termin")), let item = akte.file.termin.item(number) else {
      throw NotFound()
    }
    return item
  }

  fileprivate var terminForm: Form {
    let rule = office.law.einladungsregel(on: today)
    let withoutNotice = rule.value.firstWithoutNotice && akte.file.termin.items.isEmpty
    return EinladungForm.form(
      needsPerson: rule.value.firstInPerson && akte.file.gespraech.last == nil,
      notice: withoutNotice
        ? "Die erste Einladung kommt ohne Belehrung über Rechtsfolgen (\(rule.citation.section))."
        : "Der Brief zum Meldetermin enthält die Belehrung über Rechtsfolgen nach dem Recht des Tages.")
  }

  fileprivate var terminPrefill: [String: String] {
    let names = EinladungForm.Name.self
    let due = akte.file.termin.next == nil ? akte.file.contactDay(office.law, after: today) : nil
    let last = akte.file.termin.items.last
    return [
      names.tag.rawValue: due?.german ?? "", names.uhrzeit.rawValue: last?.uhrzeit.iso ?? "",
      names.form.rawValue: TerminForm.persoenlich.rawValue, names.ort.rawValue: last?.ort ?? "",
    ]
  }

  fileprivate func letterCheck(_ brief: Einladungsbrief) -> CheckPage {
    CheckPage(
      heading: "Einladung prüfen",
      consequence: brief.fassung == nil
        ? "Danach gilt die Einladung. Sie enthält keine Belehrung über Rechtsfolgen."
        : "Danach gilt die Einladung mit Belehrung über Rechtsfolgen. Halten Sie dann die Zustellung fest.",
      rows: [
        Zusammenfassungszeile("Person", akte.line.person.fullName), Zusammenfassungszeile("Termin", brief.wann),
        Zusammenfassungszeile("Fassung der Belehrung", brief.fassung ?? "ohne Belehrung"),
      ], confirm: "Einladung speichern", model: checkModel(.terminPruefen), edit: .fallhandlung(.termin, nr: nr),
      identity: identity, document: desk.app.settings.reports.article(letter(brief)),
      documentLabel: "Text der Einladung")
  }
}

extension TerminState.Item {
  /// Day and time.
  var words: String { "\(tag.german), \(uhrzeit.german)" }
}

extension FormReader {
  fileprivate mutating func termin(_ desk: CaseDesk) throws -> InviteTermin {
    let names = EinladungForm.Name.self
    let art: TerminArt? = choice(names.art, "Bitte wählen Sie die Art des Termins.")
    let place = place(names.tag.rawValue, names.uhrzeit.rawValue, names.ort.rawValue)
    let form: TerminForm? = choice(names.form, "Bitte wählen Sie, wie das Gespräch stattfindet.")
    let anlass: TerminAnlass? = choice(names.anlass, "Bitte wählen Sie den Anlass.")
    let ausnahme = text(names.ausnahme)
    try finish()
    guard let art, let place, let form, let anlass else { throw Refused(reader: self) }
    return InviteTermin(
      am: desk.today, place: place, art: art, form: form, anlass: anlass, ausnahme: ausnahme.isEmpty ? nil : ausnahme)
  }

  /// Day, time and place; `nil` after a refusal.
  fileprivate mutating func place(_ tag: String, _ uhrzeit: String, _ ort: String) -> TerminPlace? {
    let (day, typed, place) = (day(tag), text(uhrzeit), text(ort))
    if place.isEmpty { refuse(ort, "Bitte geben Sie den Raum oder die Telefonnummer an.") }
    guard let time = Uhrzeit(typed), (6 * 60...21 * 60).contains(time.minute) else {
      refuse(uhrzeit, "Bitte geben Sie eine Uhrzeit von 6:00 bis 21:00 an, zum Beispiel 9:30.")
      return nil
    }
    return TerminPlace(tag: day, uhrzeit: time, ort: place)
  }
}
