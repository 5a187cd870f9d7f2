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
      let person = reader.person(withAddress: false)
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

extension CaseDesk {
  /// The members of the running Bedarfsgemeinschaft, with role.
  var members: [Option] {
    (akte.household?.members ?? []).filter(\.period.isOpen).map { member in
      let role = Wortlaut.label(member.rolle.rawValue, in: Wortlaut.rollen)
      return Option("\(member.person.rawValue)", "\(akte.names[member.person] ?? "Person"), \(role)")
    }
  }
}
