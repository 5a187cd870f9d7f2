import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension Einstellungsuebersicht {
  /// Who set what holds today.
  func von(_ ziel: Einstellungsziel) -> String {
    if let own = geltende(ziel) { return "\(own.wer) am \(own.wann.german)" }
    return switch law.herkunft(ziel, on: today)?.layer {
    case .federal: "Gesetz"
    case .local: "wie ausgeliefert"
    case nil: "–"
    }
  }

  /// The setting that holds today; `nil` if the files have it, also because the law changed since.
  private func geltende(_ ziel: Einstellungsziel) -> Einstellungszeile? {
    let begun = gueltige(ziel).filter { $0.einstellung.ab <= today }
      .max { ($0.einstellung.ab, $0.einstellung.nr) < ($1.einstellung.ab, $1.einstellung.nr) }
    guard let begun else { return nil }
    if begun.einstellung.wert == .vorlageAus { return law.wert(ziel, on: today) == nil ? begun : nil }
    return law.herkunft(ziel, on: today)?.seit == begun.einstellung.ab ? begun : nil
  }

  /// What is planned next, in a few words.
  func naechste(_ ziel: Einstellungsziel) -> String? {
    geplant.first { $0.einstellung.ziel == ziel }.map {
      "\($0.einstellung.wert.satz(law)) ab \($0.einstellung.ab.german)"
    }
  }
}

extension Einstellungsuebersicht {
  /// What a value is called; a template that no file knows has the name it was last given.
  func name(_ ziel: Einstellungsziel) -> String {
    let given = zeilen.lazy.filter { $0.einstellung.ziel == ziel }.compactMap { zeile -> String? in
      if case .vorlage(let template) = zeile.einstellung.wert { template.name } else { nil }
    }
    if Planvorlage.istEigene(ziel.schluessel), !law.planvorlagenKeys.contains(ziel.schluessel) {
      return given.first ?? "Neue Vorlage"
    }
    return law.name(ziel, on: today)
  }

  /// The last value up to tomorrow; a template that is not offered keeps its words.
  func letzterWert(_ ziel: Einstellungsziel) -> Einstellungswert? {
    guard ziel.liste == .planvorlagen else { return law.wert(ziel, on: today + 1) }
    return law.planvorlage(ziel.schluessel, bis: today + 1).map { .vorlage($0) }
  }

  /// Place of the next template that the job centre makes itself.
  var neueVorlage: Einstellungsziel {
    let own = Set(zeilen.map(\.einstellung.ziel.schluessel).filter { Planvorlage.istEigene($0) })
    return Einstellungsziel(.planvorlagen, Planvorlage.eigene(own.count + 1))
  }
}

extension Einstellungsseite {
  /// What the page may set, templates that were taken back and a new one among it.
  func ziele(_ uebersicht: Einstellungsuebersicht) -> [Einstellungsziel] {
    guard self == .planvorlagen else { return ziele(uebersicht.law) }
    let known = ziele(uebersicht.law)
    let gone = uebersicht.zeilen.map(\.einstellung.ziel).filter { $0.liste == .planvorlagen && !known.contains($0) }
    return known + gone + [uebersicht.neueVorlage]
  }
}

extension EinstellungenPage {
  init(_ uebersicht: Einstellungsuebersicht) {
    let (law, today) = (uebersicht.law, uebersicht.today)
    self.init(
      rows: Einstellungsseite.allCases.map { seite in
        let own = uebersicht.zeilen.filter { Einstellungsseite.of($0.einstellung.ziel) == seite }
        let valid = own.filter { $0.zurueckgenommen == nil }
        return Zeile(
          seite: seite, eigene: Set(valid.filter { $0.einstellung.ab <= today }.map(\.einstellung.ziel)).count,
          zuletzt: own.first.map { "\($0.wer) am \($0.wann.german)" },
          geplant: valid.count { $0.einstellung.ab > today })
      },
      geplant: uebersicht.geplant.map { item in
        let setting = item.einstellung
        return Geplant(
          seite: .of(setting.ziel), schluessel: setting.ziel.schluessel, name: law.name(setting.ziel, on: today),
          neu: setting.wert.satz(law), ab: setting.ab, wer: item.wer, grund: item.grund)
      })
  }
}

