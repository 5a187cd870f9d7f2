import Application
import Casework
import Foundation
import Journal
import Kernel
import Law
import Store

/// The answer as a file for machines (Art. 20 would ask for no more). Its keys are described in the handbook and stay.
struct AuskunftJSON {
  private let auskunft: Auskunft
  private let nr: String
  private let jobcenter: String
  private let kategorien: [Auskunftskategorie]

  init(_ auskunft: Auskunft, nr: String, desk: Desk) {
    self.auskunft = auskunft
    self.nr = nr
    jobcenter = desk.actor.tenant.name
    kategorien = Auskunftskategorie.all(auskunft, law: desk.office.law, on: desk.today)
  }

  /// Keys sorted, days as `2007-11-30`, moments in UTC.
  func bytes() throws -> [UInt8] {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try JSONSerialization.data(withJSONObject: object, options: options))
  }

  private var object: [String: Any] {
    [
      "format": "fallwerk.auskunft.v1", "verantwortlich": jobcenter, "aktenzeichen": nr,
      "stand": moment(auskunft.stand), "kategorien": kategorien.map(kategorie), "person": person,
      "faelle": auskunft.faelle.map {
        [
          "fall": fall($0.row), "eintraege": $0.eintraege.map(eintrag), "dateien": $0.dateien.map(datei),
        ] as [String: Any]
      },
      "beratung": auskunft.beratungEintraege.map(eintrag), "schutz": auskunft.schutzEintraege.map(eintrag),
      "bedarfsgemeinschaften": auskunft.haushalte.map(haushalt), "tatsachen": auskunft.tatsachen.map(tatsache),
      "zugriffe": auskunft.zugriffe.map { ["am": moment($0.at), "rolle": $0.rolle, "seite": $0.seite] },
      "notzugriffe": auskunft.notzugriffe.map {
        ["ab": moment($0.ab), "bis": moment($0.bis), "rolle": $0.rolle, "grund": $0.grund]
      },
      "konto_seit": orNull(auskunft.kontoSeit.map(moment)), "empfaenger": auskunft.empfaenger,
      "ersuchen": auskunft.ersuchen.map(ersuchen),
      "vermerke": auskunft.sperrvermerke.map { ["art": $0.art.rawValue, "grund": $0.grund, "seit": $0.seit.iso] },
    ]
  }

  private var person: [String: Any] {
    let row = auskunft.person
    return [
      "vorname": row.vorname, "nachname": row.nachname, "geburt": row.geburt.iso, "geschlecht": row.geschlecht.key,
      "staatsangehoerigkeit": row.staatsangehoerigkeit, "strasse": orNull(auskunft.daten?.strasse),
      "plz": orNull(auskunft.daten?.plz), "ort": orNull(auskunft.daten?.ort),
      "telefon": orNull(auskunft.daten?.telefon), "versicherungsnummer": orNull(auskunft.versicherungsnummer?.zeichen),
      "leistungsbezug_laeuft": row.leistungsbezug, "eintraege": auskunft.personEintraege.map(eintrag),
    ]
  }

  private func kategorie(_ one: Auskunftskategorie) -> [String: Any] {
    [
      "schluessel": one.key, "name": one.name, "zweck": one.zweck, "rechtsgrundlage": one.rechtsgrundlage,
      "aufbewahrung": one.aufbewahrung, "anzahl": one.anzahl,
    ]
  }

  private func fall(_ row: FallRow) -> [String: Any] {
    [
      "aktenzeichen": row.aktenzeichen, "zugang": row.zugang.iso, "geschlossen": orNull(row.geschlossen?.iso),
      "status": orNull(row.status?.key), "strategie": orNull(row.strategie?.rawValue),
    ]
  }

  private func eintrag(_ one: Auskunft.Eintrag) -> [String: Any] {
    let words = EintragWording(one, auskunft)
    return [
      "nr": one.line.version, "art": one.type.rawValue, "gilt_ab": one.line.effectiveOn.iso,
      "erfasst_am": moment(one.line.recordedAt), "erfasst_von": one.von, "zustand": words.zustand, "titel": words.titel,
      "inhalt": one.inhalt.flatMap(value) ?? NSNull(),
    ]
  }

  private func datei(_ one: Auskunft.Datei) -> [String: Any] {
    [
      "eintrag": one.ablichtung.nr, "name": one.name, "medientyp": one.ablichtung.medientyp.mediaType,
      "groesse": one.ablichtung.groesse, "sha256": one.ablichtung.sha256,
    ]
  }

  private func haushalt(_ one: Auskunft.Haushalt) -> [String: Any] {
    [
      "zugehoerigkeiten": one.zugehoerigkeiten.map { row in
        ["rolle": row.rolle.rawValue, "ab": row.period.from.iso, "bis": orNull(row.period.lastDay?.iso)]
          as [String: Any]
      }, "ausgelassene_eintraege": one.fremdeEintraege,
    ]
  }

  private func tatsache(_ fact: Fact) -> [String: Any] {
    [
      "art": fact.span.kind.label, "wert": fact.span.value, "ab": fact.span.period.from.iso,
      "bis": orNull(fact.span.period.lastDay?.iso), "bekannt_seit": fact.known.from.iso,
      "bekannt_bis": orNull(fact.known.lastDay?.iso),
    ]
  }

  private func ersuchen(_ row: AuskunftRow) -> [String: Any] {
    ["eingegangen": row.eingegangen.iso, "frist": row.frist.iso, "erledigt": orNull(row.erledigt?.iso)]
  }

  private func value(_ json: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
  }
  private func orNull(_ text: String?) -> Any { text.map { $0 as Any } ?? NSNull() }

  /// `2007-11-30T11:05:00Z`; seconds are not told.
  private func moment(_ instant: Instant) -> String {
    let minutes = instant.rawValue / 60_000
    let day = Day(rawValue: Int32(minutes / 1_440))
    let (hour, minute) = (minutes % 1_440 / 60, minutes % 60)
    return "\(day.iso)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00Z"
  }
}
