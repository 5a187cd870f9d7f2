public import Casework
public import Law

extension Wortlaut {
  public static func label(_ anlass: Verpflichtungsanlass) -> String {
    switch anlass {
    case .gespraechVersaeumt: "Gespräch ohne wichtigen Grund versäumt"
    case .schritteNichtErfuellt: "Schritte des Plans nicht erfüllt"
    case .keinPlan: "Kein Plan oder keine Fortschreibung"
    }
  }
  public static func label(_ weg: Uebergabeweg) -> String {
    switch weg {
    case .persoenlich: "persönlich"
    case .post: "mit der Post"
    case .elektronisch: "elektronisch"
    }
  }
  public static func label(_ ergebnis: Schlichtungsergebnis) -> String {
    switch ergebnis {
    case .einigung: "mit einer Einigung"
    case .ohneEinigung: "ohne Einigung"
    }
  }
  public static func label(_ sprache: Hilfssprache) -> String {
    switch sprache {
    case .englisch: "Englisch"
    case .tuerkisch: "Türkisch"
    }
  }
}
