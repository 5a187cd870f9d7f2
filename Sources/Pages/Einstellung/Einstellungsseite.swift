/// The kinds of settings as people meet them, each with a page of its own. The raw value stands in addresses.
public enum Einstellungsseite: String, CaseIterable, Sendable {
  case fristen
  /// Talk rhythm by strategy.
  case rhythmus
  case begriffe
  case textbausteine
  case briefbausteine
  case planvorlagen
  case zuordnung

  public var titel: String {
    switch self {
    case .fristen: "Fristen"
    case .rhythmus: "Gesprächsrhythmus"
    case .begriffe: "Begriffe"
    case .textbausteine: "Textbausteine der Vereinbarung"
    case .briefbausteine: "Textbausteine der Briefe"
    case .planvorlagen: "Planvorlagen"
    case .zuordnung: "Zuordnung neuer Fälle"
    }
  }

  public var einleitung: String {
    switch self {
    case .fristen:
      "Fristen, die das Jobcenter sich selbst setzt. Was das Gesetz setzt, steht hier zum Nachlesen und lässt sich nicht "
        + "ändern."
    case .rhythmus: "Wie viel Zeit zwischen zwei Gesprächen höchstens vergeht, nach der Strategie."
    case .begriffe: "Wie die Dinge heißen. Die Wörter des Gesetzes bleiben; eigen ist die Kurzform."
    case .textbausteine:
      "Texte, aus denen die Vereinbarung besteht. Was Rechte und Folgen nennt, folgt dem Gesetz und lässt sich nicht "
        + "ändern."
    case .briefbausteine:
      "Texte der Einladung und der Anhörung. Was Rechte und Folgen nennt, folgt dem Gesetz und lässt sich nicht ändern."
    case .planvorlagen:
      "Vorlagen für den Integrationsplan. Eine Vorlage lässt sich ändern, hinzufügen oder nicht mehr anbieten."
    case .zuordnung: "Welche Einheit einen neuen Fall aufnimmt. Die erste Regel, die passt, entscheidet."
    }
  }
}
