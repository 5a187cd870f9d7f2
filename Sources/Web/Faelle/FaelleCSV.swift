import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension FaelleFilter {
  /// Whether the cases it finds may leave the program as a file: not by what was recorded of health or troubles, for
  /// then the file itself would tell it of everybody in it.
  func darfInDatei(_ law: Law, _ day: Day) -> Bool {
    guard let zielgruppe else { return true }
    let rule = law.zielgruppen(on: day).first { $0.value.key == zielgruppe }?.value.rule
    guard case .recorded(let codes)? = rule else { return true }
    return codes.allSatisfy { $0 == .alleinerziehend }
  }
}

extension WebApp {
  /// The list as a file: what it shows, nothing of health or counselling.
  func faelleCSV(_ desk: Desk) async throws -> Response {
    let filter = FaelleFilter(query: desk.query)
    guard filter.darfInDatei(office.law, desk.today) else { throw NotFound() }
    do {
      let lines = try await office.fallausgabe(
        FallFilter(filter, desk.actor, law: office.law, today: desk.today), page: Muster.faelleCSV.rawValue, desk.actor)
      let organisation = try await office.organisation(desk.actor)
      let file = FaelleCSV(lines: lines, law: office.law, today: desk.today, organisation: organisation)
      return .bytes(
        Array(file.text.utf8), type: "text/csv; charset=utf-8", filename: "faelle-\(desk.today.iso).csv", isKept: true)
    } catch let rejection as Rejection {
      let errors = ["datei": Ablehnung.sentence(rejection)]
      return desk.page(try await faelle(desk, filter, errors: errors), status: .unprocessableContent)
    }
  }
}

/// Lines of the list as comma-separated values, as German spreadsheets read them: semicolons, a mark of the coding.
struct FaelleCSV {
  let lines: [FallLine]
  let law: Law
  let today: Day
  let organisation: OrganisationRows

  private static let head = [
    "Aktenzeichen", "Nachname", "Vorname", "Geburtsdatum", "Strategie", "Nächster Schritt", "Frist", "Am Zug", "Team",
    "Zugang", "Abgeschlossen am",
  ]

  var text: String {
    "\u{FEFF}"
      + ([FaelleCSV.head] + lines.map(row)).map { $0.map(FaelleCSV.cell).joined(separator: ";") + "\r\n" }.joined()
  }

  private func row(_ line: FallLine) -> [String] {
    let (fall, person) = (line.fall, line.person)
    let step = fall.schritt.map { Schritt(kind: $0, law: law, day: today).what } ?? ""
    return [
      fall.aktenzeichen, person.nachname, person.vorname, person.geburt.german, fall.strategie?.rawValue ?? "", step,
      fall.faellig?.german ?? "", fall.partei.map { AmZug($0).label } ?? "",
      fall.team.map { organisation.name(of: $0) } ?? "", fall.zugang.german, fall.geschlossen?.german ?? "",
    ]
  }

  /// Quoted where it must be; what a spreadsheet would take for a formula gets a mark before it.
  static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    guard plain.contains(where: { ";\"\r\n".contains($0) || $0.isNewline }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }
}
