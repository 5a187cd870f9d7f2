import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Jugendberufshilfe: cases of another law, behind a right of their own.
  func addJugendhilfe(to router: Router<BasicRequestContext>) {
    get(.jugendhilfe, on: router) { desk in
      let found = try await office.jugendfaelle(desk.actor, page: Muster.jugendhilfe.rawValue)
      return desk.page(JugendhilfePage(zeilen: found.map { .init($0.row, zustaendig: $0.zustaendig, desk.today) }))
    }
    get(.jugendfall, on: router) { desk in
      let fall = try await jugendfall(desk, .jugendfall)
      return desk.page(JugendfallPage(fall, office.law, today: desk.today))
    }
    addJugendaufnahme(to: router)
    addJugendberichtigung(to: router)
    for formular in Jugendformular.allCases { add(formular, to: router) }
    addJugendstorno(to: router)
  }

  private func addJugendaufnahme(to router: Router<BasicRequestContext>) {
    get(.jugendfallNeu, on: router) { desk in
      let names = JugendhilfeForms.Aufnahme.self
      let given = [names.ab.rawValue: [desk.today.german], names.zustaendig.rawValue: ["\(desk.actor.konto)"]]
      let model = desk.model(.jugendfallNeu, cancel: .jugendhilfe, desk.kept ?? given)
      return desk.page(FormPage(try await aufnahme(desk), model: model, section: .jugendhilfe))
    }
    post(.jugendfallNeu, on: router) { desk in
      try await desk.take(.jugendfallNeu, cancel: .jugendhilfe) { reader in
        try await office.openJugendfall(try reader.jugendaufnahme(), as: desk.actor, key: desk.key) {
          Adresse.jugendfall($0.rawValue).link + "?meldung=" + Meldung.jugendhilfe.rawValue
        }
      } refused: {
        FormPage(try await aufnahme(desk), model: $0, section: .jugendhilfe)
      }
    }
  }

  private func addJugendberichtigung(to router: Router<BasicRequestContext>) {
    get(.jugendaufnahme, on: router) { desk in
      let fall = try await jugendfall(desk, .jugendaufnahme)
      let nr = fall.row.id.rawValue
      let model = desk.model(.jugendaufnahme(nr), cancel: .jugendfall(nr), desk.kept ?? fall.aufnahmewerte)
      return desk.page(FormPage(try await berichtigung(fall, desk), model: model, section: .jugendhilfe))
    }
    post(.jugendaufnahme, on: router) { desk in
      let fall = try await jugendfall(desk, .jugendaufnahme)
      let nr = fall.row.id.rawValue
      return try await desk.take(.jugendaufnahme(nr), cancel: .jugendfall(nr)) { reader in
        let grund = reader.required(JugendhilfeForms.Storno.grund, "Bitte nennen Sie den Grund.")
        let new = try reader.jugendaufnahme()
        let submission = desk.submission(.jugendfall(nr), .jugendhilfe)
        return try await office.correct(new, reason: grund, in: fall.row.id, as: desk.actor, submission)
      } refused: {
        FormPage(try await berichtigung(fall, desk), model: $0, section: .jugendhilfe)
      }
    }
  }

  private func add(_ formular: Jugendformular, to router: Router<BasicRequestContext>) {
    get(formular.muster, on: router) { desk in
      let fall = try await jugendfall(desk, formular.muster)
      let (nr, day) = (fall.row.id.rawValue, formular == .hilfe ? "ab" : "am")
      let model = desk.model(
        .jugendformular(formular, nr), cancel: .jugendfall(nr), desk.kept ?? [day: [desk.today.german]])
      return desk.page(FormPage(form(formular, fall, desk), model: model, section: .jugendhilfe))
    }
    post(formular.muster, on: router) { desk in
      let fall = try await jugendfall(desk, formular.muster)
      let nr = fall.row.id.rawValue
      return try await desk.take(.jugendformular(formular, nr), cancel: .jugendfall(nr)) { reader in
        let schritt = try reader.jugendschritt(formular)
        let submission = desk.submission(.jugendfall(nr), .jugendhilfe)
        return try await office.record(schritt, in: fall.row.id, as: desk.actor, submission)
      } refused: {
        FormPage(form(formular, fall, desk), model: $0, section: .jugendhilfe)
      }
    }
  }

  private func addJugendstorno(to router: Router<BasicRequestContext>) {
    get(.jugendstorno, on: router) { desk in
      let (fall, line) = try await jugendeintrag(desk)
      let nr = fall.row.id.rawValue
      let model = desk.model(
        .jugendstorno(nr, eintrag: line.version), cancel: .jugendfall(nr), desk.kept ?? [:])
      return desk.page(FormPage(storno(fall, line), model: model, section: .jugendhilfe))
    }
    post(.jugendstorno, on: router) { desk in
      let (fall, line) = try await jugendeintrag(desk)
      let (nr, version) = (fall.row.id.rawValue, line.version)
      return try await desk.take(.jugendstorno(nr, eintrag: version), cancel: .jugendfall(nr)) { reader in
        let grund = reader.required(JugendhilfeForms.Storno.grund, "Bitte nennen Sie den Grund.")
        try reader.finish()
        let submission = desk.submission(.jugendfall(nr), .storniert)
        return try await office.cancel(
          version: version, reason: grund, in: fall.row.id, as: desk.actor, submission)
      } refused: {
        FormPage(storno(fall, line), model: $0, section: .jugendhilfe)
      }
    }
  }

  // MARK: Parts

  private func jugendfall(_ desk: Desk, _ muster: Muster) async throws -> Jugendfall {
    guard let nr = Int64(try desk.parameter("jugendfall")) else { throw NotFound() }
    return try await office.jugendfall(JugendfallID(nr), desk.actor, page: muster.rawValue)
  }

  /// An entry that may be cancelled.
  private func jugendeintrag(_ desk: Desk) async throws -> (Jugendfall, VerlaufLine) {
    let fall = try await jugendfall(desk, .jugendstorno)
    let version = Int64(try desk.parameter("eintrag"))
    guard let line = fall.verlauf.first(where: { $0.version == version }), line.isCancellable else { throw NotFound() }
    return (fall, line)
  }

  private func aufnahme(_ desk: Desk) async throws -> Form {
    JugendhilfeForms.aufnahme(grundlagen: grundlagen(desk), konten: try await konten(desk))
  }

  private func berichtigung(_ fall: Jugendfall, _ desk: Desk) async throws -> Form {
    JugendhilfeForms.berichtigung(wer: fall.wer, grundlagen: grundlagen(desk), konten: try await konten(desk))
  }

  private func grundlagen(_ desk: Desk) -> [Option] {
    office.law.jugendhilfe(.grundlage, on: desk.today).map {
      Option($0.value.key, $0.value.name, hint: $0.citation.section)
    }
  }

  private func konten(_ desk: Desk) async throws -> [Option] {
    try await office.jugendhilfekonten(desk.actor).map { Option("\($0.nr)", $0.name) }
  }

  /// By the law of the typed day, if it can be read.
  private func form(_ formular: Jugendformular, _ fall: Jugendfall, _ desk: Desk) -> Form {
    JugendhilfeForms.form(
      formular, wer: fall.wer,
      hilfen: office.law.jugendhilfe(.hilfe, on: desk.typedDay(JugendhilfeForms.Hilfe.ab)).map {
        Option($0.value.key, $0.value.name, hint: $0.citation.section)
      })
  }

  private func storno(_ fall: Jugendfall, _ line: VerlaufLine) -> Form {
    let title = VerlaufWording(line, organisation: OrganisationRows()).title
    return JugendhilfeForms.storno("\(title) (\(line.effectiveOn.german))", wer: fall.wer)
  }
}

