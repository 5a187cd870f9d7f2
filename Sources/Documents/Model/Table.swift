/// A statistics table: title above, row heads at the left, footnotes and key of signs below.
public struct Table: Sendable, Hashable {
  /// `Tabelle 1`, or `nil` for a table that belongs to a figure.
  public var number: String?
  public var caption: String
  /// The first column holds the row heads.
  public var columns: [Column]
  public var rows: [Row]
  public var footnotes: [Footnote]
  /// Source and date of the data.
  public var source: String?

  public init(
    number: String? = nil, caption: String, columns: [Column], rows: [Row], footnotes: [Footnote] = [],
    source: String? = nil
  ) {
    self.number = number
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
    self.source = source
  }

  public struct Column: Sendable, Hashable {
    public var title: String
    public var alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .end) {
      self.title = title
      self.alignment = alignment
    }
  }

  public enum Alignment: String, Sendable { case start, end }

  public struct Row: Sendable, Hashable {
    public var head: Cell
    public var cells: [Cell]
    public var kind: Kind

    public init(_ head: Cell, _ cells: [Cell], kind: Kind = .plain) {
      self.head = head
      self.cells = cells
      self.kind = kind
    }

    public enum Kind: String, Sendable {
      case plain
      case total
      /// A part of the row above.
      case part
    }
  }

  public struct Footnote: Sendable, Hashable {
    /// `1`, shown as `1)`.
    public var mark: String
    public var text: String

    public init(_ mark: String, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// Signs and letters that occur, in the order of the usual key.
  public var usedSigns: [(sign: String, meaning: String)] {
    let cells = rows.flatMap(\.cells)
    let signs = Zeichen.allCases.filter { sign in cells.contains { $0.sign == sign } }
    let letters = Guete.allCases.filter { letter in cells.contains { $0.guete == letter } }
    return signs.map { ($0.rawValue, $0.meaning) } + letters.map { ($0.rawValue, $0.meaning) }
  }
}

/// What stands in one field of a table: a text or a sign, never nothing.
public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
  public var text: String
  /// Set if the cell shows a sign instead of a number.
  public var sign: Zeichen?
  public var guete: Guete?
  /// Marks of footnotes.
  public var notes: [String]
  /// Further, smaller lines, for example the share or "gedruckt 28,9 %".
  public var details: [String]

  public init(_ text: String, guete: Guete? = nil, notes: [String] = [], details: [String] = []) {
    self.text = text.isEmpty ? Zeichen.genauNull.rawValue : text
    self.sign = text.isEmpty ? .genauNull : nil
    self.guete = guete
    self.notes = notes
    self.details = details
  }

  public init(_ sign: Zeichen, notes: [String] = []) {
    self.init(sign.rawValue, notes: notes)
    self.sign = sign
  }

  public init(stringLiteral value: String) { self.init(value) }
}
