public import Kernel
public import Law

/// What the file says for each ground of § 10 Abs. 1 SGB II on a day. A proposal with its reasons; nothing follows from it.
public struct Zumutbarkeitsvorschlag: Sendable {
  /// What follows for a ground.
  public enum Urteil: Sendable, Hashable {
    case spricht
    /// Something is known that makes the question worth asking.
    case klaeren
    /// The file says nothing.
    case nichts
  }

  /// A reason, as what is on file.
  public enum Anhalt: Sendable, Hashable {
    /// A medical opinion of that day that holds, with the number of demands it limits.
    case gutachten(am: Day, Stundenklasse, grenzen: Int)
    case gutachtenLaeuft(seit: Day)
    /// A child is below the age until that day.
    case kindUnterGrenze(geburt: Day, bis: Day)
    case kindDarueber(geburt: Day)
    case partner
    case keinKind
    case keineBedarfsgemeinschaft
    /// A trait of the profile with a low value.
    case merkmal(EinzelmerkmalKey, am: Day)
    case nichtsBekannt
  }

  /// A ground with what is known of it.
  public struct Zeile: Sendable, Hashable {
    public let grund: Zumutbarkeitsgrund
    public let urteil: Urteil
    public let anhalte: [Anhalt]
  }

  /// In the order of the law.
  public let zeilen: [Zeile]

  public init(_ file: CaseFile, kind: Kindlage, on day: Day) {
    let traits = (file.profiling.profil?.aktuell ?? []).filter { $0.am <= day && ($0.wert ?? 4) <= 2 }
    func low(_ keys: EinzelmerkmalKey...) -> [Anhalt] {
      traits.filter { keys.contains($0.merkmal) }.map { .merkmal($0.merkmal, am: $0.am) }
    }
    zeilen = Zumutbarkeitsgrund.allCases.map { grund in
      switch grund {
      case .faehigkeit: Self.ability(file.gutachten, low(.koerperlicheBelastbarkeit, .ausdauer), on: day)
      case .kind: Self.child(kind, low(.kinderbetreuung))
      case .pflege: Self.hint(grund, low(.zeitlicheVerfuegbarkeit))
      case .wichtigerGrund: Self.hint(grund, low(.wohnsituation))
      case .fruehereArbeit: Self.hint(grund, [])
      }
    }
  }

  /// The grounds for which the file speaks.
  public var gruende: [Zumutbarkeitsgrund] { zeilen.filter { $0.urteil == .spricht }.map(\.grund) }

  /// Whether these grounds need a sentence: they leave out one for which the file speaks, name a child that is not on
  /// file, or name a ground that nothing but a sentence explains.
  public func needsReason(_ chosen: [Zumutbarkeitsgrund]) -> Bool {
    let hasChild = zeilen.contains { $0.grund == .kind && $0.urteil != .nichts }
    return !gruende.allSatisfy(chosen.contains) || chosen.contains(.kind) && !hasChild
      || chosen.contains(.fruehereArbeit) || chosen.contains(.wichtigerGrund)
  }

  private static func ability(_ state: GutachtenState, _ traits: [Anhalt], on day: Day) -> Zeile {
    var anhalte: [Anhalt] = []
    var urteil: Urteil = traits.isEmpty ? .nichts : .klaeren
    if let auftrag = state.auftrag, auftrag.am <= day {
      anhalte.append(.gutachtenLaeuft(seit: auftrag.am))
      urteil = .klaeren
    }
    if let result = state.gilt(on: day) {
      anhalte.append(.gutachten(am: result.am, result.stundenklasse, grenzen: result.grenzen.count))
      let limits = result.stundenklasse != .abSechs || result.grenzen.contains { $0.grad == .ausgeschlossen }
      urteil = limits ? .spricht : .klaeren
    }
    return Zeile(grund: .faehigkeit, urteil: urteil, anhalte: known(anhalte + traits))
  }

  private static func child(_ lage: Kindlage, _ traits: [Anhalt]) -> Zeile {
    var anhalte: [Anhalt] = []
    if let born = lage.juengstes {
      anhalte.append(lage.grenze.map { .kindUnterGrenze(geburt: born, bis: $0) } ?? .kindDarueber(geburt: born))
      if lage.hatPartner { anhalte.append(.partner) }
    } else {
      anhalte.append(lage.istBekannt ? .keinKind : .keineBedarfsgemeinschaft)
    }
    return Zeile(grund: .kind, urteil: lage.urteil, anhalte: anhalte + traits)
  }

  private static func hint(_ grund: Zumutbarkeitsgrund, _ traits: [Anhalt]) -> Zeile {
    Zeile(grund: grund, urteil: traits.isEmpty ? .nichts : .klaeren, anhalte: known(traits))
  }

  private static func known(_ anhalte: [Anhalt]) -> [Anhalt] { anhalte.isEmpty ? [.nichtsBekannt] : anhalte }
}
