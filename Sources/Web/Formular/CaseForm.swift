import Application
import Casework
import Controlling
import HTTPTypes
import Hummingbird
import Journal
import Kernel
import Pages
import Store

/// A form of one case: how it looks, what stands in it at first, and what it records.
struct CaseForm: Sendable {
  let muster: Muster
  /// The form's own address.
  let address: @Sendable (CaseDesk) throws -> Adresse
  let form: @Sendable (CaseDesk) throws -> Form
  var prefill: @Sendable (CaseDesk) throws -> [String: String] = { _ in [:] }
  /// What the case holds of the fields that the form leaves empty on purpose; for the comparison with what others
  /// recorded meanwhile.
  var stand: @Sendable (CaseDesk) throws -> [String: String] = { _ in [:] }
  /// What is typed can be kept as a draft.
  var keepsDraft = true
  /// The field of the file that is sent along.
  var fileField: String?
  /// Shows what recording the typed values would change; `nil` = the form has no such button.
  var preview: (@Sendable (CaseDesk, inout FormReader) throws -> Vorschau)?
  /// Reads the typed values and records them; throws `Refused` with all that is wrong.
  let record: @Sendable (CaseDesk, inout FormReader) async throws -> Receipt
}

/// What a form shows before it records anything.
enum Vorschau {
  /// A page of its own, from which it can be confirmed.
  case page(Response)
  /// What would change, shown above the filled form.
  case folgen(Folgenliste)
}

/// Typed values that cannot be recorded as they are.
struct Refused: Error {
  let reader: FormReader
}

/// A request about one case.
struct CaseDesk: Sendable {
  var desk: Desk
  var akte: Fallakte
  /// The providers with their places, where a form offers them.
  var angebot: Traegerregister?
  /// Demand by occupation; read for the page that shows it alone.
  var bedarf: [Berufsbedarf] = []

  var nr: String { akte.line.fall.aktenzeichen }
  var id: CaseID { akte.line.fall.id }
  var today: Day { desk.today }
  var office: Office { desk.office }
  var identity: Identitaetsleiste { Identitaetsleiste(akte, today: today) }

  func typedDay(_ name: some RawRepresentable<String>) -> Day { desk.typedDay(name) }

  /// Version the person saw, and the form's key. A form that names no version counts as older than the case.
  func submission(
    to page: Adresse? = nil, _ message: Meldung = .gespeichert, showing: Bool = false
  ) -> Submission {
    let expected = desk.form[FormModel.versionName]?.first.flatMap { Int64($0) } ?? -1
    let target = (page ?? .fall(nr)).link + "?meldung="
    let since = showing ? "&\(CaseDesk.sinceQuery)=\(expected)" : ""
    var submission = Submission(
      key: desk.key, expected: expected, target: target + message.rawValue + since)
    if message == .gespeichert { submission.besides = target + Meldung.gespeichertDaneben.rawValue + since }
    return submission
  }

  /// The version of the case before an act whose consequences are shown.
  static let sinceQuery = "seit"

  /// - Parameter showing: the case then says once what the act changed.
  func record<C: Command>(_ command: C, _ message: Meldung = .gespeichert, showing: Bool = false) async throws
    -> Receipt
  where C.State == CaseFile {
    try await office.record(command, in: id, as: desk.actor, submission(message, showing: showing))
  }
}

extension WebApp {
  /// Registers the two halves of a case form.
  func add(_ caseForm: CaseForm, to router: Router<BasicRequestContext>) {
    get(caseForm.muster, on: router) { desk in
      let desk = try await caseDesk(desk, page: caseForm.muster.rawValue)
      if desk.desk.isDraft { return try show(caseForm, desk, FormModel.typed(desk.desk.form)) }
      let waiting = caseForm.keepsDraft ? try await office.draft(desk.desk.actor, path: desk.desk.path) : nil
      return try show(caseForm, desk, try caseForm.prefill(desk).mapValues { [$0] }, waiting: waiting)
    }
    post(caseForm.muster, on: router, takesFile: caseForm.fileField != nil) { desk in
      let caseDesk = try await caseDesk(desk, page: caseForm.muster.rawValue)
      if desk.form[FormModel.actName]?.first == FormAct.aendern.rawValue {
        return try show(caseForm, caseDesk, FormModel.typed(desk.form))
      }
      if desk.form[FormModel.actName]?.first == FormAct.entwurf.rawValue, caseForm.keepsDraft {
        return try await keepDraft(caseForm, caseDesk)
      }
      if let seen = caseDesk.comparedVersion { return try await decided(caseForm, caseDesk, since: seen) }
      return try await take(caseForm, caseDesk)
    }
  }

