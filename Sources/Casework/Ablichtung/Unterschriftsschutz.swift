public import Kernel

extension CaseFile {
  /// What both sides signed is neither corrected nor taken back; a new version takes its place.
  /// - Throws: `vereinbarung.unterschrieben`.
  public func checkChangeable(_ version: Int64) throws(Rejection) {
    guard let signed = vereinbarung.item(version)?.unterschrieben else { return }
    throw Rejection("vereinbarung.unterschrieben", details: ["tag": signed.german])
  }

  /// A copy shows the signatures, so they stay as long as it does.
  func soundAblichtungen() throws(Rejection) {
    for item in vereinbarung.items where item.ablichtung != nil && item.unterschrieben == nil {
      throw Rejection("korrektur.ablichtung_braucht_unterschrift")
    }
  }
}
