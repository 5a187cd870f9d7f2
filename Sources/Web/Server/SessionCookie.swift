import Hummingbird
import Pages

/// The cookie of a session; scripts cannot read it, other sites do not send it along.
struct SessionCookie: Sendable {
  /// `nil` = the job centre's own people.
  let bereich: Aussenbereich?
  /// Sent over TLS alone.
  let secure: Bool

  init(_ bereich: Aussenbereich? = nil, secure: Bool) {
    self.bereich = bereich
    self.secure = secure
  }

  /// A part for people outside has a cookie of its own, which is sent to no address of the house.
  private var path: String { bereich?.path ?? "/" }

  /// With TLS browsers hold the prefix to its promise: only this host set it (`__Host-`, for the whole site), and it
  /// came over TLS (`__Secure-`, where the cookie has a path of its own).
  var name: String {
    let plain = bereich.map { "fallwerk-\($0.rawValue)" } ?? "fallwerk"
    guard secure else { return plain }
    return (bereich == nil ? "__Host-" : "__Secure-") + plain
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
