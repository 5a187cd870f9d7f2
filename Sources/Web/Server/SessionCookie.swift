import Hummingbird
import Pages

/// The cookie of a session; scripts cannot read it, other sites do not send it along.
struct SessionCookie: Sendable {
  private let plain: String
  /// The cookie is sent to addresses below it alone.
  private let path: String
  /// Sent over TLS alone.
  let secure: Bool

  init(plain: String, path: String, secure: Bool) {
    self.plain = plain
    self.path = path
    self.secure = secure
  }

  /// A part for people outside has a cookie of its own, which is sent to no address of the house.
  init(_ bereich: Aussenbereich? = nil, secure: Bool) {
    self.init(
      plain: bereich.map { "fallwerk-\($0.rawValue)" } ?? "fallwerk", path: bereich?.path ?? "/", secure: secure)
  }

  /// With TLS browsers hold the prefix to its promise: only this host set it (`__Host-`, for the whole site), and it
  /// came over TLS (`__Secure-`, where the cookie has a path of its own).
  var name: String {
    guard secure else { return plain }
    return (path == "/" ? "__Host-" : "__Secure-") + plain
  }

  func make(_ secret: String) -> Cookie {
    Cookie(name: name, value: secret, path: path, secure: secure, httpOnly: true, sameSite: .lax)
  }

  var gone: Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: path, secure: secure, httpOnly: true, sameSite: .lax)
  }

  /// The secret that a request carries.
  func secret(_ request: Request) -> String? {
    request.cookies[name].flatMap { $0.value.isEmpty ? nil : $0.value }
  }
}

extension WebApp {
  var cookie: SessionCookie { SessionCookie(bereich, secure: settings.secureCookies) }
}
