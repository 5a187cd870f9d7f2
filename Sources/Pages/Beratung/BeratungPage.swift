import Kernel
public import Markup

/// Protected counselling of one case: a door of its own, behind which each sees what is theirs.
public struct BeratungPage: Page {
  /// Fields of a new referral.
  public enum Name: String, CaseIterable, Sendable {
    case art, stelle, am
  }
  /// Fields of what became of one.
  public enum Schrittname: String, CaseIterable, Sendable {
    case beratung, schritt, tag
  }

  /// A referral.
  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    /// Kind with its section.
    public let art: String
    public let stelle: String
    /// When and by whom.
    public let vermittelt: String
    /// What became of it; `nil` where the reader may not know.
    public let stand: String?
    /// Whether a step may still follow.
    public let isOpen: Bool

    public init(nr: Int64, art: String, stelle: String, vermittelt: String, stand: String?, isOpen: Bool) {
      self.nr = nr
      self.art = art
      self.stelle = stelle
      self.vermittelt = vermittelt
      self.stand = stand
      self.isOpen = isOpen
    }
  }

  public let identity: Identitaetsleiste
  public let siehtAlles: Bool
  public let zeilen: [Zeile]
  /// The form of a new referral; `nil` in a closed case.
  public let vermittlung: FormModel?
  /// The form of the next step; `nil` without the right to all, or if nothing is open.
  public let schritt: FormModel?
  private let vermittlungsform: Form
  private let schrittform: Form

  public init(
    identity: Identitaetsleiste, siehtAlles: Bool, zeilen: [Zeile], arten: [Option], vermittlung: FormModel?,
    schritt: FormModel?
  ) {
    self.identity = identity
    self.siehtAlles = siehtAlles
    self.zeilen = zeilen
    self.vermittlung = vermittlung
    self.schritt = zeilen.contains(where: \.isOpen) ? schritt : nil
    vermittlungsform = BeratungPage.vermittlung(arten)
    schrittform = BeratungPage.schritt(zeilen.filter(\.isOpen))
  }

  private static func vermittlung(_ arten: [Option]) -> Form {
    Form(
      "In Beratung vermitteln",
      intro: "Halten Sie nur fest, wohin Sie vermitteln. Warum, gehört nicht in die Akte.",
      submit: "Vermittlung speichern",
      fields: [
        FormField(Name.art, "Beratung", .radios(arten)),
        FormField(Name.stelle, "Beratungsstelle", .text(.full), hint: "Name des Trägers oder der Stelle"),
        FormField(Name.am, "Vermittelt am", .date),
      ])
  }

  private static func schritt(_ open: [Zeile]) -> Form {
    Form(
      "Stand festhalten", submit: "Stand speichern",
      fields: [
        FormField(Schrittname.beratung, "Vermittlung", .radios(open.map { Option("\($0.nr)", $0.label) })),
        FormField(
          Schrittname.schritt, "Was ist geschehen?",
          .radios([
            Option("begonnen", "Die Beratung hat begonnen"), Option("beendet", "Die Beratung ist beendet"),
            Option("zurueckgenommen", "Die Vermittlung ist zurückgenommen", hint: "Einen Grund halten wir nicht fest."),
          ])), FormField(Schrittname.tag, "Tag", .date),
      ])
  }

  private var refused: (Form, FormModel)? {
    if let vermittlung, vermittlung.hasErrors { return (vermittlungsform, vermittlung) }
    if let schritt, schritt.hasErrors { return (schrittform, schritt) }
    return nil
  }

  public var title: String { (refused == nil ? "" : "Fehler: ") + "Geschützte Beratung, Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    if let (form, model) = refused { Fehleruebersicht(form: form, model: model).html }
    identity.html
    el("h1") { "Geschützte Beratung" }
    el("p", .class("einleitung")) { scope }
    if zeilen.isEmpty {
      Leerzustand(siehtAlles ? "In diesem Fall ist nichts vermittelt." : "Sie haben in diesem Fall nichts vermittelt.")
        .html
    } else {
      el("ul", .class("zeilen")) { for zeile in zeilen { zeile.html } }
    }
    if let schritt { section(schrittform, schritt) }
    if let vermittlung {
      section(vermittlungsform, vermittlung)
    } else {
      el("p") { "Der Fall ist abgeschlossen. Neu vermitteln lässt sich erst nach einem neuen Fallzugang." }
    }
    el("p") { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }

  private var scope: String {
    siehtAlles
      ? "Schuldner- und Suchtberatung und psychosoziale Betreuung stehen nur hier. Jedes Öffnen dieser Seite wird "
        + "protokolliert."
      : "Sie sehen die Vermittlungen, die Sie selbst festgehalten haben, und nicht, was daraus wurde. Jedes Öffnen "
        + "dieser Seite wird protokolliert."
  }

  @HTMLBuilder private func section(_ form: Form, _ model: FormModel) -> HTML {
    el("h2") { form.title }
    if let intro = form.intro { el("p") { intro } }
    FormView(form: form, model: model).html
  }
}

extension BeratungPage.Zeile {
  fileprivate var label: String { "\(art), \(stelle)" }

  fileprivate var html: HTML {
    el("li") {
      el("p", .class("zeile-name")) { art }
      el("p") { stelle }
      el("p", .class("leise")) { vermittelt + (stand.map { ", \($0)" } ?? "") }
    }
  }
}
