import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Pages

extension Response {
  /// A page, never kept by caches: it shows social data.
  static func page(_ page: any Page, in frame: PageFrame, status: HTTPResponse.Status = .ok) -> Response {
    let buffer = ByteBuffer(bytes: page.html(in: frame).utf8)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: buffer))
  }

  /// A part of a page, which a script puts in its place.
  static func fragment(_ html: HTML) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.utf8)))
  }

  /// After an act: the browser fetches the next page by GET.
  static func seeOther(_ target: String) -> Response {
    Response(status: .seeOther, headers: [.location: target, .cacheControl: "no-store"])
  }

  /// After signing out: the cookie goes, and what the browser kept of the pages.
  static func signedOut(to target: String, cookie: Cookie) -> Response {
    var response = Response.seeOther(target)
    response.setCookie(cookie)
    if let field = HTTPField.Name("clear-site-data") { response.headers[field] = "\"cache\"" }
    return response
  }

  static func text(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// - Parameter isKept: the browser saves the file and stays on its page.
  static func bytes(_ bytes: [UInt8], type: String, filename: String? = nil, isKept: Bool = false) -> Response {
    var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
    if let filename { headers[.contentDisposition] = "\(isKept ? "attachment" : "inline"); filename=\"\(filename)\"" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Response {
  /// A file that somebody sent in: it is saved and never shown within the program, and may run nothing.
  static func download(_ bytes: [UInt8], type: String, filename: String) -> Response {
    var response = Response.bytes(bytes, type: type, filename: filename, isKept: true)
    response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    return response
  }
}

/// Headers that bind every answer: no foreign content, no frames, no sniffing.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Behind TLS: browsers come back over TLS alone for a year (RFC 6797).
  let secure: Bool

  // With `no-referrer` browsers send `Origin: null` with forms, which the check of the origin refuses.
  private static var fields: [(String, String)] {
    [
      (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
      ),
      ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
      ("cross-origin-opener-policy", "same-origin"), ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ]
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields {
      if let field = HTTPField.Name(name), response.headers[field] == nil { response.headers[field] = value }
    }
    if secure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}
