import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Enough of a browser for forms: one cookie, hidden fields sent back, redirects not followed.
final class Browser: @unchecked Sendable {
  private let client: Leitung
  var cookie: String?

  init(_ client: Leitung) { self.client = client }

  struct Answer: Sendable {
    let status: Int
    let location: String?
    let headers: HTTPFields
    let bytes: [UInt8]
    var body: String { String(decoding: bytes, as: UTF8.self) }

    /// The Aktenzeichen in the address the browser is sent to.
    var aktenzeichen: String? {
      location?.split(separator: "?").first?.split(separator: "/").dropFirst().first.map(String.init)
    }
    /// The body without the one script that pages load.
    var page: String { body.replacing(Script.tag, with: "") }
    func hidden(_ name: String) -> String? {
      guard let input = try? Regex("name=\"\(name)\" value=\"([^\"]*)\"") else { return nil }
      return body.firstMatch(of: input)?.output[1].substring.map(String.init)
    }
  }

  func get(_ path: String) async throws -> Answer { try await send(path, .get, headers: [:], body: nil) }

  /// Sends the form that stands at `path`, its hidden fields included.
  func submit(_ path: String, _ fields: [String: String], act: String = "speichern") async throws -> Answer {
    let form = try await get(path)
    var all = fields
    for name in ["_csrf", "_version", "_schluessel"] { all[name] = all[name] ?? form.hidden(name) }
    all["_aktion"] = act
    return try await post(path, all)
  }

  func post(_ path: String, _ fields: [String: String], origin: String? = nil) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let origin { headers[.origin] = origin }
    let body = fields.sorted { $0.key < $1.key }.map { "\(encode($0.key))=\(encode($0.value))" }.joined(separator: "&")
    return try await send(path, .post, headers: headers, body: Array(body.utf8))
  }

  /// Sends the form with a file that stands at `path`, its hidden fields included.
  func upload(_ path: String, _ fields: [String: String], _ file: Datei?) async throws -> Answer {
    let form = try await get(path)
    var all = fields
    for name in ["_csrf", "_version", "_schluessel"] { all[name] = all[name] ?? form.hidden(name) }
    return try await raw(path, type: Datei.type, body: Datei.body(all, file))
  }

  func raw(_ path: String, type: String, body: String) async throws -> Answer {
    try await raw(path, type: type, body: Array(body.utf8))
  }

  func raw(_ path: String, type: String, body: [UInt8]) async throws -> Answer {
    try await send(path, .post, headers: [.contentType: type], body: body)
  }

  func signIn(_ name: String, _ password: String, at door: String = "") async throws {
    _ = try await post(door + "/anmelden", ["benutzername": name, "passwort": password])
  }

  func openCase(
    nachname: String = "Muster", vorname: String = "Eva", geschlecht: String = "weiblich", entitled: Bool = true
  ) async throws -> String {
    var typed = Browser.intake(nachname: nachname, vorname: vorname)
    typed["geschlecht"] = geschlecht
    if !entitled { typed["leistungsbezug_ab"] = "" }
    let answer = try await submit("/faelle/neu", typed)
    guard let nr = answer.aktenzeichen else { throw Unexpected(answer.status, answer.body) }
    return nr
  }

  static func intake(nachname: String, vorname: String) -> [String: String] {
    [
      "vorname": vorname, "nachname": nachname, "geburt": "14.05.1980", "geschlecht": "weiblich",
      "staatsangehoerigkeit": "DE", "am": "07.01.2008", "anlass": "erstantrag", "status": "arbeitslos",
      "leistungsbezug_ab": "01.01.2008",
    ]
  }

  private func send(_ path: String, _ method: HTTPRequest.Method, headers: HTTPFields, body: [UInt8]?) async throws
    -> Answer
  {
    var headers = headers
    if let cookie { headers[.cookie] = cookie }
    let response = try await client.carry(method, path, headers, body)
    if let set = response.headers[.setCookie] { cookie = set.split(separator: ";").first.map(String.init) }
    return Answer(
      status: response.status.code, location: response.headers[.location], headers: response.headers,
      bytes: response.body)
  }

  private func encode(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }
}

/// A file as a browser sends it with a form.
struct Datei: Sendable {
  var name = "egv.pdf"
  var type = "application/pdf"
  var bytes = Array("%PDF-1.7\nbeide haben unterschrieben\n%%EOF\n".utf8)

  static let boundary = "----grenze4711"
  static let type = "multipart/form-data; boundary=\(boundary)"

  /// The body of a form; a field for a file in which nothing was chosen is nameless and empty.
  static func body(_ fields: [String: String], _ file: Datei?) -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    let head = "form-data; name=\"datei\"; filename=\"\((file?.name ?? "").replacing("\"", with: "%22"))\""
    let type = file?.type ?? "application/octet-stream"
    body += "--\(boundary)\r\nContent-Disposition: \(head)\r\nContent-Type: \(type)\r\n\r\n".utf8
    return body + (file?.bytes ?? []) + Array("\r\n--\(boundary)--\r\n".utf8)
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
  init(_ status: Int, _ body: String) { description = "\(status): \(body.prefix(4000))" }
}
