import Kernel
import Testing

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

extension Browser {
  /// Sets up the second factor that every account from outside must have, and gives the page that follows.
  func enter(as name: String, at door: String) async throws {
    try await signIn(name, Haus.password, at: door)
    let page = try await get("\(door)/konto/zweiter-faktor")
    let app = try #require(Einmalcode(from: page))
    let sent = ["wunsch": "einrichten", "angebot": page.hidden("angebot") ?? "", "code": app.code(step: Haus.step)]
    let done = try await post(
      "\(door)/konto/zweiter-faktor", sent.merging(["_csrf": page.hidden("_csrf") ?? ""]) { $1 })
    #expect(done.status == 200 && done.body.contains("href=\"\(door)\""))
  }
}
