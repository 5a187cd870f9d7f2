import Documents
import Foundation
import Kernel
import Law
import Markup
import Testing

@Suite("The paper of an agreement")
struct VereinbarungspapierTests {
  private static let law = Result { try Law.load() }

  private func paper(
    _ am: String, _ art: Vereinbarungspapier.Art = .vereinbarung, geburt: String = "1970-05-14",
    sprache: Hilfssprache? = nil
  ) throws -> Document {
    let day = try #require(Day(iso: am))
    let law = try Self.law.get()
    return Vereinbarungspapier(
      art: art, jobcenter: "JobCenter Probe", nr: "07-00123", person: "Ada Muster",
      geburt: try #require(Day(iso: geburt)),
      ansprechperson: "Ben Süd", am: day, bis: law.vereinbarung(on: day).value.latestEnd(from: day),
      klient: ["Zehn Bewerbungen im Monat"], haus: ["Bewerbungskosten"], sprache: sprache
    ).document(law)
  }

  private func words(_ document: Document) -> String { Wording.html(HTMLRenderer().article(document)) }

  struct Jahr: Sendable {
    let am: String
    let title: String
    let says: [String]
    let never: [String]
  }

  @Test(
    "It has name, term, duties and the words of its year, and none of another",
    arguments: [
      Jahr(
        am: "2007-11-30", title: "Eingliederungsvereinbarung",
        says: ["bis 29.05.2008", "100 Prozent", "Arbeitslosengeld II", "Unterschriften", "Bildungsmaßnahme"],
        never: ["Bürgergeld", "Bundesverfassungsgericht", "Schlichtung"]),
      Jahr(
        am: "2017-05-02", title: "Eingliederungsvereinbarung",
        says: ["bis 01.11.2017", "innerhalb eines Jahres", "Potenzialanalyse", "Unterschriften"],
        never: ["Bildungsmaßnahme", "Zuschlag"]),
      Jahr(
        am: "2022-09-01", title: "Eingliederungsvereinbarung",
        says: ["bis 28.02.2023", "Zurzeit wird nicht gemindert", "Unterschriften"], never: ["60 Prozent"]),
      Jahr(
        am: "2024-04-15", title: "Kooperationsplan", says: ["ohne festes Ende", "Schlichtungsverfahren", "Textform"],
        never: ["Unterschriften", "gemindert:", "§ 31a Abs. 7"]),
      Jahr(
        am: "2026-10-05", title: "Kooperationsplan", says: ["ohne festes Ende", "persönliches Angebot"],
        never: ["Unterschriften", "Schlichtung", "Was folgt"]),
    ])
  func years(_ jahr: Jahr) throws {
    let document = try paper(jahr.am)
    let text = words(document)
    #expect(document.title == jahr.title && document.footer?.hasPrefix("Fall 07-00123 · Stand ") == true)
    for piece in jahr.says + ["Ada Muster", "07-00123", "Zehn Bewerbungen im Monat", "Bewerbungskosten", "Das tun Sie"]
    {
      #expect(text.contains(piece), "\(jahr.am): \(piece)")
    }
    for piece in jahr.never { #expect(!text.contains(piece), "\(jahr.am): \(piece)") }
    #expect(!text.contains("{") && !text.contains("nil"))
  }

  @Test("Whoever is younger than 25 on the day is told what is different")
  func young() throws {
    #expect(words(try paper("2007-11-30", geburt: "1982-12-01")).contains("jünger als 25"))
    #expect(!words(try paper("2007-11-30", geburt: "1982-11-30")).contains("jünger als 25"))
  }

  @Test("The act in its place names why and how to appeal; the obligation what, how often, how and until when")
  func acts() throws {
    let act = words(try paper("2022-09-01", .verwaltungsakt(grund: "Sie haben nicht zugestimmt.")))
    #expect(
      act.contains("durch Verwaltungsakt") && act.contains("Sie haben nicht zugestimmt.") && act.contains("Widerspruch")
    )
    let until = try #require(Day(iso: "2026-11-05"))
    let duty = words(
      try paper(
        "2026-10-05", .verpflichtung(grund: "Kein Plan", haeufigkeit: "fünf im Monat", nachweis: "Liste", bis: until)))
    for piece in ["fünf im Monat", "Liste", "05.11.2026", "§ 15a SGB II", "nicht erreichbar", "Widerspruch"] {
      #expect(duty.contains(piece), "\(piece)")
    }
    #expect(!duty.contains("Bewerbungskosten"))
  }

  @Test("The aid in another language says in German that it does not bind, and is marked with its language")
  func aid() throws {
    let html = HTMLRenderer().article(try paper("2007-11-30", sprache: .tuerkisch)).rendered
    #expect(html.contains("Übersetzung nur zur Hilfe – verbindlich ist der deutsche Text"))
    #expect(html.contains("<span lang=\"tr\">Uyum anlaşması"))
    let source = TypstRenderer().job(try paper("2007-11-30", sprache: .englisch)).source
    #expect(source.contains("text(lang: \"en\""))
    #expect(!HTMLRenderer().article(try paper("2007-11-30")).rendered.contains("Übersetzung"))
  }

  @Test(
    "The PDF is PDF/UA with embedded fonts and German, and reads the same as the page, in the same order",
    .enabled(if: RealEngine.engine != nil, "needs script/setup"),
    arguments: ["2007-11-30", "2017-05-02", "2022-09-01", "2024-04-15", "2026-10-05"])
  func paper(_ am: String) async throws {
    let engine = try #require(RealEngine.engine)
    let document = try paper(am, sprache: .tuerkisch)
    let bytes = try await engine.pdf(of: document)
    let raw = String(decoding: bytes, as: UTF8.self)
    #expect(raw.contains("<pdfuaid:part>1</pdfuaid:part>") && raw.contains("/Lang (de)") || raw.contains("/Lang(de)"))
    #expect(try await engine.pdf(of: document) == bytes)
    let printed = try Poppler.run("pdftotext", bytes, ["-"])
    #expect(printed.contains("Seite 1 von ") && printed.contains("Fall 07-00123 · Stand "))
    let body = letters(printed).replacing(/Fall0700123Stand[0-9]{8}Seite[0-9]von[0-9]/, with: "")
    #expect(body == letters(words(document)), "\(am)")
    let fonts = try Poppler.run("pdffonts", bytes, []).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(/\s(yes)\s+(yes|no)\s+(yes|no)\s/) }, "\(fonts)")
  }

  /// Letters and digits alone: line breaks, hyphens of line ends and bullets are no words.
  private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}

/// The programs that CI reads a PDF with.
private enum Poppler {
  static func run(_ name: String, _ bytes: [UInt8], _ more: [String]) throws -> String {
    let file = NSTemporaryDirectory() + "fallwerk-" + UUID().uuidString + ".pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name, file] + more
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
