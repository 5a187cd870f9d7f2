import Application
import Casework
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  func addMeinTag(to router: Router<BasicRequestContext>) {
    get(.heute, on: router) { desk in
      let kinds = Dringlichkeit.allCases
      let heute = try await office.heute(desk.actor, kinds.map { FallFilter($0, desk.actor, today: desk.today) })
      let items = heute.groups.flatMap(\.lines).compactMap { desk.aufgabe($0) }
      let totals = Dictionary(uniqueKeysWithValues: zip(kinds, heute.groups.map(\.total)))
      return desk.page(
        MeinTagPage(
          today: heute.today, items: items, totals: totals, mayOpenCase: desk.actor.mayOpenCase,
          isPersonal: desk.actor.role == .fallmanagement, angeboten: heute.angeboten,
          drafts: try await office.drafts(desk.actor).map(Entwurf.init), csrf: desk.sitzung.csrf))
    }
    post(.entwuerfe, on: router) { desk in
      try await office.dropDraft(desk.actor, path: desk.form["pfad"]?.first ?? "")
      return .seeOther(Adresse.heute.link + "?meldung=" + Meldung.entwurfVerworfen.rawValue)
    }
  }
}

extension Desk {
  /// A row of Mein Tag; what waits for others can be reminded of there.
  fileprivate func aufgabe(_ line: FallLine) -> Aufgabe? {
    var item = Aufgabe(line, law: office.law, today: today)
    if let waiting = item, waiting.turn != .haus, waiting.reminded != today, actor.may(.fallBearbeiten, line.fall) {
      item?.reminder = Erinnerungsknopf(
        nr: waiting.nr, csrf: sitzung.csrf, version: line.fall.version, key: Office.newKey())
    }
    return item
  }
}

extension Actor {
  /// Whether the account takes cases in: it must be in charge of them afterwards.
  var mayOpenCase: Bool { Rechtetabelle.reach(role, .fallEroeffnen) > .none && staff != nil }
}

extension FallFilter {
  /// The cases of a group of Mein Tag, as the list of cases shows them.
  init(_ group: Dringlichkeit, _ actor: Actor, today: Day) {
    var filter = FaelleFilter()
    filter.frist = group.filter
    self.init(filter, actor, today: today)
    guard group == .spaeter else { return }
    dueFrom = today + (8 - today.weekday)
    dueBefore = today + 8
    partei = .haus
  }
}
