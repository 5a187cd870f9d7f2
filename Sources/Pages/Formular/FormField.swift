/// One input of a form, declared as data.
public struct FormField: Sendable {
  public let name: String
  public let label: String
  public let kind: FieldKind
  /// Shown under the label.
  public var hint: String?
  public var isOptional = false
  /// Who reads what is written here (free texts).
  public var reader: String?
  /// Short choices of a scale stand side by side where there is room.
  public var isInline = false
  /// Value of the `autocomplete` attribute.
  public var autocomplete = "off"

  public init(
    _ name: some RawRepresentable<String>, _ label: String, _ kind: FieldKind, hint: String? = nil,
    optional: Bool = false
  ) {
    self.init(named: name.rawValue, label, kind, hint: hint, optional: optional)
  }

  /// A field whose name is made at run time, for rows.
  public init(named name: String, _ label: String, _ kind: FieldKind, hint: String? = nil, optional: Bool = false) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    isOptional = optional
  }

  /// The same field with a line that says who reads it.
  public func read(by reader: String) -> FormField {
    var copy = self
    copy.reader = reader
    return copy
  }
  public func inline() -> FormField {
    var copy = self
    copy.isInline = true
    return copy
  }
  public func autocomplete(_ value: String) -> FormField {
    var copy = self
    copy.autocomplete = value
    return copy
  }

  /// Id of the input, or of the first one of a group; links of the error summary lead here.
  var id: String { "f-" + name }
  var hintID: String { id + "-hinweis" }
  var errorID: String { id + "-fehler" }
}

public enum FieldKind: Sendable {
  case text(FieldWidth)
  case password
  /// A day, typed as text.
  case date
  case select([Option])
  /// A long list under headings.
  case groupedSelect([OptionGroup])
  case radios([Option])
  /// One box with its own sentence; sends `ja`.
  case checkbox
  /// Free text; the guide says how many characters are usual.
  case textarea(characters: Int)
  /// A file; the browser offers those with one of these endings.
  case file([String])

  var isFile: Bool { if case .file = self { true } else { false } }
}

public enum FieldWidth: String, Sendable {
  case short = "kurz"
  case medium = "mittel"
  case full = "lang"
}

/// A value to choose.
public struct Option: Sendable, Hashable {
  public let value: String
  public let label: String
  /// A line under the label (radios only).
  public let hint: String?

  public init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}

public struct OptionGroup: Sendable, Hashable {
  public let label: String
  public let options: [Option]

  public init(_ label: String, _ options: [Option]) {
    self.label = label
    self.options = options
  }
}
