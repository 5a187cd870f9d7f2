import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseDesk {
  /// Health data is for whoever works on the case.
  var seesHealth: Bool { desk.actor.may(.fallBearbeiten, akte.line.fall) }

  /// What work may ask of the person today, by name; nothing for readers who do not work on the case.
  var einsatzgrenzen: [Zusammenfassungszeile] {
    seesHealth ? akte.file.einsatzgrenzen(on: today).rows : []
  }

  /// The same in one box, beside what is planned.
  var einsatzhinweis: Hinweis? {
    let rows = einsatzgrenzen
    guard !rows.isEmpty else { return nil }
    return Hinweis(
      .hinweis, rows.map { "\($0.name): \($0.value.joined(separator: "; "))." }.joined(separator: " "),
      title: "Was Arbeit verlangen darf", links: [Verweis("Zumutbarkeit ansehen", .fallhandlung(.zumutbarkeit, nr: nr))]
    )
  }

  /// What is worth asking about the status.
  var statushinweise: [Hinweis] {
    guard seesHealth else { return [] }
    return akte.file.statushinweise(on: today).map { found in
      let status = found.vorschlag.map { " Vorschlag für den Status: \(Wortlaut.label($0))." } ?? ""
      return Hinweis(
        .warnung, found.sentence + status, title: found.title,
        links: mayChange ? [Verweis("Status ändern", .fallhandlung(.status, nr: nr))] : [])
    }
  }
}

extension Einsatzgrenzen {
  fileprivate var rows: [Zusammenfassungszeile] {
    func lines(_ grade: Anforderungsgrad) -> [String] { grenzen.filter { $0.grad == grade }.map(\.words) }
    let all: [(String, [String])] = [
      ("Stunden je Woche", stunden.map { ["höchstens \($0.stunden) (\($0.quelle.label), \($0.am.german))"] } ?? []),
      ("Nicht möglich", lines(.ausgeschlossen)), ("Nur zeitweise", lines(.eingeschraenkt)),
      ("Der Arbeitsplatz muss berücksichtigen", hinweise),
    ]
    return all.filter { !$0.1.isEmpty }.map { Zusammenfassungszeile($0.0, lines: $0.1) }
  }
}

extension Einsatzgrenzen.Grenze {
  /// `Lärm (Gutachten, 14.03.2008, bis 13.03.2009)`.
  fileprivate var words: String {
    let end = bis.map { ", bis \($0.german)" } ?? ""
    return "\(Anforderungsfelder.label(anforderung)) (\(quelle.label), \(am.german)\(end))"
  }
}

extension Grenzquelle {
  fileprivate var label: String {
    switch self {
    case .gutachten: "Gutachten"
    case .zumutbarkeit: "Zumutbarkeit"
    case .profil: "Profil"
    }
  }
}

extension Statushinweis {
  fileprivate var title: String {
    switch self {
    case .erwerbsfaehigkeitKlaeren: "Erwerbsfähigkeit klären (§§ 8, 44a SGB II)"
    case .kindErziehen, .grundEntfallen, .wenigerAls15: "Status prüfen"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .erwerbsfaehigkeitKlaeren(let day):
      "Das Gutachten vom \(day.german) nennt weniger als drei Stunden am Tag. Bitte klären Sie mit der Leistung, ob die "
        + "Person erwerbsfähig ist. Von selbst ändert sich nichts."
    case .kindErziehen(let day):
      "Seit \(day.german) steht die Erziehung eines Kindes der Arbeit entgegen."
    case .grundEntfallen(let day):
      "Seit \(day.german) steht die Erziehung eines Kindes der Arbeit nicht mehr entgegen. Der Status nennt sie noch."
    case .wenigerAls15(let hours):
      "Möglich sind \(hours) Stunden je Woche. Arbeitslos ist nur, wer für mindestens 15 Stunden verfügbar ist."
    }
  }
}
