import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// Sets, renews or lifts a block on information.
  static let auskunftssperre = CaseForm(
    muster: .auskunftssperre, address: { .fallhandlung(.auskunftssperre, nr: $0.nr) },
    form: { desk in
      AuskunftssperreForm.form(
        running: desk.auskunftssperre?.bis, latest: desk.office.law.auskunftssperreEnde(from: desk.today),
        section: desk.office.law.frist(.auskunftssperre, on: desk.today).citation.section)
    },
    prefill: { desk in
      let names = AuskunftssperreForm.Name.self
      var values = [
        names.ab.rawValue: desk.today.german,
        names.bis.rawValue: desk.office.law.auskunftssperreEnde(from: desk.today).german,
      ]
      if let running = desk.auskunftssperre {
        values[names.grund.rawValue] = running.grund.rawValue
        values[names.veranlasst.rawValue] = running.veranlasst.rawValue
      }
      return values
    },
    record: { desk, reader in
      let names = AuskunftssperreForm.Name.self
      let what = reader.required(names.was, "Bitte wählen Sie, was gelten soll.")
      let ab = reader.day(names.ab)
      if what == AuskunftssperreForm.lift {
        try reader.finish()
        return try await desk.recordPerson(LiftAuskunftssperre(ab: ab), right: .fallBearbeiten)
      }
      if !what.isEmpty, what != AuskunftssperreForm.set {
        reader.refuse(names.was.rawValue, "Bitte wählen Sie, was gelten soll.")
      }
      let bis = reader.day(names.bis)
      let grund: Sperrgrundart? = reader.choice(names.grund, "Bitte wählen Sie die Art des Grundes.")
      let wer: Sperrveranlasser? = reader.choice(names.veranlasst, "Bitte wählen Sie, wer darum gebeten hat.")
      try reader.finish()
      guard let grund, let wer else { throw Refused(reader: reader) }
      let sperre = AuskunftssperreGesetzt(ab: ab, bis: bis, grund: grund, veranlasst: wer)
      return try await desk.recordPerson(SetAuskunftssperre(sperre), right: .fallBearbeiten)
    })
}

extension CaseDesk {
  /// The block on information that holds today.
  var auskunftssperre: AuskunftssperreState.Sperre? {
    let state = akte.person.auskunftssperre
    return state.gilt(on: today) ? state.sperre : nil
  }

  /// What the block means, on top of the case; from some time before its end on it can be renewed from there.
  var sperrhinweis: Hinweis? {
    guard let auskunftssperre else { return nil }
    let isDue = auskunftssperre.bis <= office.law.auskunftssperreVorlauf(on: today)
    let mayRenew = desk.actor.may(.fallBearbeiten, akte.line.fall)
    return Hinweis(
      .warnung, AuskunftssperreForm.sentence + (isDue ? " Die Sperre läuft bald ab." : ""),
      title: auskunftssperre.title,
      links: isDue && mayRenew
        ? [Verweis("Sperre verlängern oder aufheben", .fallhandlung(.auskunftssperre, nr: nr))] : [])
  }
}

extension AuskunftssperreState.Sperre {
  fileprivate var title: String { "Auskunftssperre bis \(bis.german)" }
}

extension Identitaetsleiste {
  /// The flag of a block that holds.
  static func sperrmarke(_ person: PersonRow, _ today: Day) -> String? {
    person.sperreBis.flatMap { $0 >= today ? "Auskunftssperre bis \($0.german)" : nil }
  }
}
