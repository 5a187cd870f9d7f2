public import Kernel
public import Law

/// From what a limit is known.
public enum Grenzquelle: Sendable, Hashable, CaseIterable {
  case gutachten
  case zumutbarkeit
  case profil
}

/// What work may ask of a person on a day: the one place that page, plan and placement read. It knows demands of jobs,
/// their source and day, and nothing of illness.
public struct Einsatzgrenzen: Sendable, Hashable {
  /// The most hours a week that are possible.
  public struct Stunden: Sendable, Hashable {
    public let stunden: Int
    public let quelle: Grenzquelle
    public let am: Day
  }

  /// How far one demand is possible.
  public struct Grenze: Sendable, Hashable {
    public let anforderung: Arbeitsanforderung
    public let grad: Anforderungsgrad
    public let quelle: Grenzquelle
    public let am: Day
    /// The last day on which it holds; `nil` = no end is known.
    public let bis: Day?
  }

  /// `nil` = nothing is known.
  public let stunden: Stunden?
  /// One for each demand, in the order of the list: the stricter one, of two alike the medical one.
  public let grenzen: [Grenze]
  /// What the profile says in words; placement does not read it.
  public let hinweise: [String]

  public init(_ file: CaseFile, on day: Day) {
    let (finding, result) = (file.zumutbarkeit.on(day), file.gutachten.gilt(on: day))
    let profil = file.profiling.profil?.ergebnis
    let known = profil.flatMap { $0.am <= day ? $0 : nil }
    let medical = (result?.grenzen ?? []).map {
      Grenze(
        anforderung: $0.anforderung, grad: $0.grad, quelle: .gutachten, am: result?.am ?? day, bis: result?.gueltigBis)
    }
    let found = (finding?.grenzen ?? []).map {
      Grenze(anforderung: $0.anforderung, grad: $0.grad, quelle: .zumutbarkeit, am: finding?.ab ?? day, bis: nil)
    }
    grenzen = Arbeitsanforderung.allCases.compactMap { demand in
      let all = (medical + found).filter { $0.anforderung == demand }
      let strictest = all.map(\.grad).max()
      return all.first { $0.grad == strictest }
    }
    stunden = Self.hours(finding, result, known)
    hinweise = known?.angaben.anforderungen ?? []
  }

  public var isEmpty: Bool { stunden == nil && grenzen.isEmpty && hinweise.isEmpty }

  /// What was found, else what the profile says; never more than the medical opinion leaves.
  private static func hours(
    _ finding: ZumutbarkeitFestgestellt?, _ result: GutachtenEingegangen?, _ profil: ProfilingErhoben?
  ) -> Stunden? {
    let base =
      finding.map { Stunden(stunden: $0.stunden, quelle: .zumutbarkeit, am: $0.ab) }
      ?? profil.flatMap { profil in
        profil.angaben.stunden.map { Stunden(stunden: $0, quelle: .profil, am: profil.am) }
      }
    guard let result, let most = result.stundenklasse.wochenstunden, most < base?.stunden ?? .max else { return base }
    return Stunden(stunden: most, quelle: .gutachten, am: result.am)
  }
}

extension CaseFile {
  /// What work may ask of the person on that day.
  public func einsatzgrenzen(on day: Day) -> Einsatzgrenzen { Einsatzgrenzen(self, on: day) }
}
