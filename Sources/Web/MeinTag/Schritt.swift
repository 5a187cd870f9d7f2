import Casework
import Kernel
import Law
import Pages
import Store

/// A next step in words, with the form that settles it.
struct Schritt {
  let kind: NextStep.Kind
  let law: Law
  let day: Day

  var what: String {
    switch kind {
    case .profilingBeauftragen: "\(profiling) beauftragen"
    case .profilingErgebnis: "\(profiling): Ergebnis dokumentieren"
    case .strategieFestlegen: "Strategie festlegen"
    case .planErstellen: "Integrationsplan erstellen"
    case .vereinbarungAnbieten: "\(vereinbarung) anbieten"
    case .vereinbarungRuecklauf: "\(vereinbarung): Antwort festhalten"
    case .vereinbarungFortschreiben: "\(vereinbarung) fortschreiben"
    case .verpflichtungNachweis: "Verpflichtung: Nachweis prüfen"
    case .schlichtungEnde: "Schlichtung: Ergebnis festhalten"
    case .gespraech: "Gespräch führen"
    case .teilnahmeErgebnis: "Maßnahme: Ergebnis festhalten"
    case .integrationBestaetigen: "Arbeitsaufnahme bestätigen"
    case .anhoerung: "Anhörung zur Leistungsminderung"
    case .minderungEntscheidung: "Leistungsminderung: letzter Tag der Entscheidung"
    case .minderungBeratungU25: "Beratung nach Leistungsminderung anbieten (unter 25)"
    case .erreichbarkeit: "Dreimal nicht gekommen: Erreichbarkeit prüfen (§ 7b Abs. 4 SGB II)"
    case .merkmalePruefen: "Merkmale neu einschätzen"
    case .schrittNachhalten: "Schritt des Plans nachhalten"
    case .gutachtenErgebnis: "Gutachten: Ergebnis festhalten"
    case .zumutbarkeitPruefen: "Zumutbarkeit prüfen"
    case .schuldatenFortschreiben: "Schulende: Schuldaten fortschreiben"
    }
  }

  func target(_ nr: String, item: Int?) -> Adresse {
    switch kind {
    case .profilingBeauftragen: .fallhandlung(.profilingAuftrag, nr: nr)
    case .profilingErgebnis: .fallhandlung(.profilingErgebnis, nr: nr)
    case .strategieFestlegen: .fallhandlung(.strategie, nr: nr)
    case .planErstellen: .fallhandlung(.planSchreiben, nr: nr)
    case .vereinbarungAnbieten, .vereinbarungRuecklauf, .vereinbarungFortschreiben: .fallhandlung(.vereinbarung, nr: nr)
    case .verpflichtungNachweis: .fallhandlung(.vereinbarungen, nr: nr)
    case .schlichtungEnde: .fallhandlung(.schlichtung, nr: nr)
    case .gespraech: .fallhandlung(.gespraech, nr: nr)
    case .teilnahmeErgebnis: item.map { .massnahmeEnde(nr: nr, teilnahme: $0) } ?? .fall(nr)
    case .integrationBestaetigen: .fallhandlung(.integration, nr: nr)
    case .anhoerung, .minderungEntscheidung, .minderungBeratungU25:
      item.map { .minderungSchritt(nr: nr, minderung: $0) } ?? .fallhandlung(.leistungsminderungNeu, nr: nr)
    case .erreichbarkeit: .fallhandlung(.leistungsminderung, nr: nr)
    case .merkmalePruefen: .fallhandlung(.profilingFortschreiben, nr: nr)
    case .gutachtenErgebnis: .fallhandlung(.gutachtenErgebnis, nr: nr)
    case .zumutbarkeitPruefen: .fallhandlung(.zumutbarkeitFeststellen, nr: nr)
    case .schuldatenFortschreiben: .fallhandlung(.schuleErfassen, nr: nr)
    case .schrittNachhalten: item.map { .planSchritt(nr: nr, schritt: $0) } ?? .fallhandlung(.plan, nr: nr)
    }
  }

  private var profiling: String { law.begriff(.profiling, on: day).singular }
  private var vereinbarung: String { law.begriff(.vereinbarung, on: day).singular }
}

extension Aufgabe {
  /// The open step of a line of the case list; `nil` if nothing waits.
  init?(_ line: FallLine, law: Law, today: Day, partyName: String? = nil) {
    guard let kind = line.fall.schritt, let due = line.fall.faellig else { return nil }
    let step = Schritt(kind: kind, law: law, day: today)
    self.init(
      person: line.person.fullName, nr: line.fall.aktenzeichen, what: step.what, due: due,
      turn: AmZug(line.fall.partei), waitingSince: line.fall.seit, partyName: partyName,
      target: step.target(line.fall.aktenzeichen, item: line.fall.schrittNr), reminded: line.fall.erinnert)
  }
}

extension AmZug {
  init(_ partei: Partei?) { self = partei.flatMap { AmZug(rawValue: $0.rawValue) } ?? .haus }
}
