import ArgumentParser
import Foundation

struct Fallwerk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fallwerk",
    abstract: "Vom Fallzugang bis zum Eingliederungsbericht: die Integrationsarbeit eines kommunalen Jobcenters.",
    subcommands: [
      ServeCommand.self, DemoCommand.self, IndicatorsCommand.self, ReportCommand.self, VerifyCommand.self,
      RebuildCommand.self, FactsCommand.self, ImportCommand.self, DatabaseCommand.self, EraseCommand.self,
      UserCommand.self, TokenCommand.self, OrganisationCommand.self,
    ])

  /// Runs the command of the process's arguments and ends with the exit code of the contract:
  /// 0 done, 1 failed, 2 wrong arguments, 65 bad input.
  static func run() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      failure.exit()
    } catch {
      if isAboutArguments(error) { exitForArguments(error) }
      Failure(error).exit()
    }
  }

  private static func isAboutArguments(_ error: any Error) -> Bool {
    error is CleanExit || error is ValidationError || error is ExitCode
      || !(Failure.knows(error))
        && !fullMessage(for: error).isEmpty && exitCode(for: error) != .failure
  }

  private static func exitForArguments(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      print(message)
      Foundation.exit(0)
    }
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(2)
  }
}
