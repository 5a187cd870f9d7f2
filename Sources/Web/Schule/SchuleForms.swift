import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// How it stands with school; what was recorded last stands there, but for where the new data come from.
  static let schuleErfassen = CaseForm(
    muster: .schuleErfassen, address: { .fallhandlung(.schuleErfassen, nr: $0.nr) },
    form: { SchuleForm.form($0.schulauswahl) }, prefill: { $0.schulvorgabe },
    record: { desk, reader in
      let daten = try reader.schuldaten()
      return try await desk.record(
        RecordSchule(daten, geburt: desk.akte.person.data?.geburt), then: .fallhandlung(.schule, nr: desk.nr))
    })
}

extension CaseDesk {
  /// By the law of the typed day, if it can be read.
  fileprivate var schulauswahl: SchuleForm.Auswahl {
    let day = typedDay(SchuleForm.Name.am)
    func options(_ art: Schulangabe.Art, _ label: (Dated<Schulangabe>) -> String) -> [Option] {
      office.law.schulangaben(art, on: day).map { Option($0.value.key, label($0)) }
    }
    return SchuleForm.Auswahl(
      schulformen: options(.schulform) { $0.value.name }, abschluesse: options(.abschluss) { $0.value.name },
      gruende: options(.erhebung) { "\($0.value.name) (\($0.citation.section))" })
  }

  fileprivate var schulvorgabe: [String: String] {
    let names = SchuleForm.Name.self
    var values = [names.am.rawValue: today.german]
    guard let daten = akte.file.schule.current else { return values }
    values[names.schulform.rawValue] = daten.schulform.rawValue
    values[names.schule.rawValue] = daten.schule
    values[names.klasse.rawValue] = daten.klasse.map(String.init)
    values[names.abschluss.rawValue] = daten.abschluss.rawValue
    values[names.stand.rawValue] = daten.stand.rawValue
    values[names.abschlussAm.rawValue] = daten.abschlussAm.german
    values[names.ausbildung.rawValue] = daten.ausbildungSeit == nil ? "nein" : "ja"
    values[names.ausbildungSeit.rawValue] = daten.ausbildungSeit?.german
    return values
  }
}

extension FormReader {
  fileprivate mutating func schuldaten() throws -> SchuleErfasst {
    let names = SchuleForm.Name.self
    let am = day(names.am)
    let schulform: Schulform? = choice(names.schulform, "Bitte wählen Sie die Schulform.")
    let schule = text(names.schule)
    let klasse = text(names.klasse).isEmpty ? nil : number(names.klasse, in: 1...13)
    let abschluss: Schulabschluss? = choice(names.abschluss, "Bitte wählen Sie den Abschluss.")
    let stand: Abschlussstand? = choice(names.stand, "Bitte wählen Sie, ob der Abschluss geplant oder erreicht ist.")
    let abschlussAm = day(names.abschlussAm)
    let seit = ausbildungSeit()
    let quelle: Schulquelle? = choice(names.quelle, "Bitte wählen Sie, woher die Angaben stammen.")
    let grund = optionalGrund()
    let einwilligung = optionalDay(names.einwilligungAm)
    try finish()
    guard let schulform, let abschluss, let stand, let quelle else { throw Refused(reader: self) }
    return SchuleErfasst(
      am: am, schulform: schulform, schule: schule.isEmpty ? nil : schule, klasse: klasse, abschluss: abschluss,
      stand: stand, abschlussAm: abschlussAm, ausbildungSeit: seit, quelle: quelle, erhebungsgrund: grund,
      einwilligungAm: einwilligung)
  }

  /// Whether training is looked for must be said; since when, if it is.
  private mutating func ausbildungSeit() -> Day? {
    let names = SchuleForm.Name.self
    switch text(names.ausbildung) {
    case "ja": return day(names.ausbildungSeit)
    case "nein": return nil
    default:
      refuse(names.ausbildung.rawValue, "Bitte wählen Sie, ob die Person einen Ausbildungsplatz sucht.")
      return nil
    }
  }

  private mutating func optionalGrund() -> Erhebungsgrund? {
    let name = SchuleForm.Name.erhebungsgrund
    let typed = text(name)
    guard !typed.isEmpty else { return nil }
    let grund = Erhebungsgrund(rawValue: typed)
    if grund == nil { refuse(name.rawValue, "Bitte wählen Sie aus der Liste oder lassen Sie das Feld leer.") }
    return grund
  }
}
