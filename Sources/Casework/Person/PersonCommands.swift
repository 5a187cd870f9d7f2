public import Kernel

/// Records what changed of a person; a number that is given takes the place of the one on file.
public struct ChangePerson: Command {
  public typealias State = PersonFile
  public let data: PersonData
  public let nummer: Versicherungsnummer?
  /// The first day of the new data; `nil` = today.
  public let ab: Day?

  public init(_ data: PersonData, nummer: Versicherungsnummer? = nil, ab: Day? = nil) {
    self.data = data
    self.nummer = nummer
    self.ab = ab
  }

  /// - Throws: what `PersonData` refuses, `person.ab_zukunft`, `person.ab_vor_letzter`, and what the number refuses.
  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard let last = file.datenstaende.last else { throw Rejection("person.unbekannt") }
    try data.check(context)
    try check(last, context)
    let stored = file.versicherungsnummer.nummer
    if let nummer { try nummer.check(data.geburt) } else { try stored?.check(data.geburt, field: "geburt") }
    var entries: [any PersonPayload] =
      last.daten == data ? [] : [PersonGeaendert(ab: ab ?? context.today, daten: data)]
    if let nummer, nummer != stored {
      entries.append(VersicherungsnummerErfasst(am: context.today, versicherungsnummer: nummer))
    }
    return entries
  }

  private func check(_ last: Datenstand, _ context: DecisionContext) throws(Rejection) {
    guard let ab else { return }
    guard ab <= context.today else { throw Rejection("person.ab_zukunft", field: "ab") }
    guard last.istAnlage || ab >= last.ab else {
      throw Rejection("person.ab_vor_letzter", field: "ab", details: ["tag": last.ab.german])
    }
  }
}

/// Mends what was wrong from the beginning: each entry that carries a wrong value is replaced, so that figures of every
/// day are right as they are known now.
public struct MendPerson: Sendable {
  public let data: PersonData
  public let reason: String

  public init(_ data: PersonData, reason: String) {
    self.data = data
    self.reason = reason
  }

  /// - Throws: what `PersonData` refuses, `grund.fehlt`, and what the number on file refuses.
  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [CorrectEntry<PersonFile>] {
    guard let wrong = file.data else { throw Rejection("person.unbekannt") }
    guard !reason.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    try data.check(context)
    try file.versicherungsnummer.nummer?.check(data.geburt, field: "geburt")
    return file.datenstaende.compactMap { stand in
      let mended = stand.daten.mended(wrong, data)
      guard mended != stand.daten else { return nil }
      let entry: any PersonPayload =
        stand.istAnlage
        ? PersonAngelegt(am: stand.ab, daten: mended) : PersonGeaendert(ab: stand.ab, daten: mended)
      return CorrectEntry(version: stand.version, reason: reason, replacement: entry)
    }
  }
}

extension PersonData {
  /// With each value that is `wrong` as it is `right`; what differed from the wrong one already stays.
  fileprivate func mended(_ wrong: PersonData, _ right: PersonData) -> PersonData {
    func pick<Value: Equatable>(_ value: KeyPath<PersonData, Value>) -> Value {
      self[keyPath: value] == wrong[keyPath: value] ? right[keyPath: value] : self[keyPath: value]
    }
    return PersonData(
      vorname: pick(\.vorname), nachname: pick(\.nachname), geburt: pick(\.geburt), geschlecht: pick(\.geschlecht),
      staatsangehoerigkeit: pick(\.staatsangehoerigkeit), strasse: pick(\.strasse), plz: pick(\.plz),
      ort: pick(\.ort), telefon: pick(\.telefon))
  }
}
