/// A form as it stands in the HTML of a page: what people fill in, and what travels along.
struct Formblatt: Sendable {
  enum Kind: Sendable {
    case text
    case date
    case password
    case textarea
    case choice
    case checkbox
  }

  struct Feld: Sendable {
    let name: String
    let kind: Kind
    /// What can be chosen; empty where people write.
    var offered: [String] = []
    /// What stands in it, or is chosen.
    var shown: [String] = []

    var isTyped: Bool { [.text, .date, .textarea].contains(kind) }
  }

  let action: String
  /// Whether it stood on a page that has it no more.
  var isPast = false
  private(set) var hidden: [String: String]
  private(set) var felder: [Feld] = []
  /// The button that the Enter key presses; it sends its name and value along.
  private(set) var button: [String: String] = [:]

  /// The same for two forms that ask for the same.
  var key: [String] { hidden.keys.sorted() + felder.map(\.name) }

  private static let names: Set = [
    "form", "/form", "input", "button", "textarea", "/textarea", "select", "/select", "option",
  ]

  /// The forms of a page that are sent by POST, but for the one that signs out. The offer to take something back stands
  /// above any page and comes last.
  static func all(in page: String) -> [Formblatt] {
    let bytes = Array(page.utf8)
    var found: [Formblatt] = []
    var blatt: Formblatt?
    // The text area or the list whose end has not come yet.
    var open: Marke?
    for marke in Marke.all(names, in: bytes) {
      switch marke.name {
      case "form":
        blatt = marke.attributes["method"] == "post" ? Formblatt(action: marke.attributes["action"] ?? "") : nil
      case "/form":
        if let blatt, blatt.action != "/abmelden" { found.append(blatt) }
        blatt = nil
      case "textarea", "select": open = marke
      case "/textarea":
        if let open { blatt?.text(open, bytes[open.range.upperBound..<marke.range.lowerBound]) }
        open = nil
      case "/select": open = nil
      default: blatt?.take(marke, in: open?.attributes["name"])
      }
    }
    return found.filter { $0.action != "/ruecknahme" } + found.filter { $0.action == "/ruecknahme" }
  }

  private init(action: String) {
    self.action = action
    hidden = [:]
  }

  /// - Parameter list: the list that an option belongs to.
  private mutating func take(_ marke: Marke, in list: String?) {
    let value = marke.attributes["value"] ?? ""
    switch (marke.name, marke.attributes["name"]) {
    case ("option", _):
      if let list, !value.isEmpty { offer(value, in: list, .choice, isChosen: marke.flags.contains("selected")) }
    case ("button", let name?): if button.isEmpty { button[name] = value }
    case ("input", let name?): input(name, marke.attributes, isChecked: marke.flags.contains("checked"))
    default: break
    }
  }

  private mutating func text(_ marke: Marke, _ bytes: ArraySlice<UInt8>) {
    guard let name = marke.attributes["name"] else { return }
    // A browser drops the first line break.
    let shown = Marke.plain(bytes.first == 10 ? bytes.dropFirst() : bytes)
    felder.append(Feld(name: name, kind: .textarea, shown: [shown]))
  }

  private mutating func input(_ name: String, _ attributes: [String: String], isChecked: Bool) {
    let value = attributes["value"] ?? ""
    switch attributes["type"] {
    case "hidden": hidden[name] = value
    // Nothing that could be typed.
    case "file": break
    case "radio": offer(value, in: name, .choice, isChosen: isChecked)
    case "checkbox": offer(value, in: name, .checkbox, isChosen: isChecked)
    case "password": felder.append(Feld(name: name, kind: .password, shown: [value]))
    default: felder.append(Feld(name: name, kind: attributes["class"] == "datum" ? .date : .text, shown: [value]))
    }
  }

  private mutating func offer(_ value: String, in name: String, _ kind: Kind, isChosen: Bool) {
    let index = felder.firstIndex { $0.name == name } ?? felder.endIndex
    if index == felder.endIndex { felder.append(Feld(name: name, kind: kind)) }
    felder[index].offered.append(value)
    if isChosen { felder[index].shown.append(value) }
  }

  private init(action: String, hidden: [String: String], felder: [Feld], button: [String: String]) {
    self.action = action
    self.hidden = hidden
    self.felder = felder
    self.button = button
  }

  /// The same fields, sent elsewhere: what a check page sends.
  func sent(to action: String) -> Formblatt {
    var copy = Formblatt(action: action, hidden: hidden, felder: felder, button: button)
    copy.isPast = isPast
    return copy
  }

  /// The same form in an old window of a session with that token.
  func past(token: String) -> Formblatt {
    var copy = hiding("_csrf", token)
    copy.isPast = true
    return copy
  }

  /// The same form with another hidden value.
  func hiding(_ name: String, _ value: String?) -> Formblatt {
    var copy = self
    copy.hidden[name] = value
    return copy
  }

  /// What is sent with these values: hidden fields and the button as they are.
  func filled(_ typed: [String: String]) -> [String: String] {
    typed.merging(button) { _, own in own }.merging(hidden) { _, own in own }
  }

  /// Hidden fields and the button as they travel.
  var tail: String { filled([:]).map { "\($0)=\($1)" }.joined(separator: "&") }
}
