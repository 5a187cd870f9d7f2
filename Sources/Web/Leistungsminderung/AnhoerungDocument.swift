import Application
import Casework
import Documents
import Kernel
import Law
import Pages
import Store

extension CaseDesk {
  /// The letter by which the client is heard before anything is decided (§ 24 SGB X); of the day on which somebody began
  /// to look into it, so that it reads the same whenever it is opened.
  func anhoerung(_ item: LeistungsminderungState.Item) -> Document {
    let kopf = briefkopf(am: item.seit)
    let rule = Minderungsstand(item, in: akte.file, law: office.law).regel
    let about: BriefbausteinKey =
      item.art == .meldeversaeumnis ? .anhoerungMeldeversaeumnis : .anhoerungPflichtverletzung
    return Document(
      title: "Anhörung", author: kopf.name, subject: "Anhörung zum \(item.tag.german)", date: item.seit,
      blocks: [
        paragraph(lines: kopf.zeilen), anschrift(am: item.seit), paragraph(lines: [item.seit.german]),
        .heading(Heading(level: 1, text: "Wir hören Sie an")),
        .paragraph([.text("Guten Tag \(akte.name(am: item.seit)),")]), passage(about, item.seit),
        .fields(fields(item)), .heading(Heading(level: 1, text: "So können Sie antworten")),
        passage(.anhoerungAntwort, item.seit), .heading(Heading(level: 1, text: "Was das Gesetz höchstens erlaubt")),
        .paragraph([.text("\(rule.value.wording) (\(rule.citation.section))")]),
        paragraph(lines: ["Freundliche Grüße", akte.fachkraft(am: item.seit) ?? ""]),
      ])
  }

  private func fields(_ item: LeistungsminderungState.Item) -> [Field] {
    let told = item.belehrt.map { [Field("Über die Folgen belehrt am", $0.german)] } ?? []
    return [
      Field("Worum es geht", Wortlaut.label(item.art.rawValue, in: MinderungForms.arten)),
      Field("Tag", item.tag.german),
    ] + told + [
      Field("Bitte antworten Sie bis", office.law.dueDay(.anhoerung, after: item.seit).german),
      Field("Aktenzeichen", nr),
    ]
  }

  func anhoerungPage() throws -> AnhoerungPage {
    let item = try minderung()
    let heard = item.anhoerung.map {
      "\($0.am.german): \(Wortlaut.label($0.ergebnis.rawValue, in: MinderungForms.ergebnisse))"
    }
    let step = Verweis("Schritt festhalten", .minderungSchritt(nr: nr, minderung: item.nr))
    return AnhoerungPage(
      identity: identity, tag: item.tag.german,
      rows: [
        Zusammenfassungszeile("Angehört", heard ?? "noch nicht"),
        Zusammenfassungszeile("Antwort erbeten bis", office.law.dueDay(.anhoerung, after: item.seit).german),
      ], letter: desk.app.settings.reports.article(anhoerung(item)), pdf: .anhoerungPDF(nr: nr, minderung: item.nr),
      links: mayChange && item.isOpen ? [step] : [])
  }
}
