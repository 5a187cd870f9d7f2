import Kernel

/// Writes everybody's story down and puts the acts of all in the order of days.
struct Niederschrift {
  let bestand: Bestand
  let katalog: Massnahmenkatalog
  let organisation: Organisation
  let korrekturen: Korrekturen

  func acts(seed: UInt64) -> [PlannedAct] {
    var all: [PlannedAct] = []
    all.reserveCapacity(bestand.personen.count * 32)
    for haushalt in bestand.haushalte {
      guard let first = haushalt.mitglieder.first else { continue }
      var random = Zufall(seed: seed, topic: 9, index: first)
      let familie = Stammdaten.Familie(haushalt, &random)
      for index in haushalt.mitglieder { all += acts(of: bestand.personen[index], haushalt, familie, seed: seed) }
    }
    return geordnet(all)
  }

  private func acts(of person: Person, _ haushalt: Haushalt, _ familie: Stammdaten.Familie, seed: UInt64)
    -> [PlannedAct]
  {
    var random = Zufall(seed: seed, topic: 10, index: Int(person.index))
    var akte = Akte()
    Stammdaten(person: person, haushalt: haushalt, familie: familie).schreibe(&akte, &random)
    for fall in person.bezuege.indices {
      Fallverlauf(person: person, fall: fall, katalog: katalog, organisation: organisation).schreibe(&akte, &random)
    }
    if !person.bezuege.isEmpty { korrekturen.schreibe(&akte, person, &random) }
    return akte.fertig(person: person.index)
  }

  /// Counting sort by day: stable, so each person's order stays.
  private func geordnet(_ acts: [PlannedAct]) -> [PlannedAct] {
    guard let sample = acts.first else { return [] }
    let days = Vorgaben.schluss - Vorgaben.beginn + 1
    var starts = [Int](repeating: 0, count: days + 1)
    for act in acts { starts[act.recordedOn - Vorgaben.beginn + 1] += 1 }
    for day in 1...days { starts[day] += starts[day - 1] }
    var sorted = [PlannedAct](repeating: sample, count: acts.count)
    for act in acts {
      let day = act.recordedOn - Vorgaben.beginn
      sorted[starts[day]] = act
      starts[day] += 1
    }
    return sorted
  }
}
