import Kernel

@testable import Application

extension Einmalcode {
  /// The app of a person who set it up from that page.
  init?(from page: Browser.Answer) {
    guard let secret = page.body.firstMatch(of: /secret=([A-Z2-7]{32})/)?.1 else { return nil }
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = secret.flatMap { sign in (0..<5).map { (digits.firstIndex(of: sign) ?? 0) >> (4 - $0) & 1 } }
    let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
    }
    self.init(secret: bytes)
  }
}

extension Haus {
  /// The half minute in which the house stands still.
  static var step: Int64 { Einmalcode.step(Instant(day: today, hour: 12).rawValue) }
}
