import Documents
public import Kernel
public import Markup

/// Today's work: counts in a sentence, then everything that waits, most urgent first.
public struct MeinTagPage: Page {
  public let today: Day
  public let items: [Aufgabe]
  /// How many there are of a group, where not all of them are among the items.
  public let totals: [Dringlichkeit: Int]
  /// Rows per group; more lead to the list of cases.
  public let limit: Int
  public let mayOpenCase: Bool
  /// Whether it shows the account's own cases alone, and not those of a team.
  public let isPersonal: Bool
  /// How many cases others want to hand over to the account.
  public let angeboten: Int
  public let drafts: [Entwurf]
  /// Token of the session, for the buttons of the rows.
  public let csrf: String

  public init(
    today: Day, items: [Aufgabe], totals: [Dringlichkeit: Int] = [:], limit: Int = 25, mayOpenCase: Bool = true,
    isPersonal: Bool = true, angeboten: Int = 0, drafts: [Entwurf] = [], csrf: String = ""
  ) {
    self.drafts = drafts
    self.csrf = csrf
    self.angeboten = angeboten
    self.isPersonal = isPersonal
    self.totals = totals
    self.today = today
    self.items = items
    self.limit = limit
    self.mayOpenCase = mayOpenCase
  }

  public var title: String { "Mein Tag" }
  public var section: Bereich? { .meinTag }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    let groups = Dictionary(grouping: items) { Dringlichkeit($0, today: today) }
    el("div", .class("kopfzeile")) {
      el("div") {
        el("h1") { "Mein Tag" }
        el("p", .class("einleitung")) { sentence(groups) }
      }
      if mayOpenCase { el("a", .class("knopf haupt-knopf"), .href(Adresse.fallNeu.link)) { "Fallzugang erfassen" } }
    }
    if angeboten > 0 { offers }
    Entwurfsliste(drafts: drafts, csrf: csrf).html
    if items.isEmpty { empty }
    if groups.count > 1 { jumps(groups) }
    for group in Dringlichkeit.allCases {
      if let items = groups[group] { section(group, inOrder(items), groups) }
    }
  }

  /// By deadline; what is due on one day stays as it was read, so that the list goes on in the same order.
  private func inOrder(_ items: [Aufgabe]) -> [Aufgabe] {
    items.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }

  /// The place of the first row of a group in its list, counted from 0, and the length of the list.
  private func place(_ group: Dringlichkeit, _ groups: [Dringlichkeit: [Aufgabe]]) -> (before: Int, all: Int) {
    let list = Tagesliste(group).gruppen
    let before = list.prefix { $0 != group }.reduce(0) { $0 + number($1, groups[$1]) }
    return (before, list.reduce(0) { $0 + number($1, groups[$1]) })
  }

  private var offers: HTML {
    Hinweis(
      .hinweis,
      angeboten == 1 ? "Ein Fall soll an Sie übergehen." : "\(Zahl.count(angeboten)) Fälle sollen an Sie übergehen.",
      links: [Verweis("Übergaben ansehen und beantworten", .uebergaben)]
    ).html
  }

  private func number(_ group: Dringlichkeit, _ items: [Aufgabe]?) -> Int { totals[group] ?? items?.count ?? 0 }

  private func sentence(_ groups: [Dringlichkeit: [Aufgabe]]) -> String {
    func count(_ kinds: Dringlichkeit...) -> String { Zahl.count(kinds.reduce(0) { $0 + number($1, groups[$1]) }) }
    let late = count(.kritisch, .ueberfaellig)
    let date = "\(Wortlaut.weekday(today)), \(today.german)"
    return
      "\(date): \(late) überfällig, \(count(.heute)) heute, \(count(.dieseWoche)) diese Woche, "
      + "\(count(.wartet)) warten auf andere."
  }

  /// Leads past a long group to the next one.
  private func jumps(_ groups: [Dringlichkeit: [Aufgabe]]) -> HTML {
    el("nav", .class("sprungmarken"), .label("Gruppen")) {
      el("ul") {
        for group in Dringlichkeit.allCases {
          if let items = groups[group] {
            el("li") {
              el("a", .href("#gruppe-\(group.key)")) {
                HTML(group.label + " ")
                el("strong") { Zahl.count(number(group, items)) }
              }
            }
          }
        }
      }
    }
  }

  private var empty: HTML {
    Leerzustand(
      "Heute ist nichts fällig und niemand wartet. Sobald ein Fall eine Frist hat, steht er hier.",
      link: mayOpenCase ? Verweis("Fallzugang erfassen", .fallNeu) : nil
    ).html
  }

  private func section(
    _ group: Dringlichkeit, _ items: [Aufgabe], _ groups: [Dringlichkeit: [Aufgabe]]
  ) -> HTML {
    let place = place(group, groups)
    return el("section", .class("gruppe \(group.key)"), .named("aria-labelledby", "gruppe-\(group.key)")) {
      el("h2", .id("gruppe-\(group.key)")) {
        HTML(group.label)
        el("span", .class("anzahl")) {
          el("span", .class("nur-vorlesen")) { ": " }
          HTML(Zahl.count(number(group, items)))
        }
        if let note = group.note { el("span", .class("leise")) { note } }
      }
      el("ul", .class("aufgaben")) {
        for (index, item) in items.prefix(limit).enumerated() {
          let number = place.before + index + 1
          row(item, Listenplatz(.tag(Tagesliste(group)), zeile: number, stelle: number, von: place.all))
        }
      }
      if number(group, items) > limit { more(group, number(group, items)) }
    }
  }

  private func row(_ item: Aufgabe, _ place: Listenplatz) -> HTML {
    el("li") {
      el("p", .class("aufgabe-was")) {
        el("a", .href(Adresse.inListe(item.target, place).link)) { item.what + ": " + item.person }
      }
      el("p", .class("aufgabe-fall")) { el("a", .href(Adresse.fall(item.nr).link)) { "Fall \(item.nr)" } }
      el("p") { Fristmarke(due: item.due, today: today).html }
      // The own turn is the rule and goes without saying.
      if item.turn != .haus { el("p", .class("am-zug")) { item.turnView } }
      if let reminder = item.reminder { button(reminder, item) }
    }
  }

  private func button(_ reminder: Erinnerungsknopf, _ item: Aufgabe) -> HTML {
    el("form", .class("erinnern"), .named("method", "post"), .action(reminder.address.link)) {
      hiddenInput(FormModel.csrfName, reminder.csrf)
      hiddenInput(FormModel.versionName, "\(reminder.version)")
      hiddenInput(FormModel.idempotencyName, reminder.key)
      el("button", .type("submit"), .class("knopf still")) {
        HTML("Erinnerung festhalten")
        el("span", .class("nur-vorlesen")) { ": \(item.turn.label), \(item.person)" }
      }
    }
  }

  private func more(_ group: Dringlichkeit, _ count: Int) -> HTML {
    let filter = FaelleFilter().with {
      $0.frist = group.filter
      $0.nurMeine = isPersonal
    }
    return el("p") {
      el("a", .href(Adresse.faelle(filter).link)) {
        "Alle \(Zahl.count(count)) in der Fallliste: \(group.label)"
      }
    }
  }
}
