import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  func addFaelle(to router: Router<BasicRequestContext>) {
    get(.faelle, on: router) { desk in
      var filter = FaelleFilter(query: desk.query)
      let page = try await office.faelle(
        FallFilter(filter, desk.actor, today: desk.today), page: filter.seite, desk.actor)
      filter.seite = page.page
      let organisation = try await office.organisation(desk.actor)
      return desk.page(
        FaellePage(
          today: desk.today, filter: filter,
          rows: page.lines.map { Fallzeile($0, law: office.law, today: desk.today, organisation) }, total: page.total,
          strategies: StrategieLetter.allCases.map { Option($0.rawValue, "Strategie \($0.rawValue)") },
          teams: organisation.teams.sorted { $0.value < $1.value }.map { Option("\($0.key.rawValue)", $0.value) },
          steps: NextStep.Kind.allCases.map {
            Option($0.rawValue, Schritt(kind: $0, law: office.law, day: desk.today).what)
          }, hasOwnCases: desk.actor.role == .fallmanagement, mayOpenCase: desk.actor.mayOpenCase))
    }
  }
}

extension FallFilter {
  /// The filter of the address as the store reads it.
  init(_ filter: FaelleFilter, _ actor: Actor, today: Day) {
    self.init()
    if filter.strategie == "ohne" { withoutStrategie = true }
    strategie = filter.strategie.flatMap(StrategieLetter.init(rawValue:))
    team = filter.team.flatMap(Int64.init).map { TeamID($0) }
    schritt = filter.schritt.flatMap(NextStep.Kind.init(rawValue:))
    if filter.nurMeine { staff = actor.staff }
    if filter.nurU25 { bornAfter = today.adding(months: -25 * 12) }
    switch filter.zustand {
    case .offen: open = true
    case .abgeschlossen: open = false
    case .alle: open = nil
    }
    order = Order(filter.sortierung)
    descending = filter.absteigend
    if let frist = filter.frist { narrow(to: frist, today) }
  }

  private mutating func narrow(to frist: Fristfilter, _ today: Day) {
    switch frist {
    case .kritisch: dueBefore = today - Fristmarke.criticalDays
    case .ueberfaellig:
      dueFrom = today - Fristmarke.criticalDays
      dueBefore = today
    case .heute:
      dueFrom = today
      dueBefore = today + 1
      partei = .haus
    case .woche:
      dueFrom = today + 1
      dueBefore = today + (8 - today.weekday)
      partei = .haus
    case .wartet:
      dueFrom = today
      waiting = true
    }
  }
}

extension FallFilter.Order {
  init(_ order: Fallsortierung) {
    switch order {
    case .frist: self = .faellig
    case .name: self = .name
    case .zugang: self = .zugang
    case .strategie: self = .strategie
    }
  }
}

extension Fallzeile {
  init(_ line: FallLine, law: Law, today: Day, _ organisation: OrganisationRows) {
    let fall = line.fall
    let step =
      fall.geschlossen.map { "abgeschlossen am \($0.german)" }
      ?? fall.schritt.map { Schritt(kind: $0, law: law, day: today).what } ?? "nichts offen"
    self.init(
      name: line.person.fullName, nr: fall.aktenzeichen, born: line.person.geburt,
      isU25: line.person.geburt.completedYears(on: today) < 25, strategy: fall.strategie?.rawValue, step: step,
      due: fall.faellig, turn: fall.partei.map { AmZug($0) }, team: fall.team.map { organisation.name(of: $0) } ?? "",
      opened: fall.zugang, target: Aufgabe(line, law: law, today: today)?.target)
  }
}
