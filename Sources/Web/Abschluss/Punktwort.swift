import Casework
import Kernel
import Law
import Pages

/// Open points and what becomes of them in words.
enum Punktwort {
  /// For example `Maßnahme „Grünpflege“, bis 31.08.2007`.
  static func label(_ punkt: OffenerPunkt, _ law: Law, _ day: Day) -> String {
    var words = kind(punkt.art, law, day)
    if !punkt.name.isEmpty { words += " „\(punkt.name)“" }
    guard let bis = punkt.bis else { return words }
    return words + preposition(punkt.art) + bis.german
  }

  private static func kind(_ art: OffenerPunkt.Art, _ law: Law, _ day: Day) -> String {
    switch art {
    case .vereinbarung: law.begriff(.vereinbarung, on: day).singular
    case .angebot: "Angebot: " + law.begriff(.vereinbarung, on: day).singular
    case .profiling: "Auftrag: " + law.begriff(.profiling, on: day).singular
    default: Wortlaut.label(art.rawValue, in: Wortlaut.punktarten)
    }
  }

  private static func preposition(_ art: OffenerPunkt.Art) -> String {
    switch art {
    case .teilnahme, .profiling, .schritt, .vereinbarung, .verpflichtung, .minderung: ", bis "
    case .angebot, .minderungPruefung: " vom "
    case .termin, .gespraech: " am "
    case .schlichtung, .uebergabe: " seit "
    case .ankuendigung: " ab "
    }
  }

  static func label(_ ausgang: Punktausgang, of art: OffenerPunkt.Art) -> String {
    switch ausgang {
    case .teilnahme(let result): "beenden: " + Wortlaut.label(result.rawValue, in: Wortlaut.teilnahmeergebnisse)
    case .schritt(let stand): Wortlaut.label(stand.rawValue, in: Wortlaut.schrittstaende)
    case .schlichtung(.einigung): "beenden: Einigung"
    case .schlichtung(.ohneEinigung): "beenden: ohne Einigung"
    case .abgesehen: "keine Minderung"
    case .entfallen: lapse(art)
    case .uebergeben(let stelle):
      "übergeben an " + Wortlaut.label(stelle.rawValue, in: Wortlaut.weiterstellen)
    }
  }

  private static func lapse(_ art: OffenerPunkt.Art) -> String {
    switch art {
    case .profiling, .angebot, .uebergabe: "zurücknehmen"
    case .termin, .gespraech: "absagen"
    case .vereinbarung, .verpflichtung: "endet mit dem Fall"
    default: "entfällt"
    }
  }

  /// A point that ended with its case, as its entry keeps it.
  static func line(_ punkt: Abschlusspunkt) -> String {
    let name = Wortlaut.label(punkt.art.rawValue, in: Wortlaut.punktarten)
    // An agreement is numbered by its entry, which says nothing to anybody.
    let isNumbered = [.teilnahme, .schritt, .termin].contains(punkt.art)
    let number = isNumbered ? punkt.nr.map { " \($0)" } ?? "" : ""
    guard let stelle = punkt.weiter else { return "\(name)\(number): \(lapse(punkt.art))" }
    return "\(name)\(number): übergeben an " + Wortlaut.label(stelle.rawValue, in: Wortlaut.weiterstellen)
  }
}

extension Punktausgang {
  /// Its value in the form.
  var key: String {
    switch self {
    case .teilnahme(let result): result.rawValue
    case .schritt(let stand): stand.rawValue
    case .schlichtung(let result): result.rawValue
    case .abgesehen: "abgesehen"
    case .entfallen: "entfallen"
    case .uebergeben(let stelle): AbschlussForm.uebergeben + stelle.rawValue
    }
  }
}
