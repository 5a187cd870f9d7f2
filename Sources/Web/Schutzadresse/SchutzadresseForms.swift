import Application
import Casework
import Kernel
import Pages
import Store

extension CaseForm {
  /// Where the person lives under protection. Without relation to it by this right, the page is not there.
  static let schutzadresse = CaseForm(
    muster: .schutzadresse, address: { .fallhandlung(.schutzadresse, nr: $0.nr) },
    form: { SchutzadresseForm.form(holds: try $0.schutzadresse() != nil) },
    prefill: { desk in
      let names = SchutzadresseForm.Name.self
      var values = [names.ab.rawValue: desk.today.german]
      guard let adresse = try desk.schutzadresse() else { return values }
      values[names.strasse.rawValue] = adresse.strasse
      values[names.plz.rawValue] = adresse.plz
      values[names.ort.rawValue] = adresse.ort
      values[names.zustellung.rawValue] = adresse.zustellung
      return values
    }, keepsDraft: false,
    record: { desk, reader in
      let names = SchutzadresseForm.Name.self
      let what = reader.required(names.was, "Bitte wählen Sie, was gelten soll.")
      let ab = reader.day(names.ab)
      if what == SchutzadresseForm.lift {
        try reader.finish()
        return try await desk.recordSchutz(LiftSchutzadresse(ab: ab))
      }
      if !what.isEmpty, what != SchutzadresseForm.set {
        reader.refuse(names.was.rawValue, "Bitte wählen Sie, was gelten soll.")
      }
      let strasse = reader.required(names.strasse, "Bitte geben Sie Straße und Hausnummer an.")
      let plz = reader.required(names.plz, "Bitte geben Sie die Postleitzahl an.")
      if !plz.isEmpty, plz.count != 5 || !plz.allSatisfy({ ("0"..."9").contains($0) }) {
        reader.refuse(names.plz.rawValue, "Eine Postleitzahl hat fünf Ziffern.")
      }
      let ort = reader.required(names.ort, "Bitte geben Sie den Ort an.")
      let zustellung = reader.text(names.zustellung)
      try reader.finish()
      let adresse = SchutzadresseGesetzt(
        ab: ab, strasse: strasse, plz: plz, ort: ort, zustellung: zustellung.isEmpty ? nil : zustellung)
      return try await desk.recordSchutz(SetSchutzadresse(adresse))
    })
}

extension CaseDesk {
  /// The protected address of the person, if there is one.
  /// - Throws: `NotFound` if the reader has the right, but not for this case.
  fileprivate func schutzadresse() throws -> SchutzadresseGesetzt? {
    guard desk.actor.may(.schutzadresse, akte.line.fall) else { throw NotFound() }
    guard case .einsehbar(let adresse, _) = akte.anschrift else { return nil }
    return adresse
  }

  func recordSchutz<C: Command>(_ command: C) async throws -> Receipt where C.State == SchutzFile {
    try await office.record(command, protectingPersonOf: id, as: desk.actor, submission())
  }

  /// Where the person lives, as far as the reader may know.
  var addressLines: [String] {
    switch akte.anschrift {
    case .offen(let data): data.map(\.anschrift) ?? []
    case .geschuetzt: ["geschützt; einsehen darf sie nur, wer das Recht dazu hat"]
    case .einsehbar(let schutz?, let data):
      ["Schutzadresse, nicht weitergeben:"] + schutz.lines + ["Sonst bekannt:"] + (data?.anschrift ?? [])
    case .einsehbar(nil, let data): ["Auskunftssperre, nicht weitergeben:"] + (data?.anschrift ?? [])
    }
  }
}

extension PersonData {
  fileprivate var anschrift: [String] {
    let town = [plz, ort].compactMap { $0 }.joined(separator: " ")
    let lines = [strasse, town.isEmpty ? nil : town, telefon.map { "Telefon \($0)" }].compactMap { $0 }
    return lines.isEmpty ? ["keine Angabe"] : lines
  }
}

extension SchutzadresseGesetzt {
  fileprivate var lines: [String] { [strasse, "\(plz) \(ort)"] + (zustellung.map { ["Briefe an: \($0)"] } ?? []) }
}
