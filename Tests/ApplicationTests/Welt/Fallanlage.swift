import Application
import Casework
import Kernel
import Law
import SQL
import Store

extension PersonData {
  static func named(_ nachname: String, born iso: String = "1980-05-14", _ sex: Geschlecht = .weiblich) -> PersonData {
    PersonData(
      vorname: "Eva", nachname: nachname, geburt: .on(iso), geschlecht: sex, staatsangehoerigkeit: .german)
  }
}

extension NewCase {
  /// A case that came in on that day, with benefits from then on.
  static func of(_ person: PersonData, on day: Day, confirmed: Bool = false) -> NewCase {
    NewCase(
      person: person, zugang: day, anlass: .erstantrag, leistungAb: day, status: .arbeitslos, confirmedNew: confirmed)
  }
}

extension Haus {
  /// Opens a case as that account and gives its number.
  func openCase(
    _ nachname: String = "Muster", as name: String = "ada", on day: Day? = nil, key: String? = nil
  ) async throws -> CaseID {
    let new = NewCase.of(.named(nachname), on: day ?? clock.now.day, confirmed: true)
    return try await open(new, as: try await actor(name), key: key)
  }

  func open(_ new: NewCase, as actor: Actor, key: String? = nil) async throws -> CaseID {
    let receipt = try await office.openCase(new, as: actor, key: key) { nr, _ in nr }
    guard let id = Aktenzeichen.caseID(receipt.target) else { throw Missing(what: receipt.target) }
    return id
  }

  /// What stands of a case.
  func line(_ id: CaseID) async throws -> FallLine {
    let tenant = mandant.id
    guard let line = try await office.database.read({ try FallQueries.find(id, tenant: tenant, $0) }) else {
      throw Missing(what: "Fall \(id.rawValue)")
    }
    return line
  }
}
