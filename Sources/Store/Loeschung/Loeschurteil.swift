public import Kernel

/// What becomes of a person's data on a day, and why.
public enum Loeschurteil: Sendable, Hashable {
  /// The retention is over since that day.
  case loeschen(seit: Day)
  /// The retention is over, but a hold keeps the data.
  case gesperrt(Sperrvermerk)
  case bleibt(Bleibegrund)

  public var isErasable: Bool { if case .loeschen = self { true } else { false } }
}

/// Why data stay although a case of the person is over.
public enum Bleibegrund: Sendable, Hashable {
  case fallOffen(aktenzeichen: String)
  /// The retention of another case runs until that day (exclusive).
  case fallfrist(aktenzeichen: String, bis: Day)
  case leistungLaeuft
  case leistungsfrist(bis: Day)
  /// There is no case; the retention runs from the last entry, until that day (exclusive).
  case eintragsfrist(bis: Day)
  /// A member of the Bedarfsgemeinschaft is still there, and the data belong to its case.
  case mitglied(aktenzeichen: String)
  /// A case of Jugendberufshilfe goes on, or its own retention runs until that day (exclusive).
  case jugendhilfe(bis: Day?)
}

/// A person for whom an erasure may be due.
public struct Loeschkandidat: Sendable, Hashable {
  /// The person's number; of a case of Jugendberufshilfe, which has a person within it alone, the number of the case.
  public let person: PersonID
  public let name: String
  public let faelle: [FallRow]
  public let urteil: Loeschurteil
  /// Bedarfsgemeinschaften that stay because of another member.
  public let bleibendeHaushalte: Int
  /// The case of Jugendberufshilfe, if it is one.
  public var jugendfall: JugendfallID?
}
