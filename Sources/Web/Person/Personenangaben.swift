import Casework
import Kernel
import Pages

extension FormReader {
  /// The person typed into a form; `nil` if something of it is missing.
  /// - Parameter withAddress: whether the form asks for address and telephone.
  mutating func person(withAddress: Bool) -> PersonData? {
    let first = required(Personenfeld.vorname, "Bitte geben Sie den Vornamen an.")
    let last = required(Personenfeld.nachname, "Bitte geben Sie den Nachnamen an.")
    let born = day(Personenfeld.geburt)
    let sex: Geschlecht? = keyword(Personenfeld.geschlecht, "Bitte wählen Sie das Geschlecht.")
    let nationality = Nationality(text(Personenfeld.staatsangehoerigkeit))
    if nationality == nil {
      refuse(Personenfeld.staatsangehoerigkeit.rawValue, "Bitte wählen Sie die Staatsangehörigkeit.")
    }
    func given(_ field: Personenfeld) -> String? {
      let typed = withAddress ? text(field) : ""
      return typed.isEmpty ? nil : typed
    }
    let plz = given(.plz)
    if let plz, plz.count != 5 || !plz.allSatisfy(\.isNumber) {
      refuse(Personenfeld.plz.rawValue, "Eine Postleitzahl hat fünf Ziffern.")
    }
    guard let sex, let nationality else { return nil }
    return PersonData(
      vorname: first, nachname: last, geburt: born, geschlecht: sex, staatsangehoerigkeit: nationality,
      strasse: given(.strasse), plz: plz, ort: given(.ort), telefon: given(.telefon))
  }
}

extension PersonData {
  /// As the fields of a form hold it.
  var typed: [String: String] {
    var values = [
      Personenfeld.vorname: vorname, .nachname: nachname, .geburt: geburt.german, .geschlecht: geschlecht.key,
      .staatsangehoerigkeit: staatsangehoerigkeit.code,
    ]
    values[.strasse] = strasse
    values[.plz] = plz
    values[.ort] = ort
    values[.telefon] = telefon
    return Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
  }
}