  /// The case of the address, if the account may read it; every reading is logged.
  func caseDesk(_ desk: Desk, page: String) async throws -> CaseDesk {
    guard let id = Aktenzeichen.caseID(try desk.parameter("nr")) else { throw NotFound() }
    let akte = try await office.fallakte(id, desk.actor, page: page)
    guard akte.line.fall.aktenzeichen == desk.parameters["nr"] else { throw NotFound() }
    return CaseDesk(
      desk: desk, akte: akte,
      angebot: page == Muster.profilingAuftrag.rawValue ? try await office.traegerangebot(desk.actor) : nil,
      bedarf: page == Muster.zielplanung.rawValue ? try await office.bedarf(desk.actor) : [])
  }

  private func take(_ caseForm: CaseForm, _ desk: CaseDesk) async throws -> Response {
    var reader = FormReader(desk.desk.form, today: desk.today)
    do {
      if let preview = caseForm.preview, desk.desk.form[FormModel.actName]?.first == FormAct.folgen.rawValue {
        switch try preview(desk, &reader) {
        case .page(let response): return response
        case .folgen(let liste) where desk.desk.isPart: return .fragment(liste.html)
        case .folgen(let liste):
          return try show(caseForm, desk, FormModel.typed(desk.desk.form), folgen: liste)
        }
      }
      let receipt = try await caseForm.record(desk, &reader)
      try await office.dropDraft(desk.desk.actor, path: try caseForm.address(desk).path)
      if desk.desk.form[FormModel.actName]?.first == FormAct.weiter.rawValue, let platz = desk.desk.liste {
        return .seeOther(try await next(platz, after: desk))
      }
      return .seeOther(receipt.target)
    } catch let rows as MoreRows {
      return try show(caseForm, desk, rows.values)
    } catch let refused as Refused {
      return try refuse(caseForm, desk, refused.reader.errors, [])
    } catch let rejection as Rejection {
      return try refuse(caseForm, desk, rejection)
    } catch is Conflict {
      return try await conflict(caseForm, desk)
    } catch let check as CheckFirst {
      return check.response
    }
  }

  private func show(
    _ caseForm: CaseForm, _ desk: CaseDesk, _ values: [String: [String]], waiting: Entwurfsblatt? = nil,
    folgen: Folgenliste? = nil
  ) throws -> Response {
    var model = try model(caseForm, desk, values)
    model.folgen = folgen
    model.waitingDraft = waiting.map {
      FormModel.Wartender(
        since: $0.at.german, link: .mitEntwurf(desk.desk.liste.map { .inListe(model.action, $0) } ?? model.action))
    }
    return desk.desk.page(FormPage(try caseForm.form(desk), model: model, identity: desk.identity))
  }

  func model(_ caseForm: CaseForm, _ desk: CaseDesk, _ values: [String: [String]]) throws -> FormModel {
    let liste = desk.desk.liste
    var model = FormModel(
      action: try caseForm.address(desk), cancel: liste?.adresse ?? .fall(desk.nr), csrf: desk.desk.sitzung.csrf,
      version: desk.desk.draftVersion ?? desk.akte.version,
      idempotencyKey: desk.desk.key ?? Office.newKey(), values: values)
    model.liste = liste
    model.keepsDraft = caseForm.keepsDraft
    model.draftSaved = desk.desk.draftAt?.germanTime
    if let field = caseForm.fileField, desk.desk.file?.isMissing == false { model.errors[field] = Upload.chooseAgain }
    return model
  }

  func refuse(_ caseForm: CaseForm, _ desk: CaseDesk, _ rejection: Rejection) throws -> Response {
    let sentence = Ablehnung.sentence(rejection)
    let known = Set(try caseForm.form(desk).sections.flatMap(\.fields).map(\.name))
    if let field = rejection.field, known.contains(field) { return try refuse(caseForm, desk, [field: sentence], []) }
    return try refuse(caseForm, desk, [:], [sentence])
  }

  private func refuse(_ caseForm: CaseForm, _ desk: CaseDesk, _ errors: [String: String], _ general: [String]) throws
    -> Response
  {
    var model = try model(caseForm, desk, FormModel.typed(desk.desk.form))
    model.errors.merge(errors) { $1 }
    model.generalErrors = general
    let page = FormPage(try caseForm.form(desk), model: model, identity: desk.identity)
    return desk.desk.page(page, status: .unprocessableContent)
  }
}

/// The person asked for one more row; nothing is recorded yet.
struct MoreRows: Error {
  let values: [String: [String]]
}

/// A legal act passes a check page first.
struct CheckFirst: Error {
  let response: Response
}

extension FormModel {
  /// What was typed, without the hidden fields.
  static func typed(_ form: [String: [String]]) -> [String: [String]] { form.filter { !$0.key.hasPrefix("_") } }
}

extension FormReader {
  /// - Throws: `Refused` if anything was wrong so far.
  func finish() throws { if !errors.isEmpty { throw Refused(reader: self) } }
}
