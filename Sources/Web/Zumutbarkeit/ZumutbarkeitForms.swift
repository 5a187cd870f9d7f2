import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// What a person finds reasonable; nothing is chosen beforehand.
  static let zumutbarkeitFeststellen = CaseForm(
    muster: .zumutbarkeitFeststellen, address: { .fallhandlung(.zumutbarkeitFeststellen, nr: $0.nr) },
    form: { $0.zumutbarkeitForm }, prefill: { [ZumutbarkeitForm.Name.ab.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = ZumutbarkeitForm.Name.self
      let ab = reader.day(names.ab)
      let (gruende, pflege) = reader.gruende()
      let stunden = reader.number(names.stunden, in: 0...48)
      let grenzen = reader.grenzen()
      let pruefen = reader.optionalDay(names.pruefen)
      let reason = reader.text(names.begruendung)
      try reader.finish()
      guard let pflege else { throw Refused(reader: reader) }
      let inhalt = ZumutbarkeitFestgestellt(
        ab: ab, gruende: gruende, pflege: pflege, stunden: stunden, grenzen: grenzen, pruefen: pruefen,
        begruendung: reason.isEmpty ? nil : reason)
      return try await desk.record(
        DetermineZumutbarkeit(inhalt, kind: desk.kindlage(on: ab)), then: .fallhandlung(.zumutbarkeit, nr: desk.nr))
    })
}

extension CaseDesk {
  /// What the Bedarfsgemeinschaft on file says about children on a day.
  func kindlage(on day: Day) -> Kindlage {
    Kindlage(akte.household, person: akte.line.fall.person, on: day, law: office.law)
  }

  fileprivate var zumutbarkeitForm: Form {
    let day = feststellungstag
    let kind = kindlage(on: day)
    let vorschlag = Zumutbarkeitsvorschlag(akte.file, kind: kind, on: day)
    let before = akte.file.zumutbarkeit.current.map {
      Hinweis(
        .hinweis, $0.rows.map { "\($0.name): \($0.value.joined(separator: "; "))." }.joined(separator: " "),
        title: "Zuletzt festgestellt, ab \($0.ab.german)")
    }
    let scope = office.law.zumutbarkeitVonMassnahmen(on: day)
    let rule = Hinweis(.hinweis, "\(scope.value.wording) (\(scope.citation.section))", title: scope.value.label)
    return ZumutbarkeitForm.form(
      fragen: vorschlag.zeilen.map { frage($0, on: day) },
      pruefen: kind.grenze.map {
        "Wegen des Alters des Kindes spätestens am \($0.german). Nötig, wenn etwas entgegensteht."
      }
        ?? "Nötig, wenn etwas entgegensteht.",
      notices: [before, einsatzhinweis, rule].compactMap { $0 })
  }

  /// The day whose law and whose file the form shows: the typed one, if it can be read.
  private var feststellungstag: Day { typedDay(ZumutbarkeitForm.Name.ab) }

  private func frage(_ zeile: Zumutbarkeitsvorschlag.Zeile, on day: Day) -> ZumutbarkeitForm.Frage {
    let rule = office.law.zumutbarkeit(zeile.grund, on: day)
    let known = zeile.anhalte.map { $0.words(rule.value) }.joined(separator: " ")
    return ZumutbarkeitForm.Frage(
      grund: zeile.grund, label: "\(rule.value.label) (\(rule.citation.section))",
      hint: "\(rule.value.wording) \(zeile.urteil.words) \(known)")
  }
}

extension FormReader {
  /// The grounds that were answered with yes, and the care of relatives; each must be answered.
  fileprivate mutating func gruende() -> ([Zumutbarkeitsgrund], Pflegelage?) {
    var found: [Zumutbarkeitsgrund] = []
    var pflege: Pflegelage?
    for grund in Zumutbarkeitsgrund.allCases {
      let name = ZumutbarkeitForm.name(grund)
      let typed = text(name)
      if grund == .pflege {
        pflege = Pflegelage(rawValue: typed)
        if pflege == nil { refuse(name, "Bitte wählen Sie, ob die Person Angehörige pflegt.") }
      } else if typed == "ja" {
        found.append(grund)
      } else if typed != "nein" {
        refuse(name, "Bitte wählen Sie Ja oder Nein.")
      }
    }
    return (found, pflege)
  }
}

extension Zumutbarkeitsvorschlag.Urteil {
  fileprivate var words: String {
    switch self {
    case .spricht: "Die Akte spricht dafür:"
    case .klaeren: "Zu klären:"
    case .nichts: "Die Akte spricht nicht dafür:"
    }
  }
}

extension Zumutbarkeitsvorschlag.Anhalt {
  fileprivate func words(_ rule: Zumutbarkeitsregel) -> String {
    switch self {
    case .gutachten(let day, let hours, let count):
      "Gutachten vom \(day.german): \(GutachtenForms.label(hours)), "
        + (count == 0 ? "keine Anforderung begrenzt." : "begrenzte Anforderungen: \(count).")
    case .gutachtenLaeuft(let day): "Ein Gutachten ist seit \(day.german) beauftragt."
    case .kindUnterGrenze(let born, let end):
      "Das jüngste Kind ist am \(born.german) geboren und bis zum \((end - 1).german) unter der Grenze von "
        + "\(rule.kindMonate.map(age) ?? "")."
    case .kindDarueber(let born):
      "Das jüngste Kind ist am \(born.german) geboren und über der Grenze von \(rule.kindMonate.map(age) ?? ""). Ist "
        + "seine Betreuung gesichert?"
    case .partner: "In der Bedarfsgemeinschaft lebt eine Partnerin oder ein Partner. Wer betreut das Kind?"
    case .keinKind: "In der Bedarfsgemeinschaft lebt kein Kind, um das es gehen kann."
    case .keineBedarfsgemeinschaft: "Eine Bedarfsgemeinschaft ist nicht erfasst."
    case .merkmal(let key, let day): "Profil vom \(day.german): Unterstützungsbedarf bei „\(key.name)“."
    case .nichtsBekannt: "Dazu ist nichts festgehalten. Bitte fragen Sie."
    }
  }

  private func age(_ months: Int) -> String { months % 12 == 0 ? "\(months / 12) Jahren" : "\(months) Monaten" }
}
