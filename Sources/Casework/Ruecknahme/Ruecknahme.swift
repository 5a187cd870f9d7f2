public import Journal

/// What cannot be taken back by one press of a button, and what builds on what.
///
/// It concerns the quick way within ten minutes. The other way, a Storno with a reason, stays open for every entry.
public enum Ruecknahme {
  /// The reason that stands in the history.
  public static let grund = "Rückgängig gemacht"

  /// Why a kind of entry is not taken back.
  public enum Hindernis: String, Sendable, CaseIterable {
    /// It left the house: a letter, an order or a decision was sent or handed over.
    case aussen = "ruecknahme.nach_aussen"
    /// A second person takes part and may have read it.
    case zweitePerson = "ruecknahme.zweite_person"
    /// The case has its number and its clocks from it.
    case fallbeginn = "ruecknahme.fallbeginn"
  }

  /// The kinds that are never taken back. Every other kind is.
  public static let hindernisse: [EntryType: Hindernis] = [
    FallzugangErfasst.type: .fallbeginn,
    UebergabeAngeboten.type: .zweitePerson, UebergabeAngenommen.type: .zweitePerson,
    UebergabeAbgelehnt.type: .zweitePerson,
    SicherheitshinweisFreigegeben.type: .zweitePerson, SicherheitshinweisAbgelehnt.type: .zweitePerson,
    ProfilingErinnert.type: .aussen, ProfilingZurueckgenommen.type: .aussen,
    VereinbarungErsetzt.type: .aussen, VereinbarungVerpflichtet.type: .aussen,
    VereinbarungUnterschrieben.type: .aussen, VereinbarungUebergeben.type: .aussen,
    MinderungEntschieden.type: .aussen, MinderungAufgehoben.type: .aussen, MinderungBeratungAngeboten.type: .aussen,
    TerminEingeladen.type: .aussen, TerminVerlegt.type: .aussen, TerminAbgesagt.type: .aussen,
    EinladungZugestellt.type: .aussen, ErinnerungGesendet.type: .aussen,
    BeratungVermittelt.type: .aussen, GutachtenBeauftragt.type: .aussen, GutachtenZurueckgenommen.type: .aussen,
    JugendhilfeUebermittelt.type: .aussen,
  ]

  /// Why this entry is not taken back; `nil` if it can be.
  public static func hindernis(_ content: any RecordedPayload) -> Hindernis? {
    // An order left the house only if it went to a provider.
    if let order = content as? ProfilingBeauftragt { return order.traeger == nil ? nil : .aussen }
    return hindernisse[type(of: content).type]
  }
}
