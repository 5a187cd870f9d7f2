/// What is known of a person when asked whether they are on file already.
public struct Personenangabe: Hashable, Sendable {
  public let vorname: String
  public let nachname: String
  public let geburt: Day?
  public let versicherungsnummer: Versicherungsnummer?

  public init(vorname: String, nachname: String, geburt: Day?, versicherungsnummer: Versicherungsnummer? = nil) {
    self.vorname = vorname
    self.nachname = nachname
    self.geburt = geburt
    self.versicherungsnummer = versicherungsnummer
  }
}

/// How alike the names of two people are, the closest first.
public enum Namensnaehe: Hashable, Sendable {
  /// The same but for umlauts, accents and hyphens.
  case gleich
  case klingtGleich
  /// First and last name changed round.
  case vertauscht
  /// One part of a double name is missing.
  case teilname
  /// Some letters differ.
  case tippfehler
  case verschieden
}

/// How alike two days of birth are.
public enum Geburtsnaehe: Hashable, Sendable {
  case gleich
  case tagMonatVertauscht
  case eineZifferAnders
  /// At least one of the two is not known.
  case unbekannt
  case verschieden
}

/// How alike two people are.
public struct Namensvergleich: Hashable, Sendable {
  /// Whether they may be the same person.
  public enum Urteil: Int, Hashable, Comparable, Sendable {
    case moeglich
    case wahrscheinlich
    case sicher

    public static func < (left: Urteil, right: Urteil) -> Bool { left.rawValue < right.rawValue }
  }

  public let name: Namensnaehe
  public let geburt: Geburtsnaehe
  /// Whether the insurance numbers are the same; `nil` if at least one is not known.
  public let gleicheNummer: Bool?

  public init(_ left: Personenangabe, _ right: Personenangabe) {
    name = Namensnaehe(left, right)
    geburt = Geburtsnaehe(left.geburt, right.geburt)
    let numbers = [left.versicherungsnummer, right.versicherungsnummer].compactMap { $0 }
    gleicheNummer = numbers.count == 2 ? numbers[0] == numbers[1] : nil
  }

  /// `nil` = two people. The same number is the same person; different numbers leave a doubt at most.
  public var urteil: Urteil? {
    if gleicheNummer == true { return .sicher }
    return ofNameAndBirth.map { gleicheNummer == false ? .moeglich : $0 }
  }

  private var ofNameAndBirth: Urteil? {
    switch (name, geburt) {
    case (.verschieden, _), (_, .verschieden): nil
    case (.gleich, .gleich), (.klingtGleich, .gleich), (.vertauscht, .gleich): .wahrscheinlich
    case (.gleich, _), (.klingtGleich, _), (.vertauscht, _): .moeglich
    case (.teilname, .gleich), (.tippfehler, .gleich): .moeglich
    case (.teilname, _), (.tippfehler, _): nil
    }
  }
}

extension Namensnaehe {
  init(_ left: Personenangabe, _ right: Personenangabe) {
    let (a, b) = (Name(left), Name(right))
    let turned = Name(first: b.last, last: b.first)
    let closest: [(Namensnaehe, Bool)] = [
      (.gleich, a == b), (.klingtGleich, a.sounds(like: b)), (.vertauscht, a.sounds(like: turned)),
      (.teilname, a.isPart(of: b) || b.isPart(of: a)), (.tippfehler, a.isNear(b)),
    ]
    self = closest.first { $0.1 }?.0 ?? .verschieden
  }

  /// First and last name as words.
  private struct Name: Hashable {
    let first: [String]
    let last: [String]

    init(first: [String], last: [String]) {
      self.first = first
      self.last = last
    }

    init(_ person: Personenangabe) {
      self.init(first: Namensfaltung.words(person.vorname), last: Namensfaltung.words(person.nachname))
    }

    func sounds(like other: Name) -> Bool {
      Namensnaehe.alike(first, other.first) && Namensnaehe.alike(last, other.last)
    }

    func isPart(of other: Name) -> Bool {
      Namensnaehe.part(first, other.first) && Namensnaehe.part(last, other.last)
    }

    func isNear(_ other: Name) -> Bool {
      Namensnaehe.near(first, other.first) && Namensnaehe.near(last, other.last)
    }
  }

  private static func alike(_ left: [String], _ right: [String]) -> Bool {
    let (a, b) = (left.joined(), right.joined())
    if a == b { return true }
    let code = KoelnerPhonetik.code(a)
    return !code.isEmpty && code == KoelnerPhonetik.code(b)
  }

  /// Whether each word of the left name stands, as it sounds, in the right one.
  private static func part(_ left: [String], _ right: [String]) -> Bool {
    !left.isEmpty && left.allSatisfy { word in right.contains { alike([word], [$0]) } }
  }

  /// One error in a short name, two in a long one.
  private static func near(_ left: [String], _ right: [String]) -> Bool {
    if alike(left, right) { return true }
    let (a, b) = (left.joined(), right.joined())
    return Editierabstand.within(min(a.count, b.count) < 8 ? 1 : 2, a, b) != nil
  }
}

extension Geburtsnaehe {
  init(_ left: Day?, _ right: Day?) {
    guard let left, let right else {
      self = .unbekannt
      return
    }
    let closest: [(Geburtsnaehe, Bool)] = [
      (.gleich, left == right), (.tagMonatVertauscht, left.turned == right),
      (.eineZifferAnders, left.digits.isOneOff(right.digits)),
    ]
    self = closest.first { $0.1 }?.0 ?? .verschieden
  }
}

extension Day {
  /// Day and month changed round, if there is such a day.
  fileprivate var turned: Day? { Day(year: year, month: dayOfMonth, day: month.number) }

  /// TTMMJJJJ.
  fileprivate var digits: [Int] {
    [dayOfMonth / 10, dayOfMonth % 10, month.number / 10, month.number % 10]
      + [1000, 100, 10, 1].map { year / $0 % 10 }
  }
}

extension [Int] {
  fileprivate func isOneOff(_ other: [Int]) -> Bool { zip(self, other).count { $0 != $1 } == 1 }
}
