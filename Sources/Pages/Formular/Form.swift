/// A form as data: sections of fields and a verb for its button.
public struct Form: Sendable {
  /// Heading and title of the page, for example "Status ändern".
  public let title: String
  /// One or two sentences under the heading.
  public let intro: String?
  public let sections: [FormSection]
  /// Verb on the button, for example "Status speichern".
  public let submit: String
  /// Boxes above the fields.
  public var notices: [Hinweis] = []
  /// Sending it leads to a check page, which records.
  public var leadsToCheck = false

  public init(_ title: String, intro: String? = nil, submit: String, _ sections: [FormSection]) {
    self.title = title
    self.intro = intro
    self.submit = submit
    self.sections = sections
  }

  /// A form of one section without heading.
  public init(_ title: String, intro: String? = nil, submit: String, fields: [FormField]) {
    self.init(title, intro: intro, submit: submit, [FormSection(fields: fields)])
  }

  public func notices(_ notices: [Hinweis]) -> Form {
    var copy = self
    copy.notices = notices
    return copy
  }

  /// The same form before a check page.
  public func checked() -> Form {
    var copy = self
    copy.leadsToCheck = true
    return copy
  }

  var fields: [FormField] { sections.flatMap(\.fields) }
}

/// Fields that belong together.
public struct FormSection: Sendable {
  public let title: String?
  public let intro: String?
  public let fields: [FormField]
  /// Stands in a row on wide screens.
  public let isRow: Bool
  /// A submit button below that asks for one more row; sent as `_zeile`.
  public let addRow: Option?

  public init(
    _ title: String? = nil, intro: String? = nil, isRow: Bool = false, fields: [FormField], addRow: Option? = nil
  ) {
    self.title = title
    self.intro = intro
    self.isRow = isRow
    self.fields = fields
    self.addRow = addRow
  }
}
