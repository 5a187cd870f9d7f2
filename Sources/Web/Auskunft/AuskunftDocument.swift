import Application
import Casework
import Documents
import Kernel
import Law
import Pages
import Store

/// The answer as one document: the page shows it, the PDF prints it.
struct AuskunftDocument {
  private let auskunft: Auskunft
  private let nr: String
  private let jobcenter: String
  private let today: Day
  private let law: Law

  init(_ auskunft: Auskunft, nr: String, desk: Desk) {
    self.auskunft = auskunft
    self.nr = nr
    jobcenter = desk.actor.tenant.name
    today = desk.today
    law = desk.office.law
  }

  var document: Document {
    Document(
      title: "Auskunft nach Art. 15 DSGVO", author: jobcenter, subject: "Alle Daten zu Fall \(nr)", date: today,
      blocks: opening + kategorien + stammdaten + faelle + beratung + schutz + haushalte + rest)
  }

  private func heading(_ level: Int, _ text: String, _ anchor: String? = nil) -> Block {
    .heading(Heading(level: level, text: text, anchor: anchor))
  }
  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  // MARK: What it is

  private var opening: [Block] {
    [
      heading(1, "Über diese Auskunft"),
      .fields([
        Field("Person", auskunft.person.fullName), Field("Aktenzeichen", nr), Field("Stand", auskunft.stand.german),
        Field("Verantwortlich", jobcenter),
        Field("Herkunft", "Angaben der Person selbst, der Leistungsabteilung und beauftragter Träger"),
        Field("Automatisierte Entscheidungen", "keine (Art. 22 DSGVO)"),
      ]),
      paragraph(
        "Sie können verlangen, dass Daten berichtigt (Art. 16), gelöscht (Art. 17, § 84 SGB X) oder in der Verarbeitung "
          + "eingeschränkt werden (Art. 18 DSGVO). Sie können sich bei der Landesbeauftragten für den Datenschutz "
          + "beschweren (Art. 77 DSGVO)."),
      paragraph(
        "Wer etwas erfasst oder gelesen hat, steht mit der Aufgabe da, nicht mit dem Namen. Daten anderer Personen sind "
          + "ausgelassen (Art. 15 Abs. 4 DSGVO)."),
    ]
  }

  private var kategorien: [Block] {
    let rows = Auskunftskategorie.all(auskunft, law: law, on: today).map { one in
      Table.Row(
        Cell(one.name), [Cell("\(one.anzahl)"), Cell(one.zweck), Cell(one.rechtsgrundlage), Cell(one.aufbewahrung)])
    }
    let columns = [
      Table.Column("Kategorie", .start), Table.Column("Anzahl"), Table.Column("Zweck", .start),
      Table.Column("Rechtsgrundlage", .start), Table.Column("Aufbewahrung", .start),
    ]
    let empfaenger =
      auskunft.empfaenger.isEmpty
      ? [paragraph("An Träger oder andere Stellen wurden keine Daten weitergegeben.")]
      : [
        paragraph(
          "Diesen Trägern wurden Daten gegeben, soweit sie sie für ihren Auftrag brauchten (§ 50 Abs. 1 SGB II):"),
        .list(Listing(numbered: false, items: auskunft.empfaenger.map { [paragraph($0)] })),
      ]
    return [
      heading(1, "Kategorien, Zwecke und Rechtsgrundlagen"),
      .table(Table(caption: "Gespeicherte Daten nach Kategorien", columns: columns, rows: rows)),
      heading(1, "Empfänger"),
    ] + empfaenger
  }

  // MARK: The data

  private var stammdaten: [Block] {
    var blocks: [Block] = [heading(1, "Angaben zur Person")]
    let nummer = auskunft.versicherungsnummer.map { [Field("Versicherungsnummer", "\($0)")] } ?? []
    if let daten = auskunft.daten { blocks.append(.fields(daten.felder + nummer)) }
    return blocks + [heading(2, "Einträge zur Person")] + eintraege(auskunft.personEintraege)
  }

  private var faelle: [Block] {
    auskunft.faelle.flatMap { fall in
      [heading(1, "Fall \(fall.row.aktenzeichen)"), .fields(fall.row.felder)]
        + [heading(2, "Einträge zu Fall \(fall.row.aktenzeichen)")] + eintraege(fall.eintraege) + dateien(fall)
    }
  }

  private func dateien(_ fall: Auskunft.Fall) -> [Block] {
    guard !fall.dateien.isEmpty else { return [] }
    let fields = fall.dateien.map { datei in
      Field(
        "Eintrag \(datei.ablichtung.nr)",
        "Unterschriebene Fassung einer Vereinbarung vom \(datei.ablichtung.am.german): „\(datei.name)“, "
          + "\(datei.ablichtung.words)")
    }
    return [
      heading(2, "Dateien zu Fall \(fall.row.aktenzeichen)"), .fields(fields),
      paragraph("Die Dateien selbst liegen dieser Auskunft bei."),
    ]
  }

