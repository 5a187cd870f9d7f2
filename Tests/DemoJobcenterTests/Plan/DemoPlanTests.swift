import DemoJobcenter
import Foundation
import Kernel
import Law
import Testing

@Suite("The plan of the demo job centre")
struct DemoPlanTests {
  @Test("The same seed gives the same plan, another seed another one")
  func deterministic() {
    let first = DemoPlan(population: 300, instrumente: Testinstrumente.alle)
    #expect(first.acts == DemoPlan(population: 300, instrumente: Testinstrumente.alle).acts)
    #expect(first.acts != DemoPlan(population: 300, seed: 1, instrumente: Testinstrumente.alle).acts)
  }

  @Test("Each person's acts are legal where they stand", arguments: [20, 300, 1_000])
  func legal(population: Int) {
    let plan = DemoPlan(population: population, instrumente: Testinstrumente.alle)
    let fehler = Zaehler(plan).acts.flatMap { Gang($0).fehler }
    #expect(fehler.isEmpty, "\(fehler.count): \(fehler.prefix(3))")
  }

  @Test("Days of recording never fall, and every day's acts are handed out once")
  func ordered() {
    let plan = DemoPlan(population: 1_000, instrumente: Testinstrumente.alle)
    #expect(zip(plan.acts, plan.acts.dropFirst()).allSatisfy { $0.recordedOn <= $1.recordedOn })
    var handed = 0
    var last = Vorgaben.beginn
    plan.forEachDay { day, acts in
      #expect(day > last && acts.allSatisfy { $0.recordedOn == day })
      last = day
      handed += acts.count
    }
    #expect(handed == plan.acts.count && last <= Vorgaben.schluss)
  }

