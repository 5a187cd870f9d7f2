public import Kernel
import SQL
public import Store

/// A found case and why it was found.
public struct Suchtreffer: Sendable {
  /// How a word of the search meets a word on file.
  public enum Weise: Sendable {
    case beginntSo
    case klingtSo
    case schreibtSichAehnlich
  }
  /// The field in which a word of the search was found, and how.
  public struct Grund: Sendable {
    public let feld: Suchfeld
    public let weise: Weise
  }
  public let line: FallLine
  /// One for each word of the search.
  public let gruende: [Grund]
}

/// A page of what was found.
public struct Suchergebnis: Sendable {
  public let treffer: [Suchtreffer]
  public let total: Int
  public let page: Int
  /// Cases in which the words were written; only beside the first page.
  public var notizen = Notizfunde.keine
  public static let size = 50
  public var pages: Int { max(1, (total + Suchergebnis.size - 1) / Suchergebnis.size) }
}

extension Suchbedingung {
  /// What somebody typed: `Müller 14.05.1987`, `07-00123`, words in any order.
  public init(_ typed: String) {
    var (words, born, nr): ([String], Day?, String?) = ([], nil, nil)
    for part in typed.prefix(200).split(whereSeparator: \.isWhitespace).map(String.init) {
      if let day = Suchbedingung.day(part) {
        born = day
      } else if part.contains(/^[0-9]{2}-[0-9]{1,9}$/) {
        nr = part
      } else {
        words += Namensfaltung.words(part)
      }
    }
    self.init(worte: words.prefix(8).map { Wort($0) }, geburt: born, aktenzeichen: nr)
  }

  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension Office {
  /// The cases an account may read whose person has what was typed. Words with a typing error are looked for where
  /// nothing else was found. What was typed is kept nowhere.
  /// - Throws: `Forbidden`, `SQLError`.
  public func suche(_ typed: String, page: Int, _ actor: Actor) async throws -> Suchergebnis {
    try await suche(Suchbedingung(typed), page: page, actor)
  }

  /// The cases an account may read whose person has this number of the pension insurance.
  /// - Throws: `Forbidden`, `SQLError`.
  public func suche(_ nummer: Versicherungsnummer, _ actor: Actor) async throws -> Suchergebnis {
    try await suche(Suchbedingung(nummer), page: 1, actor)
  }

  private func suche(_ asked: Suchbedingung, page: Int, _ actor: Actor) async throws -> Suchergebnis {
    try actor.require(.fallLesen)
    guard !asked.isEmpty else { return Suchergebnis(treffer: [], total: 0, page: 1) }
    async let logged: Void = logAccess(actor, nil, page: "suche")
    let tenant = actor.tenant.id
    let found = try await rows(of: tenant).read { session in
      var found = try Suchleser(session: session, actor: actor).search(asked, page: page)
      if found.page == 1 { found.notizen = try Notizleser(session: session, actor: actor).read(asked) }
      return found
    }
    try await logged
    return found
  }
}

extension Actor {
  /// The cases among which the account may search.
  var searched: FallFilter {
    var filter = visible(FallFilter())
    filter.reach = listReach
    filter.reach?.faelle = reichweiten.notfall.sorted()
    return filter
  }
}

private struct Suchleser {
  let session: any SQLSession
  let actor: Actor
  var tenant: Int64 { actor.tenant.id }

  /// Words with a typing error are looked for where nothing else was found.
  func search(_ asked: Suchbedingung, page: Int) throws -> Suchergebnis {
    let exact = try read(asked, page: page)
    guard exact.total == 0, !asked.worte.isEmpty else { return exact }
    var wider = asked
    for index in wider.worte.indices {
      wider.worte[index].aehnliche = try SuchQueries.similar(to: wider.worte[index].wort, tenant: tenant, session)
    }
    return wider == asked ? exact : try read(wider, page: page)
  }

  private func read(_ asked: Suchbedingung, page: Int) throws -> Suchergebnis {
    guard asked.nenntPerson else { return Suchergebnis(treffer: [], total: 0, page: 1) }
    var filter = actor.searched
    filter.suche = asked
    filter.order = .name
    // What fits on one page need not be counted besides.
    let first = try page > 1 ? [] : FallQueries.list(filter, tenant: tenant, limit: Suchergebnis.size + 1, session)
    if page <= 1, first.count <= Suchergebnis.size {
      return Suchergebnis(treffer: try treffer(first, asked.worte), total: first.count, page: 1)
    }
    let total = try FallQueries.count(filter, tenant: tenant, session)
    let pages = max(1, (total + Suchergebnis.size - 1) / Suchergebnis.size)
    let shown = min(max(1, page), pages)
    let lines =
      try page <= 1
      ? Array(first.prefix(Suchergebnis.size))
      : FallQueries.list(
        filter, tenant: tenant, limit: Suchergebnis.size, offset: (shown - 1) * Suchergebnis.size, session)
    return Suchergebnis(treffer: try treffer(lines, asked.worte), total: total, page: shown)
  }

  private func treffer(_ lines: [FallLine], _ asked: [Suchbedingung.Wort]) throws -> [Suchtreffer] {
    let own = try SuchQueries.words(of: lines.map(\.person.id), tenant: tenant, session)
    return lines.map { Suchtreffer(line: $0, gruende: reasons(own[$0.person.id] ?? [], asked)) }
  }

  private func reasons(
    _ own: [(feld: Suchfeld, wort: String)], _ asked: [Suchbedingung.Wort]
  ) -> [Suchtreffer.Grund] {
    asked.compactMap { word in
      if let hit = own.first(where: { $0.wort.hasPrefix(word.wort) }) {
        return Suchtreffer.Grund(feld: hit.feld, weise: .beginntSo)
      }
      if let klang = word.klang,
        let hit = own.first(where: { $0.feld != .ort && KoelnerPhonetik.code($0.wort) == klang })
      {
        return Suchtreffer.Grund(feld: hit.feld, weise: .klingtSo)
      }
      return own.first { word.aehnliche.contains($0.wort) }.map {
        Suchtreffer.Grund(feld: $0.feld, weise: .schreibtSichAehnlich)
      }
    }
  }
}
