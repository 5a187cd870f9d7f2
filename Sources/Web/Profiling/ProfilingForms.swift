import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// The order of the Profiling, to a provider or in-house.
  static let profilingAuftrag = CaseForm(
    muster: .profilingAuftrag, address: { .fallhandlung(.profilingAuftrag, nr: $0.nr) },
    form: { desk in
      ProfilingAuftragForm.form(
        name: desk.term(.profiling), providers: desk.akte.organisation.providers, due: desk.profilingDue)
    },
    prefill: { desk in
      let names = ProfilingAuftragForm.Name.self
      return [names.am.rawValue: desk.today.german, names.bis.rawValue: max(desk.profilingDue, desk.today).german]
    },
    record: { desk, reader in
      let names = ProfilingAuftragForm.Name.self
      let provider = reader.required(names.traeger, "Bitte wählen Sie, wer das \(desk.term(.profiling)) durchführt.")
      let (am, bis) = (reader.day(names.am), reader.day(names.bis))
      let traeger = provider == ProfilingAuftragForm.inHouse ? nil : reader.provider(provider, names.traeger, desk)
      try reader.finish()
      return try await desk.record(OrderProfiling(traeger: traeger, am: am, bis: bis))
    })

  /// The result of the Profiling.
  static let profilingErgebnis = CaseForm(
    muster: .profilingErgebnis, address: { .fallhandlung(.profilingErgebnis, nr: $0.nr) },
    form: { ProfilingErgebnisForm.form(name: $0.term(.profiling)) },
    prefill: { [ProfilingErgebnisForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let am = reader.day(ProfilingErgebnisForm.Name.am)
      let strengths = reader.text(ProfilingErgebnisForm.Name.staerken)
      let traits = ProfilingErgebnisForm.traits.compactMap { reader.merkmal($0.name, $0.label) }
      try reader.finish()
      let result = ProfilingEingegangen(am: am, merkmale: traits, staerken: strengths.isEmpty ? nil : strengths)
      return try await desk.record(ReceiveProfiling(result))
    })
}

extension CaseDesk {
  /// The word of the day's law.
  func term(_ key: BegriffKey) -> String { office.law.begriff(key, on: today).singular }

  /// Last day for the result of the Profiling.
  var profilingDue: Day { office.law.dueDay(.profiling, after: akte.line.fall.zugang) }
}

extension FormReader {
  /// A provider of the job centre.
  mutating func provider(_ typed: String, _ name: some RawRepresentable<String>, _ desk: CaseDesk) -> Int64? {
    guard !typed.isEmpty else { return nil }
    guard let number = Int64(typed), desk.akte.organisation.traeger[number] != nil else {
      refuse(name.rawValue, "Diesen Träger gibt es nicht. Bitte wählen Sie einen aus der Liste.")
      return nil
    }
    return number
  }

  /// One trait: its level, or why it was not recorded.
  fileprivate mutating func merkmal(_ name: ProfilingErgebnisForm.Name, _ label: String) -> Merkmal? {
    let typed = required(name, "Bitte wählen Sie bei „\(label)“ eine Ausprägung oder „nicht erhoben“.")
    guard let key = MerkmalKey(rawValue: name.rawValue), !typed.isEmpty else { return nil }
    let reasonName = ProfilingErgebnisForm.reasonName(name)
    let reason = text(reasonName)
    if typed == ProfilingErgebnisForm.notRecorded {
      if reason.isEmpty { refuse(reasonName, "Bitte nennen Sie den Grund, warum „\(label)“ nicht erhoben wurde.") }
      return Merkmal(merkmal: key, auspraegung: nil, grund: reason)
    }
    guard let level = Int(typed), (1...4).contains(level) else {
      refuse(name.rawValue, "Bitte wählen Sie bei „\(label)“ eine Ausprägung oder „nicht erhoben“.")
      return nil
    }
    return Merkmal(merkmal: key, auspraegung: level)
  }
}
