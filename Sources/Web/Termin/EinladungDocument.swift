import Application
import Casework
import Documents
import Kernel
import Law
import Pages
import Store

/// What a letter of invitation says; before it is recorded as after.
struct Einladungsbrief {
  let vom: Day
  let tag: Day
  let uhrzeit: Uhrzeit
  let art: TerminArt
  let form: TerminForm
  let ort: String
  let anlass: TerminAnlass
  let fassung: String?

  init(_ item: TerminState.Item) {
    vom = item.briefVom
    tag = item.tag
    uhrzeit = item.uhrzeit
    art = item.art
    form = item.form
    ort = item.ort
    anlass = item.anlass
    fassung = item.fassung
  }

  init(_ entry: TerminEingeladen) {
    vom = entry.am
    tag = entry.tag
    uhrzeit = entry.uhrzeit
    art = entry.art
    form = entry.form
    ort = entry.ort
    anlass = entry.anlass
    fassung = entry.fassung
  }

  var wann: String { "\(Wortlaut.weekday(tag)), \(tag.german), \(uhrzeit.german)" }
}

extension CaseDesk {
  /// The letter as one document: the page shows it, the PDF prints it.
  func letter(_ brief: Einladungsbrief) -> Document {
    let (name, staff, kopf) = (akte.name(am: brief.vom), akte.fachkraft(am: brief.vom), briefkopf(am: brief.vom))
    return Document(
      title: "Einladung zu einem Termin", author: kopf.name, subject: "Einladung zum \(brief.tag.german)",
      date: brief.vom,
      blocks: [
        paragraph(lines: kopf.zeilen), anschrift(am: brief.vom), paragraph(lines: [brief.vom.german]),
        .heading(Heading(level: 1, text: "Ihr Termin")),
        .paragraph([.text("Guten Tag \(name),")]), passage(.einladungArt(brief.art), brief.vom),
        .fields(
          [
            Field("Wann", brief.wann),
            Field(brief.form == .telefon ? "Wir rufen Sie an" : "Wo", brief.ort),
            Field("Worum es geht", Wortlaut.label(brief.anlass.rawValue, in: EinladungForm.anlaesse)),
          ] + (staff.map { [Field("Ihr Gespräch führt", $0)] } ?? [])
            + [Field("Aktenzeichen", nr)]),
        .heading(Heading(level: 1, text: "Wenn Sie nicht kommen können")), passage(.einladungVerhinderung, brief.vom),
      ] + notice(brief) + [
        passage(.einladungReisekosten, brief.vom), paragraph(lines: ["Freundliche Grüße", staff ?? ""]),
      ])
  }

  /// Name and address of the client. Where protection holds, whoever may not see behind it reads no address, and
  /// whoever may sends letters where they give nothing away.
  func anschrift(am day: Day) -> Block {
    switch akte.anschrift {
    case .geschuetzt:
      return paragraph(lines: [akte.name(am: day), "Anschrift geschützt. Sie setzt ein, wer sie einsehen darf."])
    case .einsehbar(let schutz?, _):
      let place = [schutz.strasse, "\(schutz.plz) \(schutz.ort)"]
      return paragraph(lines: [akte.name(am: day)] + (schutz.zustellung.map { [$0] } ?? place))
    case .einsehbar(nil, _), .offen:
      let data = akte.person.daten(am: day)
      let town = [data?.plz, data?.ort].compactMap { $0 }.joined(separator: " ")
      return paragraph(lines: [akte.name(am: day), data?.strasse ?? "", town])
    }
  }

  /// Legal name and letterhead of the job centre.
  func briefkopf(am day: Day) -> Briefkopf { office.law.briefkopf(on: day).value }

  /// A passage as it reads on the day of the letter.
  func passage(_ key: BriefbausteinKey, _ day: Day) -> Block {
    .paragraph([.text(office.law.briefbaustein(key, on: day).value.text)])
  }

  /// Lines below each other; empty ones are left out.
  func paragraph(lines: [String]) -> Block {
    .paragraph(Array(lines.filter { !$0.isEmpty }.map { [Inline.text($0)] }.joined(separator: [.lineBreak])))
  }

  /// The notice of legal consequences in the version that was recorded.
  private func notice(_ brief: Einladungsbrief) -> [Block] {
    guard let fassung = brief.fassung, let text = office.law.briefbaustein(fassung: fassung) else { return [] }
    return [
      .heading(Heading(level: 1, text: "Was folgt, wenn Sie ohne wichtigen Grund nicht kommen")),
      .paragraph([.text(text.value.text), .text(" (\(text.citation.section))")]),
    ]
  }
}

extension BriefbausteinKey {
  fileprivate static func einladungArt(_ art: TerminArt) -> BriefbausteinKey {
    art == .meldetermin ? .einladungMeldetermin : .einladungFreiwillig
  }
}
