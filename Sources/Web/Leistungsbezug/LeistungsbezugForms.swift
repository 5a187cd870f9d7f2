import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// Begin or end of entitlement, whichever is next.
  static let leistungsbezug = CaseForm(
    muster: .leistungsbezug, address: { .fallhandlung(.leistungsbezug, nr: $0.nr) },
    form: { desk in
      desk.akte.person.leistungsbezug.current.map { LeistungsbezugForm.end(since: $0.period.from) }
        ?? LeistungsbezugForm.begin()
    },
    prefill: { desk in
      let isRunning = desk.akte.person.leistungsbezug.current != nil
      return isRunning ? [:] : [LeistungsbezugForm.Name.art.rawValue: LeistungsbezugArt.erwerbsfaehig.rawValue]
    },
    record: { desk, reader in
      let isRunning = desk.akte.person.leistungsbezug.current != nil
      return isRunning ? try await reader.end(desk) : try await reader.begin(desk)
    })
}

extension FormReader {
  fileprivate mutating func begin(_ desk: CaseDesk) async throws -> Receipt {
    let names = LeistungsbezugForm.Name.self
    let ab = day(names.ab)
    let art: LeistungsbezugArt? = choice(names.art, "Bitte wählen Sie, ob die Person erwerbsfähig ist.")
    try finish()
    guard let art else { throw Refused(reader: self) }
    return try await desk.recordPerson(BeginLeistungsbezug(ab: ab, art: art), right: .leistungsbezug)
  }

  fileprivate mutating func end(_ desk: CaseDesk) async throws -> Receipt {
    let names = LeistungsbezugForm.Name.self
    let ende = day(names.ende)
    let grund: LeistungsbezugEndgrund? = choice(names.grund, "Bitte wählen Sie den Grund.")
    try finish()
    guard let grund else { throw Refused(reader: self) }
    return try await desk.recordPerson(EndLeistungsbezug(ende: ende, grund: grund), right: .leistungsbezug)
  }
}

extension CaseDesk {
  func recordPerson<C: Command>(_ command: C, right: Recht) async throws -> Receipt where C.State == PersonFile {
    try await office.record(command, aboutPersonOf: id, right: right, as: desk.actor, submission())
  }
}
