import Journal
import SQL
import Testing

/// What people read when the database refuses.
@Suite struct SentenceTests {
  @Test("every reason has a German sentence of its own without the engine's words", arguments: SQLError.Reason.allCases)
  func sentences(reason: SQLError.Reason) {
    let sentence = SQLError(reason, detail: "UNIQUE constraint failed: tenant.key").sentence
    #expect(sentence.count > 40)
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("constraint"))
    #expect(!sentence.contains("\n"))
    let others = SQLError.Reason.allCases.filter { $0 != reason }.map { SQLError($0, detail: "").sentence }
    #expect(!others.contains(sentence))
  }

  @Test("the sentence names the file where it is known")
  func place() {
    #expect(SQLError(.damaged, detail: "", place: "akten.sqlite").sentence.contains("„akten.sqlite“"))
  }

  @Test("a newer schema names both versions")
  func schema() {
    let sentence = SchemaError.newer(found: 9, known: 4).sentence
    #expect(sentence.contains("9") && sentence.contains("4"))
  }

  @Test("a conflict names the file that was changed")
  func conflict() {
    let sentence = Conflict(stream: Stream(kind: .caseFile, id: 17), expected: 1, actual: 2).sentence
    #expect(sentence.hasPrefix("Fall 17"))
  }
}
