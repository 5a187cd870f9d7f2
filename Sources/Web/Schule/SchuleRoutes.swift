import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The page about school in a case.
  func addSchule(to router: Router<BasicRequestContext>) {
    get(.schule, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.schule.rawValue)
      return desk.desk.page(desk.schulePage)
    }
  }
}

extension CaseDesk {
  fileprivate var schulePage: SchulePage {
    let file = akte.file
    return SchulePage(
      identity: identity, aktuell: file.schule.on(today)?.rows(office.law) ?? [], gruppen: schulzielgruppen,
      wiedervorlage: schulwiedervorlage, verlauf: events(of: { $0 is SchuleErfasst }),
      links: mayChange ? [Verweis("Schuldaten erfassen", .fallhandlung(.schuleErfassen, nr: nr))] : [])
  }

  private var schulzielgruppen: [String] {
    let codes = Set(akte.file.schulgruppen.map(\.code))
    return zugehoerigkeiten.filter { group in
      guard case .merkmal(let code, _) = group.grund else { return false }
      return codes.contains(code)
    }.map(\.words)
  }

  private var schulwiedervorlage: String? {
    NextStep.all(akte.file, law: office.law).first { $0.kind == .schuldatenFortschreiben }.map { step in
      let end = akte.file.schule.current?.abschlussAm
      return step.due == end
        ? "Am \(step.due.german) endet die Schule. Bitte halten Sie dann fest, was daraus geworden ist."
        : "Ab \(step.due.german): Bitte sprechen Sie mit der Person, was nach der Schule kommt, und schreiben Sie die "
          + "Schuldaten fort."
    }
  }

  /// One line about school on the page of the case; `nil` where it concerns nobody.
  var schulzeile: Zusammenfassungszeile? {
    let current = akte.file.schule.on(today)
    guard current != nil || istJung else { return nil }
    let link = Verweis("Schuldaten ansehen", .fallhandlung(.schule, nr: nr))
    return Zusammenfassungszeile("Schule", lines: current?.kurz(office.law) ?? ["noch nicht erfasst"], change: link)
  }

  /// Below the age of the law today.
  private var istJung: Bool {
    guard let geburt = akte.person.data?.geburt, let grenze = office.law.jugendgrenze(on: today) else { return false }
    return geburt.completedYears(on: today) < grenze
  }
}

extension SchuleErfasst {
  /// All of it by name, in the words of its day.
  func rows(_ law: Law) -> [Zusammenfassungszeile] {
    let all: [(String, String?)] = [
      ("Stand vom", am.german), ("Schulform", form(law)), ("Name der Schule", schule),
      ("Klasse oder Ausbildungsjahr", klasse.map(String.init)), ("Abschluss", ziel(law)), ("Schulende", ende),
      ("Sucht Ausbildung", ausbildungSeit.map { "seit \($0.german)" } ?? "nein"),
      ("Quelle", SchuleForm.label(quelle)), ("Grund der Anfrage", grund(law)),
    ]
    return all.compactMap { name, value in value.map { Zusammenfassungszeile(name, $0) } }
  }

  /// The same in one or two lines.
  func kurz(_ law: Law) -> [String] {
    let year = klasse.map { ", Klasse \($0)" } ?? ""
    return ["\(form(law))\(year), Schulende \(ende): \(ziel(law))"]
      + (ausbildungSeit.map { ["sucht Ausbildung seit \($0.german)"] } ?? [])
  }

  private func form(_ law: Law) -> String { law.schulform(schulform, on: am)?.value.name ?? schulform.label }
  private func ziel(_ law: Law) -> String { law.abschluss(abschluss, on: am)?.value.name ?? abschluss.label }
  private var ende: String { stand == .geplant ? "geplant am \(abschlussAm.german)" : "am \(abschlussAm.german)" }

  private func grund(_ law: Law) -> String? {
    guard let erhebungsgrund else { return nil }
    let dated = law.erhebungsgrund(erhebungsgrund, on: am)
    let name = dated.map { "\($0.value.name) (\($0.citation.section))" } ?? erhebungsgrund.label
    return name + (einwilligungAm.map { ", am \($0.german)" } ?? "")
  }
}
