import Kernel

/// Checks that several topics share.
enum Rule {
  /// - Throws: `datum.zukunft`: what happened cannot lie in the future.
  static func notInFuture(_ day: Day, _ context: DecisionContext, field: String) throws(Rejection) {
    guard day <= context.today else {
      throw Rejection("datum.zukunft", field: field, details: ["tag": day.german, "heute": context.today.german])
    }
  }

  /// - Throws: `datum.vor_fallzugang`: nothing in a case happens before it came in.
  static func notBeforeZugang(_ day: Day, _ file: CaseFile, field: String) throws(Rejection) {
    guard let zugang = file.fallzugang, day < zugang.am else { return }
    throw Rejection(
      "datum.vor_fallzugang", field: field, details: ["tag": day.german, "zugang": zugang.am.german])
  }

  /// An event in an open case that happened on `day`.
  static func event(_ day: Day, _ file: CaseFile, _ context: DecisionContext, field: String = "am") throws(Rejection) {
    try file.requireOpen()
    try notInFuture(day, context, field: field)
    try notBeforeZugang(day, file, field: field)
  }
}
