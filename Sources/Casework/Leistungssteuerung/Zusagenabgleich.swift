import Kernel

/// Which promises are which steps of the plan, and what talks found of them.
struct Zusagenabgleich {
  private let file: CaseFile
  /// Words by which any agreement ever promised a step, by the step's number.
  private var jemals: [Int: Set<String>] = [:]
  /// Words by which the agreement in force promises it.
  private var jetzt: [Int: [String]] = [:]
  /// Promises of the agreement in force that are no step of any version of the plan.
  private(set) var eigene: [(text: String, wer: Partei)] = []

  init(_ file: CaseFile) {
    self.file = file
    let current = file.vereinbarung.current?.nr
    for item in file.vereinbarung.items where item.isAgreement && !item.isOffer {
      for zusage in item.klient { add(zusage, .klient, item, isCurrent: item.nr == current) }
      for zusage in item.haus { add(zusage, .haus, item, isCurrent: item.nr == current) }
    }
  }

  private mutating func add(_ zusage: Zusage, _ wer: Partei, _ item: Vereinbarung, isCurrent: Bool) {
    let steps = file.schritte(of: zusage, wer, in: item)
    for id in steps {
      jemals[id, default: []].insert(zusage.text)
      if isCurrent { jetzt[id, default: []].append(zusage.text) }
    }
    if steps.isEmpty, isCurrent { eigene.append((zusage.text, wer)) }
  }

  /// Whether the agreement in force promises the step.
  func verspricht(_ step: Int) -> Bool { jetzt[step] != nil }

  /// What the agreement in force promises of the step in other words than the plan, which may have changed since.
  func andereWorte(_ step: Planschritt) -> [String] { (jetzt[step.id] ?? []).filter { !step.schritt.lautet($0) } }

  /// What was found last of a step that was promised.
  func befund(step: Int) -> Zusagenbefund? { latest(jemals[step] ?? []) }

  /// What was found last of a promise in those words.
  func befund(_ text: String) -> Zusagenbefund? { latest([text]) }

  private func latest(_ words: Set<String>) -> Zusagenbefund? {
    // Of two talks of one day the one recorded last counts.
    let found = file.gespraech.zusagen.reversed().filter { words.contains($0.stand.zusage) }
    return found.max { $0.am < $1.am }
      .map { Zusagenbefund(am: $0.am, stand: $0.stand.stand, notiz: $0.stand.notiz) }
  }
}

extension CaseFile {
  /// The steps that a promise is: the one it names by its number, else those that say the same.
  fileprivate func schritte(of zusage: Zusage, _ wer: Partei, in item: Vereinbarung) -> Set<Int> {
    guard let number = zusage.schritt else { return gleichlautende(zusage.text, wer, since: item.am) }
    // Numbers are those of the version that stood when the agreement was recorded.
    let version = integrationsplan.fassungen.last { $0.nr < item.nr }
    guard let id = version?.plan.schritt(number)?.id else { return [] }
    return [id]
  }

  /// Steps of the same side in the same words, of the latest version of the plan that has such ones. What was settled
  /// before the agreement is not what it promises.
  private func gleichlautende(_ text: String, _ wer: Partei, since day: Day) -> Set<Int> {
    for fassung in integrationsplan.fassungen.reversed() {
      let same = planschritte(of: fassung.plan).filter { step in
        let settled = step.stand == .offen ? nil : step.am
        return step.schritt.lautet(text) && (step.schritt.wer == .klient) == (wer == .klient)
          && settled.map { $0 >= day } ?? true
      }
      if !same.isEmpty { return Set(same.map(\.id)) }
    }
    return []
  }
}

extension PlanContent {
  /// The step with that number, `2.1` = second goal, first step.
  fileprivate func schritt(_ number: String) -> Schritt? {
    for (goal, ziel) in ziele.enumerated() {
      for (step, schritt) in ziel.schritte.enumerated() where "\(goal + 1).\(step + 1)" == number { return schritt }
    }
    return nil
  }
}

extension PlanContent.Schritt {
  /// Whether those are its words, alone or with its last day, as the form of the agreement writes them.
  fileprivate func lautet(_ text: String) -> Bool { text == was || text == "\(was) (bis \(bis.german))" }
}
