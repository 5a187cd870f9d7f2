import Application
import Casework
import Kernel
import Law
import Pages

extension CaseDesk {
  /// What a command would change, in plain sentences.
  func vorschau<C: Command>(_ command: C) throws -> Vorschau where C.State == CaseFile {
    let context = DecisionContext(law: office.law, today: today)
    let folgen = try Folgen.of(command, upon: akte.file, version: akte.version, in: context)
    return .folgen(Folgenwort(desk: self, folgen: folgen).liste("Das würde sich ändern", isAhead: true))
  }
}

/// The consequences of an act in the words of the day.
struct Folgenwort {
  let desk: CaseDesk
  let folgen: Folgen

  func liste(_ title: String, isAhead: Bool) -> Folgenliste {
    let next = folgen.naechster.map { "\(step($0.kind, $0.nr)), fällig \($0.due.german)" }
    return Folgenliste(
      title,
      [
        .init("Status", folgen.status.map(status)),
        .init("Fristen", folgen.fristen.map(frist) + folgen.nachfragen.map(nachfrage)),
        .init("Termine", folgen.termine.map(termin)),
        .init("Kennzahlen", Kennzahlfolge(desk: desk, folgen: folgen).lines),
        .init("Nächster Schritt danach", [next].compactMap { $0 }),
      ], isAhead: isAhead)
  }

  private func status(_ change: Folgen.Status) -> String {
    let before = change.von.map { " statt „\(Wortlaut.label($0))“" } ?? ""
    return "Ab \(change.ab.german): „\(Wortlaut.label(change.auf))“\(before)."
  }

  private func frist(_ change: Folgen.Frist) -> String {
    let what = step(change.kind, change.nr)
    switch (change.bisher, change.neu) {
    case (nil, let new?): return "Beginnt: \(what), fällig \(new.german)."
    case (let old?, nil): return "Endet: \(what), bisher fällig \(old.german)."
    case (let old?, let new?): return "Verschoben: \(what), von \(old.german) auf \(new.german)."
    case (nil, nil): return what
    }
  }

  private func nachfrage(_ question: Nachfrage) -> String {
    "Beginnt: Arbeit nachhalten, erstmals am \(question.am.german)."
  }

  private func termin(_ change: Folgen.Termin) -> String {
    let day = "\(change.tag.german), \(change.uhrzeit.german)"
    return change.entfaellt
      ? "Der Termin am \(day), entfällt. Bitte sagen Sie ihn der Person ab."
      : "Der Termin am \(day), bleibt bestehen. Bitte prüfen Sie, ob er noch passt."
  }

  private func step(_ kind: NextStep.Kind, _ nr: Int?) -> String {
    let words = Schritt(kind: kind, law: desk.office.law, day: desk.today).what
    switch kind {
    case .teilnahmeErgebnis:
      let item = desk.akte.file.teilnahme.items.first { $0.nr == nr }
      return item.map { "\(words) („\($0.bezeichnung)“)" } ?? words
    case .schrittNachhalten:
      return nr.flatMap { desk.akte.file.integrationsplan.schritt($0) }.map { "\(words) („\($0.was)“)" } ?? words
    default: return words
    }
  }
}
