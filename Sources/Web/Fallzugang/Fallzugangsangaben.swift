import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension FallzugangPage.Moeglich {
  init?(_ treffer: Doppelgaenger.Treffer) {
    let (person, faelle) = (treffer.person, treffer.faelle)
    guard let last = faelle.first else { return nil }
    self.init(
      nr: last.aktenzeichen, name: "\(person.fullName), geboren \(person.geburt.german)",
      angaben: [
        person.vorname, person.nachname, person.geburt.german, Wortlaut.label(person.geschlecht),
        Wortlaut.label(person.staatsangehoerigkeit, in: Wortlaut.staaten), Vergleichssatz.nummer(treffer.vergleich),
        Vergleichssatz.of(treffer.vergleich),
      ], faelle: faelle.map { Verweis("Fall \($0.aktenzeichen) ansehen", .fall($0.aktenzeichen)) })
  }
}

/// How alike two people are, in words. A stored number is not shown, only whether it is the same.
enum Vergleichssatz {
  static func of(_ vergleich: Namensvergleich) -> String {
    [name(vergleich.name), birth(vergleich.geburt)].compactMap { $0 }.joined(separator: ", ")
  }

  static func nummer(_ vergleich: Namensvergleich) -> String {
    vergleich.gleicheNummer.map { $0 ? "dieselbe Nummer" : "eine andere Nummer" } ?? ""
  }

  private static func name(_ naehe: Namensnaehe) -> String {
    switch naehe {
    case .gleich: "Name gleich"
    case .klingtGleich: "Name klingt gleich"
    case .vertauscht: "Vor- und Nachname vertauscht"
    case .teilname: "Teil eines Doppelnamens"
    case .tippfehler: "Name fast gleich geschrieben"
    case .verschieden: "Name verschieden"
    }
  }

  private static func birth(_ naehe: Geburtsnaehe) -> String? {
    switch naehe {
    case .gleich: "Geburtsdatum gleich"
    case .tagMonatVertauscht: "Tag und Monat der Geburt vertauscht"
    case .eineZifferAnders: "im Geburtsdatum eine Ziffer anders"
    case .unbekannt: nil
    case .verschieden: "Geburtsdatum verschieden"
    }
  }
}

extension Hinweis {
  /// Who comes back, with the earlier cases.
  init(_ wiederzugang: Wiederzugang) {
    self.init(
      .hinweis, "Die gespeicherten Angaben stehen im Formular. Bitte prüfen Sie, was sich geändert hat.",
      title: "Wiederzugang von \(wiederzugang.person.fullName)",
      links: wiederzugang.faelle.map { fall in
        let end = fall.geschlossen.map { "bis \($0.german)" } ?? "läuft"
        return Verweis("Fall \(fall.aktenzeichen), Zugang \(fall.zugang.german), \(end)", .fall(fall.aktenzeichen))
      })
  }
}

/// The reasons of a proposal in words.
enum Routingsatz {
  static func sentence(_ grund: Routing.Grund) -> String {
    let template = saetze[grund.key] ?? "nach der örtlichen Zuordnung"
    return grund.details.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  static let saetze: [String: String] = [
    "routing.alter_unter": "unter {alter} Jahren am {am}", "routing.alter_ab": "{alter} Jahre oder älter am {am}",
    "routing.zielgruppe": "Zielgruppe am {am}", "routing.alle": "keine besondere Zuständigkeit am {am}",
    "routing.geringste_last": "geringste Fallzahl in der Einheit {einheit}: {faelle} offene Fälle, heute da",
    "routing.niemand_frei": "in der Einheit {einheit} ist heute niemand frei",
  ]
}

extension FormReader {
  /// Whom to look for: by name and day of birth, or by the number alone; `nil` if something is wrong.
  mutating func gesucht() -> Personenangabe? {
    let names = FallzugangForm.Name.self
    let nummer = versicherungsnummer(names.versicherungsnummer)
    let others = [Personenfeld.vorname, .nachname, .geburt].filter { !text($0).isEmpty }
    if let nummer, others.isEmpty {
      return Personenangabe(vorname: "", nachname: "", geburt: nil, versicherungsnummer: nummer)
    }
    let first = required(Personenfeld.vorname, "Bitte geben Sie den Vornamen an.")
    let last = required(Personenfeld.nachname, "Bitte geben Sie den Nachnamen an.")
    let born = day(Personenfeld.geburt)
    check(nummer, born)
    guard errors.isEmpty else { return nil }
    return Personenangabe(vorname: first, nachname: last, geburt: born, versicherungsnummer: nummer)
  }

  /// The number of the pension insurance, if one was typed.
  mutating func versicherungsnummer(_ name: some RawRepresentable<String>) -> Versicherungsnummer? {
    let typed = text(name)
    guard !typed.isEmpty else { return nil }
    do {
      return try Versicherungsnummer(typed)
    } catch {
      refuse(name.rawValue, Ablehnung.sentence(error))
      return nil
    }
  }

  /// The number must name the day of birth that was typed.
  private mutating func check(_ nummer: Versicherungsnummer?, _ geburt: Day) {
    guard errors[Personenfeld.geburt.rawValue] == nil else { return }
    do {
      try nummer?.check(geburt)
    } catch {
      refuse(FallzugangForm.Name.versicherungsnummer.rawValue, Ablehnung.sentence(error))
    }
  }

  /// - Throws: `Refused` with all that is missing or wrong.
  mutating func newCase(_ frueherer: String?) throws -> NewCase {
    let names = FallzugangForm.Name.self
    let person = person(withAddress: true)
    let nummer = versicherungsnummer(names.versicherungsnummer)
    if let person { check(nummer, person.geburt) }
    let am = day(names.am)
    let anlass: FallzugangAnlass? = choice(names.anlass, "Bitte wählen Sie den Anlass.")
    let status: StatusCode? = keyword(names.status, "Bitte wählen Sie den Status am Tag des Zugangs.")
    let leistungAb = optionalDay(names.leistungsbezugAb)
    let zustaendig = wunsch()
    try finish()
    guard let person, let anlass, let status, let zustaendig else { throw Refused(reader: self) }
    return NewCase(
      person: person, zugang: am, anlass: anlass, leistungAb: leistungAb, status: status,
      confirmedNew: isTicked(names.verglichen), frueherer: frueherer, zustaendig: zustaendig,
      versicherungsnummer: nummer, verglichen: text(names.verglichenMit))
  }

  private mutating func wunsch() -> Zustaendigkeitswunsch? {
    switch text(FallzugangForm.Name.zustaendig) {
    case "": return .vorschlag
    case FallzugangForm.selbst: return .selbst
    case let typed:
      if let number = Int64(typed) { return .fachkraft(StaffID(number)) }
      refuse(FallzugangForm.Name.zustaendig.rawValue, "Bitte wählen Sie eine Person aus der Liste.")
      return nil
    }
  }
}
