public import Markup

/// Intake: first the search, then one form. Possible doubles stand beside what was typed.
public struct FallzugangPage: Page {
  /// A person who may be the same, with a case the reader may open.
  public struct Moeglich: Sendable, Hashable {
    /// Aktenzeichen by which the person is taken over.
    public let nr: String
    public let name: String
    /// What is compared, by the name of the field.
    public let angaben: [String]
    /// The cases the reader may open, in words.
    public let faelle: [Verweis]

    public init(nr: String, name: String, angaben: [String], faelle: [Verweis]) {
      self.nr = nr
      self.name = name
      self.angaben = angaben
      self.faelle = faelle
    }
  }

  public let form: Form
  public let model: FormModel
  /// What was typed, in the order of `Moeglich.angaben`.
  public let typed: [String]
  public let moeglich: [Moeglich]
  /// Whether there are persons of whom nothing may be shown.
  public let verdeckt: Bool
  /// Said after a search without a find, or of the person who was taken over.
  public let notice: Hinweis?
  /// Intakes that the account began and kept.
  public var drafts: [Verweis] = []

  public init(
    form: Form, model: FormModel, typed: [String] = [], moeglich: [Moeglich] = [], verdeckt: Bool = false,
    notice: Hinweis? = nil
  ) {
    self.form = form
    self.model = model
    self.typed = typed
    self.moeglich = moeglich
    self.verdeckt = verdeckt
    self.notice = notice
  }

  public var title: String { model.hasErrors ? "Fehler: " + form.title : form.title }
  public var section: Bereich? { .faelle }

  /// What is compared.
  public static let angaben = [
    "Vorname", "Nachname", "Geburtsdatum", "Geschlecht", "Staatsangehörigkeit", "Versicherungsnummer", "Vergleich",
  ]

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { form.title }
    if let intro = form.intro { el("p", .class("einleitung")) { intro } }
    if let notice { notice.html }
    if !drafts.isEmpty { kept.html }
    FormView(form: form, model: model, extra: moeglich.isEmpty && !verdeckt ? nil : vergleich).html
  }

  private var kept: Hinweis {
    Hinweis(
      .hinweis, "Sie zählen für keine Frist.",
      title: drafts.count == 1
        ? "Sie haben einen Fallzugang als Entwurf gesichert."
        : "Sie haben \(drafts.count) Fallzugänge als Entwurf gesichert.", links: drafts)
  }

  @HTMLBuilder private var vergleich: HTML {
    if !moeglich.isEmpty {
      Hinweis(
        .warnung, "\(moeglich.map(\.name).joined(separator: "; ")). Bitte vergleichen Sie, bevor Sie neu anlegen.",
        title: "Diese Person gibt es vielleicht schon.", links: moeglich.flatMap(\.faelle)
      ).html
      table
      el("div", .class("knoepfe")) {
        for one in moeglich {
          el(
            "button", .type("submit"), .class("knopf"), .name(FormModel.rowName),
            .value(FallzugangForm.uebernehmen + one.nr)
          ) {
            "Diese Person ist es"
            el("span", .class("nur-vorlesen")) { ": \(one.name)" }
          }
        }
      }
    }
    if verdeckt {
      Hinweis(
        .warnung, "Bitte fragen Sie Ihre Teamleitung, bevor Sie neu anlegen.",
        title: "Diese Person gibt es vielleicht schon."
      ).html
    }
  }

  private var table: HTML {
    Datentabelle(
      id: "vergleich", caption: "Vergleich",
      columns: [Spalte("Angabe"), Spalte("Ihre Eingabe")] + moeglich.map { Spalte("Fall \($0.nr)") },
      rows: FallzugangPage.angaben.enumerated().map { index, name in
        [HTML(name), HTML(cell(typed, index))] + moeglich.map { HTML(cell($0.angaben, index)) }
      }
    ).html
  }

  private func cell(_ values: [String], _ index: Int) -> String {
    guard values.indices.contains(index), !values[index].isEmpty else { return "–" }
    return values[index]
  }
}
