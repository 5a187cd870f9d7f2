import Application
import Controlling
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// Figures, their division, their cases.
  func addFigureRoutes(to router: Router<BasicRequestContext>) {
    get(.kennzahlen, on: router) { desk in try await kennzahlen(desk) }
    get(.kennzahl, on: router) { desk in try await kennzahl(desk) }
    get(.kennzahlFaelle, on: router) { desk in try await kennzahlFaelle(desk) }
    addBerichte(to: router)
  }

  private func kennzahlen(_ desk: Desk) async throws -> Response {
    let typed = desk.query["stand"] ?? ""
    var reader = FormReader(["stand": [typed]], today: desk.today)
    let stand = reader.optionalDay("stand")
    let auswertung = try await office.kennzahlen(desk.actor, knownOn: stand)
    let year = desk.year(auswertung)
    let table = Kennzahlenseite(auswertung: auswertung, year: year, stand: stand, law: office.law)
    let error = reader.errors["stand"]
    var page = table.page(workingDay: desk.today, standError: error, standTyped: error == nil ? nil : typed)
    if desk.actor.reach(.beratungZaehlen) > .none {
      page.weiteres = [Verweis("Geschützte Beratung in Zahlen", .beratungszahlen)]
    }
    return desk.page(page, status: error == nil ? .ok : .unprocessableContent)
  }

  private func kennzahl(_ desk: Desk) async throws -> Response {
    let sicht = try desk.sicht()
    let auswertung = try await office.kennzahlen(desk.actor, knownOn: sicht.stand)
    let organisation = try await office.organisation(desk.actor)
    let seite = Aufteilungsseite(
      auswertung: auswertung, sicht: sicht, organisation: organisation, depth: Rechtetabelle.depth(desk.actor.role))
    guard let page = seite.page(workingDay: desk.today) else { throw NotFound() }
    return desk.page(page)
  }

  private func kennzahlFaelle(_ desk: Desk) async throws -> Response {
    var sicht = try desk.sicht()
    let cell = sicht.dimension.flatMap { dimension in sicht.gruppe.map { FigureAddress.Cell(dimension, $0) } }
    let address = FigureAddress(
      sicht.key, year: sicht.jahr, part: sicht.teil == .nenner ? .denominator : .numerator, cell: cell)
    let found = try await office.drilldown(address, knownOn: sicht.stand, page: sicht.seite, desk.actor)
    sicht.seite = found.page
    let organisation = try await office.organisation(desk.actor)
    let auswertung = try await office.kennzahlen(desk.actor, knownOn: sicht.stand)
    let words = Kennzahlwortlaut(auswertung.definitions)
    return desk.page(
      KennzahlFaellePage(
        view: sicht, label: words.label(sicht.key),
        group: cell.map { "\($0.dimension.label): \(words.group($0, sicht.jahr, auswertung, organisation))" },
        total: found.total, rows: KennzahlFaellePage.Rows(found, organisation),
        stand: sicht.stand ?? desk.today))
  }
}

extension Desk {
  /// The year asked for, else the last one that is over.
  fileprivate func year(_ auswertung: Auswertung) -> Int {
    guard let year = query["jahr"].flatMap(Int.init), Kennzahlenseite.years(today).contains(year) else {
      return max(Kennzahlenseite.firstYear, today.year - 1)
    }
    return year
  }

  /// The figure of the address.
  /// - Throws: `NotFound` for a year, day or dimension that does not exist.
  fileprivate func sicht() throws -> Kennzahlsicht {
    guard let year = query["jahr"].flatMap(Int.init), Kennzahlenseite.years(today).contains(year) else {
      throw NotFound()
    }
    var sicht = Kennzahlsicht(key: try parameter("key"), jahr: year)
    if let typed = query["stand"] {
      guard let day = Day(iso: typed) else { throw NotFound() }
      sicht.stand = day
    }
    sicht.nach = query["nach"]
    guard sicht.nach == nil || sicht.dimension != nil else { throw NotFound() }
    sicht.gruppe = query["gruppe"]
    sicht.teil = query["teil"].flatMap(Kennzahlsicht.Teil.init(rawValue:)) ?? .zaehler
    sicht.seite = query["seite"].flatMap(Int.init) ?? 1
    return sicht
  }
}

extension Kennzahlsicht {
  var dimension: Dimension? { nach.flatMap(Dimension.init(rawValue:)) }
}
