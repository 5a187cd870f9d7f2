public import Kernel
public import Law

/// What an act changes in a case: the file before and after it, compared. It knows no topic's rules, so whatever an act
/// does is found, and nothing else.
public struct Folgen: Sendable {
  /// The status from a day on.
  public struct Status: Sendable, Hashable {
    public let von: StatusCode?
    public let auf: StatusCode
    public let ab: Day
  }

  /// A clock of the case: something that waits, by kind and number.
  public struct Frist: Sendable, Hashable {
    public let kind: NextStep.Kind
    public let nr: Int?
    /// Due so far; `nil` = the clock starts.
    public let bisher: Day?
    /// Due from now on; `nil` = the clock stops.
    public let neu: Day?
  }

  /// An open appointment on or after the first day that changes.
  public struct Termin: Sendable, Hashable {
    public let tag: Day
    public let uhrzeit: Uhrzeit
    /// It is no longer open.
    public let entfaellt: Bool
  }

  public let status: [Status]
  /// Those that start, stop or move, in the order of their day.
  public let fristen: [Frist]
  public let termine: [Termin]
  /// Questions after an integration that come with it.
  public let nachfragen: [Nachfrage]
  /// What figures are counted from: what holds from now on, and what holds no more.
  public let neueFakten: [FactSpan]
  public let alteFakten: [FactSpan]
  /// The one next step afterwards.
  public let naechster: NextStep?

  public init(before: CaseFile, after: CaseFile, law: Law) {
    status = Folgen.status(before, after)
    fristen = Folgen.fristen(NextStep.all(before, law: law), NextStep.all(after, law: law))
    let (old, new) = (before.facts, after.facts)
    alteFakten = old.filter { !new.contains($0) }
    neueFakten = new.filter { !old.contains($0) }
    let asked = before.nachfragen(law)
    nachfragen = after.nachfragen(law).filter { question in !asked.contains { $0.nr == question.nr } }
    termine = Folgen.termine(before, after, from: Folgen.firstDay(old: alteFakten, new: neueFakten))
    naechster = NextStep.of(after, law: law)
  }

  /// What a command would change if it were recorded now.
  /// - Parameter version: of the case file before.
  /// - Throws: what the command refuses.
  public static func of<C: Command>(
    _ command: C, upon file: CaseFile, version: Int64, in context: DecisionContext
  ) throws(Rejection) -> Folgen where C.State == CaseFile {
    var after = file
    for (offset, entry) in try command.decide(file, in: context).enumerated() {
      after.apply(entry, version: version + Int64(offset) + 1)
    }
    return Folgen(before: file, after: after, law: context.law)
  }

  private static func status(_ before: CaseFile, _ after: CaseFile) -> [Status] {
    after.status.run.steps.filter { step in
      !before.status.run.steps.contains { $0.from == step.from && $0.value == step.value }
    }
    .map { Status(von: before.status.on($0.from), auf: $0.value, ab: $0.from) }
  }

  private static func fristen(_ before: [NextStep], _ after: [NextStep]) -> [Frist] {
    func key(_ step: NextStep) -> String { step.kind.rawValue + (step.nr.map { " \($0)" } ?? "") }
    let old = Dictionary(before.map { (key($0), $0) }) { first, _ in first }
    let new = Dictionary(after.map { (key($0), $0) }) { first, _ in first }
    let stopped = old.values.filter { new[key($0)] == nil }.map {
      Frist(kind: $0.kind, nr: $0.nr, bisher: $0.due, neu: nil)
    }
    let changed = new.values.filter { old[key($0)]?.due != $0.due }.map {
      Frist(kind: $0.kind, nr: $0.nr, bisher: old[key($0)]?.due, neu: $0.due)
    }
    return (stopped + changed).sorted {
      ($0.neu ?? $0.bisher ?? .distantFuture, $0.kind.rawValue, $0.nr ?? 0)
        < ($1.neu ?? $1.bisher ?? .distantFuture, $1.kind.rawValue, $1.nr ?? 0)
    }
  }

  /// The first day on which the file says something else than before.
  private static func firstDay(old: [FactSpan], new: [FactSpan]) -> Day? {
    // A fact that only got another end changes there, and not at its beginning.
    let begun = new.filter { span in !old.contains { $0.kind == span.kind && $0.value == span.value } }
    let ended = new.filter { span in old.contains { $0.kind == span.kind && $0.value == span.value } }
    return (begun.map(\.period.from) + ended.map(\.period.to).filter { $0 < .distantFuture }).min()
  }

  private static func termine(_ before: CaseFile, _ after: CaseFile, from day: Day?) -> [Termin] {
    before.termin.open.compactMap { item in
      let stays = after.isOpen && after.termin.open.contains { $0.nr == item.nr }
      guard !stays || day.map({ $0 <= item.tag }) ?? false else { return nil }
      return Termin(tag: item.tag, uhrzeit: item.uhrzeit, entfaellt: !stays)
    }
    .sorted { ($0.tag, $0.uhrzeit) < ($1.tag, $1.uhrzeit) }
  }
}
