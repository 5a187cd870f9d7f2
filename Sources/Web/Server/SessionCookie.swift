import Hummingbird
import Pages

/// The cookie of a session; scripts cannot read it, other sites do not send it along.
struct SessionCookie: Sendable {
  /// A part of the program whose sessions are its own.
  struct Area: Sendable {
    let name: String
    /// The cookie is sent to addresses below it alone.
    let path: String

    /// The job centre's own people.
    static let haus = Area(name: "fallwerk", path: "/")

    init(name: String, path: String) {
      self.name = name
      self.path = path
    }

    /// A part for people outside has a cookie of its own, which is sent to no address of the house.
    init(_ bereich: Aussenbereich?) {
      self = bereich.map { Area(name: "fallwerk-\($0.rawValue)", path: $0.path) } ?? .haus
    }
  }

  let area: Area
  /// Sent over TLS alone.
  let secure: Bool

  init(_ area: Area = .haus, secure: Bool) {
    self.area = area
    self.secure = secure
  }

  /// With TLS browsers hold the prefix to its promise: only this host set it (`__Host-`, for the whole site), and it
  /// came over TLS (`__Secure-`, where the area has a path of its own).
  var name: String {
    guard secure else { return area.name }
    return (area.path == "/" ? "__Host-" : "__Secure-") + area.name
  }

  func make(_ secret: String) -> Cookie {
    Cookie(name: name, value: secret, path: area.path, secure: secure, httpOnly: true, sameSite: .lax)
  }

  var gone: Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: area.path, secure: secure, httpOnly: true, sameSite: .lax)
  }

  /// The secret that a request carries.
  func secret(_ request: Request) -> String? {
    request.cookies[name].flatMap { $0.value.isEmpty ? nil : $0.value }
  }
}

extension WebApp {
  var cookie: SessionCookie { SessionCookie(.init(bereich), secure: settings.secureCookies) }
}
