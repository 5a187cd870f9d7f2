public import Kernel
public import Markup

/// What a client finds first: the next talk, what both sides agreed, whom to ask. In plain words, without any letter or
/// term of the office.
public struct MeinBereichPage: Page {
  /// What both sides agreed.
  public struct Vereinbart: Sendable, Hashable {
    /// The agreement's name at its date.
    public let name: String
    public let klient: [String]
    public let haus: [String]
    public let am: Day
    /// `nil` = without a term.
    public let bis: Day?

    public init(name: String, klient: [String], haus: [String], am: Day, bis: Day?) {
      self.name = name
      self.klient = klient
      self.haus = haus
      self.am = am
      self.bis = bis
    }
  }

  public let name: String
  /// `nil` = none is agreed.
  public let termin: Day?
  /// Who is in charge; `nil` = nobody at the moment.
  public let ansprechperson: String?
  public let vereinbart: Vereinbart?

  public init(name: String, termin: Day?, ansprechperson: String?, vereinbart: Vereinbart?) {
    self.name = name
    self.termin = termin
    self.ansprechperson = ansprechperson
    self.vereinbart = vereinbart
  }

  public var title: String { "Mein Bereich" }
  public var section: Bereich? { .mein }

  @HTMLBuilder public var content: HTML {
    el("h1") { "Guten Tag, \(name)" }
    el("p", .class("einleitung")) {
      termin.map { "Ihr nächster Termin: \(Wortlaut.weekday($0)), \($0.german)." }
        ?? "Zurzeit ist kein Termin vereinbart."
    }
    el("p") {
      ansprechperson.map { "Ihre Ansprechperson im Jobcenter: \($0)." }
        ?? "Zurzeit ist Ihnen niemand fest zugeordnet. Bitte fragen Sie am Empfang."
    }
    if let vereinbart { agreement(vereinbart) } else { Leerzustand("Es ist noch nichts vereinbart.").html }
  }

  @HTMLBuilder private func agreement(_ agreed: Vereinbart) -> HTML {
    el("h2") { "Was wir vereinbart haben" }
    Zusammenfassungsliste([
      Zusammenfassungszeile("Das tun Sie", lines: agreed.klient),
      Zusammenfassungszeile("Das tut das Jobcenter", lines: agreed.haus),
      Zusammenfassungszeile(
        "Gilt", agreed.bis.map { "vom \(agreed.am.german) bis \($0.german)" } ?? "seit \(agreed.am.german)"),
      Zusammenfassungszeile("Name des Dokuments", agreed.name),
    ]).html
    el("p") { el("a", .class("knopf"), .href(Adresse.meinVereinbarung.link)) { "Als PDF öffnen" } }
  }
}
