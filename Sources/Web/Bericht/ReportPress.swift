public import Application
public import Documents
public import Foundation
public import Kernel
public import Markup
public import Store

/// Makes the report of a year: one document value, and from it page and paper.
///
/// ```
/// let press = ReportPress(places: .standard(python: …, path: …))
/// let document = try await press.document(2007, knownOn: day, for: desk.actor, in: office)
/// press.article(document)            // HTML for BerichtPage, with its own h1
/// press.page(document)               // a file that stands alone
/// try await press.pdf(document)      // PDF/UA; throws PDFError with a German sentence
/// ```
public struct ReportPress: Sendable {
  private let engine: @Sendable () throws(PDFError) -> PDFEngine

  /// Prints with this engine.
  public init(engine: PDFEngine) { self.engine = { () throws(PDFError) in engine } }

  /// Looks for an engine when the first PDF is asked for; pages need none.
  public init(places: EnginePlaces, limits: PDFEngine.Limits = .init()) {
    engine = { () throws(PDFError) in try PDFEngine(places: places, limits: limits) }
  }

  /// The report for a signed-in account.
  /// - Parameter knownOn: `nil` = each month after its waiting time, at the latest the working day.
  /// - Throws: `Forbidden` without the right; `NotFound` if the year has no texts; `BerichtError` where a text
  ///   names what is not there.
  public func document(_ year: Int, knownOn: Day?, for actor: Actor, in office: Office) async throws -> Document {
    try ReportPress.document(try await office.berichtsstoff(year, knownOn: knownOn, actor))
  }

  /// The report for the operator at the command line.
  /// - Throws: `BerichtstexteFehlen`, `BerichtError`.
  public func document(_ year: Int, knownOn: Day?, of tenant: Mandant, in office: Office) async throws -> Document {
    try ReportPress.document(try await office.berichtsstoff(year, knownOn: knownOn, tenant))
  }

  /// Title and content, to be put into a page that has no `h1` of its own.
  /// - Parameter titleLevel: level of the document's title, where the page has an `h1` of its own.
  public func article(_ document: Document, titleLevel: Int = 1) -> HTML {
    HTMLRenderer(titleLevel: titleLevel).article(document)
  }

  /// A whole file that can be read without the program.
  public func page(_ document: Document) -> String { HTMLRenderer().page(document).rendered }

  /// Tagged PDF (PDF/UA-1 and PDF/A-2a).
  public func pdf(_ document: Document) async throws(PDFError) -> Data { Data(try await engine().pdf(of: document)) }

  /// The report from its parts, for texts that are not taken over yet.
  /// - Throws: `BerichtError`; `RahmendatumFehler` if a stored context figure was changed by hand.
  public static func document(_ stoff: Berichtsstoff) throws -> Document {
    let texte = try BerichtTexte(files: Dictionary(stoff.texte.map { ($0.datei, $0.markdown) }) { $1 })
    var input = BerichtInput(stoff.year, jobCentre: stoff.jobcenter, texte: texte, auswertung: stoff.auswertung)
    input.rahmendaten = try stoff.rahmendaten.map { try $0.rahmendatum() }
    return try Bericht(input).document()
  }
}
