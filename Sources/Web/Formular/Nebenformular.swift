import Application
import Casework
import Hummingbird
import Kernel
import Pages

/// Forms beside the cases.
extension Desk {
  /// A form with what stands in it.
  func model(_ action: Adresse, cancel: Adresse?, _ values: [String: [String]]) -> FormModel {
    FormModel(
      action: action, cancel: cancel, csrf: sitzung.csrf,
      idempotencyKey: key ?? Office.newKey(), values: values)
  }

  /// The form's key, and where the browser goes on with which message.
  func submission(_ target: Adresse, _ message: Meldung) -> Submission {
    Submission(
      key: key, expected: nil, target: target.link + "?meldung=" + message.rawValue)
  }

  /// The form once more with everything typed and what was wrong; `nil` for an error that is no refusal.
  func refusal(_ error: any Error, _ action: Adresse, cancel: Adresse?) -> FormModel? {
    var model = model(action, cancel: cancel, FormModel.typed(form))
    switch error {
    case let refused as Refused: model.errors = refused.reader.errors
    case let rejection as Rejection:
      let sentence = Ablehnung.sentence(rejection)
      if let field = rejection.field { model.errors = [field: sentence] } else { model.generalErrors = [sentence] }
    default: return nil
    }
    return model
  }

  /// Takes a form: goes on where its act leads, or shows the page once more with everything typed and what was wrong.
  func take(
    _ action: Adresse, cancel: Adresse?, _ act: (inout FormReader) async throws -> Receipt,
    refused page: (FormModel) async throws -> any Page
  ) async throws -> Response {
    var reader = FormReader(form, today: today)
    do {
      return .seeOther(try await act(&reader).target)
    } catch {
      guard let model = refusal(error, action, cancel: cancel) else { throw error }
      return self.page(try await page(model), status: .unprocessableContent)
    }
  }
}
