public import Journal
public import Kernel
public import Law

/// The Profiling is ordered from a provider or in-house.
public struct ProfilingBeauftragt: CasePayload {
  public static let type: EntryType = "profiling.beauftragt.v1"
  /// Number of the provider; `nil` = in-house.
  public let traeger: Int64?
  public let am: Day
  /// The day by which the result is due.
  public let bis: Day

  public init(traeger: Int64?, am: Day, bis: Day) {
    self.traeger = traeger
    self.am = am
    self.bis = bis
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.profiling.order = .init(traeger: traeger, am: am, bis: bis)
    file.profiling.firstOrder = min(file.profiling.firstOrder ?? am, am)
  }
}

/// The order is taken back.
public struct ProfilingZurueckgenommen: CasePayload {
  public static let type: EntryType = "profiling.zurueckgenommen.v1"
  public let am: Day
  public let grund: String

  public init(am: Day, grund: String) {
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.profiling.order = nil }
}

/// The result came in and is documented.
public struct ProfilingEingegangen: CasePayload {
  public static let type: EntryType = "profiling.eingegangen.v1"
  public let am: Day
  public let merkmale: [Merkmal]
  public let staerken: String?

  public init(am: Day, merkmale: [Merkmal], staerken: String?) {
    self.am = am
    self.merkmale = merkmale
    self.staerken = staerken
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.profiling.result = self
    file.profiling.profil = nil
    file.profiling.order = nil
    file.profiling.firstResult = min(file.profiling.firstResult ?? am, am)
  }
}

/// One finding: a trait and how marked it is, or why it was not recorded.
public struct Merkmal: Codable, Sendable, Hashable {
  public let merkmal: MerkmalKey
  /// 1 = strong need for support … 4 = strength; `nil` = not recorded.
  public let auspraegung: Int?
  /// Why it was not recorded.
  public let grund: String?

  public init(merkmal: MerkmalKey, auspraegung: Int?, grund: String? = nil) {
    self.merkmal = merkmal
    self.auspraegung = auspraegung
    self.grund = grund
  }
}

public struct ProfilingState: Sendable {
  public struct Order: Sendable, Equatable {
    public let traeger: Int64?
    public let am: Day
    public let bis: Day
    /// Days on which the provider was reminded, in order.
    public internal(set) var erinnert: [Day] = []
  }
  /// The running order.
  public internal(set) var order: Order?
  /// The latest result, if it came in by the four dimensions.
  public internal(set) var result: ProfilingEingegangen?
  /// The latest result by single traits, with everything that was assessed since.
  public internal(set) var profil: Profilstand?
  var firstOrder: Day?
  /// Day of the first result; the process time counts to it.
  public internal(set) var firstResult: Day?
}
