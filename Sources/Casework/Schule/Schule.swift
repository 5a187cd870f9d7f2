public import Journal
public import Kernel
public import Law

/// Whether the end of school lies ahead or was reached. The raw value is stored.
public enum Abschlussstand: String, Codable, Sendable, CaseIterable {
  case geplant
  case erreicht
}

/// Who said what is recorded about school (§ 67a Abs. 2 SGB X). The raw value is stored.
public enum Schulquelle: String, Codable, Sendable, CaseIterable {
  case person
  /// The person brought a paper, for example a certificate.
  case unterlagen
  /// The school was asked; that needs a ground.
  case schule

  /// The person takes part, so nothing else is needed.
  public var isFromPerson: Bool { self != .schule }
}

/// School, its planned or reached end, and whether training is looked for, as it stood on a day.
public struct SchuleErfasst: CasePayload, Equatable {
  public static let type: EntryType = "schule.erfasst.v1"
  /// The day on which it stood so.
  public let am: Day
  public let schulform: Schulform
  /// Name of the school.
  public let schule: String?
  /// Class, or year of a Berufskolleg.
  public let klasse: Int?
  public let abschluss: Schulabschluss
  public let stand: Abschlussstand
  /// Planned or real last day of school.
  public let abschlussAm: Day
  /// Looks for vocational training since that day; `nil` = does not.
  public let ausbildungSeit: Day?
  public let quelle: Schulquelle
  /// On which ground the school was asked.
  public let erhebungsgrund: Erhebungsgrund?
  /// Day of the consent.
  public let einwilligungAm: Day?

  /// Ground and consent are kept only where they are the reason.
  public init(
    am: Day, schulform: Schulform, schule: String? = nil, klasse: Int? = nil, abschluss: Schulabschluss,
    stand: Abschlussstand, abschlussAm: Day, ausbildungSeit: Day? = nil, quelle: Schulquelle = .person,
    erhebungsgrund: Erhebungsgrund? = nil, einwilligungAm: Day? = nil
  ) {
    self.am = am
    self.schulform = schulform
    self.schule = schule
    self.klasse = klasse
    self.abschluss = abschluss
    self.stand = stand
    self.abschlussAm = abschlussAm
    self.ausbildungSeit = ausbildungSeit
    self.quelle = quelle
    self.erhebungsgrund = quelle.isFromPerson ? nil : erhebungsgrund
    self.einwilligungAm = quelle == .schule && erhebungsgrund == .einwilligung ? einwilligungAm : nil
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.schule.run.set(self, from: am) }
}

/// Data about school that follow one another.
public struct SchuleState: Sendable {
  var run = DatedRun<SchuleErfasst>()

  /// The latest data.
  public var current: SchuleErfasst? { run.last }
  public func on(_ day: Day) -> SchuleErfasst? { run.value(on: day) }
}

/// Records how it stands with school. The person is young, and says so itself unless a ground is named.
public struct RecordSchule: Command {
  public typealias State = CaseFile
  public let daten: SchuleErfasst
  /// Day of birth of the client; `nil` = unknown.
  public let geburt: Day?

  public init(_ daten: SchuleErfasst, geburt: Day?) {
    self.daten = daten
    self.geburt = geburt
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(daten.am, file, context)
    try checkPerson(context.law)
    try checkSchool(context.law)
    try checkOrigin()
    return [daten]
  }

  private func checkPerson(_ law: Law) throws(Rejection) {
    guard let geburt else { throw Rejection("person.unbekannt") }
    guard let grenze = law.jugendgrenze(on: daten.am), geburt.completedYears(on: daten.am) >= grenze else { return }
    throw Rejection("schule.nicht_jung", section: "§ 3 Abs. 2 SGB II", details: ["alter": "\(grenze)"])
  }

  private func checkSchool(_ law: Law) throws(Rejection) {
    guard law.schulform(daten.schulform, on: daten.am) != nil else {
      throw Rejection("schule.form_nicht_moeglich", field: "schulform", details: ["tag": daten.am.german])
    }
    if let klasse = daten.klasse, !(1...13).contains(klasse) { throw Rejection("schule.klasse", field: "klasse") }
    switch daten.stand {
    case .geplant where daten.abschlussAm < daten.am:
      throw Rejection("schule.ende_vorbei", field: "abschluss_am", details: ["stand": daten.am.german])
    case .erreicht where daten.abschlussAm > daten.am:
      throw Rejection("schule.ende_kommt_noch", field: "abschluss_am", details: ["stand": daten.am.german])
    case .geplant, .erreicht: break
    }
    if let seit = daten.ausbildungSeit, seit > daten.am {
      throw Rejection("schule.suche_spaeter", field: "ausbildung_seit", details: ["stand": daten.am.german])
    }
  }

  /// Whoever asks the school names it, the ground, and the consent where that is the ground.
  private func checkOrigin() throws(Rejection) {
    guard !daten.quelle.isFromPerson else { return }
    guard let grund = daten.erhebungsgrund else {
      throw Rejection("schule.ohne_erhebungsgrund", section: "§ 67a Abs. 2 SGB X", field: "erhebungsgrund")
    }
    guard !(daten.schule ?? "").isEmpty else { throw Rejection("schule.ohne_name", field: "schule") }
    guard grund == .einwilligung else { return }
    guard let einwilligung = daten.einwilligungAm else {
      throw Rejection("schule.ohne_einwilligung", section: "§ 67b Abs. 2 SGB X", field: "einwilligung_am")
    }
    guard einwilligung <= daten.am else {
      throw Rejection("schule.einwilligung_spaeter", field: "einwilligung_am", details: ["stand": daten.am.german])
    }
  }
}
