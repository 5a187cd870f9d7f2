/// What a form shows: typed values, errors and the hidden fields that protect it.
///
/// A refused form is rendered again from the same value with `errors` filled in (status 422), so
/// that nothing typed is lost.
public struct FormModel: Sendable {
  /// Names of the hidden fields.
  public static let csrfName = "_csrf"
  public static let versionName = "_version"
  public static let idempotencyName = "_schluessel"
  /// Name of the submit buttons' value: what the person wants, see `FormAct`.
  public static let actName = "_aktion"
  /// The place in the list of work from which the form was opened.
  public static let listName = "_liste"
  /// Name of the buttons that only ask for one more row.
  public static let rowName = "_zeile"

  /// Typed texts by field name; several for groups of checkboxes.
  public var values: [String: [String]]
  /// A German sentence by field name: what happened and how to mend it.
  public var errors: [String: String]
  /// Sentences that belong to no single field.
  public var generalErrors: [String]
  public let csrf: String
  /// Version of the case the form was made from; a newer one leads to the comparison page.
  public let version: Int64?
  /// The same key is accepted once only.
  public let idempotencyKey: String?
  public let action: Adresse
  public let cancel: Adresse?
  /// The place in a list of work from which the form was opened.
  public var liste: Listenplatz?
  /// What is typed can be kept as a draft.
  public var keepsDraft = false
  /// When it was last kept, for example "09:42 Uhr".
  public var draftSaved: String?
  /// A draft that is not shown: since when, and where it opens.
  public var waitingDraft: Wartender?

  /// What recording it would change, once asked for.
  public var folgen: Folgenliste?

  /// An earlier draft of the same form.
  public struct Wartender: Sendable, Hashable {
    let since: String
    let link: Adresse

    public init(since: String, link: Adresse) {
      self.since = since
      self.link = link
    }
  }

  public init(
    action: Adresse, cancel: Adresse? = nil, csrf: String, version: Int64? = nil, idempotencyKey: String? = nil,
    values: [String: [String]] = [:]
  ) {
    self.action = action
    self.cancel = cancel
    self.csrf = csrf
    self.version = version
    self.idempotencyKey = idempotencyKey
    self.values = values
    errors = [:]
    generalErrors = []
  }

  public var hasErrors: Bool { !errors.isEmpty || !generalErrors.isEmpty }

  /// The typed text of a field; empty if nothing was typed.
  public subscript(_ name: some RawRepresentable<String>) -> String {
    get { self[name.rawValue] }
    set { values[name.rawValue] = [newValue] }
  }
  public subscript(_ name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [newValue] }
  }

  /// Sets the sentence shown at a field.
  public mutating func refuse(_ name: some RawRepresentable<String>, _ sentence: String) {
    errors[name.rawValue] = sentence
  }
  func isChosen(_ value: String, in name: String) -> Bool { values[name]?.contains(value) ?? false }
}

/// What a submit button asks for. The raw value is sent as `_aktion`.
public enum FormAct: String, CaseIterable, Sendable {
  /// Record it.
  case speichern
  /// Keep what was typed for later; nothing is recorded.
  case entwurf
  /// Record it and open the next item of the list.
  case weiter
  /// Show what it would change; nothing is recorded.
  case folgen
  /// Back from the check page to the form.
  case aendern
  /// Confirmed on the check page.
  case bestaetigen
}
