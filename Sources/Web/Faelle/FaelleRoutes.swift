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
      desk.page(try await faelle(desk, FaelleFilter(query: desk.query)))
    }
    get(.faelleCSV, on: router) { desk in try await faelleCSV(desk) }
    addFallansichten(to: router)
  }

  /// The list with its filter; `typed` are the values of a form that was refused.
  func faelle(
    _ desk: Desk, _ asked: FaelleFilter, typed: [String: [String]] = [:], errors: [String: String] = [:]
  ) async throws -> FaellePage {
    var filter = asked
    let page = try await office.faelle(
      FallFilter(filter, desk.actor, law: office.law, today: desk.today), page: filter.seite, desk.actor)
    filter.seite = page.page
    let organisation = try await office.organisation(desk.actor)
    let isFile =
      Rechtetabelle.reach(desk.actor.role, .fallAusgeben) > .none && filter.darfInDatei(office.law, desk.today)
    return FaellePage(
      today: desk.today, filter: filter,
      rows: page.lines.map { Fallzeile($0, law: office.law, today: desk.today, organisation) }, total: page.total,
      strategies: StrategieLetter.allCases.map { Option($0.rawValue, "Strategie \($0.rawValue)") },
      teams: organisation.teams.sorted { $0.value < $1.value }.map { Option("\($0.key.rawValue)", $0.value) },
      steps: NextStep.Kind.allCases.map {
        Option($0.rawValue, Schritt(kind: $0, law: office.law, day: desk.today).what)
      }, measures: measures(on: desk.today),
      groups: office.law.zielgruppen(on: desk.today).map { Option($0.value.key, $0.value.name) },
      hasOwnCases: desk.actor.role == .fallmanagement, mayOpenCase: desk.actor.mayOpenCase,
      file: isFile ? .faelleCSV(filter.with { _ in }) : nil,
      ansichten: try await ansichten(desk, filter, typed, errors))
  }

  /// Instruments in force today. Protected counselling is no measure of a case file.
  private func measures(on day: Day) -> [Option] {
    office.law.instrumente(on: day).filter { office.law.beratungsart($0.key) == nil }
      .map { Option("\($0.number)", $0.name) }.sorted { $0.label < $1.label }
  }
}

extension FallFilter {
  /// The filter of the address as the store reads it.
  /// - Parameter law: names the target groups; without it they are left out.
  init(_ filter: FaelleFilter, _ actor: Actor, law: Law? = nil, today: Day) {
    self.init()
    if let number = filter.massnahme.flatMap({ Int64($0) }) { merkmale.append(.massnahme(number)) }
    if let key = filter.zielgruppe, let group = law?.zielgruppen(on: today).first(where: { $0.value.key == key }) {
      merkmale.append(Fallmerkmal(group.value.rule, on: today))
    }
    if filter.nurU25 { merkmale.append(Fallmerkmal(.ageBelow(25), on: today)) }
    stichtag = merkmale.isEmpty ? nil : today
    if filter.strategie == "ohne" { withoutStrategie = true }
    strategie = filter.strategie.flatMap(StrategieLetter.init(rawValue:))
    team = filter.team.flatMap(Int64.init).map { TeamID($0) }
    schritt = filter.schritt.flatMap(NextStep.Kind.init(rawValue:))
    if filter.nurMeine { staff = actor.staff }
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

extension Fallmerkmal {
  /// The rule of a target group as the store asks for it.
  init(_ rule: Zielgruppe.Rule, on day: Day) {
    switch rule {
    case .ageBelow(let years): self = .geborenNach(day.adding(months: -12 * years))
    case .ageFrom(let years): self = .geborenBis(day.adding(months: -12 * years))
    case .female: self = .geschlecht(.weiblich)
    case .notGerman: self = .auslaendisch
    case .recorded(let codes): self = .erfasst(codes)
    }
  }
}
