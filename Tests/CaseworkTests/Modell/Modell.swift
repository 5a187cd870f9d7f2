import Casework
import Kernel
import Law

/// A small picture of one topic, thought out apart from the program: which act breaks which rules, and what holds
/// after the acts that break none.
protocol Modell: Sendable {
  associatedtype Akt: Sendable
  /// What can be seen of the topic.
  associatedtype Bild: Equatable

  /// Days from Fallzugang to the working day.
  static var dauer: Int { get }
  /// Acts of one sequence.
  static var laenge: Int { get }
  /// How many of 100 acts try to close the case.
  static var abschluesse: Int { get }
  /// Every refusal that random sequences must have met.
  static var codes: Set<String> { get }
  /// The case as it stands before the first act.
  static func beginn(_ rahmen: Rahmen) throws -> Akte

  init(_ rahmen: Rahmen)
  var rahmen: Rahmen { get set }
  /// What has to be settled before the case can be closed; what may lapse does so with it.
  var offenePunkte: Int { get }
  func wurf(_ random: inout Zufall) -> Akt
  /// Codes of all rules that the act breaks; the program may name any one of them.
  func verstoesse(_ akt: Akt) -> Set<String>
  /// Takes in an act that breaks no rule.
  mutating func geschieht(_ akt: Akt)
  /// The case ends on that day, and with it what may lapse.
  mutating func schliesst(_ tag: Day)
  func spiele(_ akt: Akt, _ akte: inout Akte) throws
  var bild: Bild { get }
  /// What the program shows of the same.
  func gezeigt(_ file: CaseFile) -> Bild
}

extension Modell {
  static var dauer: Int { 120 }
  static var laenge: Int { 6 }
  static var abschluesse: Int { 3 }
  static func beginn(_ rahmen: Rahmen) throws -> Akte { try .zugang(am: rahmen.zugang, today: rahmen.heute) }
  var offenePunkte: Int { 0 }
  mutating func schliesst(_ tag: Day) {}
}

/// What all sequences of a topic met.
struct Begegnet {
  var abgelehnt: Set<String> = []
  var folgen = 0
  /// The first sequence after which model and program differed, as short as it could be made.
  var unterschied: String?
}
