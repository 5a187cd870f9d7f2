import Kernel
import Law

/// Who takes part in which measure. On the reference day the groups in activating measures are met exactly.
struct Massnahmen {
  private let katalog: Massnahmenkatalog
  private let vorgaben: Vorgaben
  private let seed: UInt64
  private var random: Zufall
  /// Around the reference day nobody begins or ends: three days either way change nothing in the count.
  static let ruhe = (von: Vorgaben.stichtag - 6, bis: Vorgaben.stichtag + 7)

  init(_ vorgaben: Vorgaben, katalog: Massnahmenkatalog, seed: UInt64) {
    self.vorgaben = vorgaben
    self.katalog = katalog
    self.seed = seed
    random = Zufall(seed: seed, topic: 4, index: 0)
  }

  mutating func plane(_ bestand: inout Bestand) {
    let aktiviert = ausgewaehlt(bestand)
    let anteile = anteile(bestand, aktiviert)
    for index in bestand.personen.indices where !bestand.personen[index].bezuege.isEmpty {
      random = Zufall(seed: seed, topic: 5, index: index)
      var lauf = Teilnahmelauf(
        person: bestand.personen[index], nichtDeutsch: bestand.haushalte[bestand.personen[index].haushalt].nichtDeutsch,
        mutter: istMutter(bestand, index), katalog: katalog, random: random)
      lauf.begleitende()
      if aktiviert.contains(index) { lauf.amStichtag() }
      lauf.ausbildungshilfen()
      let neigung =
        aktiviert.contains(index) ? 1.65 : bestand.personen[index].istBerechtigt(Vorgaben.stichtag) ? 0.65 : 1.1
      lauf.uebrige(anteil: { anteile[$0.index] }, neigung: neigung)
      lauf.flankierende()
      bestand.personen[index] = lauf.fertig()
    }
  }

  private func istMutter(_ bestand: Bestand, _ index: Int) -> Bool {
    let person = bestand.personen[index]
    return person.geschlecht == .weiblich && person.rolle != .kind
      && bestand.haushalte[person.haushalt].art.rawValue >= Haushaltsart.familie.rawValue
  }

  /// The persons in an activating measure on the reference day: the exact number of each group, drawn from those who can.
  private mutating func ausgewaehlt(_ bestand: Bestand) -> Set<Int> {
    var moegliche = [[Int]](repeating: [], count: 8)
    for (index, person) in bestand.personen.enumerated() {
      guard let bezug = person.bezug(am: Vorgaben.stichtag) else { continue }
      let zelle = Zelle(
        u25: person.alter(Vorgaben.stichtag) < 25, frau: person.geschlecht == .weiblich,
        nichtDeutsch: bestand.haushalte[person.haushalt].nichtDeutsch)
      let fenster = Teilnahmelauf.freiesFenster(person, bezug: bezug)
      let frei = fenster.von <= Massnahmen.ruhe.von - 6 && fenster.bis >= Massnahmen.ruhe.bis + 1
      if frei || Teilnahmelauf.lehreAmStichtag(person, bezug: bezug) != nil {
        moegliche[zelle.index].append(index)
      }
    }
    let anzahl = Kontingent.verteilt(
      vorgaben.aktiviert, grenze: moegliche.map(\.count), neigung: [1, 1, 1, 1, 1, 1, 1, 1])
    var chosen: Set<Int> = []
    for zelle in Zelle.alle {
      chosen.formUnion(random.shuffled(moegliche[zelle.index]).prefix(anzahl[zelle.index]))
    }
    return chosen
  }

  /// The share of days in measures that each group reaches in the end.
  private func anteile(_ bestand: Bestand, _ aktiviert: Set<Int>) -> [Double] {
    var alle = [Int](repeating: 0, count: 8)
    var davon = alle
    for (index, person) in bestand.personen.enumerated() where person.istBerechtigt(Vorgaben.stichtag) {
      let zelle = Zelle(
        u25: person.alter(Vorgaben.stichtag) < 25, frau: person.geschlecht == .weiblich,
        nichtDeutsch: bestand.haushalte[person.haushalt].nichtDeutsch)
      alle[zelle.index] += 1
      if aktiviert.contains(index) { davon[zelle.index] += 1 }
    }
    return (0..<8).map { alle[$0] == 0 ? 0.2 : Double(davon[$0]) / Double(alle[$0]) }
  }
}
