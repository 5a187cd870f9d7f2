public import Journal
public import Kernel
public import Law

/// It was asked after an integration whether the work goes on.
public struct NachhaltenErfasst: CasePayload {
  public static let type: EntryType = "nachhalten.erfasst.v1"
  /// Number of the integration within the case.
  public let nr: Int
  /// After how many months it was asked.
  public let monate: Int
  public let am: Day
  public let besteht: Bool

  public init(nr: Int, monate: Int, am: Day, besteht: Bool) {
    self.nr = nr
    self.monate = monate
    self.am = am
    self.besteht = besteht
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.nachhalten.antworten.append(self) }
}

/// The client agrees to be asked after the end of need, or no longer does.
public struct NachhaltenEinwilligung: CasePayload {
  public static let type: EntryType = "nachhalten.einwilligung.v1"
  public let am: Day
  public let erteilt: Bool

  public init(am: Day, erteilt: Bool) {
    self.am = am
    self.erteilt = erteilt
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.nachhalten.einwilligung = erteilt }
}

public struct NachhaltenState: Sendable {
  public internal(set) var antworten: [NachhaltenErfasst] = []
  /// Whether the client agreed to be asked after the end of need.
  public internal(set) var einwilligung = false
}

/// The next question after an integration.
public struct Nachfrage: Sendable, Hashable {
  /// Number of the integration.
  public let nr: Int
  public let monate: Int
  public let am: Day
  /// The last day on which it may be asked though the need has ended; `nil` = never, the far future with consent.
  public let ohneBeduerftigkeitBis: Day?
}

extension CaseFile {
  /// The next question after each integration that goes on as far as is known, the earliest first. A question that was
  /// passed over is not asked any more once a later one was answered.
  public func nachfragen(_ law: Law) -> [Nachfrage] {
    integration.open.compactMap { item in
      let asked = nachhalten.antworten.filter { $0.nr == item.nr }.map(\.monate).max() ?? 0
      let months = law.nachhalten(.zeitpunkte, on: item.beginn).value.months.first { $0 > asked }
      return months.map { months in
        Nachfrage(
          nr: item.nr, monate: months,
          am: Feiertage.workingDay(from: item.beginn.adding(months: months), in: law.land),
          ohneBeduerftigkeitBis: nachhalten.einwilligung
            ? .distantFuture : law.nachhaltenOhneBeduerftigkeit(since: item.beginn))
      }
    }
    .sorted { ($0.am, $0.nr) < ($1.am, $1.nr) }
  }
}
