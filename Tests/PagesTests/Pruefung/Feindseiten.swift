import Kernel
import Pages

/// Pages in which each text that comes from a person or a record is the same hostile one.
struct Feindseiten {
  let text: String

  static func frame(_ text: String) -> PageFrame {
    PageFrame(
      jobcenter: text, workingDay: today, isDemo: false, user: SignedIn(name: text, role: .teamleitung, csrf: text),
      flash: Flash(.erfolg, text))
  }

  private var identity: Identitaetsleiste { Identitaetsleiste(name: text, nr: text, born: text, flags: [text]) }
  private var option: Option { Option(text, text, hint: text) }
  private var line: Zusammenfassungszeile {
    Zusammenfassungszeile(text, lines: [text], change: Verweis(text, .fallhandlung(.status, nr: text)))
  }
  private var step: Aufgabe {
    Aufgabe(
      person: text, nr: text, what: text, due: today, turn: .traeger, waitingSince: today, partyName: text,
      target: .fallhandlung(.gespraech, nr: text))
  }
  private var event: Ereignis {
    Ereignis(
      version: 1, effectiveOn: today, recordedAt: Instant(day: today, hour: 9, minute: 0), actor: text, title: text,
      details: [text], state: .cancelled(reason: text))
  }

  var all: [(String, any Page)] {
    [
      ("heute", MeinTagPage(today: today, items: [step])), ("faelle", list), ("fallakte", file),
      ("verlauf", VerlaufPage(identity: identity, events: [event])), ("formular", form), ("konflikt", conflict),
      ("kennzahlen", figures), ("kennzahl", division), ("kennzahl-faelle", members),
      ("verboten", StoerungPage.forbidden(right: text, grantedBy: text)),
      ("stoerung", StoerungPage.failure(incident: text)),
      ("impressum", ImpressumPage(contact: Kontakt(name: text, address: text, phone: text, email: text), isDemo: true)),
    ]
  }

  private var list: FaellePage {
    var filter = FaelleFilter(query: ["strategie": text, "team": text, "schritt": text])
    filter.sortierung = .name
    let row = Fallzeile(
      name: text, nr: text, born: today, isU25: true, strategy: text, step: text, due: today, turn: .haus, team: text,
      opened: today)
    return FaellePage(
      today: today, filter: filter, rows: [row], total: 120, strategies: [option], teams: [option], steps: [option])
  }

  private var file: FallaktePage {
    let measure = Massnahmezeile(
      name: text, details: text, mark: Statusmarke(text), end: Verweis(text, .massnahmeEnde(nr: text, teilnahme: 1)))
    return FallaktePage(
      today: today, identity: identity, steps: [Fahrplanschritt(text, .now(due: nil), adresse: .fall(text))],
      next: step,
      facts: [line],
      digest: Falldigest(
        agreement: Vereinbarungsstand(name: text, details: text, client: [text], jobcentre: [text]), goals: [text],
        measures: [measure], integrations: [measure]),
      events: [event], actions: [Aktionsgruppe(text, [Verweis(text, .fall(text))])],
      locked: Hinweis(.hinweis, text, title: text))
  }

  private var typed: FormModel {
    var model = FormModel(
      action: .fallhandlung(.strategie, nr: text), cancel: .fall(text), csrf: text, version: 1, idempotencyKey: text,
      values: ["strategie": [text], "am": [text], "begruendung": [text]])
    model.refuse(StrategieForm.Name.am, text)
    model.generalErrors = [text]
    return model
  }
  private var form: FormPage {
    FormPage(
      StrategieForm.form(strategies: [option], notices: [Hinweis(.hinweis, text, title: text)]), model: typed,
      identity: identity)
  }
  private var conflict: KonfliktPage {
    KonfliktPage(
      changes: [text], other: text,
      rows: [Streitfeld(name: text, label: text, mine: text, theirs: text, before: text)], taken: [text],
      form: StatusForm.form(current: text), model: typed, seenVersion: 3, identity: identity)
  }

  private var figures: KennzahlenPage {
    let row = Kennzahlzeile(
      key: text, label: text, printedLabel: text, unit: text, basis: text, isPart: true,
      cells: [Kennzahlzelle(.notAvailable(footnote: text)), Kennzahlzelle(.count(1), target: .kennzahl(view))],
      target: text,
      targetNote: text, definition: text, targetValue: 2)
    return KennzahlenPage(
      year: 2007, years: [2006, 2007], choices: [2007], stand: nil, workingDay: today, rows: [row],
      stocks: [
        Bestandszeile(key: text, label: text, month: Month(year: 2007, month: 11), cell: Kennzahlzelle(.secret))
      ],
      footnotes: [.init(text, text)], definitions: [line], standError: text, standTyped: text)
  }
  private var view: Kennzahlsicht { Kennzahlsicht(key: text, jahr: 2007, nach: text, gruppe: text) }
  private var division: KennzahlPage {
    KennzahlPage(
      view: view, label: text, definition: text, total: Kennzahlzelle(.count(1)), base: 1, baseLabel: text,
      dimensions: [option], groups: [.init(key: text, label: text, count: 1, base: 1, rate: 1000, opens: true)],
      overlaps: false, workingDay: today)
  }
  private var members: KennzahlFaellePage {
    KennzahlFaellePage(
      view: view, label: text, group: text, total: 1,
      rows: .full([.init(name: text, nr: text, day: today, details: text)]), stand: today)
  }
}
