import Application
import ArgumentParser
import Documents
import Kernel
import Law
import Store

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Zeigt, wessen Daten an einem Tag zu löschen sind. Löschen können nur zwei Konten im Browser.")

  @OptionGroup var options: DatabaseOptions

  @Option(name: .customLong("on"), help: "Stichtag JJJJ-MM-TT; ohne Angabe der Arbeitstag")
  var stichtag: String?

  @Flag(name: .customLong("dry-run"), help: "Nötig: Dieser Befehl löscht nie selbst.")
  var dryRun = false

  func run() async throws {
    guard dryRun else {
      throw Failure(
        "Gelöscht wird nur im Browser: Ein Konto des Datenschutzes schlägt vor, ein zweites gibt frei. "
          + "Mit --dry-run zeigt dieser Befehl, wen es beträfe.", code: 2)
    }
    let day = try DayArgument.read(stichtag, "--on")
    try await OpenOffice.with(options) { open in
      let vorschau = try await open.office.loeschvorschau(day ?? open.office.today(open.mandant), tenant: open.mandant)
      for kandidat in vorschau.kandidaten { print(line(kandidat)) }
      print(
        "Stichtag \(vorschau.stichtag.german): \(Zahl.count(vorschau.zuLoeschen.count)) von "
          + "\(Zahl.count(vorschau.kandidaten.count)) Personen mit abgelaufener Frist sind zu löschen.")
    }
  }

  /// Numbers alone: the terminal's scrollback is no place for names.
  private func line(_ kandidat: Loeschkandidat) -> String {
    let faelle = kandidat.faelle.map(\.aktenzeichen).joined(separator: ",")
    let urteil =
      switch kandidat.urteil {
      case .loeschen(let seit): "löschen seit \(seit.iso)"
      case .gesperrt(let vermerk): "gesperrt \(vermerk.grund)"
      case .bleibt: "bleibt"
      }
    return "Person \(kandidat.person.rawValue)\t\(faelle.isEmpty ? "-" : faelle)\t\(urteil)"
  }
}
