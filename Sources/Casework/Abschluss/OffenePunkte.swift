import Kernel

extension CaseFile {
  /// Everything in the case that somebody still waits for, in the order of the process.
  public var offenePunkte: [OffenerPunkt] {
    guard isOpen else { return [] }
    return massnahmen + profil + plan + vereinbarungspunkte + termine + minderungen + uebrige
  }

  private var massnahmen: [OffenerPunkt] {
    teilnahme.open.map {
      OffenerPunkt(.teilnahme, nr: Int64($0.nr), $0.bezeichnung, beginn: $0.beginn, bis: $0.geplantesEnde)
    }
  }

  private var profil: [OffenerPunkt] { profiling.order.map { [OffenerPunkt(.profiling, bis: $0.bis)] } ?? [] }

  /// Steps that a running participation carries out are settled by its result.
  private var plan: [OffenerPunkt] {
    planschritte.filter { $0.stand == .offen && ($0.teilnahme.map { $0.ergebnis != nil } ?? true) }.map {
      OffenerPunkt(.schritt, nr: Int64($0.id), $0.schritt.was, bis: $0.schritt.bis)
    }
  }

  private var vereinbarungspunkte: [OffenerPunkt] {
    var points: [OffenerPunkt] = []
    if let offer = vereinbarung.offer { points.append(OffenerPunkt(.angebot, nr: offer.nr, bis: offer.am)) }
    if let current = vereinbarung.current {
      points.append(OffenerPunkt(.vereinbarung, nr: current.nr, bis: current.bis))
    }
    if let act = vereinbarung.verpflichtung {
      points.append(OffenerPunkt(.verpflichtung, nr: act.nr, bis: act.auflage?.bis))
    }
    if let last = vereinbarung.schlichtungen.last, last.ende == nil {
      points.append(OffenerPunkt(.schlichtung, bis: last.beginn))
    }
    return points
  }

  private var termine: [OffenerPunkt] {
    let invited = termin.open.map { OffenerPunkt(.termin, nr: Int64($0.nr), bis: $0.tag) }
    guard let next = gespraech.next, !termin.open.contains(where: { $0.tag == next }) else { return invited }
    return invited + [OffenerPunkt(.gespraech, bis: next)]
  }

  private var minderungen: [OffenerPunkt] {
    leistungsminderung.items.compactMap { item in
      let nr = Int64(item.nr)
      if item.isOpen { return OffenerPunkt(.minderungPruefung, nr: nr, bis: item.tag) }
      return item.period.map { OffenerPunkt(.minderung, nr: nr, bis: $0.to - 1) }
    }
  }

  private var uebrige: [OffenerPunkt] {
    let work = integration.announced.map { OffenerPunkt(.ankuendigung, $0.arbeitgeber, bis: $0.beginn) }
    let handOver = zustaendigkeit.offer.map { OffenerPunkt(.uebergabe, bis: $0.since) }
    return [work, handOver].compactMap { $0 }
  }
}

extension CaseFile {
  /// Points of a closed case that others carry on.
  public var uebergebenePunkte: [(punkt: OffenerPunkt, weiter: Weiterstelle)] {
    guard let abschluss else { return [] }
    return abschluss.punkte.compactMap { end in
      end.weiter.map { (punkt(end), $0) }
    }
  }

  /// As it stands in the file after the end.
  private func punkt(_ end: Abschlusspunkt) -> OffenerPunkt {
    let still = massnahmen + profil + plan + vereinbarungspunkte + termine + minderungen + uebrige
    return still.first { $0.art == end.art && $0.nr == end.nr } ?? OffenerPunkt(end.art, nr: end.nr)
  }
}
