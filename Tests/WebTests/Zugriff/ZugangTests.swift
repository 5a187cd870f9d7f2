import Application
import HTTPTypes
import Pages
import Testing

@testable import Web

@Suite("The table of routes, as agreed")
struct ZugangTests {
  /// Patterns of no single case, by the right they need.
  private static let agreed: [Recht: Set<Muster>] = [
    .fallLesen: [.heute, .faelle, .fallansichten, .fallansichtLoeschen, .suche, .entwuerfe, .ruecknahme],
    .fallAusgeben: [.faelleCSV], .fallEroeffnen: [.fallNeu, .fallNeuPruefen, .fallNeuEntwurf],
    .fallBearbeiten: [.uebergaben, .termine],
    .notzugriff: [.notzugriff], .uebergeben: [.team, .umverteilung, .umverteilungPruefen],
    .freigeben: [.freigaben], .vertretung: [.vertretungen, .vertretungEnde], .zugriffe: [.zugriffe],
    .auskunft: [.auskunft],
    .beratungZaehlen: [.beratungszahlen], .loeschung: [.loeschung, .loeschungPruefen, .loeschlauf],
    .kennzahlen: [.kennzahlen, .kennzahl, .kennzahlFaelle], .bericht: [.berichte, .bericht, .berichtPDF],
    .traegerVerwalten: [.traegerregister, .traegereintrag],
    .einstellungenSehen: [.einstellungen, .einstellungsliste, .einstellung, .einstellungPruefen],
    .einstellungen: [.einstellungZurueck], .jugendhilfe: [.jugendhilfe, .jugendfallNeu],
  ]
  /// The rights of data subjects name a case too.
  private static let ofPersons: Set<Muster> = [
    .auskunftPerson, .auskunftPDF, .auskunftJSON, .auskunftDokument, .einschraenkung,
  ]
  /// The own account, whoever signs in.
  private static let account: Set<Muster> = [.anmeldenCode, .abmelden, .konto, .kontoPasswort, .zweiterFaktor]
  private static let outside: [Muster: Rolle] = [
    .mein: .klient, .meinVereinbarung: .klient, .traeger: .traeger, .traegerProfiling: .traeger,
    .jobtempo: .arbeitgeber,
  ]
  private static let open: Set<Muster> = [
    .anmelden, .hauskonto, .hauskontoZurueck, .hauskontoAbmelden, .barrierefreiheit, .impressum, .hilfe, .stylesheet,
    .script,
    .favicon, .health, .ready,
  ]

  /// Forms of a case that need another right than to edit it, and pages that need more than to read it: health.
  private static let ofForms: [Muster: Recht] = [
    .leistungsbezug: .leistungsbezug, .personKorrektur: .leistungsbezug, .beratung: .beratungVermitteln,
    .schutzadresse: .schutzadresse, .zumutbarkeit: .fallBearbeiten, .gutachten: .fallBearbeiten,
  ]

  @Test("what changes a case needs the right to edit it or to record entitlement, what shows it the right to read")
  func cases() async throws {
    let registered = try await Haus().registeredRoutes()
    for muster in Muster.allCases where muster.rawValue.hasPrefix("/faelle/{nr}") {
      let takesForm = registered.contains(Weg(method: .post, muster: muster))
      let right: Recht = Self.ofForms[muster] ?? (takesForm ? .fallBearbeiten : .fallLesen)
      #expect(muster.zugang == .fall(right), "\(muster)")
    }
  }

  @Test("every other pattern needs the right that was agreed for it, and only public ones need none")
  func others() {
    for muster in Muster.allCases where !muster.rawValue.hasPrefix("/faelle/{nr}") {
      if Self.ofPersons.contains(muster) {
        #expect(muster.zugang == .fall(.auskunft), "\(muster)")
        continue
      }
      if muster.rawValue.hasPrefix("/jugendhilfe/{jugendfall}") {
        #expect(muster.zugang == .fall(.jugendhilfe), "\(muster)")
        continue
      }
      let right = ZugangTests.agreed.first { $0.value.contains(muster) }?.key
      if let role = Self.outside[muster] {
        #expect(muster.zugang == .aussen(role), "\(muster)")
        continue
      }
      let expected =
        right.map { Zugang.right($0) }
        ?? (Self.account.contains(muster) ? .account : Self.open.contains(muster) ? .open : .staff)
      #expect(muster.zugang == expected, "\(muster)")
    }
    #expect(Muster.allCases.filter { $0.zugang == .staff } == [.start])
  }
}
