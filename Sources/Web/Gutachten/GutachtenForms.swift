import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// The order of a medical opinion.
  static let gutachtenAuftrag = CaseForm(
    muster: .gutachtenAuftrag, address: { .fallhandlung(.gutachtenAuftrag, nr: $0.nr) },
    form: { GutachtenForms.auftrag(due: $0.office.law.dueDay(.gutachten, after: $0.today)) },
    prefill: { desk in
      let names = GutachtenForms.Auftrag.self
      return [
        names.am.rawValue: desk.today.german,
        names.bis.rawValue: desk.office.law.dueDay(.gutachten, after: desk.today).german,
      ]
    },
    record: { desk, reader in
      let names = GutachtenForms.Auftrag.self
      let dienst: Gutachtenstelle? = reader.choice(names.dienst, "Bitte wählen Sie, wer begutachtet.")
      let fragen = Gutachtenfrage.allCases.filter { reader.isTicked(names.of($0)) }
      let (am, bis) = (reader.day(names.am), reader.day(names.bis))
      try reader.finish()
      guard let dienst else { throw Refused(reader: reader) }
      let auftrag = GutachtenBeauftragt(
        dienst: dienst, fragen: fragen, am: am, bis: bis, einverstanden: reader.isTicked(names.einverstanden))
      return try await desk.record(OrderGutachten(auftrag), then: desk.gutachten)
    })

  /// The result, as demands of work alone.
  static let gutachtenErgebnis = CaseForm(
    muster: .gutachtenErgebnis, address: { .fallhandlung(.gutachtenErgebnis, nr: $0.nr) },
    form: { GutachtenForms.ergebnis(about: $0.gutachtenauftrag) },
    prefill: { [GutachtenForms.Ergebnis.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = GutachtenForms.Ergebnis.self
      let am = reader.day(names.am)
      let stunden: Stundenklasse? = reader.choice(names.stunden, "Bitte wählen Sie die möglichen Stunden am Tag.")
      let grenzen = reader.grenzen()
      let bis = reader.optionalDay(names.gueltigBis)
      try reader.finish()
      guard let stunden else { throw Refused(reader: reader) }
      return try await desk.record(
        ReceiveGutachten(GutachtenEingegangen(am: am, stundenklasse: stunden, grenzen: grenzen, gueltigBis: bis)),
        then: desk.gutachten)
    })

  /// Whoever was asked is reminded.
  static let gutachtenErinnern = CaseForm(
    muster: .gutachtenErinnern, address: { .fallhandlung(.gutachtenErinnern, nr: $0.nr) },
    form: { GutachtenForms.erinnerung(about: $0.gutachtenauftrag) },
    prefill: { [GutachtenForms.Ende.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let am = reader.day(GutachtenForms.Ende.am)
      try reader.finish()
      return try await desk.record(RemindGutachten(am: am), then: desk.gutachten)
    })

  /// The order ends without result.
  static let gutachtenZuruecknehmen = CaseForm(
    muster: .gutachtenZuruecknehmen, address: { .fallhandlung(.gutachtenZuruecknehmen, nr: $0.nr) },
    form: { GutachtenForms.ende(about: $0.gutachtenauftrag) },
    prefill: { [GutachtenForms.Ende.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = GutachtenForms.Ende.self
      let am = reader.day(names.am)
      let grund: Gutachtenende? = reader.choice(names.grund, "Bitte wählen Sie den Grund.")
      try reader.finish()
      guard let grund else { throw Refused(reader: reader) }
      return try await desk.record(WithdrawGutachten(am: am, grund: grund), then: desk.gutachten)
    })
}

extension CaseDesk {
  fileprivate var gutachten: Adresse { .fallhandlung(.gutachten, nr: nr) }

  /// The running order in a sentence.
  fileprivate var gutachtenauftrag: String {
    akte.file.gutachten.auftrag.map {
      "\(GutachtenForms.label($0.dienst)), beauftragt am \($0.am.german), erbeten bis \($0.bis.german)."
    } ?? "Es läuft kein Auftrag."
  }
}

extension FormReader {
  /// The demands for which something was chosen.
  mutating func grenzen() -> [Anforderungsgrenze] {
    Arbeitsanforderung.allCases.compactMap { demand in
      let name = Anforderungsfelder.name(demand)
      let typed = text(name)
      guard !typed.isEmpty else { return nil }
      guard let grade = Anforderungsgrad(rawValue: typed) else {
        refuse(name, "Bitte wählen Sie aus der Liste oder lassen Sie das Feld leer.")
        return nil
      }
      return Anforderungsgrenze(demand, grade)
    }
  }
}
