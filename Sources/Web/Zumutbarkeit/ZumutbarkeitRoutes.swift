import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The page about what is reasonable in a case.
  func addZumutbarkeit(to router: Router<BasicRequestContext>) {
    get(.zumutbarkeit, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.zumutbarkeit.rawValue)
      return desk.desk.page(desk.zumutbarkeitPage)
    }
  }
}

extension CaseDesk {
  fileprivate var zumutbarkeitPage: ZumutbarkeitPage {
    let state = akte.file.zumutbarkeit
    let current = state.on(today)
    return ZumutbarkeitPage(
      identity: identity, recht: recht, aktuell: current.map(feststellung),
      andere: state.alle.filter { $0 != current }.map(feststellung), grenzen: einsatzgrenzen,
      verlauf: events(of: { $0 is ZumutbarkeitFestgestellt }), notices: statushinweise, links: zumutbarkeitLinks)
  }

  private func feststellung(_ finding: ZumutbarkeitFestgestellt) -> ZumutbarkeitPage.Feststellung {
    ZumutbarkeitPage.Feststellung(title: "Feststellung ab \(finding.ab.german)", rows: finding.rows)
  }

  private var recht: [Zusammenfassungszeile] {
    let rules = Zumutbarkeitsgrund.allCases.map { office.law.zumutbarkeit($0, on: today) }
    return (rules + [office.law.zumutbarkeitVonMassnahmen(on: today)]).map {
      Zusammenfassungszeile($0.value.label, lines: [$0.value.wording, $0.citation.section])
    }
  }

  private var zumutbarkeitLinks: [Verweis] {
    let own = mayChange ? [Verweis("Zumutbarkeit feststellen", .fallhandlung(.zumutbarkeitFeststellen, nr: nr))] : []
    return own + [Verweis("Ärztliches Gutachten ansehen", .fallhandlung(.gutachten, nr: nr))]
  }
}

extension ZumutbarkeitFestgestellt {
  /// The finding by name; what is empty is left out.
  var rows: [Zusammenfassungszeile] {
    let all: [(String, [String])] = [
      ("Steht Arbeit entgegen", gruende.isEmpty ? ["nichts"] : gruende.map(\.label)),
      ("Pflege von Angehörigen", pflege == .vereinbar ? [ZumutbarkeitForm.label(pflege)] : []),
      ("Stunden je Woche", ["\(stunden)"]), ("Anforderungen", grenzen.map(\.words)),
      ("Wieder prüfen am", pruefen.map { [$0.german] } ?? []), ("Begründung", begruendung.map { [$0] } ?? []),
      ("Vorschlag der Regeln", vorschlag.isEmpty ? [] : vorschlag.map(\.label)),
    ]
    return all.filter { !$0.1.isEmpty }.map { Zusammenfassungszeile($0.0, lines: $0.1) }
  }
}

extension Zumutbarkeitsgrund {
  /// A short name where no day is at hand, for example in the history.
  var label: String {
    switch self {
    case .faehigkeit: "Leistungsvermögen (Nr. 1)"
    case .fruehereArbeit: "frühere Arbeit (Nr. 2)"
    case .kind: "Erziehung eines Kindes (Nr. 3)"
    case .pflege: "Pflege von Angehörigen (Nr. 4)"
    case .wichtigerGrund: "sonstiger wichtiger Grund (Nr. 5)"
    }
  }
}
