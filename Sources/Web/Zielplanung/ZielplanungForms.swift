import Application
import Casework
import Controlling
import Kernel
import Law
import Pages

extension CaseForm {
  /// The occupations a client aims for.
  static let zielplanung = CaseForm(
    muster: .zielplanung, address: { .fallhandlung(.zielplanung, nr: $0.nr) }, form: { $0.zielplanungForm },
    prefill: { desk in
      var values = [ZielplanungForm.Name.am.rawValue: desk.today.german]
      for (index, beruf) in (desk.akte.file.zielplanung.current?.berufe ?? []).enumerated() {
        values[ZielplanungForm.beruf(index + 1)] = "\(beruf.bezeichnung) (\(beruf.kldb))"
        values[ZielplanungForm.grundlage(index + 1)] = beruf.grundlage
      }
      return values
    },
    record: { desk, reader in
      if desk.desk.form[FormModel.rowName] != nil { throw MoreRows(values: desk.chosenValues) }
      let names = ZielplanungForm.Name.self
      let berufe = reader.berufe(desk)
      let agreed = reader.required(names.einverstanden, "Bitte sagen Sie, ob die Person einverstanden ist.")
      if !agreed.isEmpty, !["ja", "nein"].contains(agreed) {
        reader.refuse(names.einverstanden.rawValue, "Bitte wählen Sie eine Antwort.")
      }
      let am = reader.day(names.am)
      try reader.finish()
      return try await desk.record(
        RecordZielplanung(ZielplanungFestgehalten(am: am, berufe: berufe, einverstanden: agreed == "ja")))
    })
}

extension CaseDesk {
  private var verzeichnis: Berufsverzeichnis { office.law.berufe }

  fileprivate var zielplanungForm: Form {
    let typed = typedBerufe
    let chosen = typed.compactMap(verzeichnis.exact)
    let empty = typed.firstIndex(of: "")
    return ZielplanungForm.form(
      berufe: typed.enumerated().map { index, text in
        index == empty ? erfasst(but: chosen) : gemeint(text)
      }, bedarf: chosen.map(line), faehigkeiten: faehigkeiten + angaben)
  }

  /// What a typed text may mean.
  private func gemeint(_ text: String) -> ZielplanungForm.Beruf {
    guard !text.isEmpty, verzeichnis.exact(text) == nil else { return ZielplanungForm.Beruf() }
    let found = verzeichnis.suggestions(text)
    return ZielplanungForm.Beruf(vorschlaege: found.map(\.option), istUnbekannt: found.isEmpty)
  }

  /// Occupations of the Profiling that stand in no field yet.
  private func erfasst(but chosen: [Berufsverzeichnis.Beruf]) -> ZielplanungForm.Beruf {
    let offered = profilberufe.filter { !chosen.contains($0) }
    return ZielplanungForm.Beruf(vorschlaege: offered.map(\.option), istErfasst: true)
  }

  /// What stands in the fields: what was typed, with the occupation a button chose, or what was recorded last.
  private var typedBerufe: [String] {
    let recorded = akte.file.zielplanung.current?.berufe.map { "\($0.bezeichnung) (\($0.kldb))" } ?? []
    let values = desk.form.isEmpty ? [:] : chosenValues
    return (1...ZielplanungForm.most).map { number in
      desk.form.isEmpty
        ? (recorded.indices.contains(number - 1) ? recorded[number - 1] : "")
        : (values[ZielplanungForm.beruf(number)]?.first ?? "").trimmingBlanks
    }
  }

  /// The typed values; a pressed suggestion takes the place of the text it was made from.
  fileprivate var chosenValues: [String: [String]] {
    var values = FormModel.typed(desk.form)
    let parts = (desk.form[FormModel.rowName]?.first ?? "").split(separator: "-").map(String.init)
    if parts.count == 3, parts[0] == "beruf", let number = Int(parts[1]), let beruf = verzeichnis.beruf(parts[2]),
      (1...ZielplanungForm.most).contains(number)
    {
      values[ZielplanungForm.beruf(number)] = [beruf.text]
    }
    return values
  }

  private func line(_ beruf: Berufsverzeichnis.Beruf) -> ZielplanungForm.Bedarfszeile {
    let demand = bedarf(of: beruf.kldb)
    return ZielplanungForm.Bedarfszeile(
      beruf: beruf.text, stellen: demand.map { "\($0.stellen)" } ?? "k. A.",
      arbeitslose: demand.map { "\($0.arbeitslose)" } ?? "k. A.", stand: demand?.monat.german ?? "kein Stand eingelesen"
    )
  }

  fileprivate func bedarf(of kldb: String) -> Berufsbedarf? { bedarf.first { $0.kldb == kldb } }

  /// Findings and strengths of the Profiling, one line each.
  private var faehigkeiten: [String] {
    let profiling = akte.file.profiling
    let strengths = profiling.profil?.ergebnis.staerken ?? profiling.result?.staerken.map { [$0] } ?? []
    return profiling.dimensionen.map(\.zusammenfassung) + strengths.map { "Stärken: \($0)" }
  }

  /// Occupations, skills and wishes of the Profiling, one line each.
  private var angaben: [String] {
    guard let known = akte.file.profiling.profil?.ergebnis.angaben else { return [] }
    let lines = [
      ("Berufe", profilberufe.map(\.text)), ("Kenntnisse", known.kenntnisse), ("Wünsche", known.wuensche),
    ]
    return lines.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))" }
  }

  private var profilberufe: [Berufsverzeichnis.Beruf] {
    akte.file.profiling.profil?.ergebnis.angaben.berufe.compactMap { verzeichnis.beruf($0.code) } ?? []
  }
}

extension Berufsverzeichnis.Beruf {
  /// As it stands in a field.
  fileprivate var text: String { "\(name) (\(kldb))" }
  fileprivate var option: Option { Option(kldb, text) }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension FormReader {
  /// The occupations, each clear beyond doubt, with the figures of the day; empty ones after the first are left out.
  fileprivate mutating func berufe(_ desk: CaseDesk) -> [Zielberuf] {
    var found: [Zielberuf] = []
    for number in 1...ZielplanungForm.most {
      let typed = text(ZielplanungForm.beruf(number))
      let basis = text(ZielplanungForm.grundlage(number))
      guard number == 1 || !typed.isEmpty || !basis.isEmpty else { continue }
      guard let beruf = desk.office.law.berufe.exact(typed) else {
        refuse(
          ZielplanungForm.beruf(number),
          typed.isEmpty
            ? "Bitte nennen Sie Beruf \(number)."
            : "Bitte wählen Sie Beruf \(number) aus den Vorschlägen unter dem Feld.")
        continue
      }
      if basis.isEmpty {
        refuse(ZielplanungForm.grundlage(number), "Bitte sagen Sie, was für Beruf \(number) spricht.")
      }
      let demand = desk.bedarf(of: beruf.kldb)
      found.append(
        Zielberuf(
          kldb: beruf.kldb, bezeichnung: beruf.name, grundlage: basis, stellen: demand?.stellen,
          arbeitslose: demand?.arbeitslose, stand: demand.map { BedarfCSV.iso($0.monat) }))
    }
    return found
  }
}
