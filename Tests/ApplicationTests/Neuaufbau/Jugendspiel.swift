import Casework
import Kernel
import Law
import Store

@testable import Application

extension Fallspiel {
  /// A case of Jugendberufshilfe is opened, or one goes on.
  mutating func jugendhilfe() async throws {
    let (office, jugend) = (haus.office, jugend)
    let faelle = try await office.jugendfaelle(jugend, page: "jugendhilfe").map(\.row.id)
    guard faelle.count >= 12, wuerfel.chance(70) else {
      let aufnahme = JugendhilfeAufgenommen(
        vorname: "Kim", nachname: "Ahorn", geburt: today - 6_500, kontakt: "Handy", rechtsgrundlage: .hilfen,
        wuensche: "Holz", ab: day(), zustaendig: jugend.konto)
      try await take { _ = try await office.openJugendfall(aufnahme, as: jugend, key: nil) { _ in "" } }
      return
    }
    let steps: [any JugendhilfeSchritt] = [
      JugendhilfeGespraech(am: day(), notiz: "Zeugnis", naechstes: wuerfel.chance(60) ? today + 9 : nil),
      JugendhilfeHilfe(art: wuerfel.any(Jugendhilfeart.self), ab: day(), bis: nil),
      JugendhilfeBeendet(am: day(), ergebnis: wuerfel.any(Jugendhilfeende.self)),
    ]
    let (step, fall) = (steps[wuerfel.below(steps.count)], faelle[wuerfel.below(faelle.count)])
    try await take { _ = try await office.record(step, in: fall, as: jugend, .plain) }
  }
}
