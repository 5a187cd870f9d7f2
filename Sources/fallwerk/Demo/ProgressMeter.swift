import DemoJobcenter
import Foundation
import Kernel

#if canImport(Glibc)
  import Glibc
#endif

/// Shows how far the build is: a bar on a terminal, lines for programs.
struct ProgressMeter {
  let printsPositions: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(printsPositions: Bool) { self.printsPositions = printsPositions }

  func show(_ progress: Demo.Progress) {
    if isTerminal { bar(progress) }
    if printsPositions {
      // Not buffered: whoever reads the line may rely on the commit.
      FileHandle.standardOutput.write(Data("committed \(progress.position)\n".utf8))
    }
  }

  private func bar(_ progress: Demo.Progress) {
    let width = 40
    let filled = progress.total == 0 ? width : progress.done * width / progress.total
    let percent = progress.total == 0 ? 100 : progress.done * 100 / progress.total
    let line =
      "\r[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      + "] \(percent) %  \(progress.day.german)"
    FileHandle.standardError.write(Data(line.utf8))
  }

  func finish() {
    if isTerminal { FileHandle.standardError.write(Data("\n".utf8)) }
  }
}
