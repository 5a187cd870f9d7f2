import Application
import Hummingbird
import Pages

extension WebApp {
  func addMeinTag(to router: Router<BasicRequestContext>) {
    get(.heute, on: router) { desk in
      let heute = try await office.heute(desk.actor)
      let items = (heute.own + heute.waiting).compactMap { Aufgabe($0, law: office.law, today: heute.today) }
      let mayOpen = Rechtetabelle.reach(desk.actor.role, .fallEroeffnen) > .none && desk.actor.staff != nil
      return desk.page(MeinTagPage(today: heute.today, items: items, mayOpenCase: mayOpen))
    }
  }
}
