// Journal append, measured: entries per second through decide, projections and facts, against a bare writer
// that puts the same rows into the same tables in the same run. Exits 1 if an aim is missed.

import Foundation

func run() async throws {
  let options = try Options(CommandLine.arguments.dropFirst())
  let place = try Workplace(options.directory)
  defer { place.clear() }
  let race = try await Race(options, in: place)
  race.show(options)
  try race.judge()
}

do {
  try await run()
} catch {
  let sentence = (error as? Failure)?.sentence ?? "\(error)"
  FileHandle.standardError.write(Data("journal bench: \(sentence)\n".utf8))
  exit(1)
}
