public import Journal
public import Kernel

/// An employer has promised work; the start waits for its confirmation.
public struct IntegrationAngekuendigt: CasePayload {
  public static let type: EntryType = "integration.angekuendigt.v1"
  public let arbeitgeber: String
  public let beginn: Day

  public init(arbeitgeber: String, beginn: Day) {
    self.arbeitgeber = arbeitgeber
    self.beginn = beginn
  }

  public var effectiveOn: Day { beginn }
  public func apply(to file: inout CaseFile, version: Int64) { file.integration.announced = self }
}

/// The client took up work, training or self-employment.
public struct IntegrationErfasst: CasePayload {
  public static let type: EntryType = "integration.erfasst.v1"
  /// 1, 2, 3 … within the case.
  public let nr: Int
  public let art: IntegrationKind
  public let beginn: Day
  public let arbeitgeber: String?
  /// Agreed hours a week.
  public let stunden: Int
  /// With accompanying support such as Eingliederungszuschuss or Einstiegsgeld.
  public let begleitend: Bool

  public init(nr: Int, art: IntegrationKind, beginn: Day, arbeitgeber: String?, stunden: Int, begleitend: Bool) {
    self.nr = nr
    self.art = art
    self.beginn = beginn
    self.arbeitgeber = arbeitgeber
    self.stunden = stunden
    self.begleitend = begleitend
  }

  public var effectiveOn: Day { beginn }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.integration.announced = nil
    file.integration.items.append(
      .init(nr: nr, art: art, beginn: beginn, arbeitgeber: arbeitgeber, stunden: stunden, begleitend: begleitend))
  }
}

public struct IntegrationBeendet: CasePayload {
  public static let type: EntryType = "integration.beendet.v1"
  public let nr: Int
  /// Last day of work.
  public let ende: Day
  public let grund: String

  public init(nr: Int, ende: Day, grund: String) {
    self.nr = nr
    self.ende = ende
    self.grund = grund
  }

  public var effectiveOn: Day { ende }
  public func apply(to file: inout CaseFile, version: Int64) {
    guard let index = file.integration.items.firstIndex(where: { $0.nr == nr }) else { return }
    file.integration.items[index].ende = ende
  }
}

public struct IntegrationState: Sendable {
  public struct Item: Sendable {
    public let nr: Int
    public let art: IntegrationKind
    public let beginn: Day
    public let arbeitgeber: String?
    public let stunden: Int
    public let begleitend: Bool
    public internal(set) var ende: Day?
  }
  public internal(set) var announced: IntegrationAngekuendigt?
  public internal(set) var items: [Item] = []
  public var open: [Item] { items.filter { $0.ende == nil } }
  var nextNumber: Int { (items.map(\.nr).max() ?? 0) + 1 }
}
