public import Kernel
public import Law

/// What is recorded of a person by which target groups are told. Data under the MighEV are not among it.
public struct Zielgruppenmerkmale: Sendable {
  public let geburt: Day
  public let geschlecht: Geschlecht
  /// Each nationality with its days.
  public let staatsangehoerigkeiten: [(country: Nationality, period: Period)]
  /// Recorded traits, and those that follow from the Bedarfsgemeinschaft.
  public let merkmale: [(code: ZielgruppeCode, period: Period)]

  public init(
    geburt: Day, geschlecht: Geschlecht, staatsangehoerigkeit: Nationality,
    merkmale: [(code: ZielgruppeCode, period: Period)] = []
  ) {
    self.init(geburt, geschlecht, [(staatsangehoerigkeit, Period(from: geburt))], merkmale)
  }

  private init(
    _ geburt: Day, _ geschlecht: Geschlecht, _ staatsangehoerigkeiten: [(country: Nationality, period: Period)],
    _ merkmale: [(code: ZielgruppeCode, period: Period)]
  ) {
    self.geburt = geburt
    self.geschlecht = geschlecht
    self.staatsangehoerigkeiten = staatsangehoerigkeiten
    self.merkmale = merkmale
  }

  /// Of a file with the Bedarfsgemeinschaft the person lives in and the case whose data about school count; `nil` before
  /// the person is recorded.
  public init?(_ file: PersonFile, household: HouseholdFile? = nil, fall: CaseFile? = nil) {
    guard let data = file.data else { return nil }
    let alone = (household?.facts ?? []).filter { $0.person == file.id && $0.kind == .zielgruppe }
    self.init(
      data.geburt, data.geschlecht, file.staatsangehoerigkeiten,
      (file.zielgruppe.traits + (fall?.schulgruppen ?? [])).map { ($0.code, $0.period) }
        + alone.compactMap { fact in ZielgruppeCode(rawValue: fact.value).map { ($0, fact.period) } })
  }

  /// Whether the person belongs to a group on `day`. A trait that is not recorded puts nobody into a group.
  public func fits(_ rule: Zielgruppe.Rule, on day: Day) -> Bool { since(rule, on: day) != nil }

  /// The first day from which the rule has held without a break up to `day`; `nil` if it does not hold.
  public func since(_ rule: Zielgruppe.Rule, on day: Day) -> Day? {
    switch rule {
    case .ageBelow(let limit): geburt.completedYears(on: day) < limit ? geburt : nil
    case .ageFrom(let limit): geburt.completedYears(on: day) >= limit ? birthday(limit) : nil
    case .female: geschlecht == .weiblich ? geburt : nil
    case .notGerman: foreignSince(day)
    case .recorded(let codes):
      merkmale.filter { codes.contains($0.code) && $0.period.contains(day) }.map(\.period.from).min()
    }
  }

  /// The nationality of `day`.
  func staatsangehoerigkeit(on day: Day) -> Nationality {
    staatsangehoerigkeiten.last { $0.period.from <= day }?.country ?? staatsangehoerigkeiten[0].country
  }

  private func foreignSince(_ day: Day) -> Day? {
    staatsangehoerigkeiten.prefix { $0.period.from <= day }.reduce(nil) { since, run in
      run.country.isKnownForeign ? since ?? run.period.from : nil
    }
  }

  /// The day on which those years are completed; born on 29 February: 1 March (§ 187 Abs. 2 Satz 2 BGB).
  func birthday(_ years: Int) -> Day { FristEnd.term(months: years * 12, from: geburt) }
}
