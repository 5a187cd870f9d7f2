import Kernel
import Testing

@Suite("What is refused")
struct AblehnungTests {
  static let all =
    Ablehnung.fall + Ablehnung.profiling + Ablehnung.profil + Ablehnung.vorschlag + Ablehnung.strategie + Ablehnung.plan
    + Ablehnung.zielplanung + Ablehnung.vereinbarung + Ablehnung.ablichtung
    + Ablehnung.teilnahme + Ablehnung.gespraech + Ablehnung.integration + Ablehnung.nachhalten + Ablehnung.abschluss
    + Ablehnung.status
    + Ablehnung.uebergabe + Ablehnung.person + Ablehnung.leistungsbezug + Ablehnung.haushalt + Ablehnung.korrektur
    + Ablehnung.termin + Ablehnung.minderung + Ablehnung.beratung + Ablehnung.erinnerung
    + Ablehnung.beschaeftigtenschutz + Ablehnung.auskunftssperre + Ablehnung.schutzadresse
    + Ablehnung.sicherheitshinweis + Ablehnung.jugendhilfe + Ablehnung.gutachten + Ablehnung.zumutbarkeit
    + Ablehnung.schule
    + Ablehnung.einstellung
    + Ablehnung.ruecknahme + Ablehnung.versicherungsnummer

  @Test("An act that breaks a rule is refused by the code of that rule, at the field that is wrong", arguments: all)
  func refused(_ ablehnung: Ablehnung) throws {
    let rejection = try ablehnung.play()
    #expect(rejection?.code == ablehnung.code)
    #expect(rejection?.field == ablehnung.field)
  }

  @Test("Every code that the rules know is provoked by a sentence")
  func complete() throws {
    let codes = try SourceText.all("Casework").flatMap {
      $0.matches(of: /"([a-z_]+\.[a-z_]+)"/).map { String($0.1) }
    }
    // Keys of the reasons why a case goes somewhere are no refusals.
    #expect(Set(Self.all.map(\.code)) == Set(codes.filter { !$0.hasPrefix("routing.") }))
  }
}