extension Desk {
  /// What was typed before the session ran out.
  fileprivate var kept: [String: [String]]? { isDraft ? FormModel.typed(form) : nil }
}

extension Jugendfall {
  /// What was recorded when the person was taken in, by field.
  fileprivate var aufnahmewerte: [String: [String]] {
    let names = JugendhilfeForms.Aufnahme.self
    guard let aufnahme = file.aufnahme else { return [:] }
    return [
      names.vorname.rawValue: [aufnahme.vorname], names.nachname.rawValue: [aufnahme.nachname],
      names.geburt.rawValue: [aufnahme.geburt.german], names.kontakt.rawValue: [aufnahme.kontakt],
      names.rechtsgrundlage.rawValue: [aufnahme.rechtsgrundlage.rawValue], names.wuensche.rawValue: [aufnahme.wuensche],
      names.ab.rawValue: [aufnahme.ab.german], names.zustaendig.rawValue: ["\(aufnahme.zustaendig)"],
    ]
  }

  /// Whose case it is, for the forms.
  fileprivate var wer: String { "\(row.fullName), geboren am \(row.geburt.german), \(row.id.zeichen)" }
}

extension FormReader {
  fileprivate mutating func jugendaufnahme() throws -> JugendhilfeAufgenommen {
    let names = JugendhilfeForms.Aufnahme.self
    let vorname = required(names.vorname, "Bitte geben Sie den Vornamen an.")
    let nachname = required(names.nachname, "Bitte geben Sie den Nachnamen an.")
    let geburt = day(names.geburt)
    let kontakt = required(names.kontakt, "Bitte geben Sie an, wie die Person erreichbar ist.")
    let grundlage: Jugendhilfegrundlage? = choice(names.rechtsgrundlage, "Bitte wählen Sie die Rechtsgrundlage.")
    let wuensche = required(names.wuensche, "Bitte schreiben Sie in einem Satz, was die Person sich wünscht.")
    let ab = day(names.ab)
    let zustaendig = Int64(required(names.zustaendig, "Bitte wählen Sie, wer zuständig ist."))
    try finish()
    guard let grundlage else { throw Refused(reader: self) }
    return JugendhilfeAufgenommen(
      vorname: vorname, nachname: nachname, geburt: geburt, kontakt: kontakt, rechtsgrundlage: grundlage,
      wuensche: wuensche, ab: ab, zustaendig: zustaendig ?? 0)
  }

