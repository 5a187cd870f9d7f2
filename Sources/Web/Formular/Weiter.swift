import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Rows that are looked at for the next item; those without an open step are passed over.
  private static let reach = 30

  /// Where the browser goes on after an item was saved: the form of the next one of the same list, else Mein Tag.
  func next(_ platz: Listenplatz, after done: CaseDesk) async throws -> String {
    let desk = done.desk
    let end = Adresse.heute.link + "?meldung=" + Meldung.listenende.rawValue
    guard platz.stelle < platz.von else { return end }
    let lines = try await office.stretch(
      platz.abschnitt(desk.actor, law: office.law, today: desk.today), skipping: platz.zeile - 1, limit: WebApp.reach,
      desk.actor)
    for (offset, line) in lines.enumerated() where line.fall.id != done.id {
      guard let item = Aufgabe(line, law: office.law, today: desk.today) else { continue }
      let place = Listenplatz(platz.liste, zeile: platz.zeile + offset, stelle: platz.stelle + 1, von: platz.von)
      return Adresse.inListe(item.target, place).link + "&meldung=" + Meldung.gespeichert.rawValue
    }
    return end
  }
}

extension Listenplatz {
  /// The list as the store reads it: filters one after another.
  fileprivate func abschnitt(_ actor: Actor, law: Law, today: Day) -> Listenabschnitt {
    switch liste {
    case .tag(let tag): .tag(tag.gruppen.map { FallFilter($0, actor, today: today) })
    case .faelle(let filter): .faelle(FallFilter(filter, actor, law: law, today: today))
    }
  }
}
