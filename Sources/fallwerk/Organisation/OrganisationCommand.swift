import Application
import ArgumentParser
import Kernel
import Law
import Store

struct OrganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "Ordnet Teams den Einheiten zu und trägt Beschäftigungszeiten ein.",
    subcommands: [OrganisationList.self, OrganisationAssign.self, OrganisationEmploy.self])
}

struct OrganisationList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Zeigt Einheiten, Teams und Fachkräfte am Arbeitstag.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await OpenOffice.with(options) { open in
      let (law, today) = (open.office.law, open.office.today(open.mandant))
      let rows = try await open.office.organisation(of: open.mandant)
      let plan = law.organisationsplan(rows.zuordnungen)
      for unit in law.einheiten(on: today) { print("Einheit\t\(unit.value.key)\t\(unit.value.name)") }
      for (id, name) in rows.teams.sorted(by: { $0.key < $1.key }) {
        print("Team\t\(id.rawValue)\t\(name)\t\(plan.einheit(of: id, on: today)?.name ?? "ohne Einheit")")
      }
      for (id, person) in rows.staff.sorted(by: { $0.key < $1.key }) {
        let left = rows.leftOn(id, on: today).map { "ausgeschieden am \($0.german)" } ?? ""
        print(["Fachkraft", "\(id.rawValue)", person.name, left].filter { !$0.isEmpty }.joined(separator: "\t"))
      }
    }
  }
}

struct OrganisationAssign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Ordnet ein Team ab einem Tag einer Einheit zu.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Nummer des Teams")
  var team: Int64

  @Option(help: "Schlüssel der Einheit, zum Beispiel jugend")
  var unit: String

  @Option(help: "Erster Tag JJJJ-MM-TT; ohne Angabe der Arbeitstag")
  var from: String?

  func run() async throws {
    let from = try DayArgument.read(from, "--from")
    try await Organisationsbefehl.with(options) { open in
      try await open.office.assign(
        TeamID(team), to: unit, from: from ?? open.office.today(open.mandant), open.mandant)
    }
    print("Team \(team) gehört zu „\(unit)“.")
  }
}

struct OrganisationEmploy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employ", abstract: "Trägt ein, von wann bis wann eine Fachkraft beschäftigt ist.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Nummer der Fachkraft")
  var staff: Int64

  @Option(help: "Erster Tag JJJJ-MM-TT")
  var from: String

  @Option(help: "Letzter Tag JJJJ-MM-TT; ohne Angabe ohne bekanntes Ende")
  var to: String?

  func run() async throws {
    guard let first = try DayArgument.read(from, "--from") else { return }
    let last = try DayArgument.read(to, "--to")
    try await Organisationsbefehl.with(options) { open in
      try await open.office.employ(StaffID(staff), from: first, until: last, open.mandant)
    }
    print("Die Beschäftigung der Fachkraft \(staff) ist eingetragen.")
  }
}

/// A command on the organisation: its errors as one clear line.
enum Organisationsbefehl {
  static func with(_ options: DatabaseOptions, _ body: (OpenOffice) async throws -> Void) async throws {
    try await OpenOffice.with(options) { open in
      do { try await body(open) } catch let error as Organisationsfehler { throw Failure(error.sentence, code: 2) }
    }
  }
}
