import Documents
public import Markup

/// Who saw a case, and what stands out in the access log.
public struct ZugriffePage: Page {
  public struct Zeile: Sendable, Hashable {
    /// Day and time in German.
    public let when: String
    public let who: String
    public let role: String
    public let page: String
    public let why: String
    public let from: String

    public init(when: String, who: String, role: String, page: String, why: String, from: String) {
      self.when = when
      self.who = who
      self.role = role
      self.page = page
      self.why = why
      self.from = from
    }
  }

  /// What was found for the number asked for.
  public enum Result: Sendable {
    case notAsked
    case notFound
    case lines([Zeile], total: Int)
  }

  /// Something worth a question.
  public struct Auffaelligkeit: Sendable, Hashable {
    public let who: String
    public let what: String
    public let when: String
    /// Aktenzeichen, where it is about one case.
    public let nr: String?

    public init(who: String, what: String, when: String, nr: String?) {
      self.who = who
      self.what = what
      self.when = when
      self.nr = nr
    }
  }

  /// The number as typed.
  public let nr: String
  public let result: Result
  public let auffaellig: [Auffaelligkeit]
  /// Days that `auffaellig` looks back.
  public let days: Int
  /// The erasure run that waits for the reader as the second person.
  public let waiting: Int64?

  public init(nr: String, result: Result, auffaellig: [Auffaelligkeit], days: Int, waiting: Int64? = nil) {
    self.waiting = waiting
    self.nr = nr
    self.result = result
    self.auffaellig = auffaellig
    self.days = days
  }

  public var title: String {
    if case .lines = result { return "Zugriffe auf Fall \(nr)" }
    return "Zugriffe"
  }
  public var section: Bereich? { .zugriffe }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    if let waiting {
      Hinweis(
        .hinweis, "Eine Löschung wartet auf Ihre Freigabe als zweite Person.",
        links: [Verweis("Löschlauf \(waiting) prüfen", .loeschlauf(waiting))]
      ).html
    }
    search
    switch result {
    case .notAsked: unusual
    case .notFound:
      Leerzustand("Diesen Fall gibt es nicht. Bitte prüfen Sie das Aktenzeichen, zum Beispiel 08-01234.").html
    case .lines(let lines, let total): table(lines, total)
    }
  }

  private var search: HTML {
    el(
      "form", .class("filter"), .named("method", "get"), .action(Adresse.zugriffe(fall: nil).path),
      .label("Fall suchen")
    ) {
      el("div", .class("feld")) {
        el("label", .for("fall")) { "Aktenzeichen" }
        el(
          "input", .id("fall"), .name("fall"), .type("text"), .class("mittel"), .value(nr),
          .named("autocomplete", "off"))
      }
      el("button", .type("submit"), .class("knopf haupt-knopf")) { "Zugriffe zeigen" }
    }
  }

  @HTMLBuilder private func table(_ lines: [Zeile], _ total: Int) -> HTML {
    if lines.isEmpty {
      Leerzustand("Diesen Fall hat noch niemand geöffnet.").html
    } else {
      el("p", .class("einleitung")) {
        total > lines.count
          ? "\(Zahl.count(total)) Zugriffe, die letzten \(Zahl.count(lines.count)) stehen hier."
          : total == 1 ? "1 Zugriff." : "\(Zahl.count(total)) Zugriffe."
      }
      Datentabelle(
        id: "zugriffe", caption: "Wer hat diesen Fall gesehen, neueste zuerst",
        columns: [
          Spalte("Wann"), Spalte("Wer"), Spalte("Aufgabe"), Spalte("Was"), Spalte("Warum"), Spalte("Gekommen von"),
        ],
        rows: lines.map {
          [HTML($0.when), HTML($0.who), HTML($0.role), HTML($0.page), HTML($0.why), HTML($0.from)]
        }, hidesCaption: true
      ).html
      el("p", .class("leise")) { "Das Protokoll lässt sich nicht ändern. Es dient allein dem Datenschutz." }
    }
  }

  @HTMLBuilder private var unusual: HTML {
    el("h2") { "Auffälligkeiten der letzten \(days) Tage" }
    el("p", .class("leise")) { "Ein Anlass nachzufragen, kein Vorwurf." }
    if auffaellig.isEmpty {
      Leerzustand("Nichts Auffälliges.").html
    } else {
      Datentabelle(
        id: "auffaelligkeiten", caption: "Auffälligkeiten",
        columns: [Spalte("Wer"), Spalte("Was"), Spalte("Wann"), Spalte("Fall")],
        rows: auffaellig.map { [HTML($0.who), HTML($0.what), HTML($0.when), link($0.nr)] }, hidesCaption: true
      ).html
    }
  }

  private func link(_ nr: String?) -> HTML {
    guard let nr else { return HTML("mehrere") }
    return el("a", .href(Adresse.zugriffe(fall: nr).link)) { nr }
  }
}
