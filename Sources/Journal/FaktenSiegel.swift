import Crypto
public import Kernel

/// The hash by which an erasure vouches for the coarsened facts that remain of a person.
public enum FaktenSiegel {
  /// SHA-256 over one line per fact in the order of their ordinals, as 64 hexadecimal digits.
  ///
  /// A line is `ordinal;person;case;kind;value;from;to;known from;known to` and a line feed, numbers in decimal, a
  /// missing case empty. The position is that of the erasure itself and not part of it.
  public static func sha256(_ facts: [Fact]) -> String {
    var hash = SHA256()
    for fact in facts.sorted(by: { $0.ordinal < $1.ordinal }) { hash.update(data: Array(line(fact).utf8)) }
    return Bytesiegel.hexadecimal(hash.finalize())
  }

  private static func line(_ fact: Fact) -> String {
    let span = fact.span
    let numbers: [Int64?] = [
      Int64(fact.ordinal), span.person.rawValue, span.caseID?.rawValue, Int64(span.kind.rawValue), span.value,
      Int64(span.period.from.rawValue), Int64(span.period.to.rawValue), Int64(fact.known.from.rawValue),
      Int64(fact.known.to.rawValue),
    ]
    return numbers.map { $0.map(String.init) ?? "" }.joined(separator: ";") + "\n"
  }
}
