public import Markup

/// 409: somebody else changed the case meanwhile. What only one side changed is put together; the rest is decided here,
/// field by field.
public struct KonfliktPage: Page {
  /// The version that the typed values were made from.
  public static let seen = "_gesehen"
  /// Prefix of the decisions, before the name of the field.
  public static let choice = "_wahl."

  /// What was recorded meanwhile, in words with actor and time.
  public let changes: [String]
  /// Who recorded it and when, for example "Frau Krüger (10:14 Uhr)".
  public let other: String
  /// The fields to decide; empty = nothing contradicts.
  public let rows: [Streitfeld]
  /// What only the other side changed and was taken over, by the labels of the fields.
  public let taken: [String]
  public let form: Form
  /// Carries the typed values and the new version, so that sending again holds.
  public let model: FormModel
  /// The version that the typed values were made from.
  public let seenVersion: Int64
  public let identity: Identitaetsleiste

  public init(
    changes: [String], other: String, rows: [Streitfeld], taken: [String], form: Form, model: FormModel,
    seenVersion: Int64, identity: Identitaetsleiste
  ) {
    (self.changes, self.other, self.rows, self.taken) = (changes, other, rows, taken)
    (self.form, self.model, self.seenVersion, self.identity) = (form, model, seenVersion, identity)
  }

  public var title: String {
    let name = "Inzwischen geändert: \(form.title) – \(identity.name)"
    return model.hasErrors ? "Fehler: " + name : name
  }
  public var section: Bereich? { .faelle }
  public var isWide: Bool { !rows.isEmpty }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fehleruebersicht(form: questions, model: model).html
    el("h1") { "Der Fall wurde inzwischen geändert" }
    el("p", .class("einleitung")) { lead }
    el("h2") { "Was inzwischen erfasst wurde" }
    el("ul") { for change in changes { el("li") { change } } }
    if rows.isEmpty {
      el("h2") { form.title }
      FormView(form: form, model: model).html
    } else {
      Streittabelle(page: self).html
    }
  }

  private var lead: String {
    if rows.count == 1 { return "Nichts wurde überschrieben. \(kept)Bitte entscheiden Sie bei 1 Feld." }
    if !rows.isEmpty { return "Nichts wurde überschrieben. \(kept)Bitte entscheiden Sie bei \(rows.count) Feldern." }
    guard taken.isEmpty else {
      return "Nichts wurde überschrieben. Übernommen ist, was nur \(other) geändert hat: "
        + taken.joined(separator: ", ") + ". Bitte prüfen Sie die Angaben und senden Sie noch einmal."
    }
    return
      "Nichts wurde überschrieben. Ihre Angaben stehen unten. Vergleichen Sie und senden Sie noch einmal, wenn sie "
      + "noch stimmen."
  }
  private var kept: String { model.keepsDraft ? "Ihre Angaben sind als Entwurf gesichert. " : "" }

  /// The decisions as fields, for the list of what is missing.
  private var questions: Form {
    Form(
      form.title, submit: form.submit,
      fields: rows.map { FormField(named: KonfliktPage.choice + $0.name, $0.label, .radios([])) })
  }
}

/// A field that both sides changed, each otherwise.
public struct Streitfeld: Sendable, Hashable {
  public let name: String
  public let label: String
  /// As people read them; empty = nothing.
  public let mine: String
  public let theirs: String
  public let before: String

  public init(name: String, label: String, mine: String, theirs: String, before: String) {
    (self.name, self.label, self.mine, self.theirs, self.before) = (name, label, mine, theirs, before)
  }
}
