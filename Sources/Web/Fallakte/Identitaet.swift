import Application
import Kernel
import Law
import Pages
import Store

extension Identitaetsleiste {
  /// Whose case it is, on top of each of its pages.
  init(_ akte: Fallakte, today: Day) {
    self.init(akte.line, today: today, team: akte.line.fall.team.map { akte.organisation.name(of: $0) })
  }

  /// With no more than what stands in the line of a list.
  init(_ line: FallLine, today: Day, team: String? = nil) {
    let person = line.person
    let age = person.geburt.completedYears(on: today)
    var flags: [String] = []
    if age < 25 { flags.append("unter 25") }
    if let letter = line.fall.strategie { flags.append("Strategie \(letter.rawValue)") }
    if let team { flags.append(team) }
    if line.fall.geschlossen != nil { flags.append("abgeschlossen") }
    if line.fall.beschaeftigte { flags.append("Beschäftigtendaten") }
    if let mark = Identitaetsleiste.sperrmarke(person, today) { flags.append(mark) }
    self.init(
      name: person.fullName, nr: line.fall.aktenzeichen, born: "\(person.geburt.german) (\(age) Jahre)",
      flags: flags)
  }
}

extension OrganisationRows {
  /// The team's name; its number where it has none.
  func name(of team: TeamID) -> String { teams[team] ?? "Team \(team.rawValue)" }

  /// Providers to choose from, by name.
  var providers: [Option] {
    traeger.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Option("\($0.key)", $0.value) }
  }
}
