import Casework
import Kernel
import Law
import Store
import Synchronization

/// Carries the acts of the plan out, one use case each, as staff would at their screens.
final class PlanCarrier: Sendable {
  private let plan: DemoPlan
  private let accounts: DemoAccounts.Numbers
  private let law: Law
  private let beginn: Day
  private let people: Mutex<PeopleOnFile>

  init(plan: DemoPlan, accounts: DemoAccounts.Numbers, law: Law, beginn: Day) {
    self.law = law
    self.beginn = beginn
    self.plan = plan
    self.accounts = accounts
    people = Mutex(PeopleOnFile(count: plan.personCount))
  }

  /// Account of the benefit office.
  var leistung: Int64 { accounts.leistung }

  /// The office is open from eight: acts of a day follow one another.
  func moment(_ index: Int) -> Instant {
    Instant(day: plan.acts[index].recordedOn, hour: 8).adding(milliseconds: Int64(index % 30_000) * 1_000)
  }

  func carryOut(_ range: Range<Int>, _ ledger: Ledger) throws {
    try people.withLock { people in
      for index in range {
        let planned = plan.acts[index]
        let number = Int(planned.person)
        let file = people[number]
        let konto = file.staff.map { accounts.staff($0) } ?? leistung
        ledger.turn(to: konto, at: moment(index))
        var hand = Hand(
          ledger: ledger, law: law, beginn: beginn, konto: konto, file: file, households: people.households)
        do {
          try hand.carryOut(planned.act)
        } catch let rejection as Rejection {
          throw PlanRefused(rejection: rejection, act: "\(planned.act)", day: planned.recordedOn)
        }
        people[number] = hand.file
        people.households = hand.households
      }
    }
  }
}

/// A rule refused an act of the plan: plan and rules disagree, which only a developer can mend.
public struct PlanRefused: Error, CustomStringConvertible {
  let rejection: Rejection
  let act: String
  let day: Day

  /// What was refused, by which rule; the people are invented, so the act may be shown.
  public var description: String {
    "Der Plan der Vorführung und die Regeln widersprechen sich am \(day.german): \(rejection.code) \(rejection.details) bei \(act)."
  }
}

/// What the numbers of the plan have become in the journal.
struct PeopleOnFile: Sendable {
  private var files: [PersonOnFile]
  /// Numbers of Bedarfsgemeinschaften by number in the plan.
  var households: [Int: Int64] = [:]

  init(count: Int) { files = Array(repeating: PersonOnFile(), count: count) }
  subscript(_ number: Int) -> PersonOnFile {
    get { files[number] }
    set { files[number] = newValue }
  }
}

/// One person of the plan on file.
struct PersonOnFile: Sendable {
  /// Which entry an act became.
  struct Written: Sendable {
    let isCase: Bool
    let id: Int64
    /// 0 if the act changed nothing.
    let version: Int64
  }
  var person: Int64 = 0
  var geburt = Day(rawValue: 0)
  /// The latest case.
  var caseID: Int64 = 0
  /// Staff number in charge.
  var staff: Int?
  var written: [Written] = []
  /// Number within the case by number in the plan.
  var teilnahmen: [Int: Int] = [:]
  var integrationen: [Int: Int] = [:]
  /// Streams of protected counselling by number of the measure in the plan.
  var beratungen: [Int: Int64] = [:]
}
