import Foundation
import FoundationNetworking
import Synchronization

/// The network. Follows no redirects, keeps no cookies, waits for ten seconds, reads one megabyte.
public struct HTTPNetz: Netz {
  static let limit = 1 << 20
  static let patience: TimeInterval = 10
  private let session: URLSession
  private let empfang = Empfang()

  /// Runs `body` with a client and lets it go afterwards.
  public static func with<T>(_ body: (HTTPNetz) async throws -> T) async throws -> T {
    let netz = HTTPNetz()
    defer { netz.session.invalidateAndCancel() }
    return try await body(netz)
  }

  private init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = HTTPNetz.patience
    configuration.timeoutIntervalForResource = HTTPNetz.patience
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    session = URLSession(configuration: configuration, delegate: empfang, delegateQueue: nil)
  }

  public func get(_ url: String) async throws -> Netzantwort { try await send(request(url)) }

  public func post(_ url: String, _ form: Netzformular) async throws -> Netzantwort {
    var request = try request(url)
    request.httpMethod = "POST"
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "content-type")
    if let authorization = form.authorization {
      request.setValue(authorization, forHTTPHeaderField: "authorization")
    }
    request.httpBody = Data(form.body.utf8)
    return try await send(request)
  }

  private func request(_ url: String) throws -> URLRequest {
    guard let url = URL(string: url) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.setValue("application/json", forHTTPHeaderField: "accept")
    return request
  }

  private func send(_ request: URLRequest) async throws -> Netzantwort {
    try await withCheckedThrowingContinuation { continuation in
      let task = session.dataTask(with: request)
      empfang.expect(task.taskIdentifier) { continuation.resume(with: $0) }
      task.resume()
    }
  }
}

/// Collects what comes back, and stops what is too much.
private final class Empfang: NSObject, URLSessionDataDelegate {
  private struct Laufend {
    var status = 0
    var body: [UInt8] = []
    let done: @Sendable (Result<Netzantwort, any Error>) -> Void
  }

  private let laufende = Mutex<[Int: Laufend]>([:])

  func expect(_ task: Int, done: @escaping @Sendable (Result<Netzantwort, any Error>) -> Void) {
    laufende.withLock { $0[task] = Laufend(done: done) }
  }

  /// Where the answer of a provider comes from is what the settings name, and nothing else.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) { completionHandler(nil) }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    laufende.withLock { $0[dataTask.taskIdentifier]?.status = (response as? HTTPURLResponse)?.statusCode ?? 0 }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let size = laufende.withLock { laufende in
      laufende[dataTask.taskIdentifier]?.body.append(contentsOf: data)
      return laufende[dataTask.taskIdentifier]?.body.count ?? 0
    }
    if size > HTTPNetz.limit { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let laufend = laufende.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    let isTooMuch = laufend.body.count > HTTPNetz.limit
    if let error = error ?? (isTooMuch ? URLError(.dataLengthExceedsMaximum) : nil) {
      laufend.done(.failure(error))
    } else {
      laufend.done(.success(Netzantwort(status: laufend.status, body: laufend.body)))
    }
  }
}
