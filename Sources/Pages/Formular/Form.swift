import Markup

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
  /// Verb on a second button that keeps what was typed for later; `nil` = there is none.
  public var draft: String?
  /// Verb on a second button that shows what the form would change; nothing is recorded. `nil` = there is none.
  public var preview: String?
  /// What it would change is a page of its own, from which it can be confirmed.
  public var previewIsPage = false
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

  /// The same form with a button that shows what it would change.
  public func previewing(_ label: String = "Folgen zeigen") -> Form {
    var copy = self
    copy.preview = label
    return copy
  }

  /// The same form before a check page.
  public func checked() -> Form {
    var copy = self
    copy.leadsToCheck = true
    return copy
  }

  var fields: [FormField] { sections.flatMap(\.fields) }
  /// Sent with a file.
  var takesFile: Bool { fields.contains { $0.kind.isFile } }
}

/// Fields that belong together.
public struct FormSection: Sendable {
  public let title: String?
  public let intro: String?
  public let fields: [FormField]
  /// Stands in a row on wide screens.
  public let isRow: Bool
  /// Submit buttons below that change the rows and record nothing; sent as `_zeile`. A hint stands beside.
  public let buttons: [Option]
  /// Names of values that people do not see.
  public let hidden: [String]
  /// Only its title shows until it is opened.
  public let isFolded: Bool
  /// A small table below the fields.
  public let table: Formtabelle?
  /// A line that a program works out, above the buttons.
  public let note: String?

  public init(
    _ title: String? = nil, intro: String? = nil, isRow: Bool = false, fields: [FormField], buttons: [Option] = [],
    hidden: [String] = [], isFolded: Bool = false, note: String? = nil, table: Formtabelle? = nil
  ) {
    self.title = title
    self.intro = intro
    self.isRow = isRow
    self.fields = fields
    self.buttons = buttons
    self.hidden = hidden
    self.isFolded = isFolded
    self.note = note
    self.table = table
  }
}

/// A table that helps to fill a form.
public struct Formtabelle: Sendable, Hashable {
  public let id: String
  public let caption: String
  public let columns: [String]
  /// All but the first column and the last are numbers.
  public let rows: [[String]]

  public init(id: String, caption: String, columns: [String], rows: [[String]]) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  var html: HTML {
    Datentabelle(
      id: id, caption: caption,
      columns: columns.enumerated().map { index, name in
        Spalte(name, isNumber: index > 0 && index < columns.count - 1)
      }, rows: rows.map { $0.map { HTML($0) } }
    ).html
  }
}
