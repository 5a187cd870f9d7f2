public import Journal
public import Kernel

/// Whether what two persons recorded at the same time, each without knowing of the other, can stand side by side.
public enum Nebeneinander {
  /// An entry as far as it matters here: its kind, and the day from which it holds or on which it happened.
  public typealias Eintrag = (type: EntryType, day: Day)

  /// - Parameters:
  ///   - own: what is to be recorded.
  ///   - others: what came in between.
  /// - Returns: `false` if they are about the same topic, if one builds on the other, or if something was taken back or
  ///   replaced. Talks of different days stand side by side; two of one day may be the same talk.
  public static func holds(_ own: [Eintrag], beside others: [Eintrag]) -> Bool {
    let changes: Set<EntryType> = [EintragStorniert.type, Correction.type]
    guard !(own + others).contains(where: { changes.contains($0.type) }) else { return false }
    return own.allSatisfy { mine in others.allSatisfy { holds(mine, $0) } }
  }

  private static func holds(_ mine: Eintrag, _ theirs: Eintrag) -> Bool {
    let (one, other) = (String(mine.type.topic), String(theirs.type.topic))
    if one == other, mine.day == theirs.day { return false }
    return !Abhaengigkeit.builds(one, on: other) && !Abhaengigkeit.builds(other, on: one)
  }
}
