import Kernel

/// An entry that holds what somebody wrote in words of their own, or the name of a measure or an employer: by it the
/// case is found again. Traits, reasons of decisions and protected counselling are not among them: a search must not
/// lead to them.
public protocol Notiztext {
  var notiztexte: [String] { get }
}

extension GespraechGefuehrt: Notiztext {
  public var notiztexte: [String] { [notiz] + (zusagen ?? []).compactMap(\.notiz) }
}
extension GespraechVersaeumt: Notiztext {
  public var notiztexte: [String] { [notiz] }
}
extension IntegrationsplanErstellt: Notiztext {
  public var notiztexte: [String] { plan.notiztexte }
}
extension IntegrationsplanFortgeschrieben: Notiztext {
  public var notiztexte: [String] { plan.notiztexte }
}
extension IntegrationsplanErstelltV2: Notiztext {
  public var notiztexte: [String] { plan.notiztexte }
}
extension IntegrationsplanFortgeschriebenV2: Notiztext {
  public var notiztexte: [String] { plan.notiztexte }
}
extension TeilnahmeBegonnen: Notiztext {
  public var notiztexte: [String] { [bezeichnung] }
}
extension IntegrationAngekuendigt: Notiztext {
  public var notiztexte: [String] { [arbeitgeber] }
}
extension IntegrationErfasst: Notiztext {
  public var notiztexte: [String] { [arbeitgeber].compactMap(\.self) }
}

extension PlanContent {
  fileprivate var notiztexte: [String] { ziele.flatMap { [$0.ziel] + $0.schritte.map(\.was) } }
}

extension CasePayload {
  /// The folded words of its texts; words of less than three letters find too much.
  public var notizworte: Set<String> {
    guard let texts = (self as? any Notiztext)?.notiztexte else { return [] }
    return Set(texts.flatMap { Namensfaltung.words($0) }.filter { $0.utf8.count > 2 })
  }
}
