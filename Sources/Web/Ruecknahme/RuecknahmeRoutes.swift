import Application
import Casework
import Foundation
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// Taking back what was saved last, and putting the offer aside.
  func addRuecknahme(to router: Router<BasicRequestContext>) {
    post(.ruecknahme, on: router) { desk in
      let names = Ruecknahmeleiste.Name.self
      let vorgang = desk.form[names.vorgang.rawValue]?.first.flatMap { Int64($0) } ?? 0
      if desk.form[FormModel.actName]?.first == Ruecknahmeleiste.Wunsch.ausblenden.rawValue {
        try await office.declineUndo(vorgang, as: desk.actor)
        return .seeOther(Seitenweg.of(desk.form[names.zurueck.rawValue]?.first))
      }
      return try await takeBack(vorgang, desk)
    }
  }

  private func takeBack(_ vorgang: Int64, _ desk: Desk) async throws -> Response {
    do {
      let receipt = try await office.takeBack(vorgang, as: desk.actor, key: desk.key) {
        Adresse.fall($0).link + "?meldung=" + Meldung.rueckgaengig.rawValue
      }
      return .seeOther(receipt.target)
    } catch let rejection as Rejection {
      let nr = desk.form[Ruecknahmeleiste.Name.nr.rawValue]?.first.flatMap { Aktenzeichen.caseID($0) == nil ? nil : $0 }
      return desk.page(
        StoerungPage.notTakenBack(Ablehnung.sentence(rejection), nr: nr), status: .unprocessableContent)
    }
  }
}

extension Desk {
  /// The banner for what was saved last.
  func leiste(_ angebot: Ruecknahmeangebot) -> Ruecknahmeleiste {
    Ruecknahmeleiste(
      vorgang: angebot.vorgang, nr: angebot.aktenzeichen, saved: angebot.at.germanTime,
      until: angebot.until.germanTime, here: Seitenweg.from(path, query), key: Office.newKey())
  }
}

/// The way back to the page on which a banner stood.
enum Seitenweg {
  /// The address of a page without the notice it showed.
  static func from(_ path: String, _ query: [String: String]) -> String {
    let kept = query.filter { $0.key != "meldung" }.sorted { $0.key < $1.key }
    guard !kept.isEmpty else { return path }
    return path + "?" + kept.map { "\(percentEncoded($0.key))=\(percentEncoded($0.value))" }.joined(separator: "&")
  }

  /// A page of this program, else the start: what a form names is never trusted.
  static func of(_ typed: String?) -> String {
    guard let typed, typed.utf8.allSatisfy({ (33...126).contains($0) }),
      Muster.allCases.contains(where: { $0.matches(String(typed.prefix { $0 != "?" })) })
    else { return Adresse.start.link }
    return typed
  }
}
