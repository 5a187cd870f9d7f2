import Casework
import Kernel
import Law
import SQL
import Store

@testable import Application

extension Haus {
  /// A case with a concluded agreement of that day; case and number of the agreement.
  func agreedCase(_ nachname: String = "Muster", on day: Day) async throws -> (id: CaseID, nr: Int64) {
    clock.turn(to: day - 40)
    let id = try await openCase(nachname)
    let ada = try await actor("ada")
    clock.turn(to: day)
    func take<C: Command>(_ command: C) async throws where C.State == CaseFile {
      _ = try await office.record(command, in: id, as: ada, .plain)
    }
    try await take(OrderProfiling(traeger: 7, am: day - 30, bis: day))
    let merkmale = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: 3) }
    try await take(ReceiveProfiling(.init(am: day - 20, merkmale: merkmale, staerken: nil)))
    try await take(ChooseStrategie(strategie: .c, am: day - 15, begruendung: "Nach Profiling."))
    let step = PlanContent.Schritt(was: "Bewerben", wer: .klient, bis: day + 60)
    let plan = PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: [step])])
    try await take(WritePlan(plan: plan, am: day - 10))
    let content = VereinbarungContent(am: day - 5, bis: day + 100, klient: ["Bewerben"], haus: ["Kosten"])
    try await take(ConcludeVereinbarung(content))
    return (id, try await line(id).fall.version)
  }

  /// Sends a file in as the signed paper.
  @discardableResult
  func copy(
    _ nr: Int64, of id: CaseID, _ bytes: [UInt8] = Haus.paper, name: String = "egv.pdf", grund: String? = nil,
    as account: String = "ada", form submission: Submission = .plain
  ) async throws -> Receipt {
    let new = NewAblichtung(
      vereinbarung: nr, am: clock.now.day - 2, name: name, inhalt: bytes, ersatzgrund: grund)
    return try await office.ablichten(new, in: id, as: try await actor(account), submission)
  }

  static let paper = Array("%PDF-1.7\nUnterschrift-der-Klientin\n%%EOF".utf8)
}
