import Kernel
import Law

extension CaseFile {
  /// Whether the file says of `day` what § 15a SGB II asks for before anybody is obliged.
  func hasAnlass(_ anlass: Verpflichtungsanlass, on day: Day, _ law: Law) -> Bool {
    switch anlass {
    case .gespraechVersaeumt: gespraech.isMissed(on: day)
    case .schritteNichtErfuellt: hasUnkeptSteps(on: day)
    case .keinPlan:
      vereinbarung.items.last { $0.isAgreement && $0.period.contains(day) }.map { $0.reviewDue(law) < day } ?? true
    }
  }

  /// Steps bind while an agreement is in force.
  private func hasUnkeptSteps(on day: Day) -> Bool {
    guard let agreement = vereinbarung.items.last(where: { $0.isAgreement && $0.period.contains(day) }) else {
      return false
    }
    return planschritte.contains { $0.isUnkept(on: day) } || gespraech.hasUnkeptPromise(of: agreement, on: day)
  }
}

extension Planschritt {
  /// A step of the client that was found not done, or that is open after its last day. What was found after `day` does
  /// not count for it.
  fileprivate func isUnkept(on day: Day) -> Bool {
    guard schritt.wer == .klient else { return false }
    guard stand != .offen, let am, am <= day else { return schritt.bis < day }
    return stand == .nichtErledigt
  }
}

extension GespraechState {
  /// A talk was missed without important reason, and none has taken place since. One that took place after `day` does
  /// not take the reason away: then the act is only recorded late.
  fileprivate func isMissed(on day: Day) -> Bool {
    let held = last.flatMap { $0 <= day ? $0 : nil }
    return versaeumnisse.contains { missed in
      !missed.wichtigerGrund && missed.am <= day && held.map { missed.am > $0 } ?? true
    }
  }

  /// Since the agreement began, one of the client's promises was found not kept, or in part only, and not kept since.
  fileprivate func hasUnkeptPromise(of agreement: Vereinbarung, on day: Day) -> Bool {
    let promised = Set(agreement.klient.map(\.text))
    let found = zusagen.filter { agreement.am <= $0.am && $0.am <= day && promised.contains($0.stand.zusage) }
    return found.contains { finding in
      finding.stand.stand != .eingehalten
        && !found.contains { later in
          later.am > finding.am && later.stand.zusage == finding.stand.zusage && later.stand.stand == .eingehalten
        }
    }
  }
}
