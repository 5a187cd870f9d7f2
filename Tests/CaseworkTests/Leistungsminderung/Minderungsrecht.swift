import Kernel
import Law

/// The law of reductions as it was told, once more and in other words than the program's.
struct Minderungsrecht {
  let stufen: [(prozent: Int, monate: Int)]
  var mindestens: Int?
  var deckel: Int?
  var nurWiederholt = false
  var brauchtFruehere = false
  var aufhebbar = false
  var haerte = true
  var schlichtungSperrt = false

  init?(_ art: Minderungsart, _ tag: Day) {
    let melde = art == .meldeversaeumnis
    if art == .arbeitsverweigerung {
      // § 31a Abs. 7, first from March 2024 for two years, then again with the law of July 2026.
      let alt = tag >= "2024-03-28" && tag <= "2026-03-27"
      guard alt || tag >= "2026-07-01" else { return nil }
      stufen = [(100, 2)]
      (deckel, aufhebbar, brauchtFruehere, schlichtungSperrt, mindestens) = (100, true, alt, alt, alt ? nil : 1)
      return
    }
    switch tag {
    case ..<"2019-11-05":
      stufen = melde ? [(10, 3)] : art == .pflichtverletzungU25 ? [(100, 3)] : [(30, 3), (60, 3), (100, 3)]
      haerte = false
    case ..<"2022-07-01":
      stufen = [(melde ? 10 : 30, 3)]
      deckel = 30
    case ..<"2023-01-01":
      guard melde else { return nil }
      stufen = [(10, 3)]
      (deckel, nurWiederholt) = (10, true)
    case ..<"2026-07-01":
      stufen = melde ? [(10, 1)] : [(10, 1), (20, 2), (30, 3)]
      // The Schlichtung stands in the way of § 31a, which is about duties, not of § 32.
      (deckel, aufhebbar, schlichtungSperrt) = (30, !melde, !melde)
    default:
      stufen = [(30, melde ? 1 : 3)]
      (deckel, aufhebbar, nurWiederholt) = (30, !melde, melde)
    }
  }
}
