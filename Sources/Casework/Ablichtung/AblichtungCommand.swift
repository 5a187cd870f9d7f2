public import Kernel
import Law

/// Puts a copy of the signed paper on file; the signature is recorded with it where it was not yet.
public struct RecordAblichtung: Command {
  public typealias State = CaseFile
  /// The agreement's number.
  public let nr: Int64
  /// The day on which both sides signed.
  public let am: Day
  public let medientyp: Medientyp
  /// Bytes.
  public let groesse: Int64
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let sha256: String

  public init(nr: Int64, am: Day, medientyp: Medientyp, groesse: Int64, sha256: String) {
    self.nr = nr
    self.am = am
    self.medientyp = medientyp
    self.groesse = groesse
    self.sha256 = sha256
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    guard let item = file.vereinbarung.item(nr) else { throw Rejection("vereinbarung.unbekannt") }
    try Rule.event(am, file, context)
    try check(item, context)
    guard (1...Ablichtung.largest).contains(groesse) else { throw Rejection("ablichtung.groesse", field: "datei") }
    let copy = VereinbarungAbgelichtet(nr: nr, am: am, medientyp: medientyp, groesse: groesse, sha256: sha256)
    guard item.unterschrieben == nil else { return [copy] }
    return [VereinbarungUnterschrieben(nr: nr, am: am), copy]
  }

  /// Only what was concluded under a law that asks for signatures, on the day the file knows, and once.
  private func check(_ item: Vereinbarung, _ context: DecisionContext) throws(Rejection) {
    guard !item.isOffer else { throw Rejection("ablichtung.nur_angebot") }
    let rule = context.law.vereinbarung(on: item.am)
    guard item.art == .vereinbarung, rule.value.needsSignature else {
      throw Rejection("vereinbarung.ohne_unterschrift", section: rule.citation.section)
    }
    guard item.ablichtung == nil else { throw Rejection("ablichtung.schon_da") }
    guard am >= item.am else {
      throw Rejection("vereinbarung.vor_beginn", field: "am", details: ["beginn": item.am.german])
    }
    if let signed = item.unterschrieben, signed != am {
      throw Rejection("ablichtung.anderer_tag", field: "am", details: ["tag": signed.german])
    }
  }
}
