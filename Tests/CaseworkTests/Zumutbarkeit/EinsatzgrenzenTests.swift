import Casework
import Kernel
import Law
import Testing

@Suite("What work may ask of a person")
struct EinsatzgrenzenTests {
  private typealias Grenze = Anforderungsgrenze

  @Test("Without anything on file nothing is known")
  func empty() throws { #expect(try Akte.zugang().state.einsatzgrenzen(on: "2007-12-31").isEmpty) }

  @Test("Demands come from opinion and finding, each with source and day, while they hold")
  func sources() throws {
    let akte = try Akte.begutachtung()
      .then(.ergebnis(am: "2007-04-10", grenzen: [Grenze(.schweresHeben, .ausgeschlossen)], bis: "2007-10-09"))
      .then(.zumutbar(ab: "2007-04-16", [.faehigkeit], stunden: 25, grenzen: [Grenze(.nachtarbeit, .ausgeschlossen)]))
    let all = akte.state.einsatzgrenzen(on: "2007-10-09").grenzen
    #expect(all.map(\.anforderung) == [.schweresHeben, .nachtarbeit])
    #expect(all.map(\.quelle) == [.gutachten, .zumutbarkeit] && all.map(\.am) == ["2007-04-10", "2007-04-16"])
    #expect(all.map(\.bis) == ["2007-10-09", nil])
    #expect(akte.state.einsatzgrenzen(on: "2007-10-10").grenzen.map(\.anforderung) == [.nachtarbeit])
    #expect(akte.state.einsatzgrenzen(on: "2007-04-15").grenzen.map(\.anforderung) == [.schweresHeben])
    #expect(akte.state.einsatzgrenzen(on: "2007-04-09").isEmpty)
  }

  @Test("Of two limits on one demand the stricter one holds, of two alike the medical one")
  func stricter() throws {
    let demands = [Grenze(.laerm, .eingeschraenkt), Grenze(.hoehe, .ausgeschlossen)]
    let found = [Grenze(.laerm, .ausgeschlossen), Grenze(.hoehe, .ausgeschlossen), Grenze(.fahren, .eingeschraenkt)]
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10", grenzen: demands))
      .then(.zumutbar(ab: "2007-04-16", [.faehigkeit], grenzen: found))
    let limits = akte.state.einsatzgrenzen(on: "2007-05-01")
    #expect(limits.grenzen.map(\.anforderung) == [.hoehe, .laerm, .fahren])
    #expect(limits.grenzen.map(\.quelle) == [.gutachten, .zumutbarkeit, .zumutbarkeit])
    #expect(limits.grenzen.filter { $0.grad == .ausgeschlossen }.map(\.anforderung) == [.hoehe, .laerm])
  }

  @Test(
    "Hours are those found, and never more than the opinion leaves",
    arguments: [
      (Stundenklasse.unterDrei, 38, 14, Grenzquelle.gutachten), (.dreiBisSechs, 38, 29, .gutachten),
      (.abSechs, 38, 38, .zumutbarkeit), (.dreiBisSechs, 20, 20, .zumutbarkeit), (.unterDrei, 14, 14, .zumutbarkeit),
    ])
  func hours(_ klasse: Stundenklasse, _ found: Int, _ expected: Int, _ source: Grenzquelle) throws {
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10", klasse))
      .then(.zumutbar(ab: "2007-04-16", [.faehigkeit], stunden: found))
    let hours = akte.state.einsatzgrenzen(on: "2007-05-01").stunden
    #expect(hours?.stunden == expected && hours?.quelle == source)
  }

  @Test("Before anything was found the profile speaks, in hours and in its own words")
  func profile() throws {
    let angaben = Profilangaben(stunden: 30, anforderungen: ["kein Heben über 10 kg"])
    let result = ProfilingErhoben(
      am: "2007-02-07", verfahren: "Gespräch", fassung: nil, staerken: [], merkmale: .probe(am: "2007-02-07"),
      angaben: angaben)
    let akte = try Akte.beauftragt().then(RecordProfil(result))
    let limits = akte.state.einsatzgrenzen(on: "2007-03-01")
    #expect(limits.stunden?.stunden == 30 && limits.stunden?.quelle == .profil && limits.stunden?.am == "2007-02-07")
    #expect(limits.hinweise == ["kein Heben über 10 kg"] && limits.grenzen.isEmpty)
    #expect(akte.state.einsatzgrenzen(on: "2007-02-06").isEmpty)
    let medical = try akte.then(.gutachten()).then(.ergebnis(am: "2007-04-10"))
    #expect(medical.state.einsatzgrenzen(on: "2007-05-01").stunden?.stunden == 29)
  }

  @Test("Whatever was found and whatever a doctor said, each demand has one limit, and one of those on file")
  func random() throws {
    for seed in 0..<300 {
      var random = Zufall(seed: seed)
      func some() -> [Grenze] {
        (0..<random.below(6)).map { _ in
          Grenze(random.any(Arbeitsanforderung.self), random.any(Anforderungsgrad.self))
        }
      }
      let akte = try Akte.begutachtung().then(
        .ergebnis(am: "2007-04-10", random.any(Stundenklasse.self), grenzen: some())
      )
      .then(.zumutbar(ab: "2007-04-16", [.faehigkeit], stunden: random.below(49), grenzen: some()))
      let limits = akte.state.einsatzgrenzen(on: "2007-05-01")
      let known =
        (akte.state.gutachten.letztes?.grenzen ?? []) + (akte.state.zumutbarkeit.current?.grenzen ?? [])
      #expect(Set(limits.grenzen.map(\.anforderung)) == Set(known.map(\.anforderung)))
      #expect(limits.grenzen.count == Set(known.map(\.anforderung)).count)
      for limit in limits.grenzen {
        let all = known.filter { $0.anforderung == limit.anforderung }.map(\.grad)
        #expect(limit.grad == (all.contains(.ausgeschlossen) ? .ausgeschlossen : .eingeschraenkt), "\(seed)")
      }
      let most = akte.state.gutachten.letztes?.stundenklasse.wochenstunden ?? 48
      #expect(limits.stunden?.stunden == min(most, akte.state.zumutbarkeit.current?.stunden ?? 0), "\(seed)")
    }
  }
}
