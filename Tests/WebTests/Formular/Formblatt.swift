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

  /// The forms of a page that are sent by POST, but for the one that signs out. The offer to take something back stands
  /// above any page and comes last.
  static func all(in page: String) -> [Formblatt] {
    let found = page.split(separator: "<form ").dropFirst().compactMap { part -> Formblatt? in
      let head = part.prefix { $0 != ">" }
      guard attributes(head)["method"] == "post", let inner = part.split(separator: "</form>").first else { return nil }
      let blatt = Formblatt(action: attributes(head)["action"] ?? "", inner: inner)
      return blatt.action == "/abmelden" ? nil : blatt
    }
    return found.filter { $0.action != "/ruecknahme" } + found.filter { $0.action == "/ruecknahme" }
  }

  private init(action: String, inner: Substring) {
    self.action = action
    hidden = [:]
    for match in inner.matches(of: /<(input|button|textarea|select)\b([^>]*)>/) {
      let attributes = Formblatt.attributes(match.output.2)
      guard let name = attributes["name"] else { continue }
      let rest = inner[match.range.upperBound...]
      switch match.output.1 {
      case "input": input(name, attributes, isChecked: Formblatt.hasFlag("checked", match.output.2))
      case "button": if button.isEmpty { button[name] = attributes["value"] ?? "" }
      case "select": select(name, rest.prefix(upTo: rest.firstRange(of: "</select>")?.lowerBound ?? rest.endIndex))
      default:
        let text = rest.prefix(upTo: rest.firstRange(of: "</textarea>")?.lowerBound ?? rest.endIndex)
        // A browser drops the first line break.
        felder.append(
          Feld(name: name, kind: .textarea, shown: [Formblatt.plain(text.first == "\n" ? text.dropFirst() : text)]))
      }
    }
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

  private mutating func select(_ name: String, _ options: Substring) {
    for option in options.matches(of: /<option\b([^>]*)>/) {
      let value = Formblatt.attributes(option.output.1)["value"] ?? ""
      if !value.isEmpty { offer(value, in: name, .choice, isChosen: Formblatt.hasFlag("selected", option.output.1)) }
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

  private static func attributes(_ text: Substring) -> [String: String] {
    let pairs = text.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.output.1), plain($0.output.2)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func hasFlag(_ name: String, _ text: Substring) -> Bool {
    text.replacing(/"[^"]*"/, with: "").split(separator: " ").contains { $0 == name }
  }

  private static func plain(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#13;", with: "\r").replacing("&amp;", with: "&")
  }
}
