import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Protected counselling: the page of a case, and the counts.
  func addBeratung(to router: Router<BasicRequestContext>) {
    get(.beratung, on: router) { desk in
      let found = try await beratungen(desk)
      return desk.page(page(found, desk, .none))
    }
    post(.beratung, on: router) { desk in
      let found = try await beratungen(desk)
      do {
        return .seeOther(try await take(found, desk).target)
      } catch {
        let nr = found.line.fall.aktenzeichen
        guard let refused = desk.refusal(error, .beratung(nr: nr), cancel: .fall(nr)) else { throw error }
        return desk.page(page(found, desk, .refused(refused)), status: .unprocessableContent)
      }
    }
    get(.beratungszahlen, on: router) { desk in
      desk.page(BeratungszahlenPage(try await office.beratungszahlen(desk.actor), law: office.law))
    }
  }

  private func beratungen(_ desk: Desk) async throws -> Beratungen {
    let (nr, id) = try desk.aktenzeichen()
    let found = try await office.beratungen(id, desk.actor)
    guard found.line.fall.aktenzeichen == nr else { throw NotFound() }
    return found
  }

  private func take(_ found: Beratungen, _ desk: Desk) async throws -> Receipt {
    let fall = found.line.fall
    let submission = desk.submission(.beratung(nr: fall.aktenzeichen), .vermerkt)
    var reader = FormReader(desk.form, today: desk.today)
    if desk.isSchritt {
      let names = BeratungPage.Schrittname.self
      let id = Int64(reader.required(names.beratung, "Bitte wählen Sie die Vermittlung."))
      let schritt: Beratungsschritt? = reader.choice(names.schritt, "Bitte wählen Sie, was geschehen ist.")
      let tag = reader.day(names.tag)
      try reader.finish()
      guard let id, let schritt else { throw Refused(reader: reader) }
      return try await office.record(schritt, am: tag, of: BeratungID(id), in: fall.id, as: desk.actor, submission)
    }
    let names = BeratungPage.Name.self
    let art: Beratungsart? = reader.choice(names.art, "Bitte wählen Sie die Art der Beratung.")
    let stelle = reader.required(names.stelle, "Bitte nennen Sie die Beratungsstelle.")
    let am = reader.day(names.am)
    try reader.finish()
    guard let art else { throw Refused(reader: reader) }
    return try await office.refer(
      NeueVermittlung(art: art, stelle: stelle, am: am), in: fall.id, as: desk.actor, submission)
  }

  /// What was typed, if it was refused.
  private enum Typed {
    case none
    case refused(FormModel)
  }

  private func page(_ found: Beratungen, _ desk: Desk, _ typed: Typed) -> BeratungPage {
    let fall = found.line.fall
    func model(_ day: some RawRepresentable<String>) -> FormModel {
      desk.model(.beratung(nr: fall.aktenzeichen), cancel: nil, [day.rawValue: [desk.today.german]])
    }
    var (vermittlung, schritt) = (model(BeratungPage.Name.am), model(BeratungPage.Schrittname.tag))
    if case .refused(let refused) = typed {
      if desk.isSchritt { schritt = refused } else { vermittlung = refused }
    }
    return BeratungPage(
      identity: Identitaetsleiste(found.line, today: desk.today), siehtAlles: found.siehtAlles,
      zeilen: found.zeilen.map { BeratungPage.Zeile($0, found, office.law) },
      arten: Beratungsart.allCases.map { art in
        let named = office.law.beratung(art, on: desk.today)
        return Option(art.rawValue, named.value.name, hint: named.citation.section)
      }, vermittlung: fall.geschlossen == nil ? vermittlung : nil, schritt: found.siehtAlles ? schritt : nil)
  }
}

extension Desk {
  /// Whether the form tells what became of a referral.
  fileprivate var isSchritt: Bool { BeratungPage.Schrittname.allCases.contains { form[$0.rawValue] != nil } }
}

extension BeratungPage.Zeile {
  init(_ zeile: Beratungen.Zeile, _ found: Beratungen, _ law: Law) {
    let row = zeile.row
    let named = law.beratung(row.art, on: row.vermittelt)
    self.init(
      nr: row.id.rawValue, art: "\(named.value.name) (\(named.citation.section))", stelle: row.stelle,
      vermittelt: "vermittelt am \(row.vermittelt.german) von \(zeile.von)",
      stand: found.siehtAlles ? row.stand : nil,
      isOpen: found.siehtAlles && row.beendet == nil && row.zurueckgenommen == nil)
  }
}

extension BeratungRow {
  /// What became of it, in words.
  fileprivate var stand: String {
    if let zurueckgenommen { return "zurückgenommen am \(zurueckgenommen.german)" }
    guard let begonnen else { return "noch nicht begonnen" }
    return "begonnen am \(begonnen.german)" + (beendet.map { ", beendet am \($0.german)" } ?? "")
  }
}

extension BeratungszahlenPage {
  init(_ zahlen: [Beratungszahl], law: Law) {
    let jahre = Set(zahlen.map(\.jahr)).sorted()
    let last = Month(year: jahre.last ?? 2005, month: 12).firstDay
    self.init(
      jahre: jahre,
      zeilen: Beratungsart.allCases.map { art in
        Zeile(
          art: law.beratung(art, on: last).value.name,
          personen: jahre.map { jahr in zahlen.first { $0.jahr == jahr && $0.art == art }?.personen })
      })
  }
}
