import Kernel
public import Markup

/// What waits for a second person: the Teamleitung approves or declines.
public struct FreigabenPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case vorgang
    case entscheidung
  }
  /// Values of `entscheidung`.
  public static let approve = "freigeben"
  public static let decline = "ablehnen"

  public struct Zeile: Sendable, Hashable {
    /// Case and number, as the form sends them.
    public let key: String
    /// Aktenzeichen.
    public let nr: String
    public let name: String
    /// What it is about, in words.
    public let was: String
    /// By whom and since when.
    public let von: String
    /// Whether the reader proposed it and so may not decide.
    public let istEigene: Bool

    public init(key: String, nr: String, name: String, was: String, von: String, istEigene: Bool) {
      self.key = key
      self.nr = nr
      self.name = name
      self.was = was
      self.von = von
      self.istEigene = istEigene
    }
  }

  public let rows: [Zeile]
  public let model: FormModel

  public init(rows: [Zeile], model: FormModel) {
    self.rows = rows
    self.model = model
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Freigaben" }
  public var section: Bereich? { .freigaben }

  private var open: [Zeile] { rows.filter { !$0.istEigene } }

  private var form: Form {
    Form(
      "Entscheidung", submit: "Entscheidung speichern",
      fields: [
        FormField(
          Name.vorgang, "Vorgang", .radios(open.map { Option($0.key, "\($0.name), Fall \($0.nr)", hint: $0.was) })),
        FormField(
          Name.entscheidung, "Ihre Entscheidung",
          .radios([
            Option(FreigabenPage.approve, "Freigeben", hint: "Alle, die mit dem Fall arbeiten, sehen es."),
            Option(FreigabenPage.decline, "Ablehnen", hint: "Niemand sieht es im Fall."),
          ])),
      ])
  }

  @HTMLBuilder public var content: HTML {
    if model.hasErrors { Fehleruebersicht(form: form, model: model).html }
    el("h1") { "Freigaben" }
    el("p", .class("einleitung")) {
      "Was eine Person vorschlägt, gibt eine zweite frei. Eigene Vorschläge entscheidet jemand anderes."
    }
    if rows.isEmpty {
      Leerzustand("Nichts wartet auf Ihre Freigabe.").html
    } else {
      el("ul", .class("zeilen")) { for row in rows { view(row) } }
    }
    if !open.isEmpty {
      el("h2") { form.title }
      FormView(form: form, model: model).html
    }
  }

  private func view(_ row: Zeile) -> HTML {
    el("li") {
      el("p", .class("zeile-name")) { el("a", .href(Adresse.fall(row.nr).link)) { "\(row.name), Fall \(row.nr)" } }
      el("p") { row.was }
      el("p", .class("leise")) { row.von + (row.istEigene ? ", wartet auf eine zweite Person" : "") }
    }
  }
}
