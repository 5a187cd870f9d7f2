/// A reminder to the party whose turn it is: nothing to fill in.
public enum ErinnerungForm {
  /// `party` and `what` in words, for example "Träger" and "Profiling: Ergebnis dokumentieren"; `nil` if nobody waits.
  public static func form(party: String?, what: String?) -> Form {
    Form(
      "Erinnerung festhalten",
      intro: party.map { "Der Fall wartet auf: \($0). Es geht um: \(what ?? "")." }
        ?? "In diesem Fall wartet nichts auf andere.",
      submit: "Erinnerung festhalten", fields: [])
  }
}

/// What the button on a row of Mein Tag sends along.
public struct Erinnerungsknopf: Sendable, Hashable {
  let csrf: String
  let version: Int64
  let key: String
  let address: Adresse

  public init(nr: String, csrf: String, version: Int64, key: String) {
    self.csrf = csrf
    self.version = version
    self.key = key
    address = .fallhandlung(.erinnerung, nr: nr)
  }
}
