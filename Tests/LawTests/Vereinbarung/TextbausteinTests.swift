import Kernel
import Law
import Testing

@Suite("Texts of the agreement by date of law")
struct TextbausteinTests {
  /// Every day from the first of SGB II to the end of 2027.
  private let days = (day("2005-01-01").rawValue...day("2027-12-31").rawValue).map(Day.init(rawValue:))

  private func text(_ key: TextbausteinKey, _ iso: String) throws -> String? {
    try Delivered.law.get().textbaustein(key, on: day(iso)).value.text
  }

  @Test("On every day of 23 years each text exists once, with section and source, and each needed one says something")
  func walk() throws {
    let law = try Delivered.law.get()
    for day in days {
      let rule = law.vereinbarung(on: day)
      #expect(rule.validity.contains(day) && rule.value.reviewMonths == 6, "\(day)")
      for key in TextbausteinKey.allCases {
        let found = law.textbaustein(key, on: day)
        #expect(found.value.key == key && found.validity.contains(day), "\(key) \(day)")
        #expect(!found.citation.section.isEmpty && !found.citation.source.isEmpty, "\(key) \(day)")
      }
      for key in needed(rule.value) {
        #expect(law.textbaustein(key, on: day).value.text != nil, "\(key) \(day)")
      }
      for key in forbidden(rule.value) {
        #expect(law.textbaustein(key, on: day).value.text == nil, "\(key) \(day)")
      }
      #expect(law.textbaustein(.ueberschrift, on: day).value.text == rule.value.name, "\(day)")
      #expect(law.textfassung(on: day) <= day, "\(day)")
      for key in [FristKey.vereinbarung, .vereinbarungRuecklauf] {
        #expect(law.frist(key, on: day).validity.contains(day), "\(key) \(day)")
      }
    }
  }

  private func needed(_ rule: VereinbarungRule) -> [TextbausteinKey] {
    var keys: [TextbausteinKey] = [
      .ueberschrift, .einleitung, .rechtsgrundlage, .pflichtenKlient, .pflichtenHaus, .aenderung, .rechtsfolgen,
      .rechtsbehelf,
    ]
    if rule.needsSignature { keys.append(.unterschrift) }
    if rule.personalOffer { keys.append(.angebot) }
    if rule.regulatesDamages { keys.append(.schadensersatz) }
    if rule.replacement != nil { keys.append(.verwaltungsakt) }
    if rule.schlichtungWeeks != nil { keys.append(.schlichtung) }
    return keys + Hilfssprache.allCases.flatMap(\.textbausteine)
  }

  private func forbidden(_ rule: VereinbarungRule) -> [TextbausteinKey] {
    var keys: [TextbausteinKey] = []
    if !rule.needsSignature { keys.append(.unterschrift) }
    if !rule.personalOffer { keys.append(.angebot) }
    if !rule.regulatesDamages { keys.append(.schadensersatz) }
    if rule.replacement == nil { keys.append(.verwaltungsakt) }
    if rule.schlichtungWeeks == nil { keys.append(.schlichtung) }
    return keys
  }

  @Test("The texts know no other blanks than those that are filled in")
  func blanks() throws {
    let law = try Delivered.law.get()
    for day in law.changeDays {
      for key in TextbausteinKey.allCases {
        let text = law.textbaustein(key, on: day).value.text ?? ""
        let left = text.replacing("{jobcenter}", with: "").replacing("{geld}", with: "")
        #expect(!left.contains("{") && !left.contains("}"), "\(key) \(day)")
      }
    }
  }

  struct Wechsel: Sendable {
    let on: String
    let key: TextbausteinKey
    /// A piece that only the old, and one that only the new text has; `nil` = there is none on that side.
    let old: String?
    let new: String?
  }

