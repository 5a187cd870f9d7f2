import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseDesk {
  /// Status, Leistungsbezug, Bedarfsgemeinschaft, strategy, who is in charge.
  var facts: [Zusammenfassungszeile] {
    let fall = akte.line.fall
    return [
      Zusammenfassungszeile(
        "Status", akte.file.status.on(today).map { Wortlaut.label($0) } ?? "keine Angabe",
        change: change(.status, may: .fallBearbeiten)),
      Zusammenfassungszeile("Leistungsbezug", entitlement, change: change(.leistungsbezug, may: .leistungsbezug)),
      Zusammenfassungszeile(
        "Bedarfsgemeinschaft", lines: members.isEmpty ? ["nur diese Person"] : members.map(\.label),
        change: change(.bedarfsgemeinschaft, may: .fallBearbeiten, "Mitglied aufnehmen")),
      Zusammenfassungszeile(
        "Strategie", fall.strategie.map { "Strategie \($0.rawValue)" } ?? "noch keine",
        change: akte.file.strategie.current == nil ? nil : change(.strategie, may: .fallBearbeiten)),
      Zusammenfassungszeile(
        "Zielgruppen", lines: zielgruppen, change: change(.merkmale, may: .fallBearbeiten, "Merkmal erfassen")),
    ] + [schulzeile].compactMap { $0 } + whoAndWhere + nummer + termine
  }

  /// That the number of the pension insurance is there, for those who may see it; the number stands on its own page.
  private var nummer: [Zusammenfassungszeile] {
    guard desk.actor.may(.fallBearbeiten, akte.line.fall) else { return [] }
    let stored = akte.person.versicherungsnummer.eintrag
    return [
      Zusammenfassungszeile(
        "Versicherungsnummer", stored.map { "erfasst am \($0.am.german)" } ?? "nicht erfasst",
        change: Verweis(
          stored == nil ? "Erfassen" : "Ansehen oder ändern", .fallhandlung(.versicherungsnummer, nr: nr)))
    ]
  }

  private var whoAndWhere: [Zusammenfassungszeile] {
    let staff = akte.line.fall.staff.flatMap { akte.organisation.staff[$0]?.name }
    let team = akte.line.fall.team.map { akte.organisation.name(of: $0) }
    return [
      Zusammenfassungszeile("Zuständig", lines: [staff, team].compactMap { $0 }),
      Zusammenfassungszeile(
        "Anschrift", lines: addressLines, change: change(.person, may: .fallBearbeiten, "Person und Anschrift ändern")),
    ]
  }

  private func change(_ act: Fallhandlung, may right: Recht, _ label: String = "Ändern") -> Verweis? {
    guard akte.file.isOpen, desk.actor.may(right, akte.line.fall) else { return nil }
    return Verweis(label, .fallhandlung(act, nr: nr))
  }

  private var entitlement: String {
    guard let spell = akte.person.leistungsbezug.spells.last else { return "keiner bekannt" }
    let kind = Wortlaut.label(spell.art.rawValue, in: Wortlaut.leistungsarten)
    guard spell.period.isOpen else {
      let reason = spell.grund.map { ", " + Wortlaut.label($0.rawValue, in: Wortlaut.leistungsenden) } ?? ""
      return "beendet, letzter Tag \((spell.period.to - 1).german)\(reason)"
    }
    return "seit \(spell.period.from.german), \(kind)"
  }

  /// What is agreed and running.
  var digest: Falldigest {
    Falldigest(
      agreement: agreement, goals: akte.file.integrationsplan.current?.ziele.map(\.ziel) ?? [],
      measures: akte.file.teilnahme.items.reversed().map(measure),
      integrations: akte.file.integration.items.reversed().map(integration))
  }

  private var agreement: Vereinbarungsstand? {
    guard let current = akte.file.vereinbarung.current else { return nil }
    let name = office.law.vereinbarung(on: current.am).value.name
    let term = current.bis.map { ", gilt bis \($0.german)" } ?? ""
    return Vereinbarungsstand(
      name: name, details: "geschlossen am \(current.am.german)\(term)", client: current.klient.map(\.text),
      jobcentre: current.haus.map(\.text)
    )
  }

  private func measure(_ item: TeilnahmeState.Item) -> Massnahmezeile {
    let provider = item.traeger.flatMap { akte.organisation.traeger[$0] }.map { ", \($0)" } ?? ""
    let isOpen = item.ergebnis == nil
    let result = item.ergebnis.map { ", " + Wortlaut.label($0.rawValue, in: Wortlaut.teilnahmeergebnisse) } ?? ""
    return Massnahmezeile(
      name: item.bezeichnung,
      details: "\(item.beginn.german) bis \((item.ende ?? item.geplantesEnde).german)\(provider)\(result)",
      mark: isOpen ? Statusmarke("läuft", .hinweis) : nil,
      end: isOpen && mayChange
        ? Verweis("Maßnahme beenden", .massnahmeEnde(nr: nr, teilnahme: item.nr)) : nil)
  }

  private func integration(_ item: IntegrationState.Item) -> Massnahmezeile {
    let place = item.arbeitgeber.map { ", \($0)" } ?? ""
    let end = item.ende.map { " bis \($0.german)" } ?? ""
    return Massnahmezeile(
      name: Wortlaut.label(item.art),
      details: "ab \(item.beginn.german)\(end)\(place), \(item.stunden) Stunden je Woche",
      mark: item.ende == nil ? Statusmarke("besteht", .erfolg) : nil,
      end: item.ende == nil && mayChange
        ? Verweis("Integration beenden", .integrationEnde(nr: nr, integration: item.nr)) : nil)
  }

  /// The door to protected counselling; it stands there whether or not there is any.
  private var counselling: [Verweis] {
    desk.actor.may(.beratungVermitteln, akte.line.fall) ? [Verweis("Geschützte Beratung", .beratung(nr: nr))] : []
  }

  var mayChange: Bool { akte.file.isOpen && desk.actor.may(.fallBearbeiten, akte.line.fall) }

  /// Further acts, as far as the reader may; in a closed case what goes on after it.
  var actions: [Aktionsgruppe] {
    (mayChange ? ongoing : []) + followUp + protection
  }

  /// After an integration it is asked whether the work goes on, also after the case was closed.
  private var followUp: [Aktionsgruppe] {
    let links = desk.actor.may(.fallBearbeiten, akte.line.fall) ? nachhaltenLinks : []
    return links.isEmpty ? [] : [Aktionsgruppe("Nachhalten", links)]
  }

  /// Counselling goes on and protection can be set after the case was closed.
  private var protection: [Aktionsgruppe] {
    let address =
      desk.actor.may(.schutzadresse, akte.line.fall) ? [link("Schutzadresse", .schutzadresse)] : []
    let marks =
      desk.actor.may(.fallBearbeiten, akte.line.fall)
      ? [
        link("Auskunftssperre", .auskunftssperre), link("Sicherheitshinweis", .sicherheitshinweis),
        link("Beschäftigtendaten schützen", .beschaeftigtenschutz),
      ] : []
    return [Aktionsgruppe("Schützen", counselling + address + marks)].filter { !$0.links.isEmpty }
  }

  /// Whoever is waited for can be reminded.
  var reminder: Verweis? {
    [nil, .haus].contains(akte.line.fall.partei) ? nil : link("Erinnerung festhalten", .erinnerung)
  }

  private func link(_ label: String, _ act: Fallhandlung) -> Verweis { Verweis(label, .fallhandlung(act, nr: nr)) }

  /// Once there is a result the Fallfahrplan no longer leads to a further one.
  private var profiling: [Verweis] {
    guard akte.file.profiling.firstResult != nil else { return [] }
    return akte.file.profiling.order == nil
      ? [link("\(term(.profiling)) neu beauftragen", .profilingAuftrag)]
      : [link("\(term(.profiling)): Ergebnis dokumentieren", .profilingErgebnis)]
  }

  private var ongoing: [Aktionsgruppe] {
    var household = [link("Mitglied aufnehmen", .bedarfsgemeinschaft)]
    if !members.isEmpty { household.append(link("Mitglied scheidet aus", .ausscheiden)) }
    let agree = link("\(term(.vereinbarung)) anbieten oder schließen", .vereinbarung)
    let target = link("Berufliche Zielplanung", .zielplanung)
    // Before the first plan the Fallfahrplan leads on.
    let planning =
      akte.file.integrationsplan.current == nil
      ? [target]
      : [
        link("Integrationsplan fortschreiben", .planSchreiben), agree, link("Alle Vereinbarungen", .vereinbarungen),
        target,
      ]
    return [
      Aktionsgruppe(
        "Festhalten",
        [
          link("Gespräch festhalten", .gespraech), link("Zu einem Termin einladen", .termin),
          link("Status ändern", .status), link("Leistungsminderung ansehen", .leistungsminderung),
        ]),
      Aktionsgruppe(
        "Leistungsvermögen",
        [link("Zumutbarkeit ansehen", .zumutbarkeit), link("Ärztliches Gutachten ansehen", .gutachten)]),
      Aktionsgruppe("Profil", profiling),
      Aktionsgruppe(
        "Fördern und vermitteln",
        [link("Maßnahme beginnen", .massnahme), link("Integration erfassen", .integration)]),
      Aktionsgruppe("Planen", planning), Aktionsgruppe("Bedarfsgemeinschaft", household),
      Aktionsgruppe(
        "Abgeben und beenden", [link("Zur Übergabe anbieten", .uebergabe), link("Fall abschließen", .abschluss)]),
    ].filter { !$0.links.isEmpty }
  }
}
