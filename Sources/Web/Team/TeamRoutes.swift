import Application
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The pages of a Teamleitung: load of the team, hand-over of many cases, deputies.
  func addTeamRoutes(to router: Router<BasicRequestContext>) {
    get(.team, on: router) { desk in desk.page(TeamPage(try await office.team(desk.actor))) }
    addFreigaben(to: router)
    addUmverteilung(to: router)
    addVertretungen(to: router)
    addUebergaben(to: router)
    addNotzugriff(to: router)
    addZugriffe(to: router)
  }
}

extension TeamPage {
  init(_ team: Team) {
    let rows = team.lasten.map { last in
      let left = last.staff.flatMap { team.organisation.leftOn($0, on: team.today) }
      return Lastzeile(
        staff: last.staff.map { "\($0.rawValue)" },
        name: left == nil
          ? last.staff.map { team.organisation.name(of: $0) } ?? Lastzeile.niemand : Lastzeile.niemand,
        bisher: left.flatMap { left in
          last.staff.map { "bisher \(team.organisation.name(of: $0)), ausgeschieden am \(left.german)" }
        }, faelle: last.faelle,
        u25: last.u25, ueberfaellig: last.ueberfaellig, kritisch: last.kritisch, wartet: last.wartet,
        uebergabe: last.uebergabe, vertretung: last.staff.flatMap { team.deputy(of: $0) })
    }
    self.init(
      name: team.team.map { team.organisation.name(of: $0) } ?? "Team", today: team.today, rows: rows,
      fallzahl: team.fallzahl.value.range,
      quelle: team.fallzahl.citation.section
        + ". Je Person gezeigt nach: \(team.vereinbarung.citation.section).")
  }
}

extension Team {
  /// Who stands in for a person today.
  fileprivate func deputy(of staff: StaffID) -> String? {
    vertretungen.first { $0.staff == staff && $0.period.contains(today) }.map { organisation.name(of: $0.vertretung) }
  }
}

extension OrganisationRows {
  func name(of person: StaffID) -> String { staff[person]?.name ?? "Person \(person.rawValue)" }

  /// Everybody under the name of their team.
  func peopleByTeam(on day: Day) -> [OptionGroup] {
    teams.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map { team in
      OptionGroup(team.value, people(of: team.key, on: day))
    }
  }

  /// Those of a team who work here on a day.
  func people(of team: TeamID?, on day: Day) -> [Option] {
    members(of: team, on: day).map { Option("\($0.rawValue)", name(of: $0)) }
  }

  /// All of a team, those too who left and whose cases are still to be handed over.
  func allPeople(of team: TeamID?) -> [Option] { members(of: team).map { Option("\($0.rawValue)", name(of: $0)) } }
}
