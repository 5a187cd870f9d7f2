import Application
import Casework
import Documents
import Journal
import Kernel
import Law
import Markup
import Pages
import Store

/// A step of the plan as the form offers it and as it is promised.
struct Planzusage {
  let feld: VereinbarungForm.Schritt
  var zusage: Zusage { Zusage(feld.text, schritt: feld.nr) }
}

extension CaseDesk {
  /// The rule of the working day.
  var rule: VereinbarungRule { vereinbarungRule(on: today) }

  func vereinbarungRule(on day: Day) -> VereinbarungRule { office.law.vereinbarung(on: day).value }

  /// The day whose law a form follows: the typed one, if it can be read. A day to come is refused anyway.
  func lawDay(_ name: some RawRepresentable<String>) -> Day { min(typedDay(name), today) }

  /// The steps of the latest plan in their order.
  var planschritte: [Planzusage] {
    let goals = akte.file.integrationsplan.current?.ziele ?? []
    return goals.enumerated().flatMap { goal, ziel in
      ziel.schritte.enumerated().map { step, schritt in
        Planzusage(
          feld: .init(
            nr: "\(goal + 1).\(step + 1)", text: "\(schritt.was) (bis \(schritt.bis.german))",
            isKlient: schritt.wer == .klient))
      }
    }
  }

  /// What recording would say, without recording.
  func tryOut<C: Command>(_ command: C) throws where C.State == CaseFile {
    _ = try command.decide(akte.file, in: DecisionContext(law: office.law, today: today))
  }

  /// Records what is a paper afterwards, and leads to its page: its number is the version of the last entry.
  func recordPaper<C: Command>(_ command: C) async throws -> Receipt where C.State == CaseFile {
    let entries = try command.decide(akte.file, in: DecisionContext(law: office.law, today: today)).count
    return try await recordAt(command, akte.version + Int64(entries))
  }

  /// Records something about a paper, and leads back to its page.
  func recordAt<C: Command>(_ command: C, _ paper: Int64) async throws -> Receipt where C.State == CaseFile {
    let plain = submission()
    let target = Adresse.vereinbarung(nr: nr, vereinbarung: paper).link + "?meldung=" + Meldung.gespeichert.rawValue
    return try await office.record(
      command, in: id, as: desk.actor, Submission(key: plain.key, expected: plain.expected, target: target))
  }

  /// The agreement of the address.
  /// - Throws: `NotFound` if the case has none of that number.
  func vereinbarung() throws -> Vereinbarung {
    let nr = Int64(try desk.parameter("vereinbarung").replacing(".pdf", with: ""))
    guard let nr, let item = akte.file.vereinbarung.item(nr) else { throw NotFound() }
    return item
  }

  func papier(
    _ art: Vereinbarungspapier.Art = .vereinbarung, am: Day, bis: Day?, klient: [Zusage], haus: [Zusage],
    sprache: Hilfssprache? = nil
  ) -> Vereinbarungspapier {
    Vereinbarungspapier(
      art: art, jobcenter: desk.actor.tenant.name, nr: nr, person: akte.name(am: am),
      geburt: akte.person.daten(am: am)?.geburt ?? akte.line.person.geburt, ansprechperson: akte.fachkraft(am: am),
      am: am, bis: bis,
      klient: klient.map(\.text), haus: haus.map(\.text), sprache: sprache)
  }

  func papier(_ item: Vereinbarung) -> Vereinbarungspapier {
    papier(item.papierart, am: item.am, bis: item.bis, klient: item.klient, haus: item.haus, sprache: item.sprache)
  }

  /// The paper on a page that has its own `h1`.
  func article(_ paper: Vereinbarungspapier) -> HTML {
    desk.app.settings.reports.article(paper.document(office.law), titleLevel: 2)
  }
}

extension Vereinbarungspapier.Art {
  /// The act of § 15a SGB II, before it is recorded and afterwards: its ground, then the words of whoever obliges.
  static func bescheid(_ anlass: Verpflichtungsanlass?, grund: String, auflage: Auflage) -> Self {
    .verpflichtung(
      grund: anlass.map { "\(Wortlaut.label($0)): \(grund)" } ?? grund, haeufigkeit: auflage.haeufigkeit,
      nachweis: auflage.nachweis, bis: auflage.bis)
  }
}

extension Vereinbarung {
  var papierart: Vereinbarungspapier.Art {
    switch (art, auflage) {
    case (.verpflichtung, let auflage?):
      .bescheid(verpflichtungsanlass, grund: anlass ?? "", auflage: auflage)
    case (.verwaltungsakt, _): .verwaltungsakt(grund: anlass ?? "")
    default: .vereinbarung
    }
  }

  /// Its word: that of the law of its first day.
  func name(_ law: Law) -> String {
    switch art {
    case .vereinbarung: law.vereinbarung(on: am).value.name
    case .verwaltungsakt: "Verwaltungsakt"
    case .verpflichtung: "Verpflichtung"
    }
  }

  func mark(on today: Day) -> Statusmarke {
    switch zustand {
    case .angeboten: Statusmarke("angeboten", .hinweis)
    case .geschlossen where period.to <= today: Statusmarke("abgelaufen")
    case .geschlossen: Statusmarke(art == .vereinbarung ? "geschlossen" : "erlassen", .erfolg)
    case .beendet: Statusmarke("beendet")
    case .ersetzt: Statusmarke("ersetzt")
    }
  }

  var term: String { bis.map { "\(am.german) bis \($0.german)" } ?? "ab \(am.german), ohne festes Ende" }
}
