public import Kernel
public import Law

/// Takes a young person in.
public struct OpenJugendhilfe: Command {
  public typealias State = JugendhilfeFile
  public let aufnahme: JugendhilfeAufgenommen

  public init(_ aufnahme: JugendhilfeAufgenommen) { self.aufnahme = aufnahme }

  /// - Throws: `jugendhilfe.schon_aufgenommen`, `jugendhilfe.name_fehlt`, `datum.zukunft`, `jugendhilfe.alter`.
  public func decide(_ file: JugendhilfeFile, in context: DecisionContext) throws(Rejection)
    -> [any JugendhilfePayload]
  {
    guard file.aufnahme == nil else { throw Rejection("jugendhilfe.schon_aufgenommen") }
    guard !aufnahme.vorname.isEmpty, !aufnahme.nachname.isEmpty else {
      throw Rejection("jugendhilfe.name_fehlt", field: "nachname")
    }
    try Rule.notInFuture(aufnahme.ab, context, field: "ab")
    try Jugendalter.check(aufnahme.geburt, on: aufnahme.ab, context.law, field: "geburt")
    return [aufnahme]
  }
}

/// What happens in a case between its begin and its end, the end among it.
public protocol JugendhilfeSchritt: JugendhilfePayload {
  /// The field of the form that names its day.
  static var dayField: String { get }
  /// What this kind of step asks for besides its day.
  func check(_ file: JugendhilfeFile, _ aufnahme: JugendhilfeAufgenommen, _ law: Law) throws(Rejection)
}

/// Records a step in a running case.
public struct RecordJugendhilfe: Command {
  public typealias State = JugendhilfeFile
  public let schritt: any JugendhilfeSchritt

  public init(_ schritt: any JugendhilfeSchritt) { self.schritt = schritt }

  /// - Throws: `jugendhilfe.nicht_aufgenommen`, `jugendhilfe.beendet`, `datum.zukunft`, `jugendhilfe.vor_beginn`, and
  ///   what the kind of step asks for.
  public func decide(_ file: JugendhilfeFile, in context: DecisionContext) throws(Rejection)
    -> [any JugendhilfePayload]
  {
    guard let aufnahme = file.aufnahme else { throw Rejection("jugendhilfe.nicht_aufgenommen") }
    if let ende = file.ende { throw Rejection("jugendhilfe.beendet", details: ["tag": ende.am.german]) }
    let field = type(of: schritt).dayField
    try Rule.notInFuture(schritt.effectiveOn, context, field: field)
    guard schritt.effectiveOn >= aufnahme.ab else {
      throw Rejection("jugendhilfe.vor_beginn", field: field, details: ["beginn": aufnahme.ab.german])
    }
    try schritt.check(file, aufnahme, context.law)
    return [schritt]
  }
}

extension JugendhilfeGespraech {
  public func check(_ file: JugendhilfeFile, _ aufnahme: JugendhilfeAufgenommen, _ law: Law) throws(Rejection) {
    guard let naechstes, naechstes <= am else { return }
    throw Rejection("gespraech.naechstes_vor", field: "naechstes", details: ["tag": am.german])
  }
}

extension JugendhilfeHilfe {
  public func check(_ file: JugendhilfeFile, _ aufnahme: JugendhilfeAufgenommen, _ law: Law) throws(Rejection) {
    guard law.hilfe(art, on: ab) != nil else {
      throw Rejection("jugendhilfe.hilfe_nicht_moeglich", field: "art", details: ["tag": ab.german])
    }
    try Jugendalter.check(aufnahme.geburt, on: ab, law, field: "ab")
    if let bis, bis < ab { throw Rejection("datum.ende_vor_beginn", field: "bis") }
  }
}

extension JugendhilfeUebermittelt {
  public func check(_ file: JugendhilfeFile, _ aufnahme: JugendhilfeAufgenommen, _ law: Law) throws(Rejection) {
    guard !umfang.isEmpty || weiteres != nil else { throw Rejection("jugendhilfe.ohne_daten", field: "umfang_name") }
    switch grund {
    case .einwilligung:
      guard let einwilligungAm else {
        throw Rejection("jugendhilfe.ohne_einwilligung", section: "§ 67b Abs. 2 SGB X", field: "einwilligung_am")
      }
      guard einwilligungAm <= am else {
        throw Rejection("jugendhilfe.einwilligung_spaeter", field: "einwilligung_am", details: ["tag": am.german])
      }
    case .aufgabe:
      guard !(begruendung ?? "").isEmpty else {
        throw Rejection("jugendhilfe.ohne_begruendung", section: "§ 64 Abs. 2 SGB VIII", field: "begruendung")
      }
    }
  }
}

extension JugendhilfeBeendet {
  public func check(_ file: JugendhilfeFile, _ aufnahme: JugendhilfeAufgenommen, _ law: Law) throws(Rejection) {
    guard let last = file.tage.max(), last > am else { return }
    throw Rejection("jugendhilfe.ende_vor_eintrag", field: "am", details: ["tag": last.german])
  }
}

/// For whom § 13 SGB VIII is there.
enum Jugendalter {
  /// - Throws: `jugendhilfe.alter` if somebody is too young or too old on `day`.
  static func check(_ geburt: Day, on day: Day, _ law: Law, field: String) throws(Rejection) {
    let alter = law.jugendhilfealter(on: day)
    guard !alter.contains(geburt.completedYears(on: day)) else { return }
    throw Rejection(
      "jugendhilfe.alter", section: "§ 7 Abs. 1 SGB VIII", field: field,
      details: ["ab": "\(alter.lowerBound)", "unter": "\(alter.upperBound)", "tag": day.german])
  }
}
