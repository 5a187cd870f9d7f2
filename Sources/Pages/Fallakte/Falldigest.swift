import Markup

/// What is agreed and running in a case.
public struct Falldigest: Sendable, Hashable {
  public let agreement: Vereinbarungsstand?
  public let goals: [String]
  public let measures: [Massnahmezeile]
  public let integrations: [Massnahmezeile]

  public init(
    agreement: Vereinbarungsstand? = nil, goals: [String] = [], measures: [Massnahmezeile] = [],
    integrations: [Massnahmezeile] = []
  ) {
    self.agreement = agreement
    self.goals = goals
    self.measures = measures
    self.integrations = integrations
  }
}

/// A measure or an integration of the case.
public struct Massnahmezeile: Sendable, Hashable {
  public let name: String
  /// For example "03.12.2007 bis 31.05.2008, Bildungswerk Nord".
  public let details: String
  public let mark: Statusmarke?
  /// The form that ends it, while it runs.
  public let end: Verweis?

  public init(name: String, details: String, mark: Statusmarke? = nil, end: Verweis? = nil) {
    self.name = name
    self.details = details
    self.mark = mark
    self.end = end
  }

  var html: HTML {
    el("li") {
      el("p", .class("zeile-name")) {
        HTML(name)
        if let mark {
          HTML(" ")
          mark.html
        }
      }
      el("p", .class("leise")) { details }
      if let end {
        el("p") {
          el("a", .href(end.adresse.link)) {
            HTML(end.label)
            el("span", .class("nur-vorlesen")) { ": " + name }
          }
        }
      }
    }
  }
}

/// The agreement in force or on offer.
public struct Vereinbarungsstand: Sendable, Hashable {
  /// The word of the day's law.
  public let name: String
  /// For example "geschlossen am 10.12.2007, gilt bis 09.06.2008".
  public let details: String
  public let client: [String]
  public let jobcentre: [String]

  public init(name: String, details: String, client: [String], jobcentre: [String]) {
    self.name = name
    self.details = details
    self.client = client
    self.jobcentre = jobcentre
  }

  @HTMLBuilder var html: HTML {
    el("h3") { name }
    el("p", .class("leise")) { details }
    el("div", .class("zwei-seiten")) {
      side("Klientin/Klient", client)
      side("Jobcenter", jobcentre)
    }
  }

  private func side(_ title: String, _ promises: [String]) -> HTML {
    el("div") {
      el("h4") { title }
      el("ul") { for promise in promises { el("li") { promise } } }
    }
  }
}

/// Further acts in a case under one heading.
public struct Aktionsgruppe: Sendable, Hashable {
  public let title: String
  public let links: [Verweis]

  public init(_ title: String, _ links: [Verweis]) {
    self.title = title
    self.links = links
  }
}