  fileprivate mutating func jugendschritt(_ formular: Jugendformular) throws -> any JugendhilfeSchritt {
    switch formular {
    case .gespraech: try jugendgespraech()
    case .hilfe: try jugendhilfe()
    case .uebermittlung: try jugenduebermittlung()
    case .ende: try jugendende()
    }
  }

  private mutating func jugendgespraech() throws -> JugendhilfeGespraech {
    let names = JugendhilfeForms.Gespraech.self
    let am = day(names.am)
    let notiz = required(names.notiz, "Bitte schreiben Sie, worum es ging.")
    let naechstes = optionalDay(names.naechstes)
    try finish()
    return JugendhilfeGespraech(am: am, notiz: notiz, naechstes: naechstes)
  }

  private mutating func jugendhilfe() throws -> JugendhilfeHilfe {
    let names = JugendhilfeForms.Hilfe.self
    let art: Jugendhilfeart? = choice(names.art, "Bitte wählen Sie die Hilfe.")
    let (ab, bis, notiz) = (day(names.ab), optionalDay(names.bis), text(names.notiz))
    try finish()
    guard let art else { throw Refused(reader: self) }
    return JugendhilfeHilfe(art: art, ab: ab, bis: bis, notiz: notiz.isEmpty ? nil : notiz)
  }

  private mutating func jugenduebermittlung() throws -> JugendhilfeUebermittelt {
    let names = JugendhilfeForms.Uebermittlung.self
    let am = day(names.am)
    let grund: Uebermittlungsgrund? = choice(names.grund, "Bitte wählen Sie den Grund der Übermittlung.")
    let (einwilligung, begruendung) = (optionalDay(names.einwilligungAm), text(names.begruendung))
    let umfang = Uebermittlungsangabe.allCases.filter { values[JugendhilfeForms.feld($0)]?.contains("ja") ?? false }
    let weiteres = text(names.weiteres)
    try finish()
    guard let grund else { throw Refused(reader: self) }
    return JugendhilfeUebermittelt(
      am: am, grund: grund, einwilligungAm: einwilligung, begruendung: begruendung.isEmpty ? nil : begruendung,
      umfang: umfang, weiteres: weiteres.isEmpty ? nil : weiteres)
  }

  private mutating func jugendende() throws -> JugendhilfeBeendet {
    let names = JugendhilfeForms.Ende.self
    let am = day(names.am)
    let ergebnis: Jugendhilfeende? = choice(names.ergebnis, "Bitte wählen Sie, wie der Fall endet.")
    try finish()
    guard let ergebnis else { throw Refused(reader: self) }
    return JugendhilfeBeendet(am: am, ergebnis: ergebnis)
  }
}
