public import Markup

/// Pages that say why something cannot be shown, and what to do.
public struct StoerungPage: Page {
  public let heading: String
  public let sentences: [String]
  public let links: [Verweis]

  public var title: String { heading }

  /// The same page with the links of another part of the program.
  public func inside(_ bereich: Aussenbereich?) -> StoerungPage {
    StoerungPage(
      heading: heading, sentences: sentences,
      links: links.map {
        Verweis($0.label, [.start, .anmelden].contains($0.adresse) ? $0.adresse.inside(bereich) : $0.adresse)
      })
  }

  @HTMLBuilder public var content: HTML {
    el("h1") { heading }
    for sentence in sentences { el("p", .class("einleitung")) { sentence } }
    if !links.isEmpty {
      el("p", .class("knoepfe")) {
        for link in links { el("a", .class("knopf"), .href(link.adresse.link)) { link.label } }
      }
    }
  }

  /// 404, for "not there" and "not yours" alike.
  public static let notFound = StoerungPage(
    heading: "Nicht gefunden",
    sentences: [
      "Diese Seite oder dieser Fall wurde nicht gefunden oder ist nicht für Sie freigegeben.",
      "Prüfen Sie die Adresse oder die Nummer, oder fragen Sie Ihre Teamleitung.",
    ], links: [Verweis("Zur Startseite", .start)])

  /// 404 for people outside.
  public static let notFoundOutside = StoerungPage(
    heading: "Nicht gefunden",
    sentences: [
      "Diese Seite wurde nicht gefunden oder ist nicht für Sie freigegeben.",
      "Prüfen Sie die Adresse, oder fragen Sie Ihre Ansprechperson im Jobcenter.",
    ], links: [Verweis("Zur Startseite", .start)])

  /// 403: `right` is what is missing, `grantedBy` who gives it.
  public static func forbidden(right: String, grantedBy: String) -> StoerungPage {
    StoerungPage(
      heading: "Kein Zugang",
      sentences: ["Für diese Seite fehlt Ihnen das Recht „\(right)“. Es wird von \(grantedBy) vergeben."],
      links: [Verweis("Zur Startseite", .start)])
  }

  /// 403: nothing may be shown person by person. Work on cases goes on.
  public static func noAgreement(_ sentence: String) -> StoerungPage {
    StoerungPage(
      heading: "Keine Auswertung je Person", sentences: [sentence],
      links: [
        Verweis("Fälle umverteilen", .umverteilung(von: nil, frist: nil)), Verweis("Vertretungen", .vertretungen),
      ])
  }

  /// 403: the session's token is missing or old; nothing was recorded.
  public static let expired = StoerungPage(
    heading: "Bitte noch einmal senden",
    sentences: [
      "Die Seite war zu lange offen. Nichts wurde gespeichert. Gehen Sie zurück, laden Sie neu und senden Sie noch einmal."
    ],
    links: [Verweis("Zur Startseite", .start)])

  /// 400: the request is damaged; nothing was recorded.
  public static let unreadable = StoerungPage(
    heading: "Die Angaben waren nicht lesbar",
    sentences: [
      "Nichts wurde gespeichert. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal."
    ],
    links: [Verweis("Zur Startseite", .start)])

  /// 413: more than is taken in one form.
  public static let tooLarge = StoerungPage(
    heading: "Das war zu viel auf einmal",
    sentences: [
      "Nichts wurde gespeichert. Ein Formular nimmt bis zu 512 KB Text und, wo es danach fragt, eine Datei bis 10 MB. "
        + "Bitte gehen Sie zurück und kürzen Sie den Text oder wählen Sie eine kleinere Datei."
    ],
    links: [Verweis("Zur Startseite", .start)])

  /// 503: too many people sign in at the same moment.
  public static let busy = StoerungPage(
    heading: "Gerade melden sich sehr viele an",
    sentences: ["Bitte warten Sie eine halbe Minute und versuchen Sie es noch einmal."],
    links: [Verweis("Zur Anmeldung", .anmelden)])

  /// The provider of identities signed nobody in.
  public static func signInRefused(_ heading: String, _ sentences: [String], withPassword: Bool) -> StoerungPage {
    StoerungPage(
      heading: heading, sentences: sentences,
      links: [Verweis("Zur Anmeldung", .anmelden)]
        + (withPassword ? [Verweis("Mit Benutzername und Passwort anmelden", .anmeldenPasswort)] : []))
  }

  /// 503: the program that sets PDF files is missing or failed; the same document stands on a page.
  public static func noPDF(of page: Adresse) -> StoerungPage {
    StoerungPage(
      heading: "Die PDF-Datei konnte nicht erstellt werden",
      sentences: [
        "Das Satzprogramm auf dem Server antwortet nicht. Das Dokument können Sie als Seite lesen.",
        "Bitte sagen Sie der Technik Bescheid: Der Grund steht im Protokoll des Servers, „script/setup“ richtet das "
          + "Satzprogramm ein.",
      ], links: [Verweis("Als Seite lesen", page)])
  }

  /// 422: what was saved cannot be taken back any more; `nr` is its case, where it is known.
  public static func notTakenBack(_ sentence: String, nr: String?) -> StoerungPage {
    StoerungPage(
      heading: "Nicht rückgängig gemacht", sentences: [sentence, "Es wurde nichts geändert."],
      links: [nr.map { Verweis("Zum Verlauf des Falls", .fallhandlung(.verlauf, nr: $0)) }].compactMap { $0 }
        + [Verweis("Zur Startseite", .start)])
  }

  /// 503: the database does not take anything at the moment; `sentence` says what happened.
  public static func database(_ sentence: String) -> StoerungPage {
    StoerungPage(
      heading: "Die Datenbank antwortet gerade nicht",
      sentences: [
        sentence,
        "Sie können dieselbe Seite noch einmal senden: Gehen Sie zurück und drücken Sie den Knopf erneut. "
          + "Es wird nichts doppelt gespeichert.",
      ], links: [Verweis("Zur Startseite", .start)])
  }

  /// 423: the processing of a case is restricted (Art. 18 DSGVO).
  public static func restricted(nr: String, ground: String, since: String) -> StoerungPage {
    StoerungPage(
      heading: "Fall \(nr) ist eingeschränkt",
      sentences: [
        "Die Daten dieses Falls dürfen seit \(since) nicht verarbeitet werden. Grund: \(ground).",
        "Es wurde nichts gezeigt und nichts gespeichert. Die Einschränkung hebt allein der Datenschutz auf.",
      ], links: [Verweis("Zur Startseite", .start)])
  }

  /// 500: `incident` is the number under which the technical side finds the cause.
  public static func failure(incident: String) -> StoerungPage {
    StoerungPage(
      heading: "Das hat nicht geklappt",
      sentences: [
        "Nichts wurde halb gespeichert. Bitte versuchen Sie es noch einmal.",
        "Bleibt der Fehler, nennen Sie der Technik die Vorgangsnummer \(incident).",
      ], links: [Verweis("Zur Startseite", .start)])
  }
}
