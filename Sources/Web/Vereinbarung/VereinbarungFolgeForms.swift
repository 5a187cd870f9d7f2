import Application
import Casework
import Documents
import Kernel
import Law
import Pages

extension CaseForm {
  /// Signature or delivery, as the law of the paper's day asks.
  static let vereinbarungPapier = CaseForm(
    muster: .vereinbarungPapier, address: { .vereinbarungPapier(nr: $0.nr, vereinbarung: try $0.vereinbarung().nr) },
    form: { VereinbarungPapierForm.form(isSigned: $0.isSigned(try $0.vereinbarung())) },
    prefill: { [VereinbarungPapierForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = VereinbarungPapierForm.Name.self
      let item = try desk.vereinbarung()
      let am = reader.day(names.am)
      guard !desk.isSigned(item) else {
        try reader.finish()
        return try await desk.recordAt(SignVereinbarung(nr: item.nr, am: am), item.nr)
      }
      let weg: Uebergabeweg? = reader.choice(names.weg, "Bitte wählen Sie, auf welchem Weg.")
      try reader.finish()
      guard let weg else { throw Refused(reader: reader) }
      return try await desk.recordAt(HandOverVereinbarung(nr: item.nr, am: am, weg: weg), item.nr)
    })

  static let vereinbarungEnde = CaseForm(
    muster: .vereinbarungEnde, address: { .vereinbarungEnde(nr: $0.nr, vereinbarung: try $0.vereinbarung().nr) },
    form: { VereinbarungEndeForm.form(name: try $0.vereinbarung().name($0.office.law)) },
    prefill: { [VereinbarungEndeForm.Name.ende.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = VereinbarungEndeForm.Name.self
      let item = try desk.vereinbarung()
      let last = reader.day(names.ende)
      let reason = reader.required(names.grund, Ablehnung.saetze["grund.fehlt"] ?? "")
      try reader.finish()
      return try await desk.recordAt(EndVereinbarung(nr: item.nr, letzterTag: last, grund: reason), item.nr)
    })

  /// First step of the administrative act; leads to the check page.
  static let verpflichtung = CaseForm(
    muster: .verpflichtung, address: { .fallhandlung(.verpflichtung, nr: $0.nr) }, form: { $0.verpflichtungForm },
    prefill: { $0.verpflichtungPrefill },
    record: { desk, reader in
      switch try reader.bescheid(desk) {
      case .ersatz(let command):
        try desk.tryOut(command)
        throw CheckFirst(response: desk.desk.page(desk.check(command)))
      case .verpflichtung(let command):
        try desk.tryOut(command)
        throw CheckFirst(response: desk.desk.page(desk.check(command)))
      }
    })

  static let verpflichtungPruefen = CaseForm(
    muster: .verpflichtungPruefen, address: { .fallhandlung(.verpflichtung, nr: $0.nr) },
    form: { $0.verpflichtungForm }, prefill: { $0.verpflichtungPrefill },
    record: { desk, reader in
      switch try reader.bescheid(desk) {
      case .ersatz(let command): return try await desk.recordPaper(command)
      case .verpflichtung(let command): return try await desk.recordPaper(command)
      }
    })

  static let schlichtung = CaseForm(
    muster: .schlichtung, address: { .fallhandlung(.schlichtung, nr: $0.nr) },
    form: { desk in SchlichtungForm.form(endsBy: desk.offeneSchlichtung?.spaetestens(desk.office.law)) },
    prefill: { [SchlichtungForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = SchlichtungForm.Name.self
      let am = reader.day(names.am)
      guard desk.offeneSchlichtung != nil else {
        let reason = reader.required(names.grund, "Bitte nennen Sie, was strittig ist.")
        try reader.finish()
        return try await desk.record(BeginSchlichtung(am: am, grund: reason))
      }
      let result: Schlichtungsergebnis? = reader.choice(names.ergebnis, "Bitte wählen Sie, wie sie endete.")
      try reader.finish()
      guard let result else { throw Refused(reader: reader) }
      return try await desk.record(EndSchlichtung(am: am, ergebnis: result))
    })
}

/// What takes the place of an agreement, by the law of its day.
private enum Bescheid {
  case ersatz(ReplaceVereinbarung)
  case verpflichtung(ObligeClient)
}

extension CaseDesk {
  /// The one whose end nobody recorded.
  fileprivate var offeneSchlichtung: Schlichtung? {
    akte.file.vereinbarung.schlichtungen.last.flatMap { $0.ende == nil ? $0 : nil }
  }

  /// By the law of the typed day.
  fileprivate var verpflichtungForm: Form {
    let day = lawDay(VerpflichtungForm.Name.am)
    let rule = vereinbarungRule(on: day)
    return rule.replacement == .verwaltungsakt
      ? VerpflichtungForm.ersatz(name: rule.name, latestEnd: rule.latestEnd(from: day))
      : VerpflichtungForm.verpflichtung
  }

  fileprivate var verpflichtungPrefill: [String: String] {
    let names = VerpflichtungForm.Name.self
    var values = [names.am.rawValue: today.german]
    guard rule.replacement == .verwaltungsakt else {
      let steps = planschritte.filter(\.feld.isKlient).map(\.feld.text)
      values[names.bemuehungen.rawValue] = steps.joined(separator: "\n")
      return values
    }
    values[names.bis.rawValue] = rule.latestEnd(from: today)?.german
    let offer = akte.file.vereinbarung.offer
    values[names.klient.rawValue] = offer?.klient.map(\.text).joined(separator: "\n")
    values[names.haus.rawValue] = offer?.haus.map(\.text).joined(separator: "\n")
    return values
  }

  fileprivate func check(_ command: ReplaceVereinbarung) -> CheckPage {
    let content = command.content
    return check(
      papier(
        .verwaltungsakt(grund: command.grund), am: content.am, bis: content.bis, klient: content.klient,
        haus: content.haus))
  }

  fileprivate func check(_ command: ObligeClient) -> CheckPage {
    let auflage = command.auflage
    return check(
      papier(
        .bescheid(command.anlass, grund: command.grund, auflage: auflage), am: command.am, bis: auflage.bis,
        klient: auflage.bemuehungen.map { Zusage($0) }, haus: []))
  }

  private func check(_ paper: Vereinbarungspapier) -> CheckPage {
    CheckPage(
      heading: "Bescheid prüfen", consequence: "Danach ist der Bescheid erlassen. Er ist der Person bekannt zu geben.",
      rows: [Zusammenfassungszeile("Art", "Verwaltungsakt")], confirm: "Bescheid erlassen",
      model: checkModel(.verpflichtungPruefen), edit: .fallhandlung(.verpflichtung, nr: nr), identity: identity,
      document: article(paper))
  }
}

extension FormReader {
  fileprivate mutating func bescheid(_ desk: CaseDesk) throws -> Bescheid {
    let names = VerpflichtungForm.Name.self
    let am = day(names.am)
    let reason = required(names.grund, Ablehnung.saetze["grund.fehlt"] ?? "")
    let lawDay = desk.lawDay(names.am)
    guard desk.vereinbarungRule(on: lawDay).replacement == .verwaltungsakt else {
      return .verpflichtung(try verpflichtung(am, reason))
    }
    let bis = lastDay(names.bis, from: lawDay, desk)
    let client = somePromises(names.klient, "vereinbarung.ohne_pflichten")
    let house = somePromises(names.haus, "vereinbarung.ohne_leistungen")
    try finish()
    return .ersatz(
      ReplaceVereinbarung(VereinbarungContent(am: am, bis: bis, klient: client, haus: house), grund: reason))
  }

  /// At least one promise; else the sentence of that refusal.
  private mutating func somePromises(_ name: VerpflichtungForm.Name, _ code: String) -> [Zusage] {
    let found = promises(name)
    if found.isEmpty { refuse(name.rawValue, Ablehnung.saetze[code] ?? "") }
    return found
  }

  private mutating func verpflichtung(_ am: Day, _ reason: String) throws -> ObligeClient {
    let names = VerpflichtungForm.Name.self
    let anlass: Verpflichtungsanlass? = choice(names.anlass, "Bitte wählen Sie den Anlass.")
    let efforts = lines(names.bemuehungen)
    let (often, proof, until) = (text(names.haeufigkeit), text(names.nachweis), day(names.nachweisBis))
    try finish()
    guard let anlass else { throw Refused(reader: self) }
    return ObligeClient(
      am: am, anlass: anlass, grund: reason,
      auflage: Auflage(bemuehungen: efforts, haeufigkeit: often, nachweis: proof, bis: until))
  }
}
