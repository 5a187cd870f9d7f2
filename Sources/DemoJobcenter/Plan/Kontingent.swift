import Kernel

/// One of the eight groups by under 25, woman, not German.
struct Zelle: Hashable {
  let index: Int
  init(index: Int) { self.index = index }
  init(u25: Bool, frau: Bool, nichtDeutsch: Bool) {
    index = (u25 ? 1 : 0) + (frau ? 2 : 0) + (nichtDeutsch ? 4 : 0)
  }
  var u25: Bool { index & 1 != 0 }
  var frau: Bool { index & 2 != 0 }
  var nichtDeutsch: Bool { index & 4 != 0 }
  static let alle = (0..<8).map(Zelle.init(index:))
}

/// Distributes a total over the eight groups so that each margin comes out exactly.
enum Kontingent {
  /// - Parameter grenze: the most that each group can hold.
  /// - Parameter neigung: how readily a group is chosen, 1 = like the others.
  static func verteilt(_ gruppen: Vorgaben.Gruppen, grenze: [Int], neigung: [Double]) -> [Int] {
    gerundet(anteile(gruppen, grenze: grenze, neigung: neigung), gruppen, grenze: grenze)
  }

  /// Fractions: each group's odds are its inclination times one factor per margin, fitted in turn.
  private static func anteile(_ gruppen: Vorgaben.Gruppen, grenze: [Int], neigung: [Double]) -> [Double] {
    let ziele: [(Int, (Zelle) -> Bool)] = [
      (gruppen.gesamt, { _ in true }), (gruppen.u25, { $0.u25 }), (gruppen.frauen, { $0.frau }),
      (gruppen.nichtDeutsche, { $0.nichtDeutsch }),
    ]
    var odds = neigung
    func wert(_ zelle: Zelle, _ factor: Double) -> Double {
      let own = odds[zelle.index] * factor
      return Double(grenze[zelle.index]) * own / (1 + own)
    }
    for _ in 0..<300 {
      for (ziel, gehoert) in ziele {
        let zellen = Zelle.alle.filter(gehoert)
        var low = -30.0
        var high = 30.0
        for _ in 0..<45 {
          let middle = (low + high) / 2
          let sum = zellen.reduce(0) { $0 + wert($1, pow2(middle)) }
          if sum < Double(ziel) { low = middle } else { high = middle }
        }
        for zelle in zellen { odds[zelle.index] *= pow2((low + high) / 2) }
      }
    }
    return Zelle.alle.map { wert($0, 1) }
  }

  /// 2 to the power of `exponent`, the same on every machine (no libm).
  private static func pow2(_ exponent: Double) -> Double {
    let whole = Int(exponent) - (exponent < 0 ? 1 : 0)
    var term = 1.0
    var sum = 1.0
    for step in 1...24 {
      term *= (exponent - Double(whole)) * 0.693_147_180_559_945_3 / Double(step)
      sum += term
    }
    return Double(sign: .plus, exponent: whole, significand: 1) * sum
  }

  /// Whole numbers nearest to the fractions among those that meet the margins, within the limits.
  private static func gerundet(_ werte: [Double], _ gruppen: Vorgaben.Gruppen, grenze: [Int]) -> [Int] {
    let base = werte.map { Int($0) }
    var best = base
    var bestCost = Double.infinity
    for code in 0..<65_536 {
      var cost = 0.0
      var margins = (-gruppen.gesamt, -gruppen.u25, -gruppen.frauen, -gruppen.nichtDeutsche)
      for cell in 0..<8 {
        let count = base[cell] + ((code >> (2 * cell)) & 3) - 1
        if count < 0 || count > grenze[cell] { cost += 1e9 }
        let off = Double(count) - werte[cell]
        cost += off * off
        margins.0 += count
        if cell & 1 != 0 { margins.1 += count }
        if cell & 2 != 0 { margins.2 += count }
        if cell & 4 != 0 { margins.3 += count }
      }
      cost += 1e6 * Double(abs(margins.0) * 4 + abs(margins.1) + abs(margins.2) + abs(margins.3))
      if cost < bestCost {
        bestCost = cost
        best = (0..<8).map { base[$0] + ((code >> (2 * $0)) & 3) - 1 }
      }
    }
    return best
  }
}
