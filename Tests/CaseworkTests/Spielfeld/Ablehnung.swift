import Casework
import Journal
import Kernel
import Testing

/// A sentence about a refusal: given what was recorded, this act breaks that rule.
struct Ablehnung: Sendable, CustomTestStringConvertible {
  let code: String
  /// The form field it belongs to.
  let field: String?
  let sentence: String
  /// Plays the sentence; `nil` if nothing was refused.
  let play: @Sendable () throws -> Rejection?

  var testDescription: String { "\(code): \(sentence)" }

  private init(_ code: String, _ field: String?, _ sentence: String, play: @escaping @Sendable () throws -> Rejection?)
  {
    self.code = code
    self.field = field
    self.sentence = sentence
    self.play = play
  }

  init<C: Command>(
    _ code: String, field: String? = nil, _ sentence: String,
    given: @autoclosure @escaping @Sendable () throws -> Spielfeld<C.State>, when command: C
  ) {
    self.init(code, field, sentence) {
      let field = try given()
      return try rejection { _ = try field.then(command) }
    }
  }

  /// A change to an entry: cancelled, or replaced by `content`.
  init<State: StreamState>(
    _ code: String, field: String? = nil, _ sentence: String,
    given: @autoclosure @escaping @Sendable () throws -> Spielfeld<State>, storno version: Int64,
    by content: State.Content? = nil, grund: String = "Verwechslung"
  ) {
    self.init(code, field, sentence) {
      let field = try given()
      return try rejection {
        _ =
          if let content { try field.korrektur(version, content, grund: grund) } else {
            try field.storno(version, grund: grund)
          }
      }
    }
  }

  /// What one submission wrote is taken back.
  init<State: StreamState>(
    _ code: String, field: String? = nil, _ sentence: String,
    given: @autoclosure @escaping @Sendable () throws -> Spielfeld<State>, zurueck versions: [Int64]
  ) {
    self.init(code, field, sentence) {
      let field = try given()
      return try rejection { _ = try field.zurueck(versions) }
    }
  }
}

/// What `act` was refused with; other errors go on.
func rejection(_ act: () throws -> Void) throws -> Rejection? {
  do {
    try act()
    return nil
  } catch let rejection as Rejection {
    return rejection
  }
}
