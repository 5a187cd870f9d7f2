import Application
import Casework
import Hummingbird
import Journal
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The whole profile of a person.
  func addProfil(to router: Router<BasicRequestContext>) {
    get(.profil, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.profil.rawValue)
      return desk.desk.page(desk.profilPage)
    }
  }
}

extension CaseDesk {
  fileprivate var profilPage: ProfilPage {
    let profiling = akte.file.profiling
    return ProfilPage(
      name: term(.profiling), identity: identity, today: today, auftrag: auftrag,
      staerken: profiling.profil?.ergebnis.staerken ?? profiling.result?.staerken.map { [$0] } ?? [],
      gruppen: profiling.gruppen(office.law), angaben: profiling.angaben(office.law) + gesundheitsgrenzen,
      fortschritt: profiling.profil?.fortschritte.map { ProfilPage.Schritt($0) } ?? [], verlauf: profilVerlauf,
      links: profilLinks,
      model: FormModel(
        action: .fallhandlung(.profilingErinnern, nr: nr), csrf: desk.sitzung.csrf, version: akte.version,
        idempotencyKey: Office.newKey()))
  }

  /// Demands of work from medical opinion and finding; what the profile itself says stands above.
  private var gesundheitsgrenzen: [Zusammenfassungszeile] {
    let known = Set(akte.file.profiling.angaben(office.law).map(\.name))
    return einsatzgrenzen.filter { !known.contains($0.name) }
  }

  private var auftrag: ProfilPage.Auftrag? {
    akte.file.profiling.order.map { order in
      ProfilPage.Auftrag(
        wer: order.traeger.map { akte.organisation.traeger[$0] ?? "Träger" } ?? "im Haus", seit: order.am,
        bis: order.bis, erinnert: order.erinnert, mahnbar: mayChange && order.traeger != nil)
    }
  }

  private var profilLinks: [Verweis] {
    guard mayChange else { return [] }
    let profiling = akte.file.profiling
    func link(_ label: String, _ act: Fallhandlung) -> Verweis { Verweis(label, .fallhandlung(act, nr: nr)) }
    let order =
      profiling.order == nil
      ? [link("\(term(.profiling)) beauftragen", .profilingAuftrag)]
      : [link("Ergebnis dokumentieren", .profilingErgebnis), link("Auftrag zurücknehmen", .profilingZuruecknehmen)]
    let again = profiling.profil == nil ? [] : [link("Merkmale neu einschätzen", .profilingFortschreiben)]
    let strategy = profiling.firstResult == nil ? [] : [link("Strategie festlegen", .strategie)]
    return order + again + strategy
  }

  /// What the case's history says of the profile.
  private var profilVerlauf: [Ereignis] {
    let versions = Set(
      akte.verlauf.filter { line in
        guard line.kind == .caseFile, case .caseEntry(let payload) = line.content else { return false }
        return switch payload {
        case is ProfilingBeauftragt, is ProfilingZurueckgenommen, is ProfilingErinnert, is ProfilingEingegangen,
          is ProfilingErhoben, is ProfilingFortgeschrieben:
          true
        default: false
        }
      }.map(\.version))
    return events.filter { versions.contains($0.version) }
  }
}

extension ProfilingState {
  /// The dimensions with what is known of each, whichever way the result came in.
  fileprivate func gruppen(_ law: Law) -> [ProfilPage.Gruppe] {
    let bilder = dimensionen
    if profil == nil, !bilder.isEmpty {
      let rows = bilder.map { bild in
        ProfilPage.Zeile(
          name: ProfilingErgebnisForm.label(bild.dimension), wert: Dimensionsbild.words(bild.auspraegung, bild.grund),
          quelle: Merkmalquelle.profiling.name, am: result?.am)
      }
      return [ProfilPage.Gruppe("Dimensionen", rows)]
    }
    return bilder.map { bild in
      ProfilPage.Gruppe(
        ProfilingErgebnisForm.label(bild.dimension),
        bild.befunde.map { befund in
          ProfilPage.Zeile(
            name: law.merkmal(befund.merkmal, on: befund.am).label, wert: befund.words(law),
            quelle: befund.quelle?.name ?? "–", am: befund.am)
        })
    }
  }

  fileprivate func angaben(_ law: Law) -> [Zusammenfassungszeile] {
    guard let ergebnis = profil?.ergebnis else { return [] }
    let method = ergebnis.verfahren + (ergebnis.fassung.map { ", Fassung \($0)" } ?? "")
    return [Zusammenfassungszeile("Verfahren", method)] + ergebnis.angaben.rows(law)
  }
}

extension ProfilPage.Schritt {
  fileprivate init(_ step: Profilstand.Fortschritt) {
    func value(_ befund: Befund) -> String { "\(befund.wert.map { "\($0)" } ?? "nicht erhoben"), \(befund.am.german)" }
    self.init(
      name: step.jetzt.merkmal.name, von: value(step.vorher), nach: value(step.jetzt),
      differenz: step.differenz.map { $0 > 0 ? "+\($0)" : "−\(-$0)" } ?? "–", quelle: step.jetzt.quelle?.name ?? "–")
  }
}
