public import Kernel
public import Law

/// The life stories of the clients of JobCenter Musterstadt from 2005-01-01 to 2008-03-31, as dated acts.
///
/// A pure function of seed, population and the instruments of the law: the same input gives the same plan on every
/// machine. At full size the counts of `Vorgaben` come out exactly, as known on 2008-03-31 and with 92 days of waiting.
public struct DemoPlan: Sendable {
  public static let seed: UInt64 = 2007

  public let vorgaben: Vorgaben
  public let organisation: Organisation
  /// All persons, children under 15 included; numbered from 0.
  public let personCount: Int
  /// Bedarfsgemeinschaften, numbered from 1 in the order of recording.
  public let householdCount: Int
  /// In the order of recording; within a day by person.
  public let acts: [PlannedAct]

  /// - Parameters:
  ///   - population: entitled persons on 2007-11-30; at least 20.
  ///   - instrumente: the catalogue, `law.instrumente`.
  public init(population: Int = Vorgaben.volleGroesse, seed: UInt64 = DemoPlan.seed, instrumente: [Instrument]) {
    let vorgaben = Vorgaben(population: population)
    let organisation = Organisation(population: population, seed: seed)
    let katalog = Massnahmenkatalog(instrumente)
    var bestand = Bestand(vorgaben, seed: seed)
    var integrationen = Integrationen(vorgaben, seed: seed)
    integrationen.plane(&bestand)
    var massnahmen = Massnahmen(vorgaben, katalog: katalog, seed: seed)
    massnahmen.plane(&bestand)
    var status = Status(vorgaben, seed: seed)
    status.plane(&bestand)
    let korrekturen = Korrekturen(&bestand, vorgaben, seed: seed)
    self.vorgaben = vorgaben
    self.organisation = organisation
    personCount = bestand.personen.count
    householdCount = bestand.bedarfsgemeinschaften
    acts = Niederschrift(bestand: bestand, katalog: katalog, organisation: organisation, korrekturen: korrekturen)
      .acts(seed: seed)
  }

  /// The same plan later by whole weeks, with the measures of the law of then.
  init(_ plan: DemoPlan, later weeks: Int, law: Law) {
    var verschiebung = Verschiebung(weeks: weeks, law: law)
    vorgaben = plan.vorgaben
    organisation = plan.organisation
    personCount = plan.personCount
    householdCount = plan.householdCount
    acts = plan.acts.map { verschiebung.moved($0) }
  }

  /// Calls `body` once for each day on which something is recorded, in order.
  public func forEachDay(_ body: (_ day: Day, _ acts: ArraySlice<PlannedAct>) throws -> Void) rethrows {
    var start = acts.startIndex
    while start < acts.endIndex {
      let day = acts[start].recordedOn
      var end = start + 1
      while end < acts.endIndex, acts[end].recordedOn == day { end += 1 }
      try body(day, acts[start..<end])
      start = end
    }
  }
}
