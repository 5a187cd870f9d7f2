public import Kernel
import Law

/// Teams, staff and providers of the demo job centre; all names are invented.
public struct Organisation: Sendable {
  public struct Team: Sendable, Equatable {
    /// From 1; the number in `Act.zustaendigkeit`.
    public let number: Int
    public let name: String
    /// The first day on which the team exists.
    public let seit: Day
    public let klientel: Klientel
  }

  /// Whom a team looks after.
  public enum Klientel: Sendable {
    case jugend, erwachsene, ab48

    /// Key of the unit in the local law.
    var einheit: String {
      switch self {
      case .jugend: "jugend"
      case .erwachsene: "erwachsene"
      case .ab48: "ab48"
      }
    }
  }

  public struct Person: Sendable, Equatable {
    /// From 1; the number in `Act.zustaendigkeit`.
    public let number: Int
    public let vorname: String
    public let nachname: String
    public let team: Int
    public let istTeamleitung: Bool
  }

  public struct Traeger: Sendable, Equatable {
    /// From 1; the number in `profilingBeauftragt` and `teilnahmeBegonnen`.
    public let number: Int
    public let name: String
  }

  public let teams: [Team]
  /// Fallmanagement with the heads of the teams.
  public let staff: [Person]
  public let traeger: [Traeger]
  /// Staff numbers by team, heads left out.
  let fallmanagement: [[Int]]

  /// The job centre for a stock of `population` persons: about 120 cases for each Fallmanager.
  public init(population: Int, seed: UInt64) {
    let teams = Organisation.teamList
    let perTeam = max(1, min(11, population / 1_400))
    var random = Zufall(seed: seed, topic: 1, index: 0)
    var staff: [Person] = []
    var fallmanagement = [[Int]](repeating: [], count: teams.count + 1)
    for team in teams {
      for place in 0...perTeam {
        let name = Namen.beschaeftigte(&random)
        let person = Person(
          number: staff.count + 1, vorname: name.vorname, nachname: name.nachname, team: team.number,
          istTeamleitung: place == 0)
        staff.append(person)
        if place > 0 { fallmanagement[team.number].append(person.number) }
      }
    }
    self.teams = teams
    self.staff = staff
    self.fallmanagement = fallmanagement
    traeger = Organisation.traegerList.enumerated().map { Traeger(number: $0.offset + 1, name: $0.element) }
  }

  /// The teams that may look after a person of that age on a day.
  func teamNumbers(alter: Int, strategie: StrategieLetter, am day: Day) -> [Int] {
    let klientel: Klientel =
      if alter < 25 && day >= Organisation.jugendSeit {
        .jugend
      } else if alter >= 48 && day >= Organisation.ab48Seit && strategie != .a && strategie != .e {
        .ab48
      } else {
        .erwachsene
      }
    return teams.filter { $0.klientel == klientel }.map(\.number)
  }

  /// 2006-01-02 and 2007-07-02: the days on which the two special units began.
  static let jugendSeit = Day(rawValue: 13_150)
  static let ab48Seit = Day(rawValue: 13_696)

  /// Which unit the teams belong to from their first day on, everything so many weeks later; a unit that was gone by
  /// then is not founded again.
  func zuordnungen(later weeks: Int, _ law: Law) -> [Teamzuordnung] {
    teams.map { team in
      let seit = team.seit + 7 * weeks
      let known = law.einheiten(on: seit).contains { $0.value.key == team.klientel.einheit }
      return Teamzuordnung(
        team: TeamID(Int64(team.number)), einheit: known ? team.klientel.einheit : Klientel.erwachsene.einheit,
        period: Period(from: seit))
    }
  }

  private static let teamList: [Team] = {
    let beginn = Vorgaben.beginn
    let adults = ["Mitte 1", "Mitte 2", "Nord 1", "Nord 2", "Ost", "Süd 1", "Süd 2", "West"]
    let names: [(String, Day, Klientel)] =
      adults.map { ("Fallmanagement \($0)", beginn, Klientel.erwachsene) }
      + [
        ("JobCenter Jugend 1", jugendSeit, .jugend), ("JobCenter Jugend 2", jugendSeit, .jugend),
        ("Sachgebiet 48plus 1", ab48Seit, .ab48), ("Sachgebiet 48plus 2", ab48Seit, .ab48),
      ]
    return names.enumerated().map {
      Team(number: $0.offset + 1, name: $0.element.0, seit: $0.element.1, klientel: $0.element.2)
    }
  }()

  /// The provider from which most profilings are ordered.
  static let profilinginstitut = 7

  private static let traegerList = [
    "Bildungswerk Lindenhof gGmbH", "Werkstatt Brückenschlag e. V.", "Akademie Hellweg-Anger GmbH",
    "Lernzentrum Alte Ziegelei gGmbH", "Jugendwerkstatt Kompass e. V.", "Beschäftigungshof Musterstadt gGmbH",
    "Institut für Eignung und Profiling Musterstadt", "Frauen & Beruf Musterstadt e. V.",
    "Sprachhaus Windrose gGmbH", "Beratungsstelle Rückenwind e. V.", "Logistikschule Kanalhafen GmbH",
    "Pflegeschule St. Agathe Musterstadt",
  ]
}
