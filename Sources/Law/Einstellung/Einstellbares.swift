public import Kernel

extension Law {
  /// What holds on `day` for a list and key, as the value one would set; `nil` where there is none, or where the files say
  /// it in a way that cannot be set on screen.
  public func wert(_ ziel: Einstellungsziel, on day: Day) -> Einstellungswert? {
    switch ziel.liste {
    case .fristen: FristKey(rawValue: ziel.schluessel).map { .frist(frist($0, on: day).value.length) }
    case .begriffe:
      BegriffKey(rawValue: ziel.schluessel).map { key in
        let word = begriff(key, on: day)
        return .begriff(.init(einzahl: word.singular, mehrzahl: word.plural, kurz: word.short))
      }
    case .textbausteine:
      TextbausteinKey(rawValue: ziel.schluessel).flatMap { textbaustein($0, on: day).value.text }.map { .text($0) }
    case .briefbausteine:
      BriefbausteinKey(rawValue: ziel.schluessel).map { .text(briefbaustein($0, on: day).value.text) }
    case .planvorlagen:
      planvorlagen(on: day).first { $0.value.key == ziel.schluessel }.map { .vorlage($0.value) }
    case .zuordnung: zuordnungsschritte(on: day).map { .zuordnung($0) }
    }
  }

  private func zuordnungsschritte(on day: Day) -> [Einstellungswert.Zuordnungsschritt]? {
    var steps: [Einstellungswert.Zuordnungsschritt] = []
    for rule in zuordnungsregeln(on: day).map(\.value) {
      switch rule.rule {
      case nil: steps.append(.init(wen: .alle, einheit: rule.einheit))
      case .ageBelow(let limit): steps.append(.init(wen: .alterUnter, alter: limit, einheit: rule.einheit))
      case .ageFrom(let limit): steps.append(.init(wen: .alterAb, alter: limit, einheit: rule.einheit))
      case .female: steps.append(.init(wen: .weiblich, einheit: rule.einheit))
      case .notGerman: steps.append(.init(wen: .nichtDeutsch, einheit: rule.einheit))
      case .recorded: return nil
      }
    }
    return steps
  }

  /// Where the value of a list and key comes from on `day`: section and source, and the first day of the value.
  public func herkunft(_ ziel: Einstellungsziel, on day: Day) -> (seit: Day, citation: Citation, layer: Layer)? {
    switch ziel.liste {
    case .fristen: FristKey(rawValue: ziel.schluessel).map { origin(frist($0, on: day)) }
    case .begriffe: BegriffKey(rawValue: ziel.schluessel).map { origin(begriffe[$0].value(on: day)) }
    case .textbausteine: TextbausteinKey(rawValue: ziel.schluessel).map { origin(textbaustein($0, on: day)) }
    case .briefbausteine: BriefbausteinKey(rawValue: ziel.schluessel).map { origin(briefbaustein($0, on: day)) }
    case .planvorlagen: planvorlagen(on: day).first { $0.value.key == ziel.schluessel }.map { origin($0) }
    case .zuordnung: zuordnungsregeln(on: day).last.map { origin($0) }
    }
  }

  private func origin<Value>(_ value: Dated<Value>) -> (seit: Day, citation: Citation, layer: Layer) {
    (value.validity.from, value.citation, value.layer)
  }
}

extension Law {
  /// Keys of all templates there ever were, in the order of the files.
  public var planvorlagenKeys: [String] {
    var keys: [String] = []
    for template in planvorlagen.all where !keys.contains(template.value.key) { keys.append(template.value.key) }
    return keys
  }

  /// The template as it last stood up to `day`.
  public func planvorlage(_ key: String, bis day: Day) -> Planvorlage? {
    let known = planvorlagen.all.filter { $0.value.key == key }
    return (known.last { $0.validity.from <= day } ?? known.first)?.value
  }

  /// The latest name of a target group; its key where there is none.
  public func zielgruppenName(_ key: String) -> String {
    zielgruppen.all.last { $0.value.key == key }?.value.name ?? key
  }

  /// The latest name of a unit; its key where there is none.
  public func einheitenName(_ key: String) -> String { einheiten.all.last { $0.value.key == key }?.value.name ?? key }
}
