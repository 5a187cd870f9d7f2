import Application
import Casework
import Kernel
import Law
import Pages
import Store

/// In which figures an act counts, by the rules by which they are counted.
struct Kennzahlfolge {
  let desk: CaseDesk
  let folgen: Folgen

  var lines: [String] { integrationen + massnahmen + arbeitslose + abschluss }

  private var law: Law { desk.office.law }

  private var integrationen: [String] {
    folgen.neueFakten.filter { $0.kind == .integration }.map { span in
      let day = span.period.from
      guard let kind = IntegrationKind(rawValue: span.value), law.integration(on: day).value.counting.contains(kind)
      else { return "Zählt nicht als Integration: Diese Art der Aufnahme wird nicht gezählt." }
      guard isEntitled(on: day - 1) else {
        return "Zählt nicht als Integration: Am Tag davor, \((day - 1).german), ist kein Leistungsbezug bekannt."
      }
      if hasEarlier(in: day.month, before: span) {
        return "Zählt nicht noch einmal: Im selben Monat ist schon eine Integration gezählt."
      }
      return "Zählt in: \(indicators(.integrationen, on: day)), Jahr \(day.year)."
    }
  }

  private var massnahmen: [String] {
    let begun = folgen.neueFakten.filter { span in
      span.kind == .teilnahme && !folgen.alteFakten.contains { $0.kind == .teilnahme && $0.value == span.value }
    }
    return begun.map { span in
      let (first, last) = (span.period.from, span.period.to - 1)
      guard law.instrument(number: span.value)?.countsAsActivation == true else {
        return "Zählt nicht als Aktivierung: Das Instrument begleitet nur."
      }
      return "Zählt vom \(first.german) bis \(last.german) als Aktivierung, solange Leistungsbezug besteht: "
        + "\(indicators(.aktivierungsquote, on: first))."
    }
  }

  private var arbeitslose: [String] {
    folgen.status.compactMap { change in
      switch (change.von, change.auf) {
      case (.arbeitslos?, .arbeitslos): nil
      case (.arbeitslos?, _): "Ab \(change.ab.german) nicht mehr in: Arbeitslose."
      case (_, .arbeitslos): "Ab \(change.ab.german) in: Arbeitslose."
      default: nil
      }
    }
  }

  private var abschluss: [String] {
    let closed = folgen.neueFakten.contains {
      $0.kind == .meilenstein && $0.value == Meilenstein.abschluss.rawValue
    }
    return closed ? ["Ab dem Abschluss nicht mehr im Bestand von Team und Strategie."] : []
  }

  private func isEntitled(on day: Day) -> Bool {
    desk.akte.person.leistungsbezug.spells.contains { $0.art == .erwerbsfaehig && $0.period.contains(day) }
  }

  private func hasEarlier(in month: Month, before span: FactSpan) -> Bool {
    desk.akte.file.integration.items.contains { item in
      item.beginn.month == month && item.beginn < span.period.from
        && law.integration(on: item.beginn).value.counting.contains(item.art) && isEntitled(on: item.beginn - 1)
    }
  }

  /// Names of the target indicators that look at this person.
  private func indicators(_ measure: Zielindikator.Measure, on day: Day) -> String {
    let merkmale = Zielgruppenmerkmale(desk.akte.person)
    let fitting = law.zielindikatoren.filter { indicator in
      indicator.measure == measure && indicator.group.map { merkmale?.fits($0.rule, on: day) ?? false } ?? true
    }
    return fitting.map { "„\($0.label)“" }.joined(separator: ", ")
  }
}
