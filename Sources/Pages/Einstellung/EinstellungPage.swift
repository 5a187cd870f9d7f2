public import Kernel
public import Markup

/// One setting: what holds, the form for a change, what is planned, and everything that was set before.
public struct EinstellungPage: Page {
  public struct Fassung: Sendable, Hashable {
    public let nr: Int
    public let ab: Day
    public let wert: String
    /// Also for running deadlines, or why it was taken back.
    public let zusatz: String?
    public let grund: String
    public let wer: String
    public let wann: String
    public let darfZurueck: Bool

    public init(
      nr: Int, ab: Day, wert: String, zusatz: String?, grund: String, wer: String, wann: String, darfZurueck: Bool
    ) {
      (self.nr, self.ab, self.wert, self.zusatz) = (nr, ab, wert, zusatz)
      (self.grund, self.wer, self.wann, self.darfZurueck) = (grund, wer, wann, darfZurueck)
    }
  }

  public let seite: Einstellungsseite
  public let schluessel: String
  public let name: String
  public let stand: [Zusammenfassungszeile]
  /// `nil` where statute leaves nothing to set.
  public let form: Form?
  public let model: FormModel
  public let verlauf: [Fassung]

  public init(
    seite: Einstellungsseite, schluessel: String, name: String, stand: [Zusammenfassungszeile], form: Form?,
    model: FormModel, verlauf: [Fassung]
  ) {
    (self.seite, self.schluessel, self.name, self.stand) = (seite, schluessel, name, stand)
    (self.form, self.model, self.verlauf) = (form, model, verlauf)
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "\(seite.titel): \(name)" }
  public var section: Bereich? { .einstellungen }

  @HTMLBuilder public var content: HTML {
    el("p") { el("a", .href(Adresse.einstellungsliste(seite).link)) { seite.titel } }
    if let form { Fehleruebersicht(form: form, model: model).html }
    el("h1") { name }
    Zusammenfassungsliste(stand).html
    if let form {
      el("h2") { form.title }
      FormView(form: form, model: model).html
    }
    el("h2") { "Bisher festgelegt" }
    if verlauf.isEmpty { Leerzustand("Das Jobcenter hat hier noch nichts selbst festgelegt.").html } else { history }
  }

  private var history: HTML {
    Datentabelle(
      id: "verlauf", caption: "Bisher festgelegt, das Neueste zuerst",
      columns: [
        Spalte("gilt ab"), Spalte("Wert"), Spalte("Grund"), Spalte("festgelegt von"), Spalte("am"), Spalte("Stand"),
      ],
      rows: verlauf.map { item in
        [
          HTML(item.ab.german), HTML(item.wert), HTML(item.grund), HTML(item.wer), HTML(item.wann),
          item.darfZurueck
            ? el("a", .href(Adresse.einstellungZurueck(seite, schluessel, item.nr).link)) {
              HTML("zurücknehmen")
              el("span", .class("nur-vorlesen")) { ": gilt ab \(item.ab.german)" }
            } : HTML(item.zusatz ?? "–"),
        ]
      }, hidesCaption: true
    ).html
  }
}
