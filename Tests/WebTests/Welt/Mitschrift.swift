import Logging
import Synchronization

/// Keeps what the server logs, line by line.
final class Mitschrift: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }
  var logger: Logger { Logger(label: "test") { _ in Handler(mitschrift: self) } }

  private struct Handler: LogHandler {
    let mitschrift: Mitschrift
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .notice

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let words = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
      let line = ([event.message.description] + words).joined(separator: " ")
      mitschrift.kept.withLock { $0.append(line) }
    }
  }
}
