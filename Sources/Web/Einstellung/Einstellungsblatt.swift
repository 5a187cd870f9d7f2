import Application
import Casework
import Kernel
import Law
import Pages

/// One value of a list with all that was set about it.
struct Einstellungsblatt: Sendable {
  let seite: Einstellungsseite
  let ziel: Einstellungsziel
  let uebersicht: Einstellungsuebersicht
  /// May record changes and take them back.
  let darfFestlegen: Bool
  /// What holds, as one would set it; `nil` where the files say it in another way, or where the key pauses.
  let wert: Einstellungswert?
  /// The rows of a template: as it holds, or as they were sent and the pressed button left them.
  let entwurf: PlanEntwurf

  init(_ desk: Desk) async throws {
    seite = try desk.einstellungsseite()
    uebersicht = try await desk.office.einstellungen(desk.actor)
    let key = try desk.parameter("schluessel")
    guard let ziel = seite.ziele(uebersicht).first(where: { $0.schluessel == key }) else { throw NotFound() }
    self.ziel = ziel
    darfFestlegen = desk.actor.reach(.einstellungen) > .none
    wert = uebersicht.letzterWert(ziel)
    entwurf = desk.form.isEmpty ? PlanEntwurf(wert) : PlanEntwurf(pressed: desk.form)
  }

  var adresse: Adresse { .einstellung(seite, ziel.schluessel) }
  var pruefen: Adresse { .einstellungPruefen(seite, ziel.schluessel) }
  var zurueck: Adresse { .einstellungsliste(seite) }
  func zurueckAdresse(_ zeile: Einstellungszeile) -> Adresse {
    .einstellungZurueck(seite, ziel.schluessel, zeile.einstellung.nr)
  }

  /// Whether statute leaves anything to set.
  var istEinstellbar: Bool {
    switch ziel.liste {
    case .fristen:
      FristKey(rawValue: ziel.schluessel).map { uebersicht.law.frist($0, on: uebersicht.today).value.nature == .local }
        ?? false
    case .textbausteine: TextbausteinKey(rawValue: ziel.schluessel).map { !$0.folgtDemGesetz && wert != nil } ?? false
    case .briefbausteine: BriefbausteinKey(rawValue: ziel.schluessel).map { !$0.folgtDemGesetz } ?? false
    case .begriffe, .planvorlagen, .zuordnung: true
    }
  }

  /// What is typed for it.
  var art: EinstellungForm.Art {
    switch ziel.liste {
    case .fristen: .frist
    case .begriffe:
      .begriff(hatEigenesWort: BegriffKey(rawValue: ziel.schluessel)?.darfEigenesWortTragen ?? false)
    case .textbausteine, .briefbausteine:
      if case .text(let text) = wert {
        .text(platzhalter: Platzhalter.all(in: text).sorted())
      } else {
        .text(platzhalter: [])
      }
    case .planvorlagen:
      .vorlage(
        entwurf,
        ziele: OperationalesZiel.allCases.map {
          Option($0.rawValue, uebersicht.law.operationalesZiel($0, on: uebersicht.today).value.short)
        }, gruppen: gruppen)
    case .zuordnung:
      .zuordnung(
        regeln: EinstellungForm.mostRules,
        einheiten: uebersicht.law.einheiten(on: uebersicht.today).map { Option($0.value.key, $0.value.name) })
    }
  }

  /// Target groups that a template may be made for: those of today, and those it is made for already.
  var gruppen: [Option] {
    let law = uebersicht.law
    var keys = law.zielgruppen(on: uebersicht.today).map(\.value.key)
    if case .vorlage(let template) = wert { keys += template.zielgruppen.filter { !keys.contains($0) } }
    return keys.map { Option($0, law.zielgruppenName($0)) }
  }

  /// The form filled with what holds; a new template is meant to be offered.
  var typed: [String: [String]] {
    let names = EinstellungForm.Name.self
    var typed = [names.ab.rawValue: [(uebersicht.today + 1).german]]
    if seite == .planvorlagen { typed[names.angebot.rawValue] = ["an"] }
    for (name, value) in wert?.typed ?? [:] { typed[name] = [value] }
    return typed
  }

  /// What was sent, with the rows as the pressed button left them.
  func typed(_ desk: Desk) -> [String: [String]] {
    FormModel.typed(desk.form).filter { !$0.key.hasPrefix("ziel_") }.merging(entwurf.values) { $1 }
  }

  func page(_ model: FormModel) -> EinstellungPage {
    EinstellungPage(
      seite: seite, schluessel: ziel.schluessel, name: uebersicht.name(ziel), stand: stand,
      form: istEinstellbar ? EinstellungForm.form(art) : nil, model: model,
      verlauf: uebersicht.zeilen.filter { $0.einstellung.ziel == ziel }.map { fassung($0) })
  }

  func zurueckForm(_ zeile: Einstellungszeile) -> Form {
    EinstellungForm.zurueck(
      "\(uebersicht.name(ziel)): \(zeile.einstellung.wert.satz(uebersicht.law)) ab "
        + "\(zeile.einstellung.ab.german). Fristen, die dadurch verschoben wurden, gehen auf ihren Tag zurück.")
  }

  /// A sentence about a field that this form does not have is said above it.
  func place(_ model: inout FormModel) {
    let known = EinstellungForm.form(art).sections.flatMap(\.fields).map(\.name)
    for (name, sentence) in model.errors where !known.contains(name) {
      model.errors[name] = nil
      model.generalErrors.append(sentence)
    }
  }

  private var stand: [Zusammenfassungszeile] {
    let (law, today) = (uebersicht.law, uebersicht.today)
    let origin = law.herkunft(ziel, on: today)
    return [
      Zusammenfassungszeile(
        "Gilt heute", lines: (law.wert(ziel, on: today)?.lines(law)) ?? ["wird nicht angeboten"]),
      Zusammenfassungszeile("Seit", origin?.seit.german ?? "–"),
      Zusammenfassungszeile("Gesetzt von", uebersicht.von(ziel)),
      Zusammenfassungszeile("Grundlage", origin.map { $0.citation.section } ?? "–"),
    ]
  }

  private func fassung(_ zeile: Einstellungszeile) -> EinstellungPage.Fassung {
    let setting = zeile.einstellung
    let isPlanned = zeile.zurueckgenommen == nil && setting.ab > uebersicht.today
    let back = zeile.zurueckgenommen.map { "zurückgenommen von \($0.wer) am \($0.wann.german): \($0.grund)" }
    return EinstellungPage.Fassung(
      nr: setting.nr, ab: setting.ab,
      wert: setting.wert.satz(uebersicht.law) + (setting.laufende ? ", auch laufende" : ""),
      zusatz: back ?? (isPlanned ? "geplant" : "festgelegt"), grund: zeile.grund, wer: zeile.wer,
      wann: zeile.wann.german, darfZurueck: isPlanned && darfFestlegen)
  }
}

extension PlanEntwurf {
  fileprivate init(_ wert: Einstellungswert?) {
    if case .vorlage(let template) = wert { self.init(template) } else { self.init() }
  }

  fileprivate init(pressed form: [String: [String]]) {
    self.init(sent: form)
    if let knopf = form[FormModel.rowName]?.first.flatMap(Knopf.init) { press(knopf) }
  }
}
