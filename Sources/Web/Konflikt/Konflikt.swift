import Application
import Hummingbird
import Journal
import Kernel
import Pages
import Store

extension CaseDesk {
  /// The version that typed values were made from, if they come from the comparison.
  var comparedVersion: Int64? { desk.form[KonfliktPage.seen]?.first.flatMap { Int64($0) } }

  /// The same case with a form that nobody has typed in.
  fileprivate var untouched: CaseDesk {
    var copy = self
    copy.desk.form = [:]
    return copy
  }
  /// The same case with these values typed.
  fileprivate func typed(_ values: [String: [String]]) -> CaseDesk {
    var copy = self
    copy.desk.form = desk.form.filter { $0.key.hasPrefix("_") }.merging(values) { $1 }
    return copy
  }

  fileprivate var choices: [String: Abgleich.Seite] {
    var found: [String: Abgleich.Seite] = [:]
    for (name, values) in desk.form where name.hasPrefix(KonfliktPage.choice) {
      found[String(name.dropFirst(KonfliktPage.choice.count))] = values.first.flatMap { Abgleich.Seite(rawValue: $0) }
    }
    return found
  }

  /// What others recorded in the case since a version, latest first.
  fileprivate func changes(since seen: Int64) -> [VerlaufLine] {
    akte.verlauf.filter { $0.kind == .caseFile && $0.version > seen }
  }
}

extension CaseForm {
  /// The values that the case itself has for this form.
  fileprivate func values(_ desk: CaseDesk) throws -> [String: [String]] {
    try prefill(desk.untouched).merging(try stand(desk.untouched)) { $1 }.mapValues { [$0] }
  }
}

extension WebApp {
  /// Somebody was faster: what they recorded, and what must be decided because of it. What was typed is kept as a draft.
  func conflict(_ caseForm: CaseForm, _ desk: CaseDesk) async throws -> Response {
    let seen = desk.comparedVersion ?? desk.submission().expected ?? 0
    let fresh = try await caseDesk(desk.desk, page: caseForm.muster.rawValue)
    let abgleich = try await abgleich(caseForm, fresh, since: seen)
    if caseForm.keepsDraft, !abgleich.contradicting.isEmpty { _ = try await keepDraft(caseForm, fresh) }
    return try compare(caseForm, fresh, abgleich, since: seen)
  }

  /// The decisions of the comparison: the filled form as it would be recorded, or the table again if one is missing.
  func decided(_ caseForm: CaseForm, _ desk: CaseDesk, since seen: Int64) async throws -> Response {
    let abgleich = try await abgleich(caseForm, desk, since: seen)
    let (values, open) = abgleich.decided(desk.choices)
    guard open.isEmpty else { return try compare(caseForm, desk, abgleich, since: seen, missing: open) }
    let result = desk.typed(values)
    var model = try model(caseForm, result, values)
    model.generalErrors = []
    let note = Hinweis(
      .hinweis, "So würde gespeichert. Noch ist nichts gespeichert: Bitte prüfen Sie die Angaben und senden Sie sie.",
      title: "Ergebnis Ihrer Entscheidung")
    let form = try caseForm.form(result)
    return desk.desk.page(FormPage(form.notices([note] + form.notices), model: model, identity: desk.identity))
  }

  /// The typed values beside those of the case as it is and as it was.
  private func abgleich(_ caseForm: CaseForm, _ desk: CaseDesk, since seen: Int64) async throws -> Abgleich {
    var before = desk
    before.akte = try await office.fallakte(desk.akte, at: seen, desk.desk.actor)
    return Abgleich(
      mine: FormModel.typed(desk.desk.form), theirs: try caseForm.values(desk), before: try shown(caseForm, before))
  }

  /// What the form showed then: nothing where a version is named at which there was no such measure or appointment yet.
  private func shown(_ caseForm: CaseForm, _ before: CaseDesk) throws -> [String: [String]] {
    do { return try caseForm.values(before) } catch is NotFound { return [:] }
  }

  private func compare(
    _ caseForm: CaseForm, _ desk: CaseDesk, _ abgleich: Abgleich, since seen: Int64, missing: [Abgleich.Feld] = []
  ) throws -> Response {
    let form = try caseForm.form(desk.typed(abgleich.merged))
    let names = Feldnamen(form)
    let changes = desk.changes(since: seen)
    var model = try model(
      caseForm, desk, abgleich.merged.merging(desk.desk.form.filter { $0.key.hasPrefix(KonfliktPage.choice) }) { $1 })
    for field in missing {
      model.errors[KonfliktPage.choice + field.name] = "Bitte entscheiden Sie bei „\(names.label(field.name))“."
    }
    let page = KonfliktPage(
      changes: changes.map { line in
        "\(line.recordedAt.german), \(line.actor): "
          + VerlaufWording(line, organisation: desk.akte.organisation).title
      },
      other: changes.first.map { "\($0.actor) (\($0.recordedAt.germanTime))" } ?? "anderen",
      rows: abgleich.contradicting.map { names.row($0) }, taken: abgleich.taken.map { names.label($0.name) },
      form: form, model: model, seenVersion: seen, identity: desk.identity)
    return desk.desk.page(page, status: .conflict)
  }
}

/// How people read the fields of a form and their values.
private struct Feldnamen {
  private let fields: [String: FormField]

  init(_ form: Form) {
    fields = Dictionary(form.sections.flatMap(\.fields).map { ($0.name, $0) }) { first, _ in first }
  }

  func label(_ name: String) -> String { fields[name]?.label ?? name }

  func row(_ field: Abgleich.Feld) -> Streitfeld {
    Streitfeld(
      name: field.name, label: label(field.name), mine: words(field, .meine), theirs: words(field, .ihre),
      before: words(field, .bisher))
  }

  private func words(_ field: Abgleich.Feld, _ side: Abgleich.Seite) -> String {
    field.value(side).map { value in
      switch fields[field.name]?.kind {
      case .radios(let options), .select(let options): options.first { $0.value == value }?.label ?? value
      case .groupedSelect(let groups): groups.flatMap(\.options).first { $0.value == value }?.label ?? value
      case .checkbox: "angekreuzt"
      default: value
      }
    }.joined(separator: ", ")
  }
}
