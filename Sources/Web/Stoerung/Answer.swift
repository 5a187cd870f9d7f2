import Application
import Foundation
import Hummingbird
import Journal
import Kernel
import Logging
import Pages
import SQL

extension WebApp {
  /// The one place where errors become answers. Logs name the kind of error alone, never its data.
  func answer(
    _ request: Request, _ context: BasicRequestContext, _ body: () async throws -> Response
  ) async -> Response {
    do {
      return try await body()
    } catch let needed as SignInNeeded {
      return .seeOther(here(needed.afterPause ? .anmeldenAbgelaufen : .anmelden).link)
    } catch let step as StepNeeded {
      return .seeOther(here(step.adresse).link)
    } catch is TooBusy {
      return .page(StoerungPage.busy.inside(bereich), in: await frame(request), status: .serviceUnavailable)
    } catch is NotFound {
      return .page(
        (bereich == nil ? StoerungPage.notFound : .notFoundOutside).inside(bereich), in: await frame(request),
        status: .notFound)
    } catch let error as Forbidden {
      logger.notice("right missing", metadata: ["right": "\(error.right.rawValue)"])
      let page = StoerungPage.forbidden(right: error.right.rawValue, grantedBy: "Ihrer Verwaltung")
      return .page(page, in: await frame(request), status: .forbidden)
    } catch let error as Eingeschraenkt {
      let page = StoerungPage.restricted(
        nr: error.aktenzeichen, ground: error.grund.map { "\($0.label) (\($0.section))" } ?? "ohne Angabe",
        since: error.seit.german)
      return .page(page, in: await frame(request), status: .init(code: 423))
    } catch let error as DienstvereinbarungFehlt {
      return .page(StoerungPage.noAgreement(error.sentence), in: await frame(request), status: .forbidden)
    } catch is ForgedForm {
      logger.notice("form without the session's token")
      return .page(StoerungPage.expired.inside(bereich), in: await frame(request), status: .forbidden)
    } catch is BadForm {
      return .page(StoerungPage.unreadable.inside(bereich), in: await frame(request), status: .badRequest)
    } catch let error as HTTPError {
      return .page(StoerungPage.unreadable.inside(bereich), in: await frame(request), status: error.status)
    } catch let error as SQLError where StoerungPage.isTemporary(error) {
      logger.error("database", metadata: ["reason": "\(error.reason)"])
      // Where the database lies is nothing for the browser.
      let sentence = SQLError(error.reason, detail: "").sentence
      return .page(StoerungPage.database(sentence).inside(bereich), in: publicFrame, status: .serviceUnavailable)
    } catch {
      let incident = String(UInt32.random(in: 0..<UInt32(1) << 20), radix: 16).uppercased()
      logger.error("request failed", metadata: ["incident": "\(incident)", "error": "\(type(of: error))"])
      return .page(
        StoerungPage.failure(incident: incident).inside(bereich), in: await frame(request), status: .internalServerError
      )
    }
  }
}

extension StoerungPage {
  /// The same request may go well in a moment; a form sent again with its key is taken once.
  fileprivate static func isTemporary(_ error: SQLError) -> Bool {
    switch error.reason {
    case .retry, .full, .unavailable, .unknownOutcome: true
    case .duplicate, .constraint, .damaged, .missing, .readOnly, .statement: false
    }
  }
}
