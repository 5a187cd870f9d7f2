import Application
import Controlling
import DemoJobcenter
import Documents
import Foundation
import Journal
import Kernel
import Law
import SQL
import Store

/// Why a command ended: one clear line, and the exit code of the contract.
struct Failure: Error {
  let line: String
  let code: Int32

  init(_ line: String, code: Int32 = 1) {
    self.line = line
    self.code = code
  }

  /// The line for an error from below. What nobody foresaw is named by its type alone: its text might
  /// carry personal data.
  init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as SQLError: self.init(error.sentence)
    case let error as SchemaError: self.init(error.sentence)
    case let error as LawError:
      self.init("Die Rechtsdatei \(error.file) ist nicht verwendbar: \(error.message)", code: 65)
    case let error as MonatstabelleError: self.init(error.description, code: 65)
    case let error as PDFError: self.init(error.description)
    case let error as JournalDamage: self.init(error.sentence)
    case let error as ReadModelDamage: self.init(error.sentence)
    case let error as MarkdownError: self.init(error.description, code: 65)
    case let error as PlanRefused: self.init(error.description)
    default: self.init("Unerwarteter Fehler (\(type(of: error))). Bitte melden Sie ihn der Betreuung.")
    }
  }

  static func knows(_ error: any Error) -> Bool {
    error is SQLError || error is SchemaError || error is LawError || error is MonatstabelleError || error is PDFError
      || error is JournalDamage || error is ReadModelDamage || error is MarkdownError
  }

  func exit() -> Never {
    FileHandle.standardError.write(Data(("fallwerk: " + line + "\n").utf8))
    Foundation.exit(code)
  }
}
