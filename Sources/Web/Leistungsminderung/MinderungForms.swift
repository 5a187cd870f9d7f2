import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  static let leistungsminderungNeu = CaseForm(
    muster: .leistungsminderungNeu, address: { .fallhandlung(.leistungsminderungNeu, nr: $0.nr) },
    form: { _ in MinderungForms.neu() }, prefill: { $0.minderungPrefill },
    record: { desk, reader in
      let names = MinderungForms.Neu.self
      let art: Minderungsart? = reader.choice(names.art, "Bitte wählen Sie den Anlass.")
      let (tag, belehrt) = (reader.day(names.tag), reader.optionalDay(names.belehrt))
      try reader.finish()
      guard let art else { throw Refused(reader: reader) }
      return try await desk.record(
        ExamineMinderung(am: desk.today, art: art, tag: tag, belehrt: belehrt), then: desk.minderungen)
    })

  static let minderungSchritt = CaseForm(
    muster: .minderungSchritt, address: { .minderungSchritt(nr: $0.nr, minderung: try $0.minderung().nr) },
    form: { MinderungForms.schritt(about: try $0.minderungsstand().about) },
    prefill: { [MinderungForms.Schritt.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = MinderungForms.Schritt.self
      let am = reader.day(names.am)
      let schritt = reader.minderungsschritt()
      let reason = reader.text(names.begruendung)
      try reader.finish()
      guard let schritt else { throw Refused(reader: reader) }
      let nr = try desk.minderung().nr
      return try await desk.record(
        RecordMinderungsschritt(nr: nr, am: am, schritt: schritt, begruendung: reason), then: desk.minderungen)
    })

  static let minderungBescheid = CaseForm(
    muster: .minderungBescheid, address: { .minderungBescheid(nr: $0.nr, minderung: try $0.minderung().nr) },
    form: { desk in
      let stand = try desk.minderungsstand()
      let about = [stand.about, desk.schlichtung(stand)].compactMap { $0 }
      return MinderungForms.bescheid(about: about.joined(separator: " "))
    }, prefill: { [MinderungForms.Bescheid.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = MinderungForms.Bescheid.self
      let am = reader.day(names.am)
      let sign = reader.required(names.zeichen, "Bitte geben Sie das Zeichen des Bescheids an.")
      let percent = reader.number(names.prozent, in: 1...100)
      let amount = reader.cents(names.betrag.rawValue)
      let (begin, end) = (reader.day(names.beginn), reader.day(names.ende))
      try reader.finish()
      let isYoung = desk.akte.line.person.geburt.completedYears(on: am) < 25
      let decision = MinderungEntschieden(
        nr: try desk.minderung().nr, am: am, zeichen: sign, prozent: percent, betrag: amount, beginn: begin, ende: end,
        unter25: isYoung)
      return try await desk.record(RecordMinderung(decision), then: desk.minderungen)
    })

  static let minderungAufhebung = CaseForm(
    muster: .minderungAufhebung, address: { .minderungAufhebung(nr: $0.nr, minderung: try $0.minderung().nr) },
    form: { MinderungForms.aufhebung(about: try $0.minderungsstand().about) },
    prefill: { [MinderungForms.Aufhebung.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = MinderungForms.Aufhebung.self
      let grund: Aufhebungsgrund? = reader.choice(names.grund, "Bitte wählen Sie den Grund.")
      let (am, ab) = (reader.day(names.am), reader.optionalDay(names.ab))
      if grund == .erfuellt, ab == nil {
        reader.refuse(names.ab.rawValue, "Bitte geben Sie den ersten Tag ohne Minderung an.")
      }
      try reader.finish()
      guard let grund else { throw Refused(reader: reader) }
      let nr = try desk.minderung().nr
      return try await desk.record(LiftMinderung(nr: nr, am: am, grund: grund, ab: ab ?? am), then: desk.minderungen)
    })
}

extension CaseDesk {
  fileprivate var minderungen: Adresse { .fallhandlung(.leistungsminderung, nr: nr) }

  /// The item of the address.
  /// - Throws: `NotFound` if the case has none of that number.
  func minderung() throws -> LeistungsminderungState.Item {
    guard let number = Int(try desk.parameter("minderung")), let item = akte.file.leistungsminderung.item(number) else {
      throw NotFound()
    }
    return item
  }

  fileprivate func minderungsstand() throws -> Minderungsstand {
    Minderungsstand(try minderung(), in: akte.file, law: office.law)
  }

  /// What a running Schlichtungsverfahren means for a decision of today; `nil` where there is none or it does not matter.
  fileprivate func schlichtung(_ stand: Minderungsstand) -> String? {
    let runs = akte.file.vereinbarung.schlichtung(on: today, office.law)
    guard stand.regel.value.mediationBlocks, let runs else { return nil }
    return "Seit \(runs.beginn.german) läuft eine Schlichtung, spätestens bis \(runs.spaetestens(office.law).german). "
      + "Solange wird nicht gemindert (§ 15a SGB II)."
  }

  /// The latest Meldeversäumnis that nobody has looked into.
  fileprivate var minderungPrefill: [String: String] {
    let known = akte.file.leistungsminderung.items.map(\.tag)
    guard let missed = akte.file.meldeversaeumnisse.last(where: { !known.contains($0) }) else { return [:] }
    let names = MinderungForms.Neu.self
    return [names.art.rawValue: Minderungsart.meldeversaeumnis.rawValue, names.tag.rawValue: missed.german]
  }
}

extension Minderungsstand {
  /// Cause, day, and what the law of the day allows.
  var about: String {
    "\(Wortlaut.label(item.art.rawValue, in: MinderungForms.arten)) am \(item.tag.german). \(regel.value.wording) "
      + "(\(regel.citation.section))"
  }
}

extension FormReader {
  fileprivate mutating func minderungsschritt() -> RecordMinderungsschritt.Schritt? {
    let names = MinderungForms.Schritt.self
    switch text(names.schritt) {
    case "anhoerung":
      let form: Anhoerungsform? = choice(names.form, "Bitte wählen Sie, wie angehört wurde.")
      let result: Anhoerungsergebnis? = choice(names.ergebnis, "Bitte wählen Sie das Ergebnis der Anhörung.")
      guard let form, let result else { return nil }
      return .anhoerung(form, result)
    case "haerte": return .haerte(false)
    case "haertefall": return .haerte(true)
    case "abgesehen": return .abgesehen
    case "beratung": return .beratung
    default:
      refuse(names.schritt.rawValue, "Bitte wählen Sie, was geschehen ist.")
      return nil
    }
  }
}
