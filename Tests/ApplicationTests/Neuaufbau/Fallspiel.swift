import Casework
import Journal
import Kernel
import Law
import SQL
import Store

@testable import Application

/// Numbers that look random and come out the same for the same seed (SplitMix64).
struct Wuerfel: RandomNumberGenerator {
  private var state: UInt64
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value {
    let all = Array(type.allCases)
    return all[below(all.count)]
  }
}

/// Random acts at the screens of a job centre, along the process and beside it. What the rules, the rights
/// or another reader's haste refuse is counted and left.
struct Fallspiel {
  /// A case and how far along the process its next act lies.
  struct Akte {
    let id: CaseID
    let owner: Actor
    var step = 0
  }

  static let cases = 60
  let haus: Haus
  let people: [Actor]
  let leistung: Actor
  let jugend: Actor
  let writer: BatchWriter
  var wuerfel: Wuerfel
  var akten: [Akte] = []
  var taken = 0
  var refused = 0

  init(_ haus: Haus, seed: Int) async throws {
    self.haus = haus
    people = [try await haus.actor("ada"), try await haus.actor("ben"), try await haus.actor("leitung")]
    leistung = try await haus.actor("leistung")
    jugend = try await haus.actor("jugend")
    writer = BatchWriter(haus.office, tenant: haus.mandant)
    wuerfel = Wuerfel(seed: seed)
    haus.clock.turn(to: .on("2006-10-02"))
  }

  /// Some acts, the working day going on between them.
  mutating func play(_ acts: Int) async throws {
    for _ in 0..<acts {
      haus.clock.turn(to: haus.clock.now.day + wuerfel.below(3))
      if wuerfel.chance(8) { try await jugendhilfe() }
      if akten.count < Fallspiel.cases, akten.isEmpty || wuerfel.chance(22) {
        try await open()
      } else {
        let index = wuerfel.below(akten.count)
        try await wuerfel.chance(62) ? process(index) : beside(akten[index])
      }
    }
  }

  var today: Day { haus.clock.now.day }
  mutating func day() -> Day { today - wuerfel.below(wuerfel.chance(15) ? 300 : 8) }

  /// Runs an act; `true` if it was taken.
  @discardableResult
  mutating func take(_ act: () async throws -> Void) async throws -> Bool {
    do {
      try await act()
      taken += 1
      return true
    } catch let error where error is Rejection || error is NotFound || error is Conflict || error is LikelyDouble {
      refused += 1
      return false
    }
  }

  /// A form for the case, at times made from an older version or by a foreign team.
  @discardableResult
  mutating func take<C: Command>(_ command: C, _ akte: Akte) async throws -> Bool where C.State == CaseFile {
    let actor = wuerfel.chance(96) ? akte.owner : people[wuerfel.below(people.count)]
    let seen = wuerfel.chance(4) ? Submission.seen(2) : .plain
    let office = haus.office
    return try await take { _ = try await office.record(command, in: akte.id, as: actor, seen) }
  }

  mutating func aboutPerson<C: Command>(_ command: C, _ akte: Akte) async throws where C.State == PersonFile {
    let office = haus.office
    let actor = leistung
    try await take {
      _ = try await office.record(command, aboutPersonOf: akte.id, right: .leistungsbezug, as: actor, .plain)
    }
  }

  mutating func person(child: Bool = false) -> PersonData {
    let names = ["Adler", "Busch", "Claas", "Damm", "Esch", "Falk"]
    let countries = ["DE", "DE", "TR", "PL", "ZZ"]
    return PersonData(
      vorname: "P\(wuerfel.below(6))", nachname: names[wuerfel.below(names.count)],
      geburt: Day(rawValue: Int32(child ? 7_500 + wuerfel.below(5_000) : -4_000 + wuerfel.below(11_000))),
      geschlecht: wuerfel.any(Geschlecht.self),
      staatsangehoerigkeit: Nationality(countries[wuerfel.below(countries.count)]) ?? .german)
  }

  private mutating func open() async throws {
    let new = NewCase(
      person: person(), zugang: wuerfel.chance(5) ? today + 3 : day(), anlass: wuerfel.any(FallzugangAnlass.self),
      leistungAb: wuerfel.chance(80) ? day() : nil, status: .arbeitslos, confirmedNew: wuerfel.chance(70))
    let owner = people[wuerfel.below(people.count)]
    var opened: CaseID?
    let haus = haus
    try await take { opened = try await haus.open(new, as: owner) }
    if let opened { akten.append(Akte(id: opened, owner: owner)) }
  }
}
