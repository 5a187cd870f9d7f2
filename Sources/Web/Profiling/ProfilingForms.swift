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
        name: desk.term(.profiling), providers: desk.angebot?.options ?? [], due: desk.profilingDue)
    },
    prefill: { desk in
      let names = ProfilingAuftragForm.Name.self
      let asked = desk.office.law.profilingErbeten(zugang: desk.akte.line.fall.zugang)
      return [
        names.traeger.rawValue: desk.angebot?.vorschlag.map { "\($0.nr)" } ?? "",
        names.am.rawValue: desk.today.german, names.bis.rawValue: max(asked, desk.today).german,
      ]
    },
    record: { desk, reader in
      let names = ProfilingAuftragForm.Name.self
      let provider = reader.required(names.traeger, "Bitte wählen Sie, wer das \(desk.term(.profiling)) durchführt.")
      let (am, bis) = (reader.day(names.am), reader.day(names.bis))
      let traeger = provider == ProfilingAuftragForm.inHouse ? nil : reader.provider(provider, names.traeger, desk)
      try reader.finish()
      return try await desk.record(OrderProfiling(traeger: traeger, am: am, bis: bis))
    })

  /// The provider is reminded.
  static let profilingErinnern = CaseForm(
    muster: .profilingErinnern, address: { .fallhandlung(.profilingErinnern, nr: $0.nr) },
    form: { desk in
      let traeger = desk.akte.file.profiling.order?.traeger.flatMap { desk.akte.organisation.traeger[$0] }
      return ProfilingAuftragForm.erinnerung(name: desk.term(.profiling), traeger: traeger ?? "Träger")
    },
    prefill: { [ProfilingAuftragForm.Ruecknahme.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let am = reader.day(ProfilingAuftragForm.Ruecknahme.am)
      try reader.finish()
      return try await desk.record(RemindProfiling(am: am))
    })

  /// The order is taken back.
  static let profilingZuruecknehmen = CaseForm(
    muster: .profilingZuruecknehmen, address: { .fallhandlung(.profilingZuruecknehmen, nr: $0.nr) },
    form: { ProfilingAuftragForm.ruecknahme(name: $0.term(.profiling)) },
    prefill: { [ProfilingAuftragForm.Ruecknahme.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = ProfilingAuftragForm.Ruecknahme.self
      let am = reader.day(names.am)
      let reason = reader.required(names.grund, "Bitte nennen Sie den Grund in einem Satz.")
      try reader.finish()
      return try await desk.record(TakeBackProfiling(am: am, grund: reason))
    })

  /// The result of the Profiling.
  static let profilingErgebnis = CaseForm(
    muster: .profilingErgebnis, address: { .fallhandlung(.profilingErgebnis, nr: $0.nr) },
    form: {
      ProfilingErgebnisForm.form(name: $0.term(.profiling), traits: $0.office.law.merkmale(on: $0.today))
    },
    prefill: { desk in
      let names = ProfilingErgebnisForm.Name.self
      return [names.am.rawValue: desk.today.german, names.quelle.rawValue: Merkmalquelle.profiling.rawValue]
    },
    record: { desk, reader in
      let quelle: Merkmalquelle? = reader.choice(
        ProfilingErgebnisForm.Name.quelle, "Bitte wählen Sie, woher die Einschätzungen stammen.")
      let ergebnis = reader.profil(desk.office.law, quelle: quelle)
      try reader.finish()
      return try await desk.record(RecordProfil(ergebnis))
    })

  /// Traits assessed again.
  static let profilingFortschreiben = CaseForm(
    muster: .profilingFortschreiben, address: { .fallhandlung(.profilingFortschreiben, nr: $0.nr) },
    form: { desk in
      let law = desk.office.law
      let pairs = desk.akte.file.profiling.profil?.aktuell.map { ($0.merkmal, $0.words(law)) } ?? []
      return ProfilFortschreibungForm.form(
        name: desk.term(.profiling), traits: law.merkmale(on: desk.today),
        current: Dictionary(uniqueKeysWithValues: pairs))
    },
    prefill: { desk in
      let names = ProfilFortschreibungForm.Name.self
      return [names.am.rawValue: desk.today.german, names.quelle.rawValue: Merkmalquelle.gespraech.rawValue]
    },
    record: { desk, reader in
      let names = ProfilFortschreibungForm.Name.self
      let am = reader.day(names.am)
      let quelle: Merkmalquelle? = reader.choice(names.quelle, "Bitte wählen Sie, woher die Einschätzung stammt.")
      let befunde = desk.office.law.merkmale(on: am).compactMap { trait -> Befund? in
        reader.values[trait.key.rawValue]?.first.map(\.isEmpty) == false
          ? reader.befund(trait, am: am, quelle: quelle) : nil
      }
      try reader.finish()
      return try await desk.record(UpdateProfil(am: am, merkmale: befunde))
    })
}

extension CaseDesk {
  /// The word of the day's law.
  func term(_ key: BegriffKey) -> String { desk.term(key) }

  /// Last day for the result of the Profiling.
  var profilingDue: Day { office.law.dueDay(open: .profiling, after: akte.line.fall.zugang) }
}

extension Desk {
  /// The word of the day's law.
  func term(_ key: BegriffKey) -> String { office.law.begriff(key, on: today).singular }
}

extension Traegerregister {
  /// The providers from which a profiling can be ordered, each with its free places.
  var options: [Option] {
    eintraege.filter(\.nimmtProfiling).map { entry in
      let places = entry.frei.map { free in
        free == 0 ? ", kein Platz frei" : ", \(free) von \(entry.stand?.plaetze ?? free) Plätzen frei"
      }
      return Option("\(entry.nr)", entry.name + (places ?? ""))
    }
  }
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
}
