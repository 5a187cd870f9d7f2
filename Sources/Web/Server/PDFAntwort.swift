import Documents
import HTTPTypes
import Hummingbird
import Logging
import Pages

extension WebApp {
  /// A document as PDF; without an engine a page says so, and leads back.
  /// - Parameters:
  ///   - kind: what the log calls it, without a word about a person.
  ///   - isKept: the browser saves the file and stays on its page.
  func pdf(
    _ document: Document, named name: String, kind: String, isKept: Bool = false, _ desk: Desk, back: Adresse
  ) async -> Response {
    do {
      let bytes = Array(try await settings.reports.pdf(document))
      return .bytes(bytes, type: "application/pdf", filename: "\(name).pdf", isKept: isKept)
    } catch {
      logger.error("no PDF", metadata: ["kind": "\(kind)", "reason": "\(error.kind)"])
      return desk.page(StoerungPage.noPDF(of: back), status: .serviceUnavailable)
    }
  }
}