  private var beratung: [Block] {
    auskunft.beratungEintraege.isEmpty
      ? [] : [heading(1, "Geschützte Beratung")] + eintraege(auskunft.beratungEintraege)
  }

  private var schutz: [Block] {
    auskunft.schutzEintraege.isEmpty ? [] : [heading(1, "Schutz der Person")] + eintraege(auskunft.schutzEintraege)
  }

  private func eintraege(_ eintraege: [Auskunft.Eintrag]) -> [Block] {
    guard !eintraege.isEmpty else { return [paragraph("Keine.")] }
    return [
      .fields(
        eintraege.map { eintrag in
          let words = EintragWording(eintrag, auskunft)
          let state = words.zustand == "gilt" ? "" : " (\(words.zustand))"
          let lines = words.zeilen + ["Erfasst am \(eintrag.line.recordedAt.german) von \(eintrag.von)"]
          return Field(
            eintrag.line.effectiveOn.german,
            [.strong([.text(words.titel + state)])] + lines.flatMap { [Inline.lineBreak, .text($0)] })
        })
    ]
  }

  private var haushalte: [Block] {
    guard !auskunft.haushalte.isEmpty else { return [] }
    return [heading(1, "Bedarfsgemeinschaften")]
      + auskunft.haushalte.flatMap { haushalt -> [Block] in
        let own = haushalt.zugehoerigkeiten.map { row in
          Field(
            Wortlaut.label(row.rolle.rawValue, in: Wortlaut.rollen),
            "ab \(row.period.from.german)" + (row.period.lastDay.map { " bis \($0.german)" } ?? ""))
        }
        return [
          .fields(own),
          paragraph(
            haushalt.fremdeEintraege == 1
              ? "1 Eintrag zu anderen Mitgliedern ist ausgelassen (Art. 15 Abs. 4 DSGVO)."
              : "\(haushalt.fremdeEintraege) Einträge zu anderen Mitgliedern sind ausgelassen (Art. 15 Abs. 4 DSGVO)."),
        ]
      }
  }

  private var rest: [Block] {
    let facts = auskunft.tatsachen.map { fact in
      Field(
        fact.span.kind.label,
        "Wert \(fact.span.value), ab \(fact.span.period.from.german)"
          + (fact.span.period.lastDay.map { " bis \($0.german)" } ?? "") + ", bekannt seit \(fact.known.from.german)"
          + (fact.known.lastDay.map { " bis \($0.german)" } ?? ""))
    }
    let zugriffe = auskunft.zugriffe.map { Field($0.at.german, "\($0.rolle): \(Seitenname.of($0.seite))") }
    let notzugriffe = auskunft.notzugriffe.map {
      Field("\($0.ab.german) bis \($0.bis.german)", "\($0.rolle): \($0.grund)")
    }
    let ersuchen = auskunft.ersuchen.map { row in
      Field(
        row.eingegangen.german,
        row.erledigt.map { "Auskunft erteilt am \($0.german)" } ?? "offen bis \(row.frist.german)")
    }
    let vermerke = auskunft.sperrvermerke.map {
      Field($0.seit.german, Sperrgrund(rawValue: $0.grund)?.label ?? $0.grund)
    }
    let entwuerfe = auskunft.entwuerfe.map { entwurf in
      Field(
        entwurf.at.german,
        "\(Entwurfsname.of(entwurf.path)), von \(entwurf.von): "
          + entwurf.werte.filter { !$0.text.isEmpty }.map { "\(Feldworte.label($0.feld)): \($0.text)" }
          .joined(separator: "; "))
    }
    return section("Entwürfe (nicht gespeicherte Formulare)", entwuerfe)
      + section("Tatsachen für Kennzahlen", facts) + section("Zugriffe auf diese Daten", zugriffe)
      + section("Zugriffe in Notfällen und ihr Grund", notzugriffe)
      + section("Auskunftsersuchen", ersuchen) + section("Einschränkungen und Sperren", vermerke)
  }

  private func section(_ title: String, _ fields: [Field]) -> [Block] {
    [heading(1, title), fields.isEmpty ? paragraph("Keine.") : .fields(fields)]
  }
}

extension PersonData {
  fileprivate var felder: [Field] {
    let optional = [("Straße", strasse), ("Postleitzahl", plz), ("Ort", ort), ("Telefon", telefon)]
    return [
      Field("Vorname", vorname), Field("Nachname", nachname), Field("Geboren am", geburt.german),
      Field("Geschlecht", Wortlaut.label(geschlecht)),
      Field("Staatsangehörigkeit", Wortlaut.label(staatsangehoerigkeit.code, in: Wortlaut.staaten)),
    ] + optional.compactMap { name, value in value.map { Field(name, $0) } }
  }
}

extension FallRow {
  fileprivate var felder: [Field] {
    [
      Field("Fallzugang", zugang.german), Field("Abgeschlossen", geschlossen?.german ?? "nein"),
      Field("Status", status.map(Wortlaut.label) ?? "nicht festgestellt"),
      Field("Strategie", strategie?.rawValue ?? "noch keine"),
    ]
  }
}
