import Application
import Foundation
import Logging
import ServiceLifecycle

/// Does what is due in the background while the program serves; ends with it.
struct Hausmeister: Service {
  let office: Office
  let logger: Logger
  /// Time between two looks at the table.
  var pause: Duration = .seconds(60)

  func run() async throws {
    let node = "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await office.runDueTasks(as: node) } catch is CancellationError {
          return  // The program ends; what was claimed is free after its time.
        } catch {
          // The next look tries again; what was claimed is free after its time.
          logger.error("background task failed", metadata: ["reason": "\(type(of: error))"])
        }
        try? await Task.sleep(for: pause)
      }
    }
  }
}
