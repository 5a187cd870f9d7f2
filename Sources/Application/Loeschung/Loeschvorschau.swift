public import Kernel
import SQL
public import Store

/// For whom an erasure is due on a day, and what becomes of each.
public struct Loeschvorschau: Sendable {
  public let stichtag: Day
  /// Everybody with a case whose retention is over, and those who go with them.
  public let kandidaten: [Loeschkandidat]

  /// Persons of one run at most: a list that two people can read.
  public static let mostPersonen = 500

  public var zuLoeschen: [Loeschkandidat] { kandidaten.filter(\.urteil.isErasable) }
  /// Those that a run proposed now would name.
  public var imLauf: [Loeschkandidat] { Array(zuLoeschen.prefix(Loeschvorschau.mostPersonen)) }
  /// Those that are due but stay, as many as a page shows.
  public var bleibende: [Loeschkandidat] {
    Array(kandidaten.filter { !$0.urteil.isErasable }.prefix(Loeschvorschau.mostPersonen))
  }
}

/// A run with who proposed and decided it.
public struct Loeschlauf: Sendable {
  public let row: LoeschlaufRow
  public let vorgeschlagenVon: String
  public let entschiedenVon: String?
}

/// An open run with the persons it names, as they stand now.
public struct LoeschlaufAkte: Sendable {
  public let lauf: Loeschlauf
  public let kandidaten: [Loeschkandidat]
}

extension Office {
  /// The name under which readings for an erasure stand in the access log.
  static let loeschzweck = "Löschung § 84 SGB X"

  /// Who would be erased on a day. Reading it is logged.
  /// - Throws: `Forbidden`.
  public func loeschvorschau(_ stichtag: Day, _ actor: Actor) async throws -> Loeschvorschau {
    try actor.require(.loeschung)
    try await logAccess(actor, nil, page: Office.loeschzweck)
    return try await loeschvorschau(stichtag, tenant: actor.tenant)
  }

  /// As above for the operator at the command line.
  public func loeschvorschau(_ stichtag: Day, tenant: Mandant) async throws -> Loeschvorschau {
    let (id, law) = (tenant.id, law)
    return try await rows(of: id).read { session in
      let pruefung = Loeschpruefung(session, tenant: id, law: law, stichtag: stichtag)
      return Loeschvorschau(stichtag: stichtag, kandidaten: try pruefung.kandidaten())
    }
  }

  /// All runs, the latest first.
  public func loeschlaeufe(_ actor: Actor) async throws -> [Loeschlauf] {
    try actor.require(.loeschung)
    let tenant = actor.tenant.id
    return try await rows(of: actor.tenant.id).read { session in
      let names = try KontoRow.names(tenant: tenant, session)
      return try LoeschlaufRow.all(tenant: tenant, session).map { Loeschlauf($0, names) }
    }
  }

  /// The run that this account may approve: open, and proposed by somebody else. `nil` without the right.
  public func waitingLoeschlauf(_ actor: Actor) async throws -> Int64? {
    guard Rechtetabelle.reach(actor.role, .loeschung) != .none else { return nil }
    return try await loeschlaeufe(actor).first { $0.row.isOpen && $0.row.vorgeschlagenVon != actor.konto }?.row.nr
  }

  /// One run with the persons that are still to be erased. Reading it is logged.
  /// - Throws: `NotFound`, `Forbidden`.
  public func loeschlauf(_ nr: Int64, _ actor: Actor) async throws -> LoeschlaufAkte {
    try actor.require(.loeschung)
    try await logAccess(actor, nil, page: Office.loeschzweck)
    let (tenant, law) = (actor.tenant.id, law)
    return try await rows(of: actor.tenant.id).read { session in
      guard let row = try LoeschlaufRow.find(nr, tenant: tenant, session) else { throw NotFound() }
      let pruefung = Loeschpruefung(session, tenant: tenant, law: law, stichtag: row.stichtag)
      let personen = try LoeschlaufRow.open(nr, tenant: tenant, session)
      return LoeschlaufAkte(
        lauf: Loeschlauf(row, try KontoRow.names(tenant: tenant, session)),
        kandidaten: try personen.compactMap { try pruefung.kandidat($0, gone: Set(personen)) })
    }
  }
}

extension Loeschlauf {
  fileprivate init(_ row: LoeschlaufRow, _ names: [Int64: String]) {
    self.row = row
    vorgeschlagenVon = names.name(ofKonto: row.vorgeschlagenVon)
    entschiedenVon = row.entschiedenVon.map { names.name(ofKonto: $0) }
  }
}
