public import Journal
public import Kernel

/// The case file: an id and the state of each topic.
public struct CaseFile: StreamState {
  public typealias Content = any CasePayload
  public static let kind = StreamKind.caseFile

  public let id: CaseID
  public internal(set) var fallzugang: FallzugangState?
  public internal(set) var zustaendigkeit = ZustaendigkeitState()
  public internal(set) var status = StatusState()
  public internal(set) var profiling = ProfilingState()
  public internal(set) var strategie = StrategieState()
  public internal(set) var integrationsplan = IntegrationsplanState()
  public internal(set) var zielplanung = ZielplanungState()
  public internal(set) var vereinbarung = VereinbarungState()
  public internal(set) var teilnahme = TeilnahmeState()
  public internal(set) var gespraech = GespraechState()
  public internal(set) var termin = TerminState()
  public internal(set) var leistungsminderung = LeistungsminderungState()
  public internal(set) var erinnerung = ErinnerungState()
  public internal(set) var gutachten = GutachtenState()
  public internal(set) var zumutbarkeit = ZumutbarkeitState()
  public internal(set) var schule = SchuleState()
  public internal(set) var integration = IntegrationState()
  public internal(set) var nachhalten = NachhaltenState()
  public internal(set) var abschluss: AbschlussState?
  public internal(set) var beschaeftigtenschutz = BeschaeftigtenschutzState()

  public init(id: Int64) { self.id = CaseID(id) }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any CasePayload, version: Int64) { content.apply(to: &self, version: version) }

  /// Fallzugang recorded and not closed.
  public var isOpen: Bool { fallzugang != nil && abschluss == nil }
  /// The first day after the case, or the open end.
  var end: Day { abschluss?.am ?? .distantFuture }

  /// - Throws: `fall.nicht_eroeffnet` or `fall.abgeschlossen`.
  func requireOpen() throws(Rejection) {
    guard fallzugang != nil else { throw Rejection("fall.nicht_eroeffnet") }
    guard abschluss == nil else { throw Rejection("fall.abgeschlossen") }
  }
}

/// An entry of a case.
public protocol CasePayload: RecordedPayload {
  func apply(to file: inout CaseFile, version: Int64)
}

extension CaseFile {
  public static func newEntry(_ content: any CasePayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any CasePayload) throws -> NewEntry {
    try Correction.entry(version: version, reason: reason, by: content)
  }

  public static let registry: ContentRegistry<any CasePayload> = {
    var registry = ContentRegistry<any CasePayload>()
    registry.register(FallzugangErfasst.self) { $0 }
    registry.register(ZustaendigkeitUebertragen.self) { $0 }
    registry.register(UebergabeAngeboten.self) { $0 }
    registry.register(UebergabeAngenommen.self) { $0 }
    registry.register(UebergabeAbgelehnt.self) { $0 }
    registry.register(StatusFestgestellt.self) { $0 }
    registry.register(ProfilingBeauftragt.self) { $0 }
    registry.register(ProfilingZurueckgenommen.self) { $0 }
    registry.register(ProfilingEingegangen.self) { $0 }
    registry.register(ProfilingErinnert.self) { $0 }
    registry.register(ProfilingErhoben.self) { $0 }
    registry.register(ProfilingFortgeschrieben.self) { $0 }
    registry.register(StrategieFestgelegt.self) { $0 }
    registry.register(StrategieGewaehlt.self) { $0 }
    registry.register(IntegrationsplanErstellt.self) { $0 }
    registry.register(IntegrationsplanFortgeschrieben.self) { $0 }
    registry.register(IntegrationsplanErstelltV2.self) { $0 }
    registry.register(IntegrationsplanFortgeschriebenV2.self) { $0 }
    registry.register(IntegrationsplanSchritt.self) { $0 }
    registry.register(IntegrationsplanSchrittVerknuepft.self) { $0 }
    registry.register(VereinbarungAngebotenV1.self) { $0 }
    registry.register(VereinbarungGeschlossenV1.self) { $0 }
    registry.register(VereinbarungBeendetV1.self) { $0 }
    registry.register(ZielplanungFestgehalten.self) { $0 }
    registry.register(VereinbarungAngeboten.self) { $0 }
    registry.register(VereinbarungGeschlossen.self) { $0 }
    registry.register(VereinbarungBeendet.self) { $0 }
    registry.register(VereinbarungErsetzt.self) { $0 }
    registry.register(VereinbarungVerpflichtet.self) { $0 }
    registry.register(VereinbarungUnterschrieben.self) { $0 }
    registry.register(VereinbarungUebergeben.self) { $0 }
    registry.register(VereinbarungAbgelichtet.self) { $0 }
    registry.register(SchlichtungBegonnen.self) { $0 }
    registry.register(SchlichtungBeendet.self) { $0 }
    registry.register(TeilnahmeBegonnen.self) { $0 }
    registry.register(TeilnahmeBeendet.self) { $0 }
    registry.register(GespraechGefuehrt.self) { $0 }
    registry.register(GespraechVersaeumt.self) { $0 }
    registry.register(MinderungGeprueft.self) { $0 }
    registry.register(MinderungAngehoert.self) { $0 }
    registry.register(MinderungHaerteGeprueft.self) { $0 }
    registry.register(MinderungEntschieden.self) { $0 }
    registry.register(MinderungAbgesehen.self) { $0 }
    registry.register(MinderungAufgehoben.self) { $0 }
    registry.register(MinderungBeratungAngeboten.self) { $0 }
    registry.register(TerminEingeladen.self) { $0 }
    registry.register(TerminVerlegt.self) { $0 }
    registry.register(TerminAbgesagt.self) { $0 }
    registry.register(EinladungZugestellt.self) { $0 }
    registry.register(ErinnerungGesendet.self) { $0 }
    registry.register(GutachtenBeauftragt.self) { $0 }
    registry.register(GutachtenEingegangen.self) { $0 }
    registry.register(GutachtenZurueckgenommen.self) { $0 }
    registry.register(ZumutbarkeitFestgestellt.self) { $0 }
    registry.register(SchuleErfasst.self) { $0 }
    registry.register(IntegrationAngekuendigt.self) { $0 }
    registry.register(IntegrationErfasst.self) { $0 }
    registry.register(IntegrationBeendet.self) { $0 }
    registry.register(NachhaltenErfasst.self) { $0 }
    registry.register(NachhaltenEinwilligung.self) { $0 }
    registry.register(FallAbgeschlossen.self) { $0 }
    registry.register(FallAbgeschlossenV2.self) { $0 }
    registry.register(BeschaeftigtenschutzGesetzt.self) { $0 }
    registry.register(BeschaeftigtenschutzAufgehoben.self) { $0 }
    return registry
  }()
}
