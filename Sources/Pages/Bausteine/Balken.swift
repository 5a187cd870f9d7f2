import Markup

/// A bar inside a table cell: the number beside it says the same, so readers who do not see it miss nothing.
struct Balken {
  /// From 0 to `maximum`, in any unit.
  let value: Int
  let maximum: Int

  var html: HTML {
    guard maximum > 0 else { return .empty }
    return drawing(width: 100, height: 8, .class("balken"), .named("preserveAspectRatio", "none")) {
      rect(x: 0, y: 0, width: 100, height: 8, "flaeche-3")
      rect(x: 0, y: 0, width: min(max(value, 0), maximum) * 100 / maximum, height: 8, "reihe-1")
    }
  }
}

/// A result against its target on a scale from 0: bar = result, long tick = target, short tick = year before, grounds
/// up to 75 %, up to 100 % and above the target.
struct Zielbalken {
  let result: Int
  let prior: Int?
  let target: Int

  private static let width = 160
  private var maximum: Int { max(result, prior ?? 0, target) * 21 / 20 + 1 }
  private func at(_ value: Int) -> Int { max(0, value) * Zielbalken.width / maximum }

  var html: HTML {
    drawing(width: Zielbalken.width, height: 16, .class("zielbalken")) {
      rect(x: 0, y: 0, width: Zielbalken.width, height: 16, "flaeche-3")
      rect(x: 0, y: 0, width: at(target), height: 16, "flaeche-2")
      rect(x: 0, y: 0, width: at(target * 3 / 4), height: 16, "flaeche-1")
      rect(x: 0, y: 5, width: at(result), height: 6, "reihe-1")
      if let prior { rect(x: at(prior) - 1, y: 3, width: 2, height: 10, "reihe-4") }
      rect(x: at(target) - 1, y: 0, width: 3, height: 16, "strich")
    }
  }
}

private func drawing(
  width: Int, height: Int, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML
) -> HTML {
  let size: [Attribute] = [.named("viewBox", "0 0 \(width) \(height)"), .named("aria-hidden", "true")]
  return element("svg", attributes + size, content())
}

private func rect(x: Int, y: Int, width: Int, height: Int, _ style: String) -> HTML {
  el(
    "rect", .named("x", x), .named("y", y), .named("width", width), .named("height", height), .class(style))
}
