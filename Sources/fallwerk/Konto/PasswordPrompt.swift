import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Takes a password from a terminal without showing it, or from standard input; never from an argument, which other
/// users of the machine could read.
enum PasswordPrompt {
  static func read(stdin: Bool) throws -> String {
    if stdin { return try line() }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure("Ohne Terminal geben Sie das Passwort bitte mit --password-stdin auf der Standardeingabe.", code: 2)
    }
    let first = try hidden("Passwort: ")
    guard try hidden("Noch einmal: ") == first else {
      throw Failure("Die beiden Eingaben sind verschieden. Bitte versuchen Sie es noch einmal.")
    }
    return first
  }

  private static func line() throws -> String {
    guard let text = readLine(strippingNewline: true), !text.isEmpty else {
      throw Failure("Auf der Standardeingabe steht kein Passwort. Bitte geben Sie es als erste Zeile.", code: 2)
    }
    return text
  }

  private static func hidden(_ label: String) throws -> String {
    FileHandle.standardError.write(Data(label.utf8))
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    let shown = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    defer {
      var back = shown
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &back)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return try line()
  }
}
