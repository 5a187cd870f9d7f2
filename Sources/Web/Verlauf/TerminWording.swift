import Casework
import Kernel
import Pages

extension VerlaufWording {
  /// Invitations and what became of them.
  static func termin(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as TerminEingeladen:
      let notice = entry.fassung.map { "Belehrung über Rechtsfolgen: \($0)" } ?? "ohne Belehrung über Rechtsfolgen"
      return (
        "Eingeladen zum \(entry.tag.german), \(entry.uhrzeit.german)",
        [
          Wortlaut.label(entry.art.rawValue, in: EinladungForm.arten),
          Wortlaut.label(entry.anlass.rawValue, in: EinladungForm.anlaesse), entry.ort, notice,
        ] + (entry.ausnahme.map { ["Nicht im Jobcenter, Grund: \($0)"] } ?? [])
      )
    case let entry as TerminVerlegt:
      return (
        "Termin verlegt auf den \(entry.tag.german), \(entry.uhrzeit.german)", [entry.ort, "Grund: \(entry.grund)"]
      )
    case let entry as TerminAbgesagt:
      let who = entry.vonKlient ? "Klientin oder Klient" : "Jobcenter"
      return ("Termin abgesagt", ["von: \(who)", "Grund: \(entry.grund)"])
    case let entry as EinladungZugestellt:
      return ("Einladung zugestellt", [Wortlaut.label(entry.weg.rawValue, in: EinladungForm.wege)])
    default: return ("Termin", [])
    }
  }
}
