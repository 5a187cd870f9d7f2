import HTTPTypes
import Hummingbird
import NIOCore

/// What a form that takes a file was sent with.
struct MultipartBody: Sendable {
  let values: [String: [String]]
  let file: Upload?

  /// What is read at all before a body is refused. A file above its own limit is refused with the form, so that what
  /// was typed beside it is not lost.
  static let limit = 64 * 1024 * 1024

  /// Whether the request says that it is `multipart/form-data`.
  static func isMeant(by request: Request) -> Bool {
    request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true
  }

  /// - Throws: `BadForm` for a body that is broken or cut off; `TooMuch` for one that is too long.
  static func read(_ request: Request) async throws -> MultipartBody {
    guard let type = request.headers[.contentType] else { throw BadForm() }
    var reader = MultipartReader(boundary: try boundary(type))
    var length = 0
    for try await buffer in request.body {
      length += buffer.readableBytes
      guard length <= limit else { throw TooMuch() }
      try reader.take(buffer.readableBytesView)
    }
    try reader.finish()
    return MultipartBody(values: reader.values, file: reader.file)
  }

  /// The boundary of `multipart/form-data; boundary=…` (RFC 2046 § 5.1.1).
  static func boundary(_ contentType: String) throws -> String {
    var parameters = MultipartParameters(contentType[...])
    guard parameters.word().lowercased() == "multipart/form-data" else { throw BadForm() }
    var found: String?
    while let (key, value) = try parameters.next() {
      guard key == "boundary" else { continue }
      guard found == nil else { throw BadForm() }
      found = value
    }
    guard let found, (1...70).contains(found.utf8.count), found.last != " ", found.allSatisfy(isAllowed) else {
      throw BadForm()
    }
    return found
  }

  private static func isAllowed(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "'()+_,-./:=? ".contains(sign))
  }
}
