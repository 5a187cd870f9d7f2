import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// Begin of a measure; the change of status is proposed.
  static let massnahme = CaseForm(
    muster: .massnahme, address: { .fallhandlung(.massnahme, nr: $0.nr) },
    form: { desk in
      TeilnahmeForm.form(
        instruments: desk.instruments, providers: desk.akte.organisation.providers, schritte: desk.openSteps)
    },
    prefill: { desk in
      [TeilnahmeForm.Name.beginn.rawValue: desk.today.german, TeilnahmeForm.Name.statusAendern.rawValue: "ja"]
    },
    preview: { try $0.vorschau($1.massnahme($0)) },
    record: { desk, reader in try await desk.record(try reader.massnahme(desk), showing: true) })

  /// End of a measure with its result.
  static let massnahmeEnde = CaseForm(
    muster: .massnahmeEnde, address: { .massnahmeEnde(nr: $0.nr, teilnahme: try $0.teilnahme().nr) },
    form: { TeilnahmeEndeForm.form(measure: try $0.teilnahme().words) },
    prefill: { desk in
      [TeilnahmeEndeForm.Name.ende.rawValue: min(try desk.teilnahme().geplantesEnde, desk.today).german]
    },
    record: { desk, reader in
      let names = TeilnahmeEndeForm.Name.self
      let end = reader.day(names.ende)
      let result: TeilnahmeErgebnis? = reader.choice(names.ergebnis, "Bitte wählen Sie das Ergebnis der Maßnahme.")
      let status = reader.optionalStatus(names.statusDanach)
      try reader.finish()
      guard let result else { throw Refused(reader: reader) }
      return try await desk.record(
        EndTeilnahme(nr: try desk.teilnahme().nr, ende: end, ergebnis: result, statusDanach: status))
    })
}

extension CaseDesk {
  /// The instruments in force today and on the typed first day, each under its first goal; protected counselling has a
  /// page of its own.
  fileprivate var instruments: [OptionGroup] {
    let (law, first) = (office.law, typedDay(TeilnahmeForm.Name.beginn))
    let offered = law.instrumente.filter { instrument in
      law.beratungsart(instrument.key) == nil && [today, first].contains { instrument.validity.contains($0) }
    }
    let groups = Dictionary(grouping: offered) { $0.goals.first.map(law.ziel) ?? "Weitere" }
    return groups.sorted { $0.key < $1.key }.map { goal, instruments in
      OptionGroup(goal, instruments.sorted { $0.name < $1.name }.map { option($0, first: first) })
    }
  }

  /// Instruments of different law may have one name.
  private func option(_ instrument: Instrument, first: Day) -> Option {
    let isOfToday = instrument.validity.contains(today)
    return Option(instrument.key, isOfToday ? instrument.name : "\(instrument.name) (Recht vom \(first.german))")
  }

  /// Steps of the plan on which nothing was found yet and that no measure carries out.
  fileprivate var openSteps: [Option] {
    akte.file.planschritte.filter { $0.stand == .offen && $0.teilnahme == nil }.map { step in
      Option("\(step.id)", step.schritt.words)
    }
  }

  /// The participation of the address.
  /// - Throws: `NotFound` if the case has none of that number.
  fileprivate func teilnahme() throws -> TeilnahmeState.Item {
    let number = Int(try desk.parameter("teilnahme"))
    guard let item = akte.file.teilnahme.items.first(where: { $0.nr == number }) else { throw NotFound() }
    return item
  }
}

extension TeilnahmeState.Item {
  fileprivate var words: String { "\(bezeichnung), seit \(beginn.german), geplant bis \(geplantesEnde.german)." }
}

extension FormReader {
  /// The status afterwards; none if nothing was chosen.
  mutating func optionalStatus(_ name: some RawRepresentable<String>) -> StatusCode? {
    let typed = text(name)
    guard !typed.isEmpty else { return nil }
    if let status = StatusCode(key: typed) { return status }
    refuse(name.rawValue, "Diesen Status gibt es nicht. Bitte wählen Sie einen aus der Liste.")
    return nil
  }
}

extension FormReader {
  fileprivate mutating func massnahme(_ desk: CaseDesk) throws -> BeginTeilnahme {
    let names = TeilnahmeForm.Name.self
    let instrument = required(names.instrument, "Bitte wählen Sie ein Instrument.")
    let name = text(names.bezeichnung)
    let provider = provider(text(names.traeger), names.traeger, desk)
    let (begin, end) = (day(names.beginn), day(names.ende))
    let typed = text(names.schritt)
    let step = Int(typed)
    if step == nil, !typed.isEmpty {
      refuse(names.schritt.rawValue, "Diesen Schritt gibt es nicht. Bitte wählen Sie einen aus der Liste.")
    }
    try finish()
    return BeginTeilnahme(
      instrument: instrument, bezeichnung: name, traeger: provider, beginn: begin, ende: end,
      statusAendern: isTicked(names.statusAendern), schritt: step)
  }
}
