import Kernel

extension LawLists {
  /// The lists with the settings over them.
  func laid(under stand: Einstellungsstand) throws -> LawLists {
    guard !stand.einstellungen.isEmpty else { return self }
    var laid = self
    laid.fristen = fristen.laid(stand.folge(.fristen), until: fristen.nextChange) { setting in
      guard case .frist(let length) = setting.wert, let key = FristKey(rawValue: setting.ziel.schluessel) else {
        return []
      }
      return [Frist(key: key, length: length, nature: .local)]
    }
    laid.begriffe = begriffe.laid(stand.folge(.begriffe), until: begriffe.nextChange) { setting in
      guard case .begriff(let word) = setting.wert, let key = BegriffKey(rawValue: setting.ziel.schluessel) else {
        return []
      }
      return [Begriff(key: key, singular: word.einzahl, plural: word.mehrzahl, short: word.kurz)]
    }
    laid.textbausteine = textbausteine.laid(stand.folge(.textbausteine), until: textbausteine.nextChange) { setting in
      guard case .text(let text) = setting.wert, let key = TextbausteinKey(rawValue: setting.ziel.schluessel) else {
        return []
      }
      return [Textbaustein(key: key, text: text)]
    }
    laid.briefbausteine = briefbausteine.laid(
      stand.folge(.briefbausteine), until: briefbausteine.nextChange
    ) { setting in
      guard case .text(let text) = setting.wert, let key = BriefbausteinKey(rawValue: setting.ziel.schluessel) else {
        return []
      }
      return [Briefbaustein(key: key, text: text)]
    }
    laid.planvorlagen = planvorlagen.laid(stand.folge(.planvorlagen)) { setting in
      if case .vorlage(let template) = setting.wert { [template] } else { [] }
    }
    laid.zuordnung = zuordnung.laid(stand.folge(.zuordnung), isWhole: true) { setting in
      guard case .zuordnung(let rules) = setting.wert else { return [] }
      return rules.enumerated().map { place, rule in
        Zuordnungsregel(key: "einstellung_\(setting.nr)_\(place + 1)", rule: rule.rule, einheit: rule.einheit)
      }
    }
    return laid
  }
}

extension Layers {
  /// The next day after `day` on which the files change this key; a setting ends there, so that new law is never
  /// hidden by an old setting.
  func nextChange(_ key: String, after day: Day) -> Day {
    (federal + local).filter { $0.key == key }.map(\.dated.validity.from).filter { $0 > day }.min() ?? .distantFuture
  }

  /// - Parameters:
  ///   - end: the day before which a setting of this key from this day on ends at the latest.
  ///   - isWhole: a setting takes the place of the whole list, not of one key.
  fileprivate func laid(
    _ settings: [String: [Einstellung]], until end: (String, Day) -> Day = { _, _ in .distantFuture },
    isWhole: Bool = false, _ values: (Einstellung) -> [Value]
  ) -> Layers {
    var above: [Located<Value>] = []
    var covered: [(key: String, period: Period)] = []
    for (key, run) in settings.sorted(by: { $0.key < $1.key }) {
      for (index, setting) in run.enumerated() {
        let next = index + 1 < run.count ? run[index + 1].ab : .distantFuture
        let period = Period(from: setting.ab, to: min(next, end(key, setting.ab)))
        covered.append((key, period))
        above += values(setting).map { Located(setting, $0, period) }
      }
    }
    let below = local.flatMap { value in
      value.dated.validity.subtracting(covered.filter { isWhole || $0.key == value.key }.map(\.period)).map(value.with)
    }
    return with(local: below + above)
  }
}

extension Located where Value: LawValue {
  fileprivate init(_ setting: Einstellung, _ value: Value, _ period: Period) {
    let citation = Citation(
      section: "Eigene Einstellung des Jobcenters",
      source: "Einstellung Nr. \(setting.nr), gilt ab \(setting.ab.german)")
    self.init(
      key: value.layerKey, dated: Dated(value, validity: period, citation: citation, layer: .local),
      place: Fundstelle(file: "Einstellungen", name: "Nr. \(setting.nr)", line: 0))
  }
}
