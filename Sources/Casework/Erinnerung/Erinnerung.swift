public import Journal
public import Kernel
import Law

/// Another party was reminded that the case waits for it.
public struct ErinnerungGesendet: CasePayload {
  public static let type: EntryType = "erinnerung.gesendet.v1"
  public let partei: Partei
  public let am: Day

  public init(partei: Partei, am: Day) {
    self.partei = partei
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.erinnerung.sent.append(self) }
}

public struct ErinnerungState: Sendable {
  var sent: [ErinnerungGesendet] = []

  /// The last reminder about a step that waits for another party.
  public func last(about step: NextStep) -> Day? {
    last(to: step.party, since: step.since)
  }

  /// The last reminder to a party from a day on.
  public func last(to party: Partei, since day: Day) -> Day? {
    sent.filter { $0.partei == party && $0.am >= day }.map(\.am).max()
  }
}

/// Records that the party whose turn it is was reminded, once a day.
public struct RemindParty: Command {
  public typealias State = CaseFile
  public let am: Day

  public init(am: Day) { self.am = am }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let step = NextStep.of(file, law: context.law), step.party != .haus else {
      throw Rejection("erinnerung.niemand")
    }
    if let last = file.erinnerung.last(about: step), last >= am {
      throw Rejection("erinnerung.schon_gesendet", details: ["tag": last.german])
    }
    return [ErinnerungGesendet(partei: step.party, am: am)]
  }
}
