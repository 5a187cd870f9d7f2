import Casework
import Kernel
import Law
import Pages

extension FormReader {
  /// What was typed about a value.
  /// - Throws: `Refused` with everything that is wrong.
  mutating func einstellung(_ blatt: Einstellungsblatt) throws -> SetEinstellung {
    let names = EinstellungForm.Name.self
    let wert = einstellungswert(blatt)
    let ab = day(names.ab)
    let laufende = isTicked(names.laufende)
    let grund = required(names.grund, "Bitte nennen Sie den Grund in einem Satz.")
    try finish()
    return SetEinstellung(blatt.ziel, wert, ab: ab, laufende: laufende, grund: grund)
  }

  private mutating func einstellungswert(_ blatt: Einstellungsblatt) -> Einstellungswert {
    let names = EinstellungForm.Name.self
    switch blatt.ziel.liste {
    case .fristen:
      let count = number(names.zahl, in: 1...3650)
      let unit: FristLength.Einheit? = choice(names.einheit, "Bitte wählen Sie Tage, Wochen oder Monate.")
      return .frist(FristLength(count, unit ?? .wochen))
    case .begriffe: return begriff(blatt)
    case .textbausteine, .briefbausteine:
      return .text(required(names.text, "Bitte schreiben Sie den Text."))
    case .planvorlagen: return vorlage(blatt.ziel.schluessel, blatt.entwurf, gruppen: blatt.gruppen.map(\.value))
    case .zuordnung: return zuordnung()
    }
  }

  private mutating func begriff(_ blatt: Einstellungsblatt) -> Einstellungswert {
    let names = EinstellungForm.Name.self
    let short = required(names.kurz, "Bitte geben Sie die Kurzform an.")
    guard case .begriff(let word) = blatt.wert, case .begriff(let own) = blatt.art else {
      return .begriff(.init(einzahl: "", mehrzahl: "", kurz: short))
    }
    guard own else { return .begriff(.init(einzahl: word.einzahl, mehrzahl: word.mehrzahl, kurz: short)) }
    return .begriff(
      .init(
        einzahl: required(names.einzahl, "Bitte geben Sie die Einzahl an."),
        mehrzahl: required(names.mehrzahl, "Bitte geben Sie die Mehrzahl an."), kurz: short))
  }

  private mutating func zuordnung() -> Einstellungswert {
    typealias Schritt = Einstellungswert.Zuordnungsschritt
    var rules: [Schritt] = []
    for nr in 1...EinstellungForm.mostRules {
      let typed = text(EinstellungForm.wen(nr))
      guard !typed.isEmpty else { continue }
      guard let wen = Schritt.Wen(rawValue: typed) else {
        refuse(EinstellungForm.wen(nr), "Bitte wählen Sie, wen die Regel aufnimmt.")
        continue
      }
      let age = text(EinstellungForm.alter(nr))
      if !age.isEmpty, Int(age) == nil {
        refuse(EinstellungForm.alter(nr), "„\(age)“ ist keine Zahl. Bitte geben Sie ein Alter in Jahren an.")
      }
      let unit = needed(EinstellungForm.einheit(nr), "Bitte wählen Sie die Einheit.")
      rules.append(Schritt(wen: wen, alter: Int(age), einheit: unit))
    }
    if rules.isEmpty { refuse(EinstellungForm.wen(1), "Bitte geben Sie mindestens eine Regel an.") }
    return .zuordnung(rules)
  }

  mutating func needed(_ name: String, _ sentence: String) -> String {
    let typed = text(name)
    if typed.isEmpty { refuse(name, sentence) }
    return typed
  }
}
