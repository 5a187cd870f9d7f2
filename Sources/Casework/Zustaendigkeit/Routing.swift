public import Kernel
public import Law

/// Who is to look after a new case, and why: a rule of the job centre, then the lowest load. A proposal, no decision.
public struct Routing: Sendable, Hashable {
  /// Somebody who may take cases.
  public struct Fachkraft: Sendable, Hashable {
    public let staff: StaffID
    public let team: TeamID
    /// Open cases.
    public let faelle: Int
    /// Employed and present on the day.
    public let istDa: Bool

    public init(staff: StaffID, team: TeamID, faelle: Int, istDa: Bool) {
      self.staff = staff
      self.team = team
      self.faelle = faelle
      self.istDa = istDa
    }
  }

  /// A reason as a key with its values; the page has the words.
  public struct Grund: Sendable, Hashable {
    /// `routing.alter_unter`, `routing.alter_ab`, `routing.zielgruppe`, `routing.alle`, `routing.geringste_last` or
    /// `routing.niemand_frei`.
    public let key: String
    public let details: [String: String]

    public init(_ key: String, _ details: [String: String] = [:]) {
      self.key = key
      self.details = details
    }
  }

  public let einheit: Einheit
  public let fachkraft: Fachkraft
  public let gruende: [Grund]

  /// The proposal for a person on a day; `nil` if nobody of any unit whose rule fits is there.
  public static func propose(
    _ person: Zielgruppenmerkmale, on day: Day, law: Law, plan: Organisationsplan, _ people: [Fachkraft]
  ) -> Routing? {
    var reasons: [Grund] = []
    for regel in law.zuordnungsregeln(on: day).map(\.value) where regel.fits(person, on: day) {
      guard let einheit = plan.einheit(regel.einheit, on: day) else { continue }
      reasons.append(grund(regel, on: day))
      let teams = plan.teams(of: regel.einheit, on: day)
      let free = people.filter { $0.istDa && teams.contains($0.team) }
      // Between equals the lower number, so that the proposal is the same however the rows come.
      guard let best = free.min(by: { ($0.faelle, $0.staff.rawValue) < ($1.faelle, $1.staff.rawValue) }) else {
        reasons.append(Grund("routing.niemand_frei", ["einheit": einheit.name]))
        continue
      }
      reasons.append(Grund("routing.geringste_last", ["faelle": "\(best.faelle)", "einheit": einheit.name]))
      return Routing(einheit: einheit, fachkraft: best, gruende: reasons)
    }
    return nil
  }

  private static func grund(_ regel: Zuordnungsregel, on day: Day) -> Grund {
    switch regel.rule {
    case .ageBelow(let limit): Grund("routing.alter_unter", ["alter": "\(limit)", "am": day.german])
    case .ageFrom(let limit): Grund("routing.alter_ab", ["alter": "\(limit)", "am": day.german])
    case .female, .notGerman, .recorded: Grund("routing.zielgruppe", ["regel": regel.key, "am": day.german])
    case nil: Grund("routing.alle", ["am": day.german])
    }
  }
}

extension Zuordnungsregel {
  /// Whether the rule takes the person; one without a condition takes everybody.
  public func fits(_ person: Zielgruppenmerkmale, on day: Day) -> Bool { rule.map { person.fits($0, on: day) } ?? true }
}