  @Test("A Bedarfsgemeinschaft exists before anybody belongs to it")
  func households() {
    let plan = DemoPlan(population: 1_000, instrumente: Testinstrumente.alle)
    var known: Set<Int> = []
    for planned in plan.acts {
      if case .bedarfsgemeinschaftGebildet(let household) = planned.act { #expect(known.insert(household).inserted) }
      if case .mitgliedAufgenommen(let household, _, _, _) = planned.act { #expect(known.contains(household)) }
    }
    #expect(known.count > 500 && known.allSatisfy { (1...plan.householdCount).contains($0) })
  }

  @Test("Stocks, integrations and activation scale with the population", arguments: [300, 2_000])
  func scaled(population: Int) {
    let plan = DemoPlan(population: population, instrumente: Testinstrumente.alle)
    let bekannt = Zaehler(plan).bekannt(am: Vorgaben.schluss)
    let vorgaben = plan.vorgaben
    #expect(gleich(Zaehler.bestand(bekannt, Vorgaben.stichtag), vorgaben.bestand))
    #expect(gleich(Zaehler.aktiviert(bekannt, Vorgaben.stichtag), vorgaben.aktiviert))
    for (day, zahl) in zip(Vorgaben.arbeitslosTage, vorgaben.arbeitslose) {
      #expect(Zaehler.arbeitslose(bekannt, day) == zahl)
    }
    for year in 2005...2007 {
      let gezaehlt = summe(Month(year: year, month: 1)) { _ in bekannt }
      #expect(vorgaben.integrationen[year].map { gleich(gezaehlt, $0) } ?? false, "\(year)")
    }
  }

  @Test("What is mended in February 2008 was counted otherwise on 31 January")
  func corrections() {
    let plan = DemoPlan(population: 2_000, instrumente: Testinstrumente.alle)
    let zaehler = Zaehler(plan)
    let januar = zaehler.bekannt(am: Day(rawValue: 13_909))
    let maerz = zaehler.bekannt(am: Vorgaben.schluss)
    let stichtag = Vorgaben.stichtag
    func unterschiede(_ differs: (Zaehler.Klient, Zaehler.Klient) -> Bool) -> Int {
      zip(januar, maerz).count { differs($0, $1) }
    }
    #expect(unterschiede { $0.berechtigt(stichtag) != $1.berechtigt(stichtag) } > 0)
    #expect(
      unterschiede {
        $0.massnahmen.contains { $0.ende == stichtag - 7 } && $1.massnahmen.allSatisfy { $0.ende != stichtag - 7 }
      } > 0)
    let november = Month(year: 2007, month: 11)
    func art(_ klient: Zaehler.Klient) -> [IntegrationKind] {
      klient.jobs.filter { $0.beginn.month == november }.map(\.kind)
    }
    #expect(unterschiede { art($0).contains(.geringfuegig) && art($1) == [.sozialversicherungspflichtig] } > 0)
    #expect(unterschiede { !art($0).isEmpty && art($1).isEmpty } > 0)
  }

  @Test("The full plan meets the report's counts exactly", .enabled(if: Vollplan.verlangt))
  func exact() {
    let zaehler = Zaehler(Vollplan.plan)
    let bekannt = zaehler.bekannt(am: Vorgaben.schluss)
    let stichtag = Vorgaben.stichtag
    let bestand = Zaehler.bestand(bekannt, stichtag)
    #expect(bestand == .init(gesamt: 15_602, u25: 3_058, frauen: 7_801, nichtDeutsche: 4_291))
    for spielraum in -2...2 {
      let aktiv = Zaehler.aktiviert(bekannt, stichtag, spielraum: spielraum)
      #expect(aktiv == .init(gesamt: 6_256, u25: 2_113, frauen: 2_980, nichtDeutsche: 901))
    }
    #expect(Zaehler.arbeitslose(bekannt, Vorgaben.arbeitslosTage[0]) == 6_931)
    #expect(Zaehler.arbeitslose(bekannt, Vorgaben.arbeitslosTage[1]) == 6_528)
    for day in Vorgaben.arbeitslosTage {
      #expect(bekannt.allSatisfy { $0.status(day) != .arbeitslos || $0.berechtigt(day) })
    }
    pruefeIntegrationen { _ in bekannt }
  }

  @Test("The full plan meets the counts with 92 days of waiting as well", .enabled(if: Vollplan.verlangt))
  func waiting() {
    let zaehler = Zaehler(Vollplan.plan)
    pruefeIntegrationen { zaehler.bekannt(am: min($0.lastDay + 92, Vorgaben.schluss)) }
    for (day, zahl) in zip(Vorgaben.arbeitslosTage, [6_931, 6_528]) {
      #expect(Zaehler.arbeitslose(zaehler.bekannt(am: min(day + 92, Vorgaben.schluss)), day) == zahl)
    }
    let november = zaehler.bekannt(am: Vorgaben.stichtag + 92)
    #expect(Zaehler.bestand(november, Vorgaben.stichtag).gesamt == 15_602)
    #expect(Zaehler.bestand(november, Vorgaben.stichtag).u25 == 3_058)
    #expect(Zaehler.aktiviert(november, Vorgaben.stichtag).gesamt == 6_256)
  }

  @Test("The full plan is legal and of the expected size", .enabled(if: Vollplan.verlangt))
  func full() {
    let zaehler = Zaehler(Vollplan.plan)
    let fehler = zaehler.acts.flatMap { Gang($0).fehler }
    #expect(fehler.isEmpty, "\(fehler.count): \(fehler.prefix(3))")
    let berechtigte = zaehler.bekannt(am: Vorgaben.schluss).count { !$0.bezug.isEmpty }
    #expect((26_000...30_000).contains(berechtigte))
    #expect((900_000...1_250_000).contains(Vollplan.plan.acts.count))
  }

  @Test("All instruments for clients that the seed names are used", .enabled(if: Vollplan.verlangt))
  func portfolio() {
    var used: Set<String> = []
    for planned in Vollplan.plan.acts {
      if case .teilnahmeBegonnen(_, let key, _, _, _) = planned.act { used.insert(key) }
    }
    let nichtFuerPersonen: Set<String> = ["demografieberatung", "potenzialanalyse"]
    let fehlend = Testinstrumente.alle.map(\.key).filter { !used.contains($0) && !nichtFuerPersonen.contains($0) }
    #expect(fehlend.isEmpty, "\(fehlend)")
  }

  // MARK: Counting

  private func summe(_ first: Month, _ bekannt: (Month) -> [Zaehler.Klient]) -> Zaehler.Zahlen {
    var summe = Zaehler.Zahlen()
    for month in 0..<12 {
      let zahlen = Zaehler.integrationen(bekannt(first + month), first + month)
      summe.gesamt += zahlen.gesamt
      summe.u25 += zahlen.u25
      summe.frauen += zahlen.frauen
      summe.nichtDeutsche += zahlen.nichtDeutsche
    }
    return summe
  }

  private func pruefeIntegrationen(_ bekannt: (Month) -> [Zaehler.Klient]) {
    let jahre = [2005, 2006, 2007].map { summe(Month(year: $0, month: 1), bekannt) }
    #expect(jahre.map(\.gesamt) == [1_616, 3_472, 3_695])
    #expect(jahre.map(\.u25) == [411, 843, 742])
    #expect(jahre.map(\.frauen) == [505, 931, 1_005])
    #expect(jahre.map(\.nichtDeutsche).dropFirst() == [826, 949])
  }

  private func gleich(_ zahlen: Zaehler.Zahlen, _ gruppen: Vorgaben.Gruppen) -> Bool {
    zahlen
      == .init(
        gesamt: gruppen.gesamt, u25: gruppen.u25, frauen: gruppen.frauen, nichtDeutsche: gruppen.nichtDeutsche)
  }
}

/// The plan at full size: only when asked for, since a debug build takes half a minute over it.
enum Vollplan {
  static let verlangt = ProcessInfo.processInfo.environment["FALLWERK_FULL"] != nil
  static let plan = DemoPlan(instrumente: Testinstrumente.alle)
}
