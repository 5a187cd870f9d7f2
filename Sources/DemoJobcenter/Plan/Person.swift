import Kernel
import Law

/// A run of days in which a person is entitled, half-open.
struct Bezug {
  var von: Day
  var bis: Day
  var grund: Leistungsende = .sonstige
  /// The day on which the beginning is recorded.
  var erfasst: Day
  /// The day on which the end is recorded; `distantFuture` while open.
  var endeErfasst: Day = .distantFuture
  /// The household's run of days to which it belongs.
  let zeit: Int
  /// Begins with the fifteenth birthday.
  let wirdFuenfzehn: Bool

  func contains(_ day: Day) -> Bool { von <= day && day < bis }
}

/// Work or training that a person takes up.
struct Aufnahme {
  let bezug: Int
  var kind: IntegrationKind
  var beginn: Day
  /// The last day, or open.
  var ende: Day
  var stunden: Int
  var foerderung: String?
  /// One of those that make up the counts of the year.
  var gezaehlt: Bool

  /// 15 hours a week and more: not unemployed (§ 16 SGB III with § 119 Abs. 3).
  var beendetArbeitslosigkeit: Bool { stunden >= 15 }
}

/// A participation in a measure, both days included.
struct Teilnahme {
  let bezug: Int
  let angebot: Int
  let traeger: Int
  let beginn: Day
  let endeGeplant: Day
  var ende: Day
  var ergebnis: Teilnahmeergebnis
  /// Fills the day, so that the person is not unemployed meanwhile.
  let tagfuellend: Bool
}

struct StatusSpan {
  var code: StatusCode
  var von: Day
  var bis: Day
}

/// A person of the plan with all that will happen to her or him.
struct Person {
  let index: Int32
  let haushalt: Int
  let rolle: Rolle
  let geschlecht: Geschlecht
  let geburt: Day
  var strategie: StrategieLetter = .b
  var zielgruppen: [ZielgruppeCode] = []
  var bezuege: [Bezug] = []
  var aufnahmen: [Aufnahme] = []
  var teilnahmen: [Teilnahme] = []
  /// By Bezug: from the day of Fallzugang to the end.
  var status: [[StatusSpan]] = []
  /// By Bezug: the day of Fallzugang.
  var fallzugang: [Day] = []

  func alter(_ day: Day) -> Int { geburt.completedYears(on: day) }
  func bezug(am day: Day) -> Int? { bezuege.firstIndex { $0.contains(day) } }
  func istBerechtigt(_ day: Day) -> Bool { bezug(am: day) != nil }
}

/// People who live and provide for each other together, over one or two runs of days.
struct Haushalt {
  let art: Haushaltsart
  let nichtDeutsch: Bool
  let herkunft: HerkunftKey
  /// Days of entitlement, half-open, in order.
  var zeiten: [Period]
  /// The day on which each run of days is recorded.
  var erfasst: [Day] = []
  /// Indices of the persons, the Hauptperson first.
  var mitglieder: [Int] = []
  /// Number of the Bedarfsgemeinschaft for each run of days.
  var nummern: [Int] = []
}

enum Haushaltsart: Int, CaseIterable {
  case einzeln, paar, familie, alleinerziehend
}
