public import Kernel
import Law

extension CaseFile {
  /// Days on which the client failed to report, each once and in order: summoned to a Meldetermin of that day by a
  /// letter that names the consequences, and not come without an important reason (§ 32 Abs. 1 SGB II, until March 2011
  /// § 31 Abs. 2; § 59 SGB II with § 309 SGB III). To miss a talk that was free, or one without a letter, is none.
  ///
  /// An important reason counts from wherever it is known: the record of the talk or the hearing.
  public var meldeversaeumnisse: [Day] {
    let summoned = termin.items.filter(\.isMissedMeldetermin).map(\.tag)
    let missed = gespraech.versaeumnisse.filter { !$0.wichtigerGrund }.map(\.am)
    let reasons = gespraech.versaeumnisse.filter(\.wichtigerGrund).map(\.am)
    let excused = leistungsminderung.items.filter(\.hasShownReason).map(\.tag)
    return Set(summoned).intersection(missed).subtracting(reasons).subtracting(excused).sorted()
  }

  /// Those since the latest talk that took place. Three of them make a person count as not reachable (§ 7b Abs. 4
  /// SGB II), until the person comes.
  public var meldeversaeumnisseInFolge: [Day] {
    let last = gespraech.last
    return meldeversaeumnisse.filter { day in last.map { day > $0 } ?? true }
  }
}

extension TerminState.Item {
  /// A Meldetermin to which nobody came, though the letter names what follows.
  var isMissedMeldetermin: Bool { art == .meldetermin && fassung != nil && stand == .versaeumt }
}

extension LeistungsminderungState.Item {
  /// Whether the hearing about a missed Meldetermin showed an important reason.
  fileprivate var hasShownReason: Bool { art == .meldeversaeumnis && anhoerung?.ergebnis == .wichtigerGrund }
}
