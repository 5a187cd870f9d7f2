import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  func addMeinTag(to router: Router<BasicRequestContext>) {
    get(.heute, on: router) { desk in
      let kinds = Dringlichkeit.allCases
      let filters = kinds.map { FallFilter($0, desk.actor, today: desk.today) }
      let heute = try await office.heute(
        desk.actor, filters + [.sperren(office.law, today: desk.today), .nachhalten(today: desk.today)])
      let further = heute.groups.dropFirst(kinds.count).map(\.lines)
      let steps = heute.groups.prefix(kinds.count).flatMap(\.lines).compactMap { desk.aufgabe($0) }
      let sperren =
        (further.first ?? []).compactMap { Aufgabe(sperre: $0) }
        + (further.last ?? []).compactMap { Aufgabe(nachhalten: $0) }
      let items = steps + sperren
      var totals = Dictionary(uniqueKeysWithValues: zip(kinds, heute.groups.map(\.total)))
      for sperre in sperren { totals[Dringlichkeit(sperre, today: heute.today), default: 0] += 1 }
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

extension Aufgabe {
  /// The end of a block on information is ahead.
  fileprivate init?(sperre line: FallLine) {
    guard let end = line.person.sperreBis else { return nil }
    let nr = line.fall.aktenzeichen
    self.init(
      person: line.person.fullName, nr: nr, what: "Auskunftssperre verlängern", due: end, turn: .haus,
      waitingSince: nil, target: .fallhandlung(.auskunftssperre, nr: nr))
  }
}

extension Aufgabe {
  /// It is to be asked whether the work of an integration goes on.
  fileprivate init?(nachhalten line: FallLine) {
    guard let due = line.fall.nachhaltenAm, let number = line.fall.nachhaltenNr else { return nil }
    let nr = line.fall.aktenzeichen
    self.init(
      person: line.person.fullName, nr: nr, what: "Arbeit nachhalten", due: due, turn: .haus, waitingSince: nil,
      target: .nachhalten(nr: nr, integration: number))
  }
}

extension FallFilter {
  /// Cases in which it is asked this week whether the work of an integration goes on.
  fileprivate static func nachhalten(today: Day) -> FallFilter {
    var filter = FallFilter()
    filter.nachhaltenBis = today + 7
    filter.heute = today
    filter.order = .nachhalten
    return filter
  }

  /// Cases of people whose block on information ends soon.
  fileprivate static func sperren(_ law: Law, today: Day) -> FallFilter {
    var filter = FallFilter()
    filter.sperreEndet = Period(from: today, to: law.auskunftssperreVorlauf(on: today) + 1)
    return filter
  }

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
