import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// What became of a step of the plan, or the measure that carries it out.
  static let planSchritt = CaseForm(
    muster: .planSchritt, address: { .planSchritt(nr: $0.nr, schritt: try $0.schritt().id) },
    form: { desk in
      let step = try desk.schritt()
      return SchrittForm.form(
        schritt: step.schritt.words, isOpen: step.stand == .offen, massnahmen: desk.akte.file.teilnahme.items.options)
    },
    prefill: { [SchrittForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = SchrittForm.Name.self
      let step = try desk.schritt()
      let typed = reader.required(names.stand, "Bitte wählen Sie, wie der Schritt steht.")
      if typed == SchrittForm.durchMassnahme {
        let measure = Int(reader.text(names.massnahme))
        if measure == nil { reader.refuse(names.massnahme.rawValue, "Bitte wählen Sie die Maßnahme.") }
        try reader.finish()
        guard let measure else { throw Refused(reader: reader) }
        return try await desk.record(LinkSchritt(schritt: step.id, teilnahme: measure))
      }
      let stand = Schrittstand(rawValue: typed)
      if stand == nil { reader.refuse(names.stand.rawValue, "Bitte wählen Sie, wie der Schritt steht.") }
      let am = reader.day(names.am)
      let grund = reader.text(names.grund)
      try reader.finish()
      guard let stand else { throw Refused(reader: reader) }
      return try await desk.record(RecordSchritt(schritt: step.id, am: am, stand: stand, grund: grund))
    })
}

extension CaseDesk {
  /// The step of the address.
  /// - Throws: `NotFound` if the plan has none of that number.
  fileprivate func schritt() throws -> Planschritt {
    let number = Int(try desk.parameter("schritt"))
    guard let number, let step = akte.file.planschritt(number) else { throw NotFound() }
    return step
  }
}

extension [TeilnahmeState.Item] {
  /// By number, the latest first.
  fileprivate var options: [Option] {
    reversed().map {
      Option("\($0.nr)", "\($0.bezeichnung), \($0.beginn.german) bis \(($0.ende ?? $0.geplantesEnde).german)")
    }
  }
}
