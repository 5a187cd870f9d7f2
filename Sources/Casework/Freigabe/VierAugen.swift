public import Kernel

/// Four eyes: what one account proposes, another one approves.
public enum VierAugen {
  /// - Throws: `freigabe.selbst_vorgeschlagen` if both are the same account.
  public static func check(vorgeschlagenVon proposer: Int64, freigabeVon approver: Int64, section: String? = nil)
    throws(Rejection)
  {
    guard proposer != approver else { throw Rejection("freigabe.selbst_vorgeschlagen", section: section) }
  }
}