extension EinstellungslistePage {
  init(_ seite: Einstellungsseite, _ uebersicht: Einstellungsuebersicht) {
    let (law, today) = (uebersicht.law, uebersicht.today)
    self.init(
      seite: seite,
      rows: seite.ziele(law).map { ziel in
        let origin = law.herkunft(ziel, on: today)
        return Zeile(
          schluessel: ziel.schluessel, name: law.name(ziel, on: today),
          gilt: law.wert(ziel, on: today)?.satz(law) ?? "–", seit: origin?.seit, von: uebersicht.von(ziel),
          geplant: uebersicht.naechste(ziel))
      }, neu: seite == .planvorlagen ? .einstellung(seite, uebersicht.neueVorlage.schluessel) : nil)
  }
}

extension ProbelaufPage {
  init(_ probe: Probelauf, _ command: SetEinstellung, _ blatt: Einstellungsblatt, _ desk: Desk) {
    let name = blatt.uebersicht.name(command.ziel)
    let before = probe.bisher.wert(command.ziel, on: command.ab)
    self.init(
      heading: "\(blatt.seite.titel): \(name)",
      rows: [
        Zusammenfassungszeile("Gilt ab", command.ab.german),
        Zusammenfassungszeile("Bisher", lines: before?.lines(probe.bisher) ?? ["–"]),
        Zusammenfassungszeile("Neu", lines: command.wert.lines(probe.neu)),
        Zusammenfassungszeile("Grund", command.grund),
      ], ergebnis: Hinweis(probe.ueberfaellig > 0 ? .warnung : .hinweis, probe.satz(command)),
      teams: probe.teams.map { Teamzeile(name: $0.name, verschoben: $0.verschoben, ueberfaellig: $0.ueberfaellig) },
      faelle: probe.zeilen.map { item in
        Fallzeile(
          nr: item.line.fall.aktenzeichen, person: item.line.person.fullName,
          schritt: Web.Schritt(kind: item.verschiebung.schritt, law: probe.neu, day: desk.today).what,
          bisher: item.verschiebung.bisher.german,
          neu: item.verschiebung.neu.german)
      },
      wege: (probe.zuordnung?.wege ?? []).map { weg in
        Wegzeile(
          von: weg.von.map { probe.neu.einheitenName($0) } ?? "keine Einheit",
          nach: weg.nach.map { probe.neu.einheitenName($0) } ?? "keine Einheit", anzahl: weg.anzahl)
      }, vorschau: Vorschau(probe, command, desk),
      model: desk.model(blatt.pruefen, cancel: blatt.zurueck, FormModel.typed(desk.form)),
      darfFestlegen: blatt.darfFestlegen)
  }
}

extension ProbelaufPage.Vorschau {
  /// A text of the agreement with its placeholders filled in.
  fileprivate init?(_ probe: Probelauf, _ command: SetEinstellung, _ desk: Desk) {
    guard command.ziel.liste == .textbausteine, case .text(let new) = command.wert,
      case .text(let old) = probe.bisher.wert(command.ziel, on: command.ab)
    else { return nil }
    func filled(_ text: String) -> String {
      text.replacing("{jobcenter}", with: desk.actor.tenant.name)
        .replacing("{geld}", with: probe.neu.begriff(.lebensunterhalt, on: command.ab).singular)
    }
    self.init(bisher: filled(old), neu: filled(new))
  }
}

extension Probelauf {
  /// The result in one sentence.
  func satz(_ command: SetEinstellung) -> String {
    if let zuordnung {
      return "Von den letzten \(zuordnung.betrachtet) neuen Fällen wären \(zuordnung.anders) in eine andere Einheit "
        + "gegangen."
    }
    guard command.ziel.liste == .fristen else { return "Diese Änderung verschiebt keine Fristen." }
    guard verschoben > 0 else {
      return "Von \(faelle) offenen Fällen verschiebt sich keine Frist. Die Änderung gilt für Fristen, die ab "
        + "\(command.ab.german) beginnen."
    }
    let moved = verschoben == 1 ? "1 Frist verschiebt sich" : "\(verschoben) Fristen verschieben sich"
    let late = ueberfaellig == 1 ? "1 wird überfällig" : "\(ueberfaellig) werden überfällig"
    return "\(moved), \(late). Gerechnet über \(faelle) offene Fälle zum \(command.ab.german)."
  }
}
