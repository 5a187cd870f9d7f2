public import Kernel
public import Law

/// The agreement as paper: what is in it, whoever renders it. The law of its first day decides its words.
public struct Vereinbarungspapier: Sendable, Hashable {
  public enum Art: Sendable, Hashable {
    case vereinbarung
    /// The act in the place of an agreement; why.
    case verwaltungsakt(grund: String)
    /// The obligation of § 15a SGB II; why, how often, and how and until when it is proven.
    case verpflichtung(grund: String, haeufigkeit: String, nachweis: String, bis: Day)
  }

  public let art: Art
  public let jobcenter: String
  /// Aktenzeichen.
  public let nr: String
  public let person: String
  public let geburt: Day
  /// Who is in charge; `nil` = nobody at the moment.
  public let ansprechperson: String?
  public let am: Day
  /// Last day; `nil` = without term.
  public let bis: Day?
  public let klient: [String]
  public let haus: [String]
  /// Language of the aid at the end.
  public let sprache: Hilfssprache?

  public init(
    art: Art = .vereinbarung, jobcenter: String, nr: String, person: String, geburt: Day, ansprechperson: String?,
    am: Day, bis: Day?, klient: [String], haus: [String], sprache: Hilfssprache? = nil
  ) {
    self.art = art
    self.jobcenter = jobcenter
    self.nr = nr
    self.person = person
    self.geburt = geburt
    self.ansprechperson = ansprechperson
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.sprache = sprache
  }

  /// Page and PDF are two renderings of it.
  public func document(_ law: Law) -> Document {
    let blocks = opening(law) + promises(law) + ending(law) + aid(law)
    return Document(
      title: title(law), author: jobcenter, subject: "\(title(law)), Fall \(nr)", date: am, blocks: blocks,
      footer: "Fall \(nr) · Stand \(am.german)")
  }

  private func title(_ law: Law) -> String {
    let name = law.vereinbarung(on: am).value.name
    return switch art {
    case .vereinbarung: name
    case .verwaltungsakt: "Bescheid anstelle einer \(name)"
    case .verpflichtung: "Bescheid über eine Verpflichtung"
    }
  }

  // MARK: What it says

  private func opening(_ law: Law) -> [Block] {
    var fields = [
      Field("Für", person), Field("Geboren am", geburt.german), Field("Fall", nr), Field("Gilt", term),
    ]
    if let ansprechperson { fields.append(Field("Ansprechperson", ansprechperson)) }
    switch art {
    case .vereinbarung: return [.fields(fields)] + text(.einleitung, law)
    case .verwaltungsakt(let grund), .verpflichtung(let grund, _, _, _):
      return [.fields(fields)] + text(.verwaltungsakt, law) + section("Warum", [paragraph(grund)])
    }
  }

  private var term: String { bis.map { "vom \(am.german) bis \($0.german)" } ?? "ab \(am.german), ohne festes Ende" }

  private func promises(_ law: Law) -> [Block] {
    var blocks = section(words(.pflichtenKlient, law) ?? "", [list(klient)])
    if case .verpflichtung(_, let often, let proof, let until) = art {
      return blocks
        + section(
          "Wie oft und wie Sie es nachweisen",
          [
            .fields([
              Field("Wie oft", often), Field("Nachweis", proof), Field("Nachweis bis", until.german),
            ])
          ])
    }
    blocks += section(words(.pflichtenHaus, law) ?? "", [list(haus)] + text(.angebot, law))
    return blocks + section("Wenn sich etwas ändert", text(.aenderung, law))
  }

  private func ending(_ law: Law) -> [Block] {
    let rule = law.vereinbarung(on: am).value
    var blocks: [Block] = []
    if art == .vereinbarung || !isVerpflichtung {
      blocks += section("Wenn Sie eine Bildungsmaßnahme abbrechen", text(.schadensersatz, law))
      blocks += section("Wenn wir uns nicht einigen", text(.schlichtung, law))
    }
    if rule.notice == .required || art != .vereinbarung {
      let young = geburt.completedYears(on: am) < 25 ? text(.rechtsfolgenU25, law) : []
      blocks += section("Was folgt, wenn Sie sich nicht daran halten", text(.rechtsfolgen, law) + young)
    }
    if art != .vereinbarung { blocks += section("Ihr Recht auf Widerspruch", text(.rechtsbehelf, law)) }
    blocks += section(
      "Rechtsgrundlage",
      isVerpflichtung ? [paragraph("Rechtsgrundlage ist § 15a SGB II.")] : text(.rechtsgrundlage, law))
    return blocks + (art == .vereinbarung ? signatures(rule, law) : [])
  }

  private func signatures(_ rule: VereinbarungRule, _ law: Law) -> [Block] {
    guard rule.needsSignature else { return [] }
    let line = String(repeating: "_", count: 36)
    return section(
      "Unterschriften",
      text(.unterschrift, law) + [
        .fields([
          Field("Ort und Datum", line), Field(person, line), Field("Für das Jobcenter", line),
        ])
      ])
  }

  private var isVerpflichtung: Bool { if case .verpflichtung = art { true } else { false } }

  /// Not binding, and it says so in German.
  private func aid(_ law: Law) -> [Block] {
    guard let sprache else { return [] }
    let texts = sprache.textbausteine.compactMap { words($0, law) }
    return [
      .notice(
        Notice(
          title: "Übersetzung nur zur Hilfe – verbindlich ist der deutsche Text",
          text: [.foreign([.text(texts.joined(separator: ". "))], language: sprache.rawValue)]))
    ]
  }

  // MARK: Pieces

  private func words(_ key: TextbausteinKey, _ law: Law) -> String? {
    law.textbaustein(key, on: am).value.text?.replacing("{jobcenter}", with: jobcenter)
      .replacing("{geld}", with: law.begriff(.lebensunterhalt, on: am).singular)
  }

  private func text(_ key: TextbausteinKey, _ law: Law) -> [Block] { words(key, law).map { [paragraph($0)] } ?? [] }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  private func list(_ items: [String]) -> Block {
    .list(Listing(numbered: false, items: items.map { [paragraph($0)] }))
  }

  /// Nothing at all where there is nothing to say.
  private func section(_ title: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(Heading(level: 1, text: title))] + blocks
  }
}
