/// The first place at which a journal is not what was written.
public struct JournalDamage: Error, Hashable, Sendable {
  public let kind: Kind
  /// `nil` where no entry is left that would tell.
  public let stream: Stream?
  public let version: Int64?
  public let position: Int64

  public init(_ kind: Kind, stream: Stream? = nil, version: Int64? = nil, position: Int64) {
    self.kind = kind
    self.stream = stream
    self.version = version
    self.position = position
  }

  public enum Kind: Hashable, Sendable {
    /// No entry stands at this position.
    case missing
    /// The stream's next version should have been `expected`, or the position is given twice.
    case order(expected: Int64)
    /// The payload or its salt is not what was hashed.
    case payload
    /// Envelope, order or payload hash are not what was chained.
    case chain
    /// Blank, but no erasure names it; or blank only by half.
    case blank
    /// An erasure names the entry, yet its payload is there or it never existed.
    case notErased
    /// The counter stands at `counter`, but the journal ends here.
    case counter(Int64)
    /// A column holds what no program writes.
    case unreadable(column: String)
  }

  /// One line for people: what was found, where, and how to mend it.
  public var sentence: String {
    "Das Journal ist beschädigt: \(place): \(finding) Bitte eine Sicherung zurückspielen und den Vorfall melden."
  }

  private var place: String {
    let position = "Position \(position)"
    guard let stream else { return position }
    return version.map { "\(stream.german), Eintrag \($0), \(position)" } ?? "\(stream.german), \(position)"
  }

  private var finding: String {
    switch kind {
    case .missing: "Der Eintrag fehlt."
    case .order(let expected): "Die Reihenfolge stimmt nicht, hier müsste Eintrag \(expected) stehen."
    case .payload: "Der Inhalt wurde nachträglich geändert."
    case .chain: "Die Prüfsumme passt nicht; der Eintrag oder seine Stelle wurde nachträglich geändert."
    case .blank: "Der Inhalt fehlt, ohne dass eine Löschung ihn nennt."
    case .notErased: "Eine Löschung nennt den Eintrag, aber er ist nicht gelöscht."
    case .counter(let counter): "Hier endet das Journal, der Zähler steht aber auf \(counter)."
    case .unreadable(let column): "Die Spalte \(column) ist unlesbar."
    }
  }
}

extension Stream {
  /// As people read it, with the stored kind and number: `Fall 17 (case 17)`.
  public var german: String {
    let word =
      switch kind {
      case .person: "Person"
      case .household: "Bedarfsgemeinschaft"
      case .caseFile: "Fall"
      case .beratung: "Beratung"
      case .schutz: "Schutz"
      case .jugendhilfe: "Jugendhilfe"
      case .einstellung: "Einstellung"
      }
    return "\(word) \(id) (\(kind.rawValue) \(id))"
  }
}
