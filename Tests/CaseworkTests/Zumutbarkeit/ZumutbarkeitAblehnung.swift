import Casework
import Kernel
import Law

extension Ablehnung {
  private static func zumutbar(
    ab day: Day = "2007-02-01", _ gruende: [Zumutbarkeitsgrund] = [], stunden: Int = 38, pruefen: Day? = nil,
    begruendung: String? = "Besprochen."
  ) -> ZumutbarkeitMitKind {
    ZumutbarkeitMitKind(
      inhalt: ZumutbarkeitFestgestellt(
        ab: day, gruende: gruende, pflege: .keine, stunden: stunden, pruefen: pruefen, begruendung: begruendung))
  }

  static let zumutbarkeit: [Ablehnung] = [
    Ablehnung(
      "datum.zukunft", field: "ab", "what holds later is looked at later", given: try .zugang(),
      when: zumutbar(ab: "2008-01-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "ab", "nothing is found before the case", given: try .zugang(),
      when: zumutbar(ab: "2007-01-07")),
    Ablehnung("fall.abgeschlossen", "a closed case finds nothing", given: try .abgeschlossen(), when: zumutbar()),
    Ablehnung(
      "zumutbarkeit.stunden", field: "stunden", "a week of work has at most 48 hours", given: try .zugang(),
      when: zumutbar(stunden: 49)),
    Ablehnung(
      "zumutbarkeit.stunden", field: "stunden", "no hours below none", given: try .zugang(), when: zumutbar(stunden: -1)
    ),
    Ablehnung(
      "zumutbarkeit.pruefung_fehlt", field: "pruefen", "a ground is looked at again", given: try .zugang(),
      when: zumutbar([.faehigkeit])),
    Ablehnung(
      "zumutbarkeit.pruefung_vor_beginn", field: "pruefen", "it is looked at again later", given: try .zugang(),
      when: zumutbar([.faehigkeit], pruefen: "2007-02-01")),
    Ablehnung(
      "zumutbarkeit.pruefung_zu_spaet", field: "pruefen", "the child is three on 15 June 2007", given: try .zugang(),
      when: zumutbar([.kind], pruefen: "2007-06-16")),
    Ablehnung(
      "zumutbarkeit.begruendung_fehlt", field: "begruendung", "the child speaks for the ground", given: try .zugang(),
      when: zumutbar(begruendung: nil)),
    Ablehnung(
      "zumutbarkeit.begruendung_fehlt", field: "begruendung", "another important reason is said", given: try .zugang(),
      when: zumutbar([.kind, .wichtigerGrund], pruefen: "2007-06-15", begruendung: "")),
    Ablehnung(
      "zumutbarkeit.begruendung_fehlt", field: "begruendung", "so is the bar to the former work", given: try .zugang(),
      when: zumutbar([.kind, .fruehereArbeit], pruefen: "2007-06-15", begruendung: nil)),
    Ablehnung(
      "zumutbarkeit.begruendung_fehlt", field: "begruendung", "a child that is not on file is explained",
      given: try .zugang(), when: ZumutbarkeitOhneKind()),
  ]
}

/// A finding for a mother alone with a child born on 15 June 2004.
private struct ZumutbarkeitMitKind: Command {
  let inhalt: ZumutbarkeitFestgestellt

  func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    var household = HouseholdFile(id: 5)
    for member in [
      MitgliedAufgenommen(person: PersonID(77), rolle: .hauptperson, geburt: "1970-05-14", ab: "2007-01-01"),
      MitgliedAufgenommen(person: PersonID(78), rolle: .kind, geburt: "2004-06-15", ab: "2007-01-01"),
    ] { household.apply(member, version: 1) }
    let kind = Kindlage(household, person: PersonID(77), on: inhalt.ab, law: context.law)
    return try DetermineZumutbarkeit(inhalt, kind: kind).decide(file, in: context)
  }
}

/// The ground of the child where no child is on file, without a sentence.
private struct ZumutbarkeitOhneKind: Command {
  func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    let kind = Kindlage(nil, person: PersonID(77), on: "2007-02-01", law: context.law)
    let inhalt = ZumutbarkeitFestgestellt(
      ab: "2007-02-01", gruende: [.kind], pflege: .keine, stunden: 0, pruefen: "2007-06-15")
    return try DetermineZumutbarkeit(inhalt, kind: kind).decide(file, in: context)
  }
}
