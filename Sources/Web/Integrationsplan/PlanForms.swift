import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// The Integrationsplan, new or carried on.
  static let integrationsplan = CaseForm(
    muster: .plan, address: { .fallhandlung(.plan, nr: $0.nr) },
    form: { desk in
      let plan = desk.akte.file.integrationsplan.current
      let rows =
        desk.desk.form.isEmpty
        ? PlanForm.Rows(steps: plan?.ziele.map(\.schritte.count) ?? [1]) : PlanForm.Rows(pressed: desk.desk.form)
      return PlanForm.form(rows: rows, isUpdate: plan != nil)
    },
    prefill: { desk in
      var values = desk.akte.file.integrationsplan.current.map(PlanForm.values) ?? [:]
      values[PlanForm.Name.am.rawValue] = desk.today.german
      return values
    },
    record: { desk, reader in
      if desk.desk.form[FormModel.rowName] != nil { throw MoreRows(values: FormModel.typed(desk.desk.form)) }
      let am = reader.day(PlanForm.Name.am)
      let plan = reader.plan(PlanForm.Rows(sent: desk.desk.form))
      try reader.finish()
      return try await desk.record(WritePlan(plan: plan, am: am))
    })
}

extension PlanForm.Rows {
  /// The rows that were sent, and one more where its button was pressed.
  fileprivate init(pressed form: [String: [String]]) {
    self.init(sent: form)
    if let button = form[FormModel.rowName]?.first { add(button) }
  }
}

extension PlanForm {
  /// A plan as typed values.
  fileprivate static func values(_ plan: PlanContent) -> [String: String] {
    var values: [String: String] = [:]
    for (goal, ziel) in plan.ziele.prefix(Rows.limit).enumerated() {
      values[self.goal(goal + 1)] = ziel.ziel
      for (step, schritt) in ziel.schritte.prefix(Rows.limit).enumerated() {
        values[what(goal + 1, step + 1)] = schritt.was
        values[who(goal + 1, step + 1)] = schritt.wer.rawValue
        values[until(goal + 1, step + 1)] = schritt.bis.german
        values[cost(goal + 1, step + 1)] = schritt.kosten.map(\.typed)
      }
    }
    return values
  }
}

extension Cents {
  /// As people type it, without the sign of the currency.
  fileprivate var typed: String {
    let cents = rawValue % 100
    return "\(rawValue / 100),\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension FormReader {
  /// Goals with their steps; empty rows after the first are left out.
  fileprivate mutating func plan(_ rows: PlanForm.Rows) -> PlanContent {
    var goals: [PlanContent.Ziel] = []
    for (index, steps) in rows.steps.enumerated() {
      let goal = index + 1
      let name = text(PlanForm.goal(goal))
      let read = (1...steps).compactMap { step(goal, $0, isFirst: $0 == 1 && (goal == 1 || !name.isEmpty)) }
      if name.isEmpty {
        if goal == 1 || !read.isEmpty { refuse(PlanForm.goal(goal), "Bitte nennen Sie Ziel \(goal).") }
      } else {
        goals.append(PlanContent.Ziel(ziel: name, schritte: read))
      }
    }
    return PlanContent(ziele: goals)
  }

  private mutating func step(_ goal: Int, _ step: Int, isFirst: Bool) -> PlanContent.Schritt? {
    let names = (PlanForm.what(goal, step), PlanForm.who(goal, step), PlanForm.until(goal, step))
    let (what, who) = (text(names.0), text(names.1))
    let isEmpty = what.isEmpty && who.isEmpty && text(names.2).isEmpty
    guard isFirst || !isEmpty else { return nil }
    let place = "Ziel \(goal), Schritt \(step)"
    if what.isEmpty { refuse(names.0, "\(place): Bitte sagen Sie, was geschehen soll.") }
    let party = Partei(rawValue: who)
    if party == nil { refuse(names.1, "\(place): Bitte wählen Sie, wer es tut.") }
    let until = day(names.2)
    let cost = cents(PlanForm.cost(goal, step))
    return party.map { PlanContent.Schritt(was: what, wer: $0, bis: until, kosten: cost) }
  }
}
