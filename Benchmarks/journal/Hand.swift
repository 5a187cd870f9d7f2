import Casework
import Kernel
import Law
import Store

/// Does the next sensible thing with one stream.
struct Hand {
  let ledger: Ledger
  let law: Law
  /// The working day.
  let day: Day
  var file: StreamFile
  var dice: Dice
  /// What was done, to be done again by another ledger.
  private(set) var deed: Act.Deed = { _ in }

  init(ledger: Ledger, law: Law, day: Day, file: StreamFile, dice: Dice) {
    self.ledger = ledger
    self.law = law
    self.day = day
    self.file = file
    self.dice = dice
  }

  mutating func record<C: Command>(_ command: C) throws -> Int64 where C.State: StoredState {
    let id = file.id
    deed = { try $0.record(command, on: id) }
    return try ledger.record(command, on: id)
  }

  mutating func correct(_ correction: CorrectEntry<CaseFile>) throws -> Int64 {
    let id = file.id
    deed = { try $0.correct(correction, on: id) }
    return try ledger.correct(correction, on: id)
  }

  /// - Returns: the stream's version afterwards.
  mutating func act(mainPerson: StreamFile) throws -> Int64 {
    switch file.kind {
    case .person: try inPerson()
    case .household: try inHousehold(PersonID(mainPerson.id))
    case .caseFile: try inCase(PersonID(mainPerson.id))
    }
  }

  // MARK: Person

  private mutating func inPerson() throws -> Int64 {
    let state = try ledger.state(PersonFile.self, file.id)
    guard state.data != nil else { return try record(RegisterPerson(data())) }
    guard let current = state.leistungsbezug.current else {
      return try record(BeginLeistungsbezug(ab: day))
    }
    switch dice.below(10) {
    case 0, 1:
      return try record(
        RecordZielgruppe(merkmal: dice.pick([.rehabilitand, .schwerbehindert]), ab: day))
    case 2..<6 where current.period.from < day:
      return try record(EndLeistungsbezug(ende: day, grund: .einkommen))
    default: return try record(ChangePerson(data()))
    }
  }

  /// Random streets keep a change from changing nothing.
  private mutating func data() -> PersonData {
    PersonData(
      vorname: dice.pick(Texts.vornamen), nachname: dice.pick(Texts.nachnamen),
      geburt: Day(rawValue: Int32(-9_000 + Int(file.id) * 7 % 15_000)), geschlecht: dice.pick([.weiblich, .maennlich]),
      staatsangehoerigkeit: .german, strasse: "Musterweg \(dice.below(1_000_000))", plz: "00000", ort: "Musterstadt",
      telefon: "0000 \(dice.below(1_000_000))")
  }

  // MARK: Household

  private mutating func inHousehold(_ person: PersonID) throws -> Int64 {
    let state = try ledger.state(HouseholdFile.self, file.id)
    guard state.formed != nil else { return try record(FormBedarfsgemeinschaft(am: day)) }
    guard !state.members.isEmpty else {
      return try record(
        AddMitglied(person: person, rolle: .hauptperson, geburt: day - 9_000, ab: day))
    }
    let children = state.members.filter { $0.rolle == .kind && $0.period.isOpen }
    if children.count == 3 || (!children.isEmpty && dice.below(2) == 0) {
      return try record(
        RemoveMitglied(person: dice.pick(children).person, ab: day, grund: "auszug"))
    }
    let child = PersonID(1_000_000 + file.id * 1_000 + Int64(state.members.count))
    let born = day - 1_000 - dice.below(5_000)
    return try record(AddMitglied(person: child, rolle: .kind, geburt: born, ab: day))
  }
}
