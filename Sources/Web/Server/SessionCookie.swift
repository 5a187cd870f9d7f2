import Hummingbird

/// The cookie of a session; scripts cannot read it, other sites do not send it along.
enum SessionCookie {
  static let name = "fallwerk"

  static func make(_ secret: String, secure: Bool) -> Cookie {
    Cookie(name: name, value: secret, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
  }

  static func gone(secure: Bool) -> Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
  }
}
