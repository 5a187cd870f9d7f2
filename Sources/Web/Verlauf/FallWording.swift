import Casework
import Kernel
import Law
import Pages
import Store

extension VerlaufWording {
  /// An entry of the case file.
  static func words(_ payload: any CasePayload, _ organisation: OrganisationRows) -> (String, [String]) {
    switch payload {
    case let entry as FallzugangErfasst:
      ("Fallzugang", [Wortlaut.label(entry.anlass.rawValue, in: Wortlaut.anlaesse)])
    case let entry as ZustaendigkeitUebertragen:
      (
        "Zuständig: \(organisation.staff[entry.fallmanagement]?.name ?? "Fallmanagement")",
        [organisation.name(of: entry.team)]
      )
    case let entry as UebergabeAngeboten:
      (
        "Übergabe angeboten: \(organisation.staff[entry.an]?.name ?? "Fallmanagement")",
        [organisation.name(of: entry.anTeam)] + (entry.grund.isEmpty ? [] : ["Grund: \(entry.grund)"])
      )
    case let entry as UebergabeAngenommen:
      ("Übergabe angenommen: \(organisation.staff[entry.von]?.name ?? "Fallmanagement")", [])
    case let entry as UebergabeAbgelehnt:
      (
        "Übergabe abgelehnt: \(organisation.staff[entry.von]?.name ?? "Fallmanagement")", ["Grund: \(entry.grund)"]
      )
    case let entry as StatusFestgestellt: ("Status: \(Wortlaut.label(entry.status))", [])
    case let entry as StrategieFestgelegt: ("Strategie \(entry.strategie.rawValue) festgelegt", [entry.begruendung])
    case let entry as StrategieGewaehlt: ("Strategie \(entry.strategie.rawValue) festgelegt", choice(entry))
    case let entry as FallAbgeschlossen:
      ("Fall abgeschlossen", ["Grund: " + Wortlaut.label(entry.grund.rawValue, in: Wortlaut.abschlussgruende)])
    case let entry as FallAbgeschlossenV2:
      (
        "Fall abgeschlossen",
        ["Grund: " + Wortlaut.label(entry.grund.rawValue, in: Wortlaut.abschlussgruende)]
          + entry.punkte.map(Punktwort.line)
      )
    case let entry as ErinnerungGesendet: ("Erinnert: \(AmZug(entry.partei).label)", [])
    case is BeschaeftigtenschutzGesetzt: ("Als Beschäftigtendaten geschützt", [])
    case is BeschaeftigtenschutzAufgehoben: ("Schutz der Beschäftigtendaten aufgehoben", [])
    case is ProfilingBeauftragt, is ProfilingZurueckgenommen, is ProfilingErinnert, is ProfilingEingegangen,
      is ProfilingErhoben, is ProfilingFortgeschrieben:
      profiling(payload, organisation)
    case is TeilnahmeBegonnen, is TeilnahmeBeendet: teilnahme(payload, organisation)
    case is IntegrationAngekuendigt, is IntegrationErfasst, is IntegrationBeendet: integration(payload)
    case let entry as NachhaltenErfasst:
      (
        "Nachgehalten nach \(entry.monate) Monaten",
        [entry.besteht ? "Die Arbeit besteht." : "Die Arbeit besteht nicht mehr."]
      )
    case let entry as NachhaltenEinwilligung:
      (entry.erteilt ? "Einwilligung ins Nachhalten" : "Einwilligung ins Nachhalten widerrufen", [])
    case is MinderungGeprueft, is MinderungAngehoert, is MinderungHaerteGeprueft, is MinderungEntschieden,
      is MinderungAbgesehen, is MinderungAufgehoben, is MinderungBeratungAngeboten:
      minderung(payload)
    case is TerminEingeladen, is TerminVerlegt, is TerminAbgesagt, is EinladungZugestellt: termin(payload)
    case _ where isHealth(payload): gesundheit(payload)
    case let entry as SchuleErfasst: schule(entry)
    default: agreement(payload)
    }
  }

  private static func profiling(_ payload: any CasePayload, _ organisation: OrganisationRows) -> (String, [String]) {
    switch payload {
    case let entry as ProfilingBeauftragt:
      let who = entry.traeger.map { organisation.traeger[$0] ?? "Träger" } ?? "im Haus"
      return ("Profiling beauftragt", ["\(who), erbeten bis \(entry.bis.german)"])
    case let entry as ProfilingZurueckgenommen: return ("Profiling zurückgenommen", ["Grund: \(entry.grund)"])
    case let entry as ProfilingEingegangen:
      let traits = MerkmalKey.allCases.compactMap { key in
        entry.merkmale.first { $0.merkmal == key }.map { "\(ProfilingErgebnisForm.label(key)): \($0.words)" }
      }
      return ("Profiling eingegangen", traits + (entry.staerken.map { ["Stärken: \($0)"] } ?? []))
    case let entry as ProfilingErhoben:
      let strengths = entry.staerken.isEmpty ? [] : ["Stärken: " + entry.staerken.joined(separator: "; ")]
      let method = "Verfahren: \(entry.verfahren)" + (entry.fassung.map { ", Fassung \($0)" } ?? "")
      return ("Profiling eingegangen", strengths + [method] + entry.merkmale.map(\.line))
    case let entry as ProfilingFortgeschrieben:
      return ("Merkmale neu eingeschätzt", entry.merkmale.isEmpty ? ["unverändert"] : entry.merkmale.map(\.line))
    case is ProfilingErinnert: return ("Träger an das Profiling erinnert", [])
    default: return ("Profiling", [])
    }
  }

