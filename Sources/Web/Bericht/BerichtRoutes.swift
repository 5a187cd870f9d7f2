import Application
import Documents
import Foundation
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// The reports: list, page and paper. Both renderings come from one document.
  func addBerichte(to router: Router<BasicRequestContext>) {
    get(.berichte, on: router) { desk in try await berichte(desk) }
    get(.berichtPDF, on: router) { desk in try await berichtPDF(desk) }
    get(.bericht, on: router) { desk in try await bericht(desk) }
  }

  private func berichte(_ desk: Desk) async throws -> Response {
    let years = try await office.berichtsjahre(desk.actor)
    let rows = years.map {
      BerichtePage.Zeile(year: $0, stand: desk.today, mark: Statusmarke("aus den Fällen gezählt"))
    }
    return desk.page(BerichtePage(rows: rows))
  }

  private func bericht(_ desk: Desk) async throws -> Response {
    let (year, stand) = try desk.bericht()
    let document = try await settings.reports.document(year, knownOn: stand, for: desk.actor, in: office)
    return desk.page(BerichtPage(year: year, stand: stand, document: settings.reports.article(document)))
  }

  private func berichtPDF(_ desk: Desk) async throws -> Response {
    let (year, stand) = try desk.bericht()
    let document = try await settings.reports.document(year, knownOn: stand, for: desk.actor, in: office)
    return await pdf(
      document, named: "eingliederungsbericht-\(year)", kind: "report", desk, back: .bericht(jahr: year, stand: stand))
  }
}

extension Desk {
  /// Year and day of knowledge of the address.
  /// - Throws: `NotFound` if they are no year and no day.
  fileprivate func bericht() throws -> (year: Int, stand: Day?) {
    guard let year = Int(try parameter("jahr")) else { throw NotFound() }
    guard let typed = query["stand"] else { return (year, nil) }
    guard let day = Day(iso: typed) else { throw NotFound() }
    return (year, day)
  }
}
