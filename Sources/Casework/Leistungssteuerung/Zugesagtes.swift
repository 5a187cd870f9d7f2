public import Kernel

/// What a talk of a day can ask about, in the words of agreement and acts, each once.
public struct Zugesagtes: Sendable, Hashable {
  /// What the client promised or is obliged to.
  public let klient: [String]
  /// What the job centre promised, but for words that the client promised too.
  public let haus: [String]

  public var alles: [String] { klient + haus }
}

extension VereinbarungState {
  /// What is in force on `day`, and what ran out before without anything in its place: how that was kept is still to be
  /// found.
  public func zugesagt(on day: Day) -> Zugesagtes {
    let over = items.filter { item in
      item.zustand == .geschlossen && item.period.to <= day && (!item.isAgreement || item.nr == current?.nr)
    }
    let klient = words(pflichten(on: day) + over.flatMap(\.klient))
    let haus = words((items.filter { $0.period.contains(day) } + over).flatMap(\.haus))
    return Zugesagtes(klient: klient, haus: haus.filter { !klient.contains($0) })
  }

  private func words(_ zusagen: [Zusage]) -> [String] {
    zusagen.map(\.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
