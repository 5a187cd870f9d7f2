import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// A further member.
  static let bedarfsgemeinschaft = CaseForm(
    muster: .bedarfsgemeinschaft, address: { .fallhandlung(.bedarfsgemeinschaft, nr: $0.nr) },
    form: { BedarfsgemeinschaftForm.join(today: $0.today, geschlechter: $0.office.law.geschlechter(on: $0.today)) },
    prefill: { [BedarfsgemeinschaftForm.Name.ab.rawValue: $0.today.german] },
    record: { desk, reader in
      let person = reader.person(BedarfsgemeinschaftForm.fields)
      let rolle: MitgliedRolle? = reader.choice(
        BedarfsgemeinschaftForm.Name.rolle, "Bitte wählen Sie die Stellung in der Bedarfsgemeinschaft.")
      let ab = reader.day(BedarfsgemeinschaftForm.Name.ab)
      try reader.finish()
      guard let person, let rolle else { throw Refused(reader: reader) }
      return try await desk.office.addMitglied(
        NewMitglied(person: person, rolle: rolle, ab: ab), in: desk.id, as: desk.desk.actor, desk.submission())
    })

  /// A member leaves.
  static let ausscheiden = CaseForm(
    muster: .ausscheiden, address: { .fallhandlung(.ausscheiden, nr: $0.nr) },
    form: { BedarfsgemeinschaftForm.leave(members: $0.members) },
    prefill: { [BedarfsgemeinschaftForm.Name.ab.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = BedarfsgemeinschaftForm.Name.self
      let typed = reader.required(names.person, "Bitte wählen Sie, wer ausscheidet.")
      let ab = reader.day(names.ab)
      let reason = reader.required(names.grund, "Bitte nennen Sie den Grund, zum Beispiel „eigene Wohnung“.")
      let isMember = desk.members.contains { $0.value == typed }
      if !typed.isEmpty, !isMember {
        reader.refuse(names.person.rawValue, "Bitte wählen Sie eine Person aus der Liste.")
      }
      try reader.finish()
      guard let person = Int64(typed) else { throw Refused(reader: reader) }
      return try await desk.office.removeMitglied(
        RemoveMitglied(person: PersonID(person), ab: ab, grund: reason), in: desk.id, as: desk.desk.actor,
        desk.submission())
    })
}

extension BedarfsgemeinschaftForm {
  fileprivate static let fields = PersonFields(
    vorname: Name.vorname.rawValue, nachname: Name.nachname.rawValue, geburt: Name.geburt.rawValue,
    geschlecht: Name.geschlecht.rawValue, staatsangehoerigkeit: Name.staatsangehoerigkeit.rawValue)
}

extension CaseDesk {
  /// The members of the running Bedarfsgemeinschaft, with role.
  var members: [Option] {
    (akte.household?.members ?? []).filter(\.period.isOpen).map { member in
      let role = Wortlaut.label(member.rolle.rawValue, in: Wortlaut.rollen)
      return Option("\(member.person.rawValue)", "\(akte.names[member.person] ?? "Person"), \(role)")
    }
  }
}

/// Names of the fields in which a form asks for a person.
struct PersonFields {
  let vorname: String
  let nachname: String
  let geburt: String
  let geschlecht: String
  let staatsangehoerigkeit: String
  var strasse = ""
  var plz = ""
  var ort = ""
  var telefon = ""
}

extension FormReader {
  /// The person typed into a form; `nil` if something of it is missing.
  mutating func person(_ names: PersonFields) -> PersonData? {
    let (first, last) = (text(names.vorname), text(names.nachname))
    if first.isEmpty { refuse(names.vorname, "Bitte geben Sie den Vornamen an.") }
    if last.isEmpty { refuse(names.nachname, "Bitte geben Sie den Nachnamen an.") }
    let born = day(names.geburt)
    let sex = Geschlecht(key: text(names.geschlecht))
    if sex == nil { refuse(names.geschlecht, "Bitte wählen Sie das Geschlecht.") }
    let nationality = Nationality(text(names.staatsangehoerigkeit))
    if nationality == nil { refuse(names.staatsangehoerigkeit, "Bitte wählen Sie die Staatsangehörigkeit.") }
    if let plz = optional(names.plz), plz.count != 5 || !plz.allSatisfy(\.isNumber) {
      refuse(names.plz, "Eine Postleitzahl hat fünf Ziffern.")
    }
    guard let sex, let nationality else { return nil }
    return PersonData(
      vorname: first, nachname: last, geburt: born, geschlecht: sex, staatsangehoerigkeit: nationality,
      strasse: optional(names.strasse), plz: optional(names.plz), ort: optional(names.ort),
      telefon: optional(names.telefon))
  }

  private mutating func optional(_ name: String) -> String? {
    guard !name.isEmpty else { return nil }
    let typed = text(name)
    return typed.isEmpty ? nil : typed
  }
}
