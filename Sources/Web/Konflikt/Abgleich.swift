/// What two persons made of the values of one form, beside what it was before.
struct Abgleich {
  /// Whose value holds.
  enum Seite: String, CaseIterable {
    case meine
    case ihre
    case bisher
  }

  struct Feld: Equatable {
    let name: String
    let mine: [String]
    let theirs: [String]
    let before: [String]

    func value(_ side: Seite) -> [String] {
      switch side {
      case .meine: mine
      case .ihre: theirs
      case .bisher: before
      }
    }
  }

  /// What both sides together say, where they do not contradict; a field to decide keeps the own value.
  private(set) var merged: [String: [String]]
  /// Changed by both, each otherwise.
  private(set) var contradicting: [Feld] = []
  /// Changed by the other side alone.
  private(set) var taken: [Feld] = []

  init(mine: [String: [String]], theirs: [String: [String]], before: [String: [String]]) {
    merged = mine
    // What the case says of no field is typed anew each time and belongs to whoever types it.
    for name in Set(theirs.keys).union(before.keys).sorted() {
      let field = Feld(
        name: name, mine: Abgleich.said(mine[name]), theirs: Abgleich.said(theirs[name]),
        before: Abgleich.said(before[name]))
      if field.theirs == field.before || field.theirs == field.mine { continue }
      if field.mine == field.before {
        merged[name] = field.theirs
        taken.append(field)
      } else {
        contradicting.append(field)
      }
    }
  }

  /// The values once the contradicting fields are decided, and those that are not.
  func decided(_ choices: [String: Seite]) -> (values: [String: [String]], open: [Feld]) {
    var values = merged
    for field in contradicting { if let side = choices[field.name] { values[field.name] = field.value(side) } }
    return (values, contradicting.filter { choices[$0.name] == nil })
  }

  /// Blanks around a text and empty values say nothing.
  private static func said(_ values: [String]?) -> [String] {
    (values ?? []).map { text in
      String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
