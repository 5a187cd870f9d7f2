import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// The signed paper as a file; the signature is recorded with it.
  static let ablichtung = CaseForm(
    muster: .ablichtung, address: { .ablichtung(nr: $0.nr, vereinbarung: try $0.vereinbarung().nr) },
    form: { desk in
      let item = try desk.vereinbarung()
      return AblichtungForm.form(name: item.name(desk.office.law), replaces: item.ablichtung != nil)
    },
    prefill: { desk in
      [AblichtungForm.Name.am.rawValue: (try desk.vereinbarung().unterschrieben ?? desk.today).german]
    }, keepsDraft: false, fileField: AblichtungForm.Name.datei.rawValue,
    record: { desk, reader in
      let names = AblichtungForm.Name.self
      let item = try desk.vereinbarung()
      let am = reader.day(names.am)
      let reason =
        item.ablichtung == nil ? nil : reader.required(names.grund, "Bitte nennen Sie, warum sie ersetzt wird.")
      let file = reader.upload(names.datei, desk.desk.file)
      try reader.finish()
      guard let file else { throw Refused(reader: reader) }
      let new = NewAblichtung(
        vereinbarung: item.nr, am: am, name: file.filename, inhalt: file.bytes, ersatzgrund: reason)
      return try await desk.office.ablichten(new, in: desk.id, as: desk.desk.actor, desk.backTo(item.nr))
    })
}

extension WebApp {
  /// The signed paper as it was sent in.
  func addAblichtung(to router: Router<BasicRequestContext>) {
    get(.ablichtungDatei, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.ablichtungDatei.rawValue)
      let item = try desk.vereinbarung()
      guard let copy = item.ablichtung else { throw NotFound() }
      let row = try await office.dokument(copy.nr, in: desk.id, desk.desk.actor)
      return .download(row.inhalt, copy, "\(desk.nr)-\(item.nr)")
    }
  }
}

extension Response {
  /// Named by the case and the agreement, as the name that was sent may say anything.
  static func download(_ bytes: [UInt8], _ copy: Ablichtung, _ name: String) -> Response {
    .download(
      bytes, type: copy.medientyp.mediaType, filename: "vereinbarung-\(name)-unterschrieben.\(copy.medientyp.ending)")
  }
}

extension CaseDesk {
  /// Leads back to the page of the agreement.
  fileprivate func backTo(_ paper: Int64) -> Submission {
    submission(to: .vereinbarung(nr: nr, vereinbarung: paper))
  }

  func ablichtungLink(_ item: Vereinbarung) -> Verweis {
    Verweis("Unterschriebene Fassung herunterladen", .ablichtungDatei(nr: nr, vereinbarung: item.nr))
  }

  /// Also for one that has ended: the paper may come back late.
  func ablichtungActions(_ item: Vereinbarung) -> [Verweis] {
    [
      Verweis(
        item.ablichtung == nil ? "Unterschriebene Fassung hinterlegen" : "Unterschriebene Fassung ersetzen",
        .ablichtung(nr: nr, vereinbarung: item.nr))
    ]
  }
}

extension Ablichtung {
  /// Kind and size, for example `PDF, 1,2 MB`.
  var words: String { "\(Wortlaut.label(medientyp)), \(Wortlaut.groesse(groesse))" }
}

extension FormReader {
  /// The file that must be there and not too large; what it is, its bytes say later.
  fileprivate mutating func upload(_ name: AblichtungForm.Name, _ file: Upload?) -> Upload? {
    guard let file, file.field == name.rawValue, !file.isMissing else {
      refuse(name.rawValue, "Bitte wählen Sie die Datei mit der unterschriebenen Fassung.")
      return nil
    }
    guard !file.isTooLarge else {
      refuse(name.rawValue, "Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie und wählen Sie sie noch einmal.")
      return nil
    }
    guard !file.bytes.isEmpty else {
      refuse(name.rawValue, "Die Datei ist leer. Bitte wählen Sie eine andere.")
      return nil
    }
    return file
  }
}

extension Upload {
  /// Said at the field of a form that comes back: no browser shows a file again that was sent before.
  static let chooseAgain = "Bitte wählen Sie die Datei noch einmal."
}
