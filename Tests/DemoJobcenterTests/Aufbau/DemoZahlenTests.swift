import Application
import Controlling
import DemoJobcenter
import Kernel
import Law
import Testing

@Suite("Figures of the demo job centre, counted from its cases")
struct DemoZahlenTests {
  /// The figures of a year by key, as numerator.
  private func figures(_ year: Int, _ knownOn: Day?) async throws -> [String: Int] {
    let bau = try await Bau.shared.value
    let table = try await bau.office.auswertung(bau.mandant, knownOn: knownOn).jahrestabelle(year)
    let counted = table.kennzahlen.map { ($0.indikator.key, $0.numerator) }
    return Dictionary(counted + table.zaehlgroessen.map { ($0.groesse.key, $0.value ?? -1) }) { first, _ in first }
  }

  private func named(_ prefix: String, _ gesamt: Int, _ u25: Int, _ frauen: Int, _ migranten: Int) -> [String: Int] {
    [
      "\(prefix)_gesamt": gesamt, "\(prefix)_u25": u25, "\(prefix)_frauen": frauen, "\(prefix)_migranten": migranten,
    ]
  }

  @Test("Integrations of each year are those that the plan set out to have", arguments: 2005...2007)
  func integrations(year: Int) async throws {
    let wanted = try #require(try await Bau.shared.value.plan.vorgaben.integrationen[year])
    let found = try await figures(year, Demostadt.damals.workingDay).filter { $0.key.hasPrefix("integrationen") }
    #expect(found == named("integrationen", wanted.gesamt, wanted.u25, wanted.frauen, wanted.nichtDeutsche))
  }

  @Test("Activation and stocks of 2007 are those of the plan")
  func stocks() async throws {
    let wanted = try await Bau.shared.value.plan.vorgaben
    let found = try await figures(2007, Demostadt.damals.workingDay)
    let activated = named(
      "aktivierungsquote", wanted.aktiviert.gesamt, wanted.aktiviert.u25, wanted.aktiviert.frauen,
      wanted.aktiviert.nichtDeutsche)
    #expect(found.filter { $0.key.hasPrefix("aktivierung") } == activated)
    #expect(found["ehb_gesamt"] == wanted.bestand.gesamt && found["ehb_u25"] == wanted.bestand.u25)
    #expect([found["arbeitslose_sgb2_jan"], found["arbeitslose_sgb2_dez"]] == wanted.arbeitslose.map { Int?($0) })
  }

  @Test(
    "On every day of knowledge the cases say what the plan's acts until then say",
    arguments: ["2007-12-31", "2008-01-31", "2008-02-15", "2008-02-29", "2008-03-31"])
  func knownOn(iso: String) async throws {
    let plan = try await Bau.shared.value.plan
    let day = try #require(Day(iso: iso))
    let known = Zaehler(plan).bekannt(am: day)
    var jobs = Zaehler.Zahlen()
    for month in 1...12 { jobs += Zaehler.integrationen(known, Month(year: 2007, month: month)) }
    let stock = Zaehler.bestand(known, Vorgaben.stichtag)
    let active = Zaehler.aktiviert(known, Vorgaben.stichtag)
    let expected = [
      named("integrationen", jobs.gesamt, jobs.u25, jobs.frauen, jobs.nichtDeutsche),
      named("aktivierungsquote", active.gesamt, active.u25, active.frauen, active.nichtDeutsche),
      ["ehb_gesamt": stock.gesamt, "ehb_u25": stock.u25],
      [
        "arbeitslose_sgb2_jan": Zaehler.arbeitslose(known, Vorgaben.arbeitslosTage[0]),
        "arbeitslose_sgb2_dez": Zaehler.arbeitslose(known, Vorgaben.arbeitslosTage[1]),
      ],
    ]
    let found = try await figures(2007, day)
    for group in expected {
      #expect(found.filter { group.keys.contains($0.key) } == group)
    }
  }

  @Test("What was mended in February and March 2008 changes 2007 as known in March, not as known in January")
  func mended() async throws {
    let january = try await figures(2007, Day(iso: "2008-01-31"))
    let march = try await figures(2007, Demostadt.damals.workingDay)
    #expect(january != march)
    #expect(january.filter { march[$0.key] != $0.value }.count >= 3)
  }
}

extension Zaehler.Zahlen {
  fileprivate static func += (left: inout Self, right: Self) {
    left.gesamt += right.gesamt
    left.u25 += right.u25
    left.frauen += right.frauen
    left.nichtDeutsche += right.nichtDeutsche
  }
}
