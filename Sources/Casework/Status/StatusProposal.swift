public import Kernel
public import Law

/// Which change of status the start of a measure or job proposes.
public enum StatusProposal {
  /// Taking part in an active measure ends unemployment (§ 53a SGB II, § 16 Abs. 2 SGB III); services
  /// that only accompany do not.
  public static func atBegin(of instrument: Instrument) -> StatusCode? {
    instrument.countsAsActivation ? .inMassnahme : nil
  }

  /// Work of fewer than 15 hours a week leaves a person unemployed (§ 138 Abs. 3 SGB III, before 2012 § 119 Abs. 3).
  public static func atBegin(of kind: IntegrationKind, hours: Int) -> StatusCode? {
    switch kind {
    case .ausbildung: .schule
    case .geringfuegig where hours < 15, .sonstige where hours < 15: nil
    default: hours >= 15 ? .beschaeftigt : nil
    }
  }
}
