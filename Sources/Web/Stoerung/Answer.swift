import Application
import Foundation
import HTTPTypes
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
      return await say(.busy, .serviceUnavailable, request)
    } catch is NotFound {
      return await say(bereich == nil ? .notFound : .notFoundOutside, .notFound, request)
    } catch let error as Forbidden {
      logger.notice("right missing", metadata: ["right": "\(error.right.rawValue)"])
      return await say(.forbidden(right: error.right.rawValue, grantedBy: "Ihrer Verwaltung"), .forbidden, request)
    } catch let error as Eingeschraenkt {
      let page = StoerungPage.restricted(
        nr: error.aktenzeichen, ground: error.grund.map { "\($0.label) (\($0.section))" } ?? "ohne Angabe",
        since: error.seit.german)
      return await say(page, .init(code: 423), request)
    } catch let error as DienstvereinbarungFehlt {
      return await say(.noAgreement(error.sentence), .forbidden, request)
    } catch is ForgedForm {
      logger.notice("form without the session's token")
      return await say(.expired, .forbidden, request)
    } catch is TooMuch {
      return await say(.tooLarge, .contentTooLarge, request)
    } catch is BadForm {
      return await say(.unreadable, .badRequest, request)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      return await say(.tooLarge, .contentTooLarge, request)
    } catch let error as HTTPError {
      return await say(.unreadable, error.status, request)
    } catch let error as SQLError where StoerungPage.isTemporary(error) {
      logger.error("database", metadata: ["reason": "\(error.reason)"])
      // Where the database lies is nothing for the browser.
      let sentence = SQLError(error.reason, detail: "").sentence
      return .page(StoerungPage.database(sentence).inside(bereich), in: publicFrame, status: .serviceUnavailable)
    } catch {
      let incident = String(UInt32.random(in: 0..<UInt32(1) << 20), radix: 16).uppercased()
      logger.error("request failed", metadata: ["incident": "\(incident)", "error": "\(type(of: error))"])
      return await say(.failure(incident: incident), .internalServerError, request)
    }
  }

  /// The page in the words and with the links of this part of the program.
  private func say(_ page: StoerungPage, _ status: HTTPResponse.Status, _ request: Request) async -> Response {
    .page(page.inside(bereich), in: await frame(request), status: status)
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
