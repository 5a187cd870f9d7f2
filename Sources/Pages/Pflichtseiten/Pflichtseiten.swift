public import Kernel
public import Markup

/// Statement on accessibility (§ 10 BGG NRW, BITVNRW).
public struct BarrierefreiheitPage: Page {
  public let jobcenter: String
  public let contact: Kontakt
  public let stand: Day

  public init(jobcenter: String, contact: Kontakt, stand: Day) {
    self.jobcenter = jobcenter
    self.contact = contact
    self.stand = stand
  }

  public var title: String { "Erklärung zur Barrierefreiheit" }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    el("p", .class("einleitung")) { "\(jobcenter) will, dass alle dieses Programm benutzen können." }
    el("h2") { "Stand" }
    el("p") {
      "Maßstab sind die WCAG 2.2, Stufe AA, und die EN 301 549. Jede Seite wird mit Tastatur, ohne JavaScript, in der Breite von 320 Pixeln und mit einem Prüfwerkzeug getestet."
    }
    el("h2") { "Was noch fehlt" }
    el("ul") {
      el("li") { "Erklärungen in Leichter Sprache und in Deutscher Gebärdensprache liegen noch nicht vor." }
      el("li") { "Eine Prüfung durch Menschen mit Behinderungen steht noch aus." }
    }
    el("h2") { "Barriere melden" }
    el("p") {
      "Schreiben oder rufen Sie uns an: \(contact.email), \(contact.phone). Wir antworten innerhalb von zwei Wochen."
    }
    el("h2") { "Wenn wir uns nicht einigen" }
    el("p") { "Dann hilft die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen." }
    el("p", .class("leise")) { "Stand dieser Erklärung: \(stand.german)" }
  }
}

/// Who answers for the program.
public struct Kontakt: Sendable, Hashable {
  public let name: String
  public let address: String
  public let phone: String
  public let email: String

  public init(name: String, address: String, phone: String, email: String) {
    self.name = name
    self.address = address
    self.phone = phone
    self.email = email
  }
}

/// Legal notice.
public struct ImpressumPage: Page {
  public let contact: Kontakt
  public let isDemo: Bool

  public init(contact: Kontakt, isDemo: Bool) {
    self.contact = contact
    self.isDemo = isDemo
  }

  public var title: String { "Impressum" }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    if isDemo {
      Hinweis(.hinweis, "Dies ist eine Vorführung. Das Jobcenter und alle Personen sind erfunden.").html
    }
    Zusammenfassungsliste([
      Zusammenfassungszeile("Verantwortlich", contact.name), Zusammenfassungszeile("Anschrift", contact.address),
      Zusammenfassungszeile("Telefon", contact.phone), Zusammenfassungszeile("E-Mail", contact.email),
    ]).html
    el("p", .class("leise")) { "Fallwerk ist freie Software." }
  }
}

/// Short help for staff.
public struct HilfePage: Page {
  public init() {}
  public var title: String { "Hilfe" }

  private static let answers = [
    (
      "Wo fange ich an?",
      "„Mein Tag“ zeigt alles, was wartet, das Dringendste zuerst. Ein Klick öffnet das Formular, das es erledigt."
    ),
    (
      "Wie schreibe ich ein Datum?",
      "Zum Beispiel 1.3.08, 01.03.2008, 2008-03-01, heute oder +14 (in 14 Tagen)."
    ),
    (
      "Ich habe mich vertan.",
      "Im Verlauf des Falls führt „Korrigieren“ bei dem Eintrag zum Storno. Der Eintrag bleibt mit dem Grund durchgestrichen sichtbar; danach erfassen Sie ihn richtig."
    ),
    (
      "Was heißt „Stand“?",
      "Eine Auswertung zeigt, was an diesem Tag bekannt war. Spätere Korrekturen ändern einen früheren Stand nicht."
    ),
    (
      "Was heißt „gedruckt“ und „berechnet“?",
      "„Gedruckt“ steht im Bericht, „berechnet“ folgt aus den Anzahlen. Wo beide abweichen, zeigt das Programm beide."
    ),
    (
      "Wie bediene ich alles mit der Tastatur?",
      "Tabulator geht weiter, Umschalt und Tabulator zurück, Eingabe öffnet oder sendet, Leertaste wählt an."
    ),
  ]

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    for (question, answer) in HilfePage.answers {
      el("h2") { question }
      el("p") { answer }
    }
  }
}
