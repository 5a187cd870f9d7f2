import Markup

/// The filter of the case list: takes effect on submit, shows what is chosen as removable chips.
struct Filterleiste {
  let filter: FaelleFilter
  let strategies: [Option]
  let teams: [Option]
  let steps: [Option]
  let measures: [Option]
  let groups: [Option]
  /// Whether the account is in charge of cases of its own.
  let hasOwnCases: Bool

  @HTMLBuilder var html: HTML {
    el("form", .class("filter"), .named("method", "get"), .action(Adresse.faelle(filter).path), .label("Filter")) {
      select("zustand", "Zustand", Fallzustand.allCases.map { Option($0.rawValue, $0.label) }, filter.zustand.rawValue)
      select(
        "frist", "Frist", Fristfilter.allCases.map { Option($0.rawValue, $0.label) }, filter.frist?.rawValue, "alle")
      select("schritt", "Nächster Schritt", steps, filter.schritt, "alle")
      select("strategie", "Strategie", strategies + [Option("ohne", "noch ohne")], filter.strategie, "alle")
      select("team", "Team", teams, filter.team, "alle")
      if !measures.isEmpty { select("massnahme", "Jetzt in Maßnahme", measures, filter.massnahme, "alle") }
      if !groups.isEmpty { select("zielgruppe", "Zielgruppe", groups, filter.zielgruppe, "alle") }
      if hasOwnCases { box("meine", "nur meine", filter.nurMeine) }
      box("u25", "nur unter 25", filter.nurU25)
      order
      el("button", .type("submit"), .class("knopf")) { "Anwenden" }
    }
    chips
  }

  private func select(
    _ name: String, _ label: String, _ options: [Option], _ chosen: String?, _ all: String? = nil
  ) -> HTML {
    el("div", .class("feld")) {
      el("label", .for("filter-" + name)) { label }
      el("select", .id("filter-" + name), .name(name)) {
        if let all { el("option", .value("")) { all } }
        for option in options {
          el("option", .value(option.value), .flag("selected", option.value == chosen)) { option.label }
        }
      }
    }
  }

  private func box(_ name: String, _ label: String, _ isOn: Bool) -> HTML {
    el("div", .class("wahl")) {
      el("input", .type("checkbox"), .id("filter-" + name), .name(name), .value("ja"), .flag("checked", isOn))
      el("label", .for("filter-" + name)) { label }
    }
  }

  /// A new filter keeps the chosen order.
  @HTMLBuilder private var order: HTML {
    if filter.sortierung != .frist { hiddenInput("sortierung", filter.sortierung.rawValue) }
    if filter.absteigend { hiddenInput("richtung", "ab") }
  }

  private var chosen: [(label: String, without: FaelleFilter)] {
    var chips: [(String, FaelleFilter)] = []
    if filter.zustand != .offen { chips.append((filter.zustand.label, filter.with { $0.zustand = .offen })) }
    if let frist = filter.frist { chips.append((frist.label, filter.with { $0.frist = nil })) }
    if let step = filter.schritt { chips.append((Wortlaut.label(step, in: steps), filter.with { $0.schritt = nil })) }
    if let letter = filter.strategie {
      let label = letter == "ohne" ? "ohne Strategie" : "Strategie \(letter)"
      chips.append((label, filter.with { $0.strategie = nil }))
    }
    if let team = filter.team { chips.append((Wortlaut.label(team, in: teams), filter.with { $0.team = nil })) }
    if let measure = filter.massnahme {
      let label = "jetzt in " + Wortlaut.label(measure, in: measures)
      chips.append((label, filter.with { $0.massnahme = nil }))
    }
    if let group = filter.zielgruppe {
      chips.append((Wortlaut.label(group, in: groups), filter.with { $0.zielgruppe = nil }))
    }
    if filter.nurMeine, hasOwnCases { chips.append(("meine Fälle", filter.with { $0.nurMeine = false })) }
    if filter.nurU25 { chips.append(("unter 25", filter.with { $0.nurU25 = false })) }
    return chips
  }

  @HTMLBuilder private var chips: HTML {
    if !chosen.isEmpty {
      el("ul", .class("chips"), .label("Gewählte Filter")) {
        for chip in chosen {
          el("li") {
            el("a", .href(Adresse.faelle(chip.without).link)) {
              el("span", .class("nur-vorlesen")) { "Filter entfernen: " }
              HTML(chip.label)
              el("span", .named("aria-hidden", "true")) { " ×" }
            }
          }
        }
      }
    }
  }
}
