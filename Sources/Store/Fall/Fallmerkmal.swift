public import Kernel
import SQL

/// What must hold of a case or its person on a day, as known now.
public enum Fallmerkmal: Sendable, Hashable {
  /// Takes part in a measure of the instrument with that number.
  case massnahme(Int64)
  /// Born after the day.
  case geborenNach(Day)
  /// Born on the day or before.
  case geborenBis(Day)
  case geschlecht(Geschlecht)
  /// Known to be of another nationality than the German one.
  case auslaendisch
  /// Has one of the recorded traits.
  case erfasst([ZielgruppeCode])

  /// Whether it looks at the person's own columns.
  var needsPerson: Bool {
    switch self {
    case .massnahme, .erfasst: false
    case .geborenNach, .geborenBis, .geschlecht, .auslaendisch: true
    }
  }

  /// Adds the condition; the literal numbers are those of the partial indexes.
  func add(on day: Day, to parts: inout [String], _ arguments: inout [SQLValue]) {
    func place(_ value: SQLValue) -> String {
      arguments.append(value)
      return "?\(arguments.count)"
    }
    switch self {
    case .massnahme(let number):
      let value = place(.integer(number))
      parts.append("f.id IN (SELECT x.case_id \(Self.held(3, "= \(value)", place(.integer(Int64(day.rawValue))))))")
    case .erfasst(let codes):
      let values = codes.map { place(.integer($0.rawValue)) }.joined(separator: ", ")
      let now = place(.integer(Int64(day.rawValue)))
      parts.append("f.person IN (SELECT x.person \(Self.held(7, "IN (\(values))", now)))")
    case .geborenNach(let day): parts.append("p.geburt > \(place(.integer(Int64(day.rawValue))))")
    case .geborenBis(let day): parts.append("p.geburt <= \(place(.integer(Int64(day.rawValue))))")
    case .geschlecht(let sex): parts.append("p.geschlecht = \(place(.text(sex.key)))")
    case .auslaendisch:
      let others = [Nationality.german, .unknown].map { place(.text($0.code)) }.joined(separator: ", ")
      parts.append("p.staatsangehoerigkeit NOT IN (\(others))")
    }
  }

  private static func held(_ kind: Int, _ value: String, _ day: String) -> String {
    """
    FROM facts x WHERE x.tenant = ?1 AND x.kind = \(kind) AND x.closed_position IS NULL AND x.value \(value)
      AND x.from_day <= \(day) AND x.to_day > \(day)
    """
  }
}
