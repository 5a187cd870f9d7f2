public import Markup

/// The employers' part: what is offered to them at the moment.
public struct JobTempoPage: Page {
  public init() {}

  public var title: String { "JobTempo" }
  public var section: Bereich? { .jobtempo }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    Leerzustand("Zurzeit ist kein Profil freigegeben. Der Unternehmensservice meldet sich, sobald es eines gibt.").html
  }
}
