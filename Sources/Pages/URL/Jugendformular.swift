/// A form of a case of Jugendberufshilfe.
public enum Jugendformular: CaseIterable, Hashable, Sendable {
  case gespraech
  case hilfe
  case uebermittlung
  case ende

  public var muster: Muster {
    switch self {
    case .gespraech: .jugendgespraech
    case .hilfe: .jugendhilfeart
    case .uebermittlung: .jugenduebermittlung
    case .ende: .jugendende
    }
  }

  /// As the link to it is called.
  public var label: String {
    switch self {
    case .gespraech: "Gespräch festhalten"
    case .hilfe: "Hilfe beginnen"
    case .uebermittlung: "Daten ans Jobcenter übermitteln"
    case .ende: "Fall beenden"
    }
  }
}
