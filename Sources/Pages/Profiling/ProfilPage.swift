public import Kernel
public import Markup

/// The whole profile of a person: strengths first, what is ordered, the traits, how they moved, what was recorded when.
public struct ProfilPage: Page {
  /// A trait, or a dimension of an older result.
  public struct Zeile: Sendable, Hashable {
    public let name: String
    public let wert: String
    public let quelle: String
    public let am: Day?

    public init(name: String, wert: String, quelle: String, am: Day?) {
      (self.name, self.wert, self.quelle, self.am) = (name, wert, quelle, am)
    }
  }

  /// Traits of one dimension.
  public struct Gruppe: Sendable, Hashable {
    public let label: String
    public let zeilen: [Zeile]

    public init(_ label: String, _ zeilen: [Zeile]) {
      (self.label, self.zeilen) = (label, zeilen)
    }
  }

  /// A trait that moved.
  public struct Schritt: Sendable, Hashable {
    public let name: String
    public let von: String
    public let nach: String
    public let differenz: String
    public let quelle: String

    public init(name: String, von: String, nach: String, differenz: String, quelle: String) {
      (self.name, self.von, self.nach) = (name, von, nach)
      (self.differenz, self.quelle) = (differenz, quelle)
    }
  }

  /// The running order.
  public struct Auftrag: Sendable, Hashable {
    public let wer: String
    public let seit: Day
    public let bis: Day
    public let erinnert: [Day]
    /// Whether a provider can be reminded by this reader.
    public let mahnbar: Bool

    public init(wer: String, seit: Day, bis: Day, erinnert: [Day], mahnbar: Bool) {
      (self.wer, self.seit, self.bis, self.erinnert, self.mahnbar) = (wer, seit, bis, erinnert, mahnbar)
    }
  }

  public let name: String
  public let identity: Identitaetsleiste
  public let today: Day
  public let auftrag: Auftrag?
  public let staerken: [String]
  public let gruppen: [Gruppe]
  public let angaben: [Zusammenfassungszeile]
  public let fortschritt: [Schritt]
  public let verlauf: [Ereignis]
  /// What the reader may do here.
  public let links: [Verweis]
  /// Protects the button that reminds; its key is used once.
  public let model: FormModel

  public init(
    name: String, identity: Identitaetsleiste, today: Day, auftrag: Auftrag?, staerken: [String], gruppen: [Gruppe],
    angaben: [Zusammenfassungszeile], fortschritt: [Schritt], verlauf: [Ereignis], links: [Verweis], model: FormModel
  ) {
    (self.name, self.identity, self.today, self.auftrag) = (name, identity, today, auftrag)
    (self.staerken, self.gruppen, self.angaben) = (staerken, gruppen, angaben)
    (self.fortschritt, self.verlauf, self.links, self.model) = (fortschritt, verlauf, links, model)
  }

  public var title: String { "\(name) – \(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .profil).html
    el("h1") { name }
    if let auftrag { order(auftrag) }
    if !links.isEmpty { el("ul", .class("verweise")) { for link in links { el("li") { link.html } } } }
    el("h2") { "Stärken" }
    if staerken.isEmpty {
      Leerzustand("Noch keine Stärken festgehalten.").html
    } else {
      el("ul") { for line in staerken { el("li") { line } } }
    }
    el("h2") { "Merkmale" }
    if gruppen.isEmpty { Leerzustand("Noch kein Ergebnis.").html }
    for (index, gruppe) in gruppen.enumerated() { table(gruppe, index) }
    if !angaben.isEmpty {
      el("h2") { "Weitere Angaben" }
      Zusammenfassungsliste(angaben).html
    }
    progress
    el("h2") { "Verlauf" }
    if verlauf.isEmpty { Leerzustand("Noch kein Eintrag.").html } else { Zeitstrahl(verlauf).html }
  }

  @HTMLBuilder private func order(_ auftrag: Auftrag) -> HTML {
    let late = auftrag.bis < today
    let reminded = auftrag.erinnert.map(\.german).joined(separator: ", ")
    Hinweis(
      late ? .warnung : .hinweis,
      "\(auftrag.wer), seit \(auftrag.seit.german). Ergebnis erbeten bis \(auftrag.bis.german)"
        + (late ? ", überfällig." : ".") + (reminded.isEmpty ? "" : " Erinnert am \(reminded)."),
      title: "Auftrag läuft"
    ).html
    if auftrag.mahnbar {
      el(
        "form", .named("method", "post"), .action(Adresse.fallhandlung(.profilingErinnern, nr: identity.nr).link)
      ) {
        HiddenFields(model: model).html
        hiddenInput(ProfilingAuftragForm.Ruecknahme.am.rawValue, today.german)
        el("button", .type("submit"), .class("knopf")) { "Träger erinnern" }
      }
    }
  }

  private func table(_ gruppe: Gruppe, _ index: Int) -> HTML {
    Datentabelle(
      id: "merkmale-\(index + 1)", caption: gruppe.label,
      columns: [Spalte("Merkmal"), Spalte("Einschätzung"), Spalte("Quelle"), Spalte("Tag")],
      rows: gruppe.zeilen.map { [HTML($0.name), HTML($0.wert), HTML($0.quelle), HTML($0.am?.german ?? "–")] }
    ).html
  }

  @HTMLBuilder private var progress: HTML {
    el("h2") { "Integrationsfortschritt" }
    if fortschritt.isEmpty {
      Leerzustand("Bisher hat sich keine Einschätzung geändert.").html
    } else {
      Datentabelle(
        id: "fortschritt", caption: "Geänderte Merkmale, die neuesten zuerst",
        columns: [
          Spalte("Merkmal"), Spalte("vorher"), Spalte("jetzt"), Spalte("Unterschied", isNumber: true), Spalte("Quelle"),
        ],
        rows: fortschritt.map {
          [HTML($0.name), HTML($0.von), HTML($0.nach), HTML($0.differenz), HTML($0.quelle)]
        }, hidesCaption: true
      ).html
    }
  }
}