  private static func choice(_ entry: StrategieGewaehlt) -> [String] {
    let missing = entry.fehlend.map(\.name).joined(separator: ", ")
    let proposal =
      entry.vorschlag.map { "Vorschlag: \($0.rawValue)" } ?? "Kein Vorschlag möglich, es fehlte: \(missing)"
    let code = entry.abweichung.flatMap { code in StrategieForm.reasons.first { $0.value == code.rawValue }?.label }
    return [proposal] + [code.map { "Abweichung: \($0)" }, entry.begruendung].compactMap { $0 }
  }

  private static func teilnahme(_ payload: any CasePayload, _ organisation: OrganisationRows) -> (String, [String]) {
    switch payload {
    case let entry as TeilnahmeBegonnen:
      let who = entry.traeger.map { ", \(organisation.traeger[$0] ?? "Träger")" } ?? ""
      return ("Maßnahme begonnen: \(entry.bezeichnung)", ["geplant bis \(entry.ende.german)\(who)"])
    case let entry as TeilnahmeBeendet:
      let result = Wortlaut.label(entry.ergebnis.rawValue, in: Wortlaut.teilnahmeergebnisse)
      return ("Maßnahme beendet", ["Ergebnis: \(result)"])
    default: return ("Maßnahme", [])
    }
  }

  private static func integration(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as IntegrationAngekuendigt: return ("Arbeitsaufnahme angekündigt", [entry.arbeitgeber])
    case let entry as IntegrationErfasst:
      let place = entry.arbeitgeber.map { "\($0), " } ?? ""
      let support = entry.begleitend ? ", mit begleitender Förderung" : ""
      return ("Integration: \(Wortlaut.label(entry.art))", ["\(place)\(entry.stunden) Stunden je Woche\(support)"])
    case let entry as IntegrationBeendet: return ("Integration beendet", ["Grund: \(entry.grund)"])
    default: return ("Integration", [])
    }
  }

  private static func agreement(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as IntegrationsplanErstellt: return ("Integrationsplan erstellt", entry.plan.ziele.map(\.ziel))
    case let entry as IntegrationsplanFortgeschrieben:
      return ("Integrationsplan fortgeschrieben", entry.plan.ziele.map(\.ziel))
    case let entry as IntegrationsplanErstelltV2:
      return ("Integrationsplan erstellt", plan(entry.plan))
    case let entry as IntegrationsplanFortgeschriebenV2:
      return ("Integrationsplan fortgeschrieben", plan(entry.plan))
    case let entry as IntegrationsplanSchritt:
      let stand = Wortlaut.label(entry.stand.rawValue, in: Wortlaut.schrittstaende)
      return ("Schritt \(entry.schritt) des Plans: \(stand)", entry.grund.map { ["Grund: \($0)"] } ?? [])
    case let entry as IntegrationsplanSchrittVerknuepft:
      return ("Schritt \(entry.schritt) des Plans: durch Maßnahme \(entry.teilnahme)", [])
    case let entry as ZielplanungFestgehalten:
      return (
        "Berufliche Zielplanung",
        entry.berufe.map { "\($0.bezeichnung) (\($0.kldb)): \($0.grundlage)" }
          + [entry.einverstanden ? "einverstanden" : "nicht einverstanden"]
      )
    case let entry as GespraechGefuehrt:
      return ("Gespräch geführt", talk(entry.notiz, entry.naechstes) + (entry.zusagen ?? []).map(\.words))
    case let entry as GespraechVersaeumt:
      let title = entry.wichtigerGrund ? "Gespräch versäumt, mit wichtigem Grund" : "Gespräch versäumt"
      return (title, talk(entry.notiz, entry.naechstes))
    default: return vereinbarung(payload)
    }
  }

  private static func plan(_ plan: PlanContent) -> [String] {
    plan.ziele.map(\.ziel) + (plan.kosten == .zero ? [] : ["Kosten zusammen: \(Wortlaut.euro(plan.kosten))"])
  }

  private static func talk(_ note: String, _ next: Day?) -> [String] {
    (note.isEmpty ? [] : [note]) + (next.map { ["nächstes Gespräch am \($0.german)"] } ?? [])
  }
}

extension Zusagenstand {
  /// `Bewerben: teilweise (Zwei von vier)`.
  var words: String {
    "\(zusage): \(Wortlaut.label(stand.rawValue, in: GespraechForm.einhaltung))" + (notiz.map { " (\($0))" } ?? "")
  }
}
