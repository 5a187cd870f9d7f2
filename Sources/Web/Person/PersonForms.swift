import Application
import Casework
import Journal
import Kernel
import Law
import Pages

extension CaseForm {
  /// Data of the person: changed from a day on, or mended from the beginning. No draft: half an address is none.
  static let person = CaseForm(
    muster: .person, address: { .fallhandlung(.person, nr: $0.nr) },
    form: {
      PersonForm.form(geschlechter: $0.office.law.geschlechter(on: $0.today), showsAddress: $0.showsAddress)
    },
    prefill: { $0.personValues }, keepsDraft: false,
    record: { desk, reader in
      let names = PersonForm.Name.self
      let cause = reader.text(names.anlass)
      if ![PersonForm.changed, PersonForm.wrong].contains(cause) {
        reader.refuse(names.anlass.rawValue, "Bitte wählen Sie, ob sich etwas geändert hat oder falsch erfasst war.")
      }
      let typed = reader.person(withAddress: desk.showsAddress)
      let (ab, reason) = (reader.optionalDay(names.ab), reader.text(names.grund))
      if cause == PersonForm.wrong, reason.isEmpty {
        reader.refuse(names.grund.rawValue, "Bitte nennen Sie den Grund der Berichtigung.")
      }
      try reader.finish()
      guard let typed, let known = desk.akte.person.data else { throw Refused(reader: reader) }
      let seen = reader.text(names.stand).split(separator: "-").map(String.init)
      guard let version = seen.first.flatMap({ Int64($0) }), seen.last == desk.sicht else {
        throw Rejection("person.inzwischen")
      }
      let data = desk.showsAddress ? typed : typed.mitAnschrift(von: known)
      let (office, actor, submission) = (desk.office, desk.desk.actor, desk.submission())
      return cause == PersonForm.wrong
        ? try await office.mendPerson(
          MendPerson(data, reason: reason), of: desk.id, seen: version, as: actor, submission)
        : try await office.changePerson(
          ChangePerson(data, ab: ab), of: desk.id, seen: version, as: actor, submission)
    })
}

extension CaseDesk {
  /// Whether the reader may know where the person lives.
  fileprivate var showsAddress: Bool { if case .geschuetzt = akte.anschrift { false } else { true } }

  /// Whether the form shows the address; it must not change between opening and sending.
  fileprivate var sicht: String { showsAddress ? "ganz" : "ohne" }

  /// Changes with each entry about the person, so that nobody writes over what a colleague recorded meanwhile.
  private var datenstand: String {
    let lines = akte.verlauf.filter { $0.kind == .person }
    return "\(lines.map(\.version).max() ?? 0)-\(sicht)"
  }

  fileprivate var personValues: [String: String] {
    let shown = showsAddress ? akte.person.data : akte.person.data?.ohneAnschrift
    return (shown?.typed ?? [:]).merging([PersonForm.Name.stand.rawValue: datenstand]) { $1 }
  }
}
