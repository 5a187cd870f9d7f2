import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// Choice of the strategy; nothing is chosen beforehand.
  static let strategie = CaseForm(
    muster: .strategie, address: { .fallhandlung(.strategie, nr: $0.nr) },
    form: { StrategieForm.form(strategies: $0.strategien, notices: $0.strategiehinweise) },
    prefill: { [StrategieForm.Name.am.rawValue: $0.today.german] },
    stand: { desk in
      desk.akte.file.strategie.current.map { [StrategieForm.Name.strategie.rawValue: $0.rawValue] } ?? [:]
    },
    record: { desk, reader in
      let names = StrategieForm.Name.self
      let letter: StrategieLetter? = reader.choice(names.strategie, Ablehnung.saetze["strategie.unbekannt"] ?? "")
      let am = reader.day(names.am)
      let differs = Abweichungsgrund(rawValue: reader.text(names.abweichung))
      let reason = reader.text(names.begruendung)
      try reader.finish()
      guard let letter else { throw Refused(reader: reader) }
      return try await desk.record(
        DecideStrategie(strategie: letter, am: am, abweichung: differs, begruendung: reason))
    })
}

extension CaseDesk {
  private var vorschlag: Strategievorschlag {
    Strategievorschlag(
      akte.file.profiling.werte, regeln: office.law.strategieregeln(on: today).map(\.value))
  }

  /// The strategies with what speaks for and against each, in their fixed order.
  fileprivate var strategien: [Option] {
    let found = vorschlag
    return office.law.strategien(on: today).map(\.value).map { strategie in
      let judged = found.urteile.first { $0.letter == strategie.letter }
      return Option(
        strategie.letter.rawValue, "\(strategie.letter.rawValue): \(strategie.label)",
        hint: ([strategie.name + "."] + (judged.map { $0.sentences(office.law, on: today) } ?? [])).joined(
          separator: " "))
    }
  }

  /// What the rules propose or miss, what is known of the person, and what was chosen before.
  fileprivate var strategiehinweise: [Hinweis] {
    let found = vorschlag
    var notices: [Hinweis] = []
    if let letter = found.vorschlag {
      notices.append(
        Hinweis(
          .hinweis, "Alle Bedingungen dafür sind erfüllt. Die Gründe stehen bei jeder Strategie.",
          title: "Vorschlag nach den örtlichen Regeln: \(letter.rawValue)"))
    } else if akte.file.profiling.firstResult != nil {
      let missing = found.fehlend
      notices.append(
        Hinweis(
          .warnung, missing.map(\.name).joined(separator: ", "),
          title: missing.count == 1
            ? "Vorschlag nicht möglich: 1 Merkmal fehlt" : "Vorschlag nicht möglich: \(missing.count) Merkmale fehlen"))
    }
    let known = akte.file.profiling.dimensionen.map(\.zusammenfassung)
    if !known.isEmpty {
      notices.append(Hinweis(.hinweis, known.joined(separator: " · "), title: "Erhobene Merkmale"))
    }
    let before = akte.file.strategie.festlegungen.reversed().map(\.sentence)
    if !before.isEmpty { notices.append(Hinweis(.hinweis, before.joined(separator: " "), title: "Bisher festgelegt")) }
    return notices
  }
}

extension Dimensionsbild {
  /// The dimension in one line.
  var zusammenfassung: String {
    let name = ProfilingErgebnisForm.label(dimension)
    guard !befunde.isEmpty else { return "\(name): \(Dimensionsbild.words(auspraegung, grund))" }
    return "\(name): "
      + befunde.map { "\($0.merkmal.name) \($0.wert.map { "\($0)" } ?? "nicht erhoben")" }
      .joined(separator: ", ")
  }
}

extension StrategieState.Festlegung {
  fileprivate var sentence: String {
    let proposal = vorschlag.map { $0 == strategie ? ", wie vorgeschlagen" : ", vorgeschlagen war \($0.rawValue)" }
    let reason = begruendung.isEmpty ? "" : " (\(begruendung))"
    return "\(strategie.rawValue) ab \(am.german)\(proposal ?? "")\(reason)."
  }
}

extension Strategieurteil {
  /// What speaks for it, against it, and what is not known.
  func sentences(_ law: Law, on day: Day) -> [String] {
    func words(_ conditions: [Strategieregel.Bedingung]) -> String {
      conditions.map { $0.words(law, on: day) }.joined(separator: "; ")
    }
    return [
      dafuer.isEmpty ? nil : "Dafür: \(words(dafuer)).",
      dagegen.isEmpty ? nil : "Dagegen, nicht erfüllt: \(words(dagegen)).",
      fehlend.isEmpty ? nil : "Nicht erhoben: \(fehlend.map(\.name).joined(separator: ", ")).",
    ].compactMap { $0 }
  }
}

extension Strategieregel.Bedingung {
  /// `Berufsabschluss mindestens 3 oder Lernfähigkeit höchstens 2`.
  func words(_ law: Law, on day: Day) -> String {
    vergleiche.map { comparison in
      let subject =
        comparison.dimension.map { dimension in
          (comparison.alle ? "alle Merkmale" : "ein Merkmal") + " bei „\(ProfilingErgebnisForm.label(dimension))“"
        } ?? comparison.merkmale.map { law.merkmal($0, on: day).label }.joined(separator: ", ")
      return "\(subject) \(comparison.mindestens ? "mindestens" : "höchstens") \(comparison.wert)"
    }.joined(separator: " oder ")
  }
}
