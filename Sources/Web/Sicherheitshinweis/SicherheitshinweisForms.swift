import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// Proposes a safety note, or takes one away.
  static let sicherheitshinweis = CaseForm(
    muster: .sicherheitshinweis, address: { .fallhandlung(.sicherheitshinweis, nr: $0.nr) },
    form: { desk in
      SicherheitshinweisForm.form(
        open: desk.offeneHinweise.map { (nr: $0.nr, label: $0.words) }, months: desk.hinweisdauer)
    },
    prefill: { desk in
      let names = SicherheitshinweisForm.Name.self
      return [
        names.was.rawValue: SicherheitshinweisForm.propose, names.am.rawValue: desk.today.german,
        names.bis.rawValue: desk.office.law.lastDay(ofTerm: .sicherheitshinweis, from: desk.today).german,
      ]
    },
    record: { desk, reader in
      let names = SicherheitshinweisForm.Name.self
      let what = reader.required(names.was, "Bitte wählen Sie, was Sie tun möchten.")
      if what.hasPrefix(SicherheitshinweisForm.lift) {
        let nr = Int(what.dropFirst(SicherheitshinweisForm.lift.count))
        guard let nr, desk.offeneHinweise.contains(where: { $0.nr == nr }) else {
          throw Rejection("sicherheitshinweis.unbekannt")
        }
        return try await desk.office.liftHinweis(nr, in: desk.id, as: desk.desk.actor, desk.submission(.vermerkt))
      }
      if !what.isEmpty, what != SicherheitshinweisForm.propose {
        reader.refuse(names.was.rawValue, "Bitte wählen Sie, was Sie tun möchten.")
      }
      let art: Vorfallart? = reader.choice(names.art, "Bitte wählen Sie, was geschehen ist.")
      let am = reader.day(names.am)
      let satz = reader.required(names.satz, "Bitte schreiben Sie in einem Satz, was geschehen ist.")
      let bis = reader.day(names.bis)
      try reader.finish()
      guard let art else { throw Refused(reader: reader) }
      return try await desk.office.propose(
        NeuerHinweis(art: art, am: am, satz: satz, bis: bis), in: desk.id, as: desk.desk.actor,
        desk.submission(.vorschlagFreigabe))
    })
}

extension CaseDesk {
  /// Notes that can be taken away: those that are shown, and the reader's own proposals.
  fileprivate var offeneHinweise: [SicherheitState.Item] {
    akte.sicherheitshinweise.filter {
      $0.gilt(on: today) || $0.stand == .vorgeschlagen && $0.von == desk.actor.konto
    }
  }

  fileprivate var hinweisdauer: String {
    switch office.law.frist(.sicherheitshinweis, on: today).value.length {
    case .days(let count): "\(count) Tage"
    case .weeks(let count): "\(count) Wochen"
    case .months(let count): "\(count) Monate"
    }
  }

  /// Notes that hold, on top of the case, for people who work on it.
  var sicherheitshinweise: [Hinweis] {
    akte.sicherheitshinweise.filter { $0.gilt(on: today) }.map {
      Hinweis(
        .warnung, "\($0.words). Gezeigt bis \($0.bis.german).", title: "Sicherheitshinweis",
        links: [Verweis("Aufheben", .fallhandlung(.sicherheitshinweis, nr: nr))])
    }
  }
}

extension SicherheitState.Item {
  /// What happened, when and how.
  var words: String {
    let end = satz.hasSuffix(".") ? String(satz.dropLast()) : satz
    return "\(Wortlaut.label(art.rawValue, in: Wortlaut.vorfallarten)) am \(am.german): \(end)"
  }
}
