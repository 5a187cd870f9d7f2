public import Kernel
public import Law

/// A target group a person belongs to on a day, with its reason.
public struct Zugehoerigkeit: Sendable {
  public let gruppe: Dated<Zielgruppe>
  /// The first day of the run of days up to the day asked for, not before the group was there.
  public let seit: Day
  public let grund: Grund

  public enum Grund: Sendable, Hashable {
    /// Until this birthday.
    case alterUnter(Int, geburtstag: Day)
    case alterAb(Int, geburtstag: Day)
    case geschlecht
    case staatsangehoerigkeit(Nationality)
    /// Recorded, or from the Bedarfsgemeinschaft; with the sources where they are known.
    case merkmal(ZielgruppeCode, quelle: String?)
  }
}

extension PersonFile {
  /// The target groups of the person on `day`, in the order of the law, each with its reason. Migration follows from
  /// nationality alone.
  /// - Parameter fall: the case whose data about school count.
  public func zugehoerigkeiten(
    _ household: HouseholdFile?, fall: CaseFile? = nil, law: Law, on day: Day
  ) -> [Zugehoerigkeit] {
    guard let person = Zielgruppenmerkmale(self, household: household, fall: fall) else { return [] }
    let traits = zielgruppe.traits + (fall?.schulgruppen ?? [])
    return law.zielgruppen(on: day).compactMap { gruppe in
      guard let since = person.since(gruppe.value.rule, on: day) else { return nil }
      return Zugehoerigkeit(
        gruppe: gruppe, seit: max(since, gruppe.validity.from), grund: grund(gruppe.value.rule, person, traits, on: day)
      )
    }
  }

  private func grund(
    _ rule: Zielgruppe.Rule, _ person: Zielgruppenmerkmale, _ traits: [ZielgruppeState.Trait], on day: Day
  ) -> Zugehoerigkeit.Grund {
    switch rule {
    case .ageBelow(let limit): .alterUnter(limit, geburtstag: person.birthday(limit))
    case .ageFrom(let limit): .alterAb(limit, geburtstag: person.birthday(limit))
    case .female: .geschlecht
    case .notGerman: .staatsangehoerigkeit(person.staatsangehoerigkeit(on: day))
    case .recorded(let codes): merkmal(codes, person, traits, on: day)
    }
  }

  private func merkmal(
    _ codes: [ZielgruppeCode], _ person: Zielgruppenmerkmale, _ traits: [ZielgruppeState.Trait], on day: Day
  ) -> Zugehoerigkeit.Grund {
    let code = person.merkmale.first { codes.contains($0.code) && $0.period.contains(day) }?.code ?? codes[0]
    return .merkmal(code, quelle: traits.first { $0.code == code && $0.period.contains(day) }?.quelle)
  }
}
