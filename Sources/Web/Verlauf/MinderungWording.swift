import Casework
import Kernel
import Law
import Pages

extension VerlaufWording {
  /// What was looked into, heard and decided about reductions.
  static func minderung(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as MinderungGeprueft:
      let art = Wortlaut.label(entry.art.rawValue, in: MinderungForms.arten)
      return ("Leistungsminderung geprüft: \(art)", ["Tag: \(entry.tag.german)"])
    case let entry as MinderungAngehoert:
      let result = Wortlaut.label(entry.ergebnis.rawValue, in: MinderungForms.ergebnisse)
      return ("Angehört zur Leistungsminderung", [result, "Grund: \(entry.begruendung)"])
    case let entry as MinderungHaerteGeprueft:
      return ("Härte geprüft", [entry.haertefall ? "Härtefall" : "kein Härtefall", "Grund: \(entry.begruendung)"])
    case let entry as MinderungEntschieden:
      return (
        "Leistungsminderung entschieden: \(entry.prozent) Prozent",
        ["\(entry.beginn.german) bis \(entry.ende.german)", "Zeichen: \(entry.zeichen)"]
      )
    case let entry as MinderungAbgesehen: return ("Von Leistungsminderung abgesehen", ["Grund: \(entry.grund)"])
    case let entry as MinderungAufgehoben:
      let reason = Wortlaut.label(entry.grund.rawValue, in: MinderungForms.aufhebungen)
      return ("Leistungsminderung aufgehoben", [reason, "ab \(entry.ab.german)"])
    default: return ("Beratung nach Leistungsminderung angeboten", [])
    }
  }
}
