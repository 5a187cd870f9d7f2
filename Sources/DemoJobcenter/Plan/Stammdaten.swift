import Kernel

/// Person and Bedarfsgemeinschaft: what the benefit side records.
struct Stammdaten {
  let person: Person
  let haushalt: Haushalt
  /// What all members share.
  let familie: Familie

  struct Familie {
    let name: String
    let nationality: Nationality
    let strasse: String

    init(_ haushalt: Haushalt, _ random: inout Zufall) {
      name = Namen.familienname(haushalt.herkunft, &random)
      let codes = haushalt.nichtDeutsch ? haushalt.herkunft.nationalities : ["DE"]
      nationality = Nationality(random.pick(codes)) ?? .german
      strasse = Namen.anschrift(&random)
    }
  }

  /// Writes the person, the Bedarfsgemeinschaft and the membership of each run of days.
  func schreibe(_ akte: inout Akte, _ random: inout Zufall) {
    var angelegt = false
    for (zeit, period) in haushalt.zeiten.enumerated() {
      guard period.to > person.geburt, person.geburt.adding(months: 780) > period.from else { continue }
      let ab = max(period.from, person.geburt)
      let erfasst = ab > period.from ? ab + random.from(8, to: 50) : haushalt.erfasst[zeit]
      guard ab == period.from || period.to - 60 > ab else { continue }
      if !angelegt { akte.schreibe(erfasst, angaben(&random)) }
      angelegt = true
      let nummer = haushalt.nummern[zeit]
      if haushalt.mitglieder.first == Int(person.index) {
        akte.schreibe(erfasst, .bedarfsgemeinschaftGebildet(household: nummer))
      }
      akte.schreibe(
        erfasst, .mitgliedAufgenommen(household: nummer, rolle: person.rolle, geburt: person.geburt, ab: ab))
      austritt(&akte, zeit: zeit, period, nummer: nummer)
    }
  }

  private func austritt(_ akte: inout Akte, zeit: Int, _ period: Period, nummer: Int) {
    let bezug = person.bezuege.first { $0.zeit == zeit }
    if let bezug, bezug.bis < period.to {
      akte.schreibe(bezug.endeErfasst, .mitgliedAusgeschieden(household: nummer, ab: bezug.bis, grund: .altersgrenze))
    } else if !period.isOpen {
      let erfasst = max(bezug?.endeErfasst ?? period.to + 10, period.to)
      akte.schreibe(erfasst, .mitgliedAusgeschieden(household: nummer, ab: period.to, grund: .leistungsende))
    }
  }

  private func angaben(_ random: inout Zufall) -> Act {
    .personAngelegt(
      PersonAngaben(
        vorname: Namen.vorname(haushalt.herkunft, person.geschlecht, &random),
        nachname: Namen.nachname(haushalt.herkunft, familie: familie.name, person.geschlecht),
        geburt: person.geburt, geschlecht: person.geschlecht, nationality: familie.nationality,
        strasse: familie.strasse, plz: "59999", ort: "Musterstadt"))
  }
}
