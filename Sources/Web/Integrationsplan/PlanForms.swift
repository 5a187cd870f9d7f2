import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// The Integrationsplan, new or carried on.
  static let integrationsplan = CaseForm(
    muster: .planSchreiben, address: { .fallhandlung(.planSchreiben, nr: $0.nr) }, form: { $0.planForm },
    prefill: { desk in
      var values = desk.planEntwurf.values.compactMapValues(\.first)
      values[PlanForm.Name.am.rawValue] = desk.today.german
      return values
    },
    record: { desk, reader in
      if desk.desk.form[FormModel.rowName] != nil { throw MoreRows(values: desk.typedPlan) }
      let am = reader.day(PlanForm.Name.am)
      let plan = reader.plan(desk.planEntwurf)
      try reader.finish()
      return try await desk.record(WritePlan(plan: plan, am: am))
    })
}

extension CaseDesk {
  fileprivate var planForm: Form {
    let entwurf = planEntwurf
    let ziele = OperationalesZiel.allCases.map { key in
      Option(key.rawValue, office.law.operationalesZiel(key, on: today).value.short)
    }
    var form = PlanForm.form(
      entwurf, isUpdate: akte.file.integrationsplan.current != nil, ziele: ziele, vorlagen: vorlagen,
      summe: entwurf.summe)
    form.notices = [einsatzhinweis].compactMap { $0 }
    if pressed.hadNoRoom {
      form.notices += [
        Hinweis(
          .warnung,
          "Mit dieser Vorlage wären es mehr als \(PlanEntwurf.mostGoals) Ziele. Bitte entfernen Sie zuerst eines.")
      ]
    }
    return form
  }

  /// The plan as it stands in the form: the current one, or what was typed and what the pressed button made of it.
  fileprivate var planEntwurf: PlanEntwurf { pressed.entwurf }

  private var pressed: (entwurf: PlanEntwurf, hadNoRoom: Bool) {
    guard !desk.form.isEmpty else {
      return (akte.file.integrationsplan.current.map(PlanEntwurf.init) ?? PlanEntwurf(), false)
    }
    var entwurf = PlanEntwurf(sent: desk.form)
    guard let knopf = desk.form[FormModel.rowName]?.first.flatMap(PlanEntwurf.Knopf.init) else {
      return (entwurf, false)
    }
    guard case .vorlage(let key) = knopf else {
      entwurf.press(knopf)
      return (entwurf, false)
    }
    let known = office.law.planvorlagen(on: today).first { $0.value.key == key }?.value
    let hadRoom = known.map { entwurf.add($0, from: typedDay(PlanForm.Name.am)) } ?? true
    return (entwurf, !hadRoom)
  }

  /// What was typed, with the rows as the pressed button left them.
  fileprivate var typedPlan: [String: [String]] {
    FormModel.typed(desk.form).filter { !$0.key.hasPrefix("ziel_") }.merging(planEntwurf.values) { $1 }
  }

  private var vorlagen: [PlanForm.Angebot] {
    office.law.planvorlagen(
      on: today, strategie: akte.file.strategie.current, zielgruppen: Set(zugehoerigkeiten.map(\.gruppe.value.key))
    ).map { offer in
      PlanForm.Angebot(key: offer.vorlage.key, name: offer.vorlage.name, grund: offer.passt ? grund(offer) : nil)
    }
  }

  /// Why a template fits: "für Strategie C, für Alleinerziehende".
  private func grund(_ offer: Vorlagenangebot) -> String {
    let names = office.law.zielgruppen(on: today).filter { offer.gruppen.contains($0.value.key) }.map(\.value.name)
    return ((akte.file.strategie.current.map { ["Strategie \($0.rawValue)"] } ?? []) + names).map { "für \($0)" }
      .joined(separator: ", ")
  }
}

extension PlanEntwurf {
  /// The sum of the amounts that can be read.
  fileprivate var summe: Cents {
    kosten.reduce(Cents.zero) { sum, text in
      guard case .amount(let cents) = AmountReader.read(text.filter { !$0.isWhitespace && $0 != "€" }) else {
        return sum
      }
      return sum + cents
    }
  }

  /// A plan as typed values.
  fileprivate init(_ plan: PlanContent) {
    self.init(
      plan.ziele.map { content in
        var ziel = Ziel()
        ziel.ziel = content.ziel
        ziel.dient = content.dient?.rawValue ?? ""
        ziel.schritte = content.schritte.map { step in
          var schritt = Schritt()
          schritt.nr = step.id.map { "\($0)" } ?? ""
          schritt.was = step.was
          schritt.wer = step.wer.rawValue
          schritt.ab = step.ab?.german ?? ""
          schritt.bis = step.bis.german
          schritt.kosten = step.kosten.map { Wortlaut.typed($0) } ?? ""
          return schritt
        }
        return ziel
      })
  }
}

extension FormReader {
  /// Goals with their steps; empty rows after the first are left out.
  fileprivate mutating func plan(_ entwurf: PlanEntwurf) -> PlanContent {
    var goals: [PlanContent.Ziel] = []
    for (index, ziel) in entwurf.ziele.enumerated() {
      let goal = index + 1
      let name = text(PlanForm.goal(goal))
      let steps = ziel.schritte.indices.map { $0 + 1 }
      let read = steps.compactMap { step(goal, $0, isFirst: $0 == 1 && (goal == 1 || !name.isEmpty)) }
      if name.isEmpty {
        if goal == 1 || !read.isEmpty { refuse(PlanForm.goal(goal), "Bitte nennen Sie Ziel \(goal).") }
      } else {
        goals.append(PlanContent.Ziel(ziel: name, dient: serves(goal), schritte: read))
      }
    }
    return PlanContent(ziele: goals)
  }

  /// Which goal of the job centre a goal of a plan or template serves.
  mutating func serves(_ goal: Int) -> OperationalesZiel? {
    let found = OperationalesZiel(rawValue: text(PlanForm.serves(goal)))
    if found == nil {
      refuse(PlanForm.serves(goal), "Ziel \(goal): Bitte wählen Sie, welchem Ziel des Jobcenters es dient.")
    }
    return found
  }

  private mutating func step(_ goal: Int, _ step: Int, isFirst: Bool) -> PlanContent.Schritt? {
    let names = (PlanForm.what(goal, step), PlanForm.who(goal, step), PlanForm.until(goal, step))
    let (what, who) = (text(names.0), text(names.1))
    let from = optionalDay(PlanForm.from(goal, step))
    let isEmpty = what.isEmpty && who.isEmpty && text(names.2).isEmpty && text(PlanForm.from(goal, step)).isEmpty
    guard isFirst || !isEmpty else { return nil }
    let place = "Ziel \(goal), Schritt \(step)"
    if what.isEmpty { refuse(names.0, "\(place): Bitte sagen Sie, was geschehen soll.") }
    let party = Wortlaut.parteien.contains { $0.value == who } ? Partei(rawValue: who) : nil
    if party == nil { refuse(names.1, "\(place): Bitte wählen Sie, wer es tut.") }
    let until = day(names.2)
    let cost = cents(PlanForm.cost(goal, step))
    let id = Int(text(PlanForm.number(goal, step)))
    return party.map { PlanContent.Schritt(id: id, was: what, wer: $0, ab: from, bis: until, kosten: cost) }
  }
}
