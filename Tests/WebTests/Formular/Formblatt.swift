/// A form as it stands in the HTML of a page: what people fill in, and what travels along.
struct Formblatt: Sendable {
  enum Kind: String, Sendable {
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
    /// What stands in it; the choices of a group.
    let values: [String]

    var isTyped: Bool { [.text, .date, .textarea].contains(kind) }
  }

  let action: String
  let hidden: [String: String]
  let felder: [Feld]

  /// The forms of a page that are sent by POST.
  static func all(in page: String) -> [Formblatt] {
    page.matches(of: /<form\b([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
      let head = attributes(match.output.1)
      guard head["method"] == "post", let action = head["action"] else { return nil }
      return Formblatt(action: action, inner: match.output.2)
    }
  }

  private init(action: String, inner: Substring) {
    var hidden: [String: String] = [:]
    var felder: [Feld] = []
    for match in inner.matches(of: /<input\b([^>]*)>/) {
      let input = Formblatt.attributes(match.output.1)
      guard let name = input["name"] else { continue }
      let value = input["value"] ?? ""
      switch input["type"] {
      case "hidden": hidden[name] = value
      case "radio": Formblatt.add(name, .choice, value, &felder)
      case "checkbox": Formblatt.add(name, .checkbox, value, &felder)
      case "password": felder.append(Feld(name: name, kind: .password, values: [value]))
      default: felder.append(Feld(name: name, kind: input["class"] == "datum" ? .date : .text, values: [value]))
      }
    }
    for match in inner.matches(of: /<textarea\b([^>]*)>(.*?)<\/textarea>/.dotMatchesNewlines()) {
      let name = Formblatt.attributes(match.output.1)["name"] ?? ""
      felder.append(Feld(name: name, kind: .textarea, values: [Formblatt.plain(match.output.2)]))
    }
    for match in inner.matches(of: /<select\b([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
      let name = Formblatt.attributes(match.output.1)["name"] ?? ""
      for option in match.output.2.matches(of: /<option\b([^>]*)>/) {
        let value = Formblatt.attributes(option.output.1)["value"] ?? ""
        if !value.isEmpty { Formblatt.add(name, .choice, value, &felder) }
      }
    }
    self.init(action: Formblatt.plain(action[...]), hidden: hidden, felder: felder)
  }

  private init(action: String, hidden: [String: String], felder: [Feld]) {
    self.action = action
    self.hidden = hidden
    self.felder = felder
  }

  /// The same fields, sent elsewhere: what a check page sends.
  func sent(to action: String) -> Formblatt { Formblatt(action: action, hidden: hidden, felder: felder) }

  /// What a field shows.
  func shown(_ name: String) -> String? { felder.first { $0.name == name }?.values.first }

  private static func add(_ name: String, _ kind: Kind, _ value: String, _ felder: inout [Feld]) {
    if let index = felder.firstIndex(where: { $0.name == name }) {
      felder[index] = Feld(name: name, kind: kind, values: felder[index].values + [value])
    } else {
      felder.append(Feld(name: name, kind: kind, values: [value]))
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    let pairs = text.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.output.1), plain($0.output.2)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#13;", with: "\r").replacing("&amp;", with: "&")
  }
}
