import Casework
import Kernel
import Law

extension PersonData {
  init(_ angaben: PersonAngaben) {
    self.init(
      vorname: angaben.vorname, nachname: angaben.nachname, geburt: angaben.geburt, geschlecht: angaben.geschlecht,
      staatsangehoerigkeit: angaben.nationality, strasse: angaben.strasse, plz: angaben.plz, ort: angaben.ort)
  }
}

extension Profilmerkmale {
  /// The plan counts from 1 (strong) to 4 (weak), the case file the other way round.
  func payload(_ day: Day) -> ProfilingEingegangen {
    let values: [(MerkmalKey, Int8?)] = [
      (.qualifikation, qualifikation), (.leistungsfaehigkeit, leistungsfaehigkeit), (.motivation, motivation),
      (.rahmenbedingungen, rahmenbedingungen),
    ]
    let merkmale = values.map { key, value in
      Merkmal(
        merkmal: key, auspraegung: value.map { 5 - Int($0) },
        grund: value == nil ? "Im Profiling nicht besprochen." : nil)
    }
    return ProfilingEingegangen(am: day, merkmale: merkmale, staerken: nil)
  }
}

extension Rolle {
  var payload: MitgliedRolle {
    switch self {
    case .hauptperson: .hauptperson
    case .partner: .partner
    case .kind: .kind
    }
  }
}

extension Leistungsende {
  var payload: LeistungsbezugEndgrund { LeistungsbezugEndgrund(rawValue: rawValue) ?? .sonstige }
}

extension Teilnahmeergebnis {
  var payload: TeilnahmeErgebnis {
    switch self {
    case .integriert: .integriert
    case .fortschritt: .fortschritt
    case .abgeschlossen: .abgeschlossen
    case .abgebrochen: .abgebrochen
    }
  }
}

extension Abschlussgrund {
  var payload: AbschlussGrund { AbschlussGrund(rawValue: rawValue) ?? .sonstige }
}
