import Casework
import Kernel
import Law
import Store

/// Three cases of Jugendberufshilfe, recorded behind everything else, so that no number of the plan is another one.
enum Jugendfaelle {
  /// - Parameters:
  ///   - today: the working day of the demo.
  ///   - konto: the account in charge.
  static func record(_ ledger: Ledger, today: Day, konto: Int64) throws {
    func open(_ vorname: String, _ nachname: String, age: Int, _ wuensche: String, ab: Day) throws -> Int64 {
      let aufnahme = JugendhilfeAufgenommen(
        vorname: vorname, nachname: nachname, geburt: (ab - 100).adding(months: -12 * age),
        kontakt: "Handy 0151 0000\(100 + age)", rechtsgrundlage: .hilfen, wuensche: wuensche, ab: ab, zustaendig: konto)
      let id = ledger.newID()
      try ledger.record(OpenJugendhilfe(aufnahme), on: id)
      return id
    }
    func step(_ id: Int64, _ schritt: any JugendhilfeSchritt) throws {
      try ledger.record(RecordJugendhilfe(schritt), on: id)
    }
    let first = try open("Mila", "Beispielhoff", age: 17, "Möchte etwas mit Holz lernen.", ab: today - 60)
    try step(first, JugendhilfeGespraech(am: today - 53, notiz: "Zeugnisse angesehen.", naechstes: today + 9))
    try step(first, JugendhilfeHilfe(art: .werkstattjahr, ab: today - 32, bis: today + 180, notiz: "Tischlerei"))
    let second = try open(
      "Jonte", "Probedorf", age: 19, "Braucht ein Zimmer in der Nähe der Ausbildung.", ab: today - 40)
    try step(second, JugendhilfeHilfe(art: .jugendwohnen, ab: today - 25, bis: nil))
    let third = try open("Selin", "Musterfeld", age: 20, "Will arbeiten und dabei begleitet werden.", ab: today - 120)
    try step(third, JugendhilfeGespraech(am: today - 90, notiz: "Bewerbungen geschrieben.", naechstes: nil))
    try step(
      third,
      JugendhilfeUebermittelt(
        am: today - 20, grund: .einwilligung, einwilligungAm: today - 21, begruendung: nil,
        umfang: [.name, .geburt, .kontakt]))
    try step(third, JugendhilfeBeendet(am: today - 14, ergebnis: .jobcenter))
  }
}
