public import Kernel

extension Wortlaut {
  /// `1.250,50 €`
  public static func euro(_ amount: Cents) -> String { typed(amount) + "\u{00A0}€" }

  /// As people type an amount: `1.250,50`.
  public static func typed(_ amount: Cents) -> String {
    let (euros, cents) = (abs(amount.rawValue) / 100, abs(amount.rawValue) % 100)
    var digits = String(euros)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    groups.insert(digits, at: 0)
    return (amount.rawValue < 0 ? "−" : "") + groups.joined(separator: ".") + "," + (cents < 10 ? "0" : "") + "\(cents)"
  }
}
