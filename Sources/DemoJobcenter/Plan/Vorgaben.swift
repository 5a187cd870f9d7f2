public import Kernel

/// How big the demo job centre is and what its cases must add up to.
///
/// The figures are those of the source report; the program never computes with them elsewhere. At another population all
/// are scaled by the same ratio and rounded.
public struct Vorgaben: Sendable {
  /// First day of the job centre (§ 6a SGB II).
  public static let beginn = Day(rawValue: 12_784)  // 2005-01-01
  /// The reference day of the stock and of the activation rate: 2007-11-30.
  public static let stichtag = Day(rawValue: 13_847)
  /// The last day on which something is recorded: 2008-03-31.
  public static let schluss = Day(rawValue: 13_969)
  /// The reference days of the unemployed, 2007-01-31 and 2007-12-31.
  public static let arbeitslosTage = [Day(rawValue: 13_544), Day(rawValue: 13_878)]
  public static let volleGroesse = 15_602

  /// A total and how many of them are under 25, women and not German.
  public struct Gruppen: Sendable, Equatable {
    public let gesamt: Int
    public let u25: Int
    public let frauen: Int
    public let nichtDeutsche: Int
  }

  /// Entitled persons on the reference day.
  public let bestand: Gruppen
  /// Entitled persons in an activating measure on the reference day.
  public let aktiviert: Gruppen
  /// Counted integrations by year of beginning.
  public let integrationen: [Int: Gruppen]
  /// Unemployed persons on the two days.
  public let arbeitslose: [Int]
  /// Persons who left before the reference day and who came after it.
  public let abgaenge: Int
  public let spaeteZugaenge: Int
  public let ratio: Double

  /// - Parameter population: entitled persons on the reference day; at least 20.
  public init(population: Int = Vorgaben.volleGroesse) {
    let size = max(20, population)
    let ratio = Double(size) / Double(Vorgaben.volleGroesse)
    func scaled(_ count: Int) -> Int { Int(Double(count) * ratio + 0.5) }
    func groups(_ gesamt: Int, _ u25: Int, _ frauen: Int, _ nichtDeutsche: Int) -> Gruppen {
      Gruppen(
        gesamt: scaled(gesamt), u25: scaled(u25), frauen: scaled(frauen), nichtDeutsche: scaled(nichtDeutsche))
    }
    self.ratio = ratio
    bestand = groups(15_602, 3_058, 7_801, 4_291)
    // 6,256 / 15,602 = 40.1 %; 2,113 / 3,058 = 69.1 %; 2,980 / 7,801 = 38.2 %; 901 / 4,291 = 21.0 %
    aktiviert = groups(6_256, 2_113, 2_980, 901)
    integrationen = [
      2005: groups(1_616, 411, 505, 392), 2006: groups(3_472, 843, 931, 826), 2007: groups(3_695, 742, 1_005, 949),
      2008: groups(860, 150, 240, 221),
    ]
    arbeitslose = [scaled(6_931), scaled(6_528)]
    abgaenge = scaled(11_300)
    spaeteZugaenge = scaled(1_250)
  }
}
