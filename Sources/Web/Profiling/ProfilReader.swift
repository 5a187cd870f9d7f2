import Casework
import Kernel
import Law
import Pages

extension FormReader {
  /// The result as it was typed; `quelle` holds for every trait that names no other.
  mutating func profil(_ law: Law, quelle: Merkmalquelle?) -> ProfilingErhoben {
    let names = ProfilingErgebnisForm.Name.self
    let am = day(names.am)
    let staerken = lines(names.staerken)
    let verfahren = required(names.verfahren, "Bitte nennen Sie das Verfahren, zum Beispiel „Gespräch und Test“.")
    let fassung = text(names.fassung)
    let merkmale = law.merkmale(on: am).compactMap { befund($0, am: am, quelle: quelle) }
    return ProfilingErhoben(
      am: am, verfahren: verfahren, fassung: fassung.isEmpty ? nil : fassung, staerken: staerken, merkmale: merkmale,
      angaben: angaben(law))
  }

  /// One trait: its level, or why it was not recorded.
  mutating func befund(_ trait: Merkmalregel, am: Day, quelle: Merkmalquelle?) -> Befund? {
    let name = trait.key.rawValue
    let typed = text(name)
    let reasonName = ProfilingErgebnisForm.reasonName(trait.key)
    let reason = text(reasonName)
    if typed == ProfilingErgebnisForm.notRecorded {
      if reason.isEmpty {
        refuse(reasonName, "Bitte nennen Sie den Grund, warum „\(trait.label)“ nicht erhoben wurde.")
      }
      return Befund(merkmal: trait.key, wert: nil, quelle: nil, am: am, grund: reason)
    }
    guard let level = Int(typed), (1...4).contains(level) else {
      refuse(name, "Bitte wählen Sie bei „\(trait.label)“ eine Ausprägung oder „nicht erhoben“.")
      return nil
    }
    let own = Merkmalquelle(rawValue: text(ProfilingErgebnisForm.sourceName(trait.key)))
    return Befund(merkmal: trait.key, wert: level, quelle: own ?? quelle, am: am)
  }

  private mutating func angaben(_ law: Law) -> Profilangaben {
    let names = ProfilingErgebnisForm.Name.self
    let licences = text(names.fuehrerscheine).split(separator: ",").map { String($0).trimmedBlanks.uppercased() }
    return Profilangaben(
      berufe: lines(names.berufe).compactMap { beruf($0, law) }, kenntnisse: lines(names.kenntnisse),
      sprachen: lines(names.sprachen).compactMap { sprache($0) }, fuehrerscheine: licences.filter { !$0.isEmpty },
      minuten: optionalNumber(names.minuten, in: 1...240), auto: yesNo(names.auto),
      stunden: optionalNumber(names.stunden, in: 1...60), schicht: yesNo(names.schicht),
      anforderungen: lines(names.anforderungen), wuensche: lines(names.wuensche))
  }

  /// What stands in the lines of a field.
  private mutating func lines(_ name: ProfilingErgebnisForm.Name) -> [String] {
    text(name).split(separator: "\n").map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
  }

  private mutating func optionalNumber(_ name: ProfilingErgebnisForm.Name, in range: ClosedRange<Int>) -> Int? {
    text(name).isEmpty ? nil : number(name, in: range)
  }

  private mutating func yesNo(_ name: ProfilingErgebnisForm.Name) -> Bool? {
    switch text(name) {
    case "ja": true
    case "nein": false
    default: nil
    }
  }

  /// An occupation by number or title; what fits several is asked back.
  private mutating func beruf(_ line: String, _ law: Law) -> Profilangaben.Beruf? {
    if law.berufe.titel(line) != nil { return .init(code: line) }
    let found = law.berufe.exact(line).map { [$0] } ?? law.berufe.suggestions(line, limit: 4)
    if found.count == 1 { return .init(code: found[0].kldb) }
    let offers = found.map { "\($0.kldb) \($0.name)" }.joined(separator: "; ")
    refuse(
      ProfilingErgebnisForm.Name.berufe.rawValue,
      offers.isEmpty
        ? "Einen Beruf „\(line)“ kennt die Klassifikation nicht. Bitte schreiben Sie zum Beispiel 51312."
        : "„\(line)“ ist nicht eindeutig. Bitte schreiben Sie die Nummer, zum Beispiel \(offers).")
    return nil
  }

  /// `Englisch B1`, `Türkisch Muttersprache`.
  private mutating func sprache(_ line: String) -> Profilangaben.Sprache? {
    let words = line.split(separator: " ")
    let level = words.last.flatMap { word in
      Sprachniveau.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
    }
    guard words.count >= 2, let level else {
      refuse(
        ProfilingErgebnisForm.Name.sprachen.rawValue,
        "Bei „\(line)“ fehlt das Niveau. Bitte schreiben Sie zum Beispiel Englisch B1 oder Türkisch Muttersprache.")
      return nil
    }
    return .init(sprache: words.dropLast().joined(separator: " "), niveau: level)
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
