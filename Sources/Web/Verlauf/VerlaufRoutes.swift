import Application
import Hummingbird
import Journal
import Kernel
import Pages
import Store

extension WebApp {
  func addVerlauf(to router: Router<BasicRequestContext>) {
    get(.verlauf, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.verlauf.rawValue)
      return desk.desk.page(VerlaufPage(identity: desk.identity, events: desk.events))
    }
  }
}

extension CaseDesk {
  /// Everything that happened, newest first; numbers are unique on the page.
  var events: [Ereignis] {
    akte.verlauf.map { line in
      let words = VerlaufWording(line, organisation: akte.organisation)
      return Ereignis(
        version: line.kind == .caseFile ? line.version : -line.version, effectiveOn: line.effectiveOn,
        recordedAt: line.recordedAt, actor: line.actor, title: title(line) ?? words.title,
        details: isHidden(line) ? [] : words.details,
        state: state(line),
        correction: korrektur(line))
    }
  }

  /// What was taken back or replaced, by name.
  private func title(_ line: VerlaufLine) -> String? {
    guard case .correction(let version, _, let isStorno) = line.content,
      let entry = akte.verlauf.first(where: { $0.kind == line.kind && $0.version == version })
    else { return nil }
    return (isStorno ? "Storniert: " : "Berichtigt: ") + VerlaufWording(entry, organisation: akte.organisation).title
  }

  /// Details of health are for those who work on the case; that there is an entry everybody sees.
  private func isHidden(_ line: VerlaufLine) -> Bool {
    guard case .caseEntry(let payload) = line.content else { return false }
    return !seesHealth && VerlaufWording.isHealth(payload)
  }

  private func state(_ line: VerlaufLine) -> Ereignis.State {
    if let reason = line.cancelled { return .cancelled(reason: reason) }
    if let reason = line.corrected.last { return .corrected(reason: reason) }
    return .valid
  }
}
