import Casework
import Kernel
import Law
import Testing

extension Spielfeld<CaseFile> {
  /// Invited to that day by a letter of the day, and not come.
  func versaeumt(_ tag: Day, _ art: TerminArt = .meldetermin, mitGrund: Bool = false) throws -> Self {
    try then(.einladung(am: tag, tag: tag, art: art)).then(.gefehlt(tag, mitGrund: mitGrund))
  }
}

extension Command where Self == RecordGespraech {
  /// Not come, invited or not.
  static func gefehlt(_ tag: Day, mitGrund: Bool = false) -> Self {
    RecordGespraech(am: tag, notiz: "", naechstes: nil, versaeumtMitGrund: mitGrund)
  }
}

extension Command where Self == ExamineMinderung {
  fileprivate static func geprueft(_ tag: Day) -> Self {
    ExamineMinderung(am: tag, art: .meldeversaeumnis, tag: tag, belehrt: nil)
  }
}

/// §§ 32, 7b Abs. 4 SGB II: who is summoned, told what follows, and does not come without an important reason.
@Suite("Meldeversäumnis")
struct MeldeversaeumnisTests {
  private static let tage: [Day] = ["2026-07-06", "2026-07-13", "2026-07-20"]
  private static let waits: Set<NextStep.Kind> = [.anhoerung, .erreichbarkeit]

  private func zugang() throws -> Akte { try .zugang(am: "2026-07-01", today: "2026-12-31") }

  private func dreimal(_ play: (Akte, Day) throws -> Akte) throws -> Akte {
    try Self.tage.reduce(try zugang()) { akte, tag in try play(akte, tag) }
  }

  private func steps(_ akte: Akte) throws -> [NextStep] {
    NextStep.all(akte.state, law: try Recht.law.get()).filter { Self.waits.contains($0.kind) }
  }

  /// Nothing follows from three missed talks; each is refused by that code.
  private func expectNothing(_ akte: Akte, _ code: String) throws {
    #expect(akte.state.gespraech.versaeumnisse.map(\.am) == Self.tage)
    #expect(akte.state.meldeversaeumnisse.isEmpty && akte.state.dreimalVersaeumt == nil)
    #expect(try steps(akte).isEmpty)
    for tag in Self.tage { #expect(try rejection { _ = try akte.then(.geprueft(tag)) }?.code == code) }
  }

  @Test("Three Meldetermine missed in spite of the notice count, each to be heard, the third for § 7b Abs. 4")
  func counted() throws {
    let akte = try dreimal { try $0.versaeumt($1) }
    #expect(akte.state.meldeversaeumnisse == Self.tage && akte.state.dreimalVersaeumt == "2026-07-20")
    #expect(try steps(akte).map(\.kind) == [.anhoerung, .anhoerung, .anhoerung, .erreichbarkeit])
    let item = try #require(try akte.then(.geprueft("2026-07-20")).state.leistungsminderung.item(1))
    #expect(item.fassung == "einladung_rechtsfolgen@2026-07-01")
  }

  @Test("A talk that was free has no consequences when it is missed, however often")
  func free() throws {
    try expectNothing(try dreimal { try $0.versaeumt($1, .freiwillig) }, "minderung.kein_meldetermin")
  }

  @Test("A talk to which nobody was invited has none either")
  func uninvited() throws {
    try expectNothing(try dreimal { try $0.then(.gefehlt($1)) }, "minderung.kein_meldetermin")
  }

  @Test("A Meldetermin missed with an important reason does not count")
  func excused() throws {
    try expectNothing(try dreimal { try $0.versaeumt($1, mitGrund: true) }, "minderung.kein_versaeumnis")
  }

  @Test("Invited to another day, nobody failed to report")
  func otherDay() throws {
    let akte = try zugang().then(.einladung(am: "2026-07-06", tag: "2026-07-14")).then(.gefehlt("2026-07-13"))
    #expect(akte.state.meldeversaeumnisse.isEmpty && akte.state.termin.open.map(\.nr) == [1])
  }

  @Test("From July 2023 to June 2026 the first invitation names no consequences, so it has none")
  func firstWithoutNotice() throws {
    let akte = try Akte.zugang(am: "2024-01-08", today: "2024-03-29").versaeumt("2024-01-15").versaeumt("2024-01-22")
    #expect(akte.state.meldeversaeumnisse == ["2024-01-22"])
  }

  @Test("In a row they end with a talk that took place; one with an important reason does not count")
  func inARow() throws {
    let akte = try Akte.zugang().versaeumt("2007-03-05").versaeumt("2007-03-12", mitGrund: true).versaeumt("2007-03-19")
    #expect(akte.state.meldeversaeumnisseInFolge == ["2007-03-05", "2007-03-19"])
    let held = try akte.then(RecordGespraech(am: "2007-03-20", notiz: "", naechstes: nil))
    #expect(held.state.meldeversaeumnisseInFolge.isEmpty && held.state.meldeversaeumnisse.count == 2)
  }

  @Test("Only a Meldeversäumnis makes the next one a repetition")
  func repetition() throws {
    let (law, akte) = (try Recht.law.get(), try zugang())
    func earlier(_ akte: Akte) throws -> Int {
      let file = try akte.versaeumt("2026-07-20").then(.geprueft("2026-07-20")).state
      let item = try #require(file.leistungsminderung.item(1))
      return Minderungsstand(item, in: file, law: law).fruehereVersaeumnisse
    }
    #expect(try earlier(akte.versaeumt("2026-07-06")) == 1)
    #expect(try earlier(akte.versaeumt("2026-07-06", .freiwillig)) == 0)
    #expect(try earlier(akte.versaeumt("2026-07-06", mitGrund: true)) == 0)
    #expect(try earlier(akte.then(.gefehlt("2026-07-06"))) == 0)
  }

  @Test("An important reason that the hearing shows takes its day out of the row")
  func heard() throws {
    let akte = try dreimal { try $0.versaeumt($1) }.then(.geprueft("2026-07-13"))
    #expect(akte.state.dreimalVersaeumt == "2026-07-20")
    func after(_ ergebnis: Anhoerungsergebnis) throws -> CaseFile {
      let step = RecordMinderungsschritt(
        nr: 1, am: "2026-07-24", schritt: .anhoerung(.persoenlich, ergebnis), begruendung: "Klinik")
      return try akte.then(step).state
    }
    #expect(try after(.keinGrund).dreimalVersaeumt == "2026-07-20")
    let file = try after(.wichtigerGrund)
    #expect(file.meldeversaeumnisse == ["2026-07-06", "2026-07-20"] && file.dreimalVersaeumt == nil)
  }

  @Test("What was looked into under the rule of before stays on record, and says that the notice is missing")
  func recordedBefore() throws {
    let tag: Day = "2007-03-12"
    let akte = try Akte.zugang().then(.gefehlt(tag)).recorded(
      MinderungGeprueft(nr: 1, am: tag, art: .meldeversaeumnis, tag: tag, belehrt: nil, fassung: nil))
    let item = try #require(akte.state.leistungsminderung.item(1))
    let stand = Minderungsstand(item, in: akte.state, law: try Recht.law.get())
    #expect(stand.fehlt.contains(.belehrung) && akte.state.meldeversaeumnisse.isEmpty)
  }
}