  @Test(
    "On each change day the old text holds the day before and the new one on the day",
    arguments: [
      Wechsel(on: "2011-04-01", key: .rechtsfolgen, old: "Zuschlag nach § 24", new: "innerhalb eines Jahres"),
      Wechsel(on: "2011-04-01", key: .rechtsfolgenU25, old: "bei Wiederholung auch", new: "innerhalb eines Jahres"),
      Wechsel(on: "2016-08-01", key: .schadensersatz, old: "Bildungsmaßnahme", new: nil),
      Wechsel(on: "2016-08-01", key: .einleitung, old: "schließen wir eine neue", new: "Potenzialanalyse"),
      Wechsel(on: "2016-08-01", key: .rechtsgrundlage, old: "Abs. 1", new: "Abs. 2 und 3"),
      Wechsel(on: "2019-11-05", key: .rechtsfolgen, old: "100 Prozent", new: "Bundesverfassungsgericht"),
      Wechsel(on: "2019-11-05", key: .rechtsfolgenU25, old: "jünger als 25", new: nil),
      Wechsel(on: "2022-07-01", key: .rechtsfolgen, old: "höchstens 30 Prozent", new: "Zurzeit wird nicht gemindert"),
      Wechsel(on: "2023-01-01", key: .rechtsfolgen, old: "Zurzeit wird nicht", new: "20 Prozent für zwei Monate"),
      Wechsel(on: "2023-01-01", key: .rechtsfolgenU25, old: nil, new: "innerhalb von vier Wochen"),
      Wechsel(on: "2023-07-01", key: .ueberschrift, old: "Eingliederungsvereinbarung", new: "Kooperationsplan"),
      Wechsel(on: "2023-07-01", key: .unterschrift, old: "gelesen und verstanden", new: nil),
      Wechsel(on: "2023-07-01", key: .verwaltungsakt, old: "durch Verwaltungsakt", new: nil),
      Wechsel(on: "2023-07-01", key: .schlichtung, old: nil, new: "vier Wochen"),
      Wechsel(on: "2023-07-01", key: .ueberschriftTR, old: "Uyum anlaşması", new: "İş birliği planı"),
      Wechsel(on: "2023-07-01", key: .ueberschriftEN, old: "Integration agreement", new: "Cooperation plan"),
      Wechsel(on: "2024-03-28", key: .rechtsfolgen, old: "20 Prozent für zwei", new: "§ 31a Abs. 7"),
      Wechsel(on: "2026-03-28", key: .rechtsfolgen, old: "§ 31a Abs. 7", new: "20 Prozent für zwei"),
      Wechsel(on: "2026-07-01", key: .rechtsfolgen, old: "20 Prozent für zwei", new: "nicht erreichbar"),
      Wechsel(on: "2026-07-01", key: .schlichtung, old: "Schlichtungsverfahren", new: nil),
      Wechsel(on: "2026-07-01", key: .angebot, old: nil, new: "persönliches Angebot"),
      Wechsel(on: "2026-07-01", key: .verwaltungsakt, old: nil, new: "Eigenbemühungen"),
      Wechsel(on: "2026-07-01", key: .einleitung, old: "halten gemeinsam fest", new: "Ziel der Vermittlung"),
    ])
  func change(_ expected: Wechsel) throws {
    let law = try Delivered.law.get()
    let change = day(expected.on)
    let before = law.textbaustein(expected.key, on: change - 1)
    let after = law.textbaustein(expected.key, on: change)
    #expect(before.validity.to == change && after.validity.from == change)
    #expect(before.value.text != after.value.text)
    #expect((before.value.text == nil) == (expected.old == nil) && (after.value.text == nil) == (expected.new == nil))
    if let old = expected.old { #expect(before.value.text?.contains(old) == true, "\(expected.key)") }
    if let new = expected.new { #expect(after.value.text?.contains(new) == true, "\(expected.key)") }
  }

  @Test("A breach before 1 July 2026 keeps the old consequences (§ 65a Abs. 2 SGB II): the day of the fact is asked")
  func transition() throws {
    #expect(try text(.rechtsfolgen, "2026-06-30")?.contains("30 Prozent für drei Monate") == true)
    #expect(try text(.rechtsfolgen, "2026-07-01")?.contains("§ 65a Abs. 2") == true)
  }

  @Test("No text speaks of a cut of 60 or 100 percent after the judgment of 5 November 2019")
  func judgment() throws {
    let law = try Delivered.law.get()
    for date in days where date >= day("2019-11-05") {
      let text = law.textbaustein(.rechtsfolgen, on: date).value.text ?? ""
      #expect(!text.contains("60 Prozent") && !text.contains("100 Prozent"), "\(date)")
    }
  }

  @Test("The key of the wording is the last day on which any text changed")
  func version() throws {
    let law = try Delivered.law.get()
    #expect(law.textfassung(on: day("2007-11-30")) == day("2005-01-01"))
    #expect(law.textfassung(on: day("2017-05-02")) == day("2016-08-01"))
    #expect(law.textfassung(on: day("2022-09-01")) == day("2022-07-01"))
    #expect(law.textfassung(on: day("2024-04-15")) == day("2024-03-28"))
    #expect(law.textfassung(on: day("2026-11-24")) == day("2026-07-01"))
  }
}
