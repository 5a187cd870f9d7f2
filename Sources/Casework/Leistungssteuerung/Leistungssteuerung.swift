public import Kernel

/// Something that was agreed and must be acquired, watched and followed up.
public struct Leistungszeile: Sendable, Hashable {
  public enum Lage: String, Sendable, CaseIterable {
    case zuBeschaffen = "zu_beschaffen"
    case laeuft
    case ergebnisOffen = "ergebnis_offen"
    case erledigt
    case nichtErledigt = "nicht_erledigt"
    case entfallen

    /// Somebody still has to do something; it does not depend on the day whether that is so.
    public var istOffen: Bool {
      switch self {
      case .zuBeschaffen, .laeuft, .ergebnisOffen: true
      case .erledigt, .nichtErledigt, .entfallen: false
      }
    }
  }
  public enum Herkunft: Sendable, Hashable {
    /// A step of the current plan, by its number.
    case schritt(Int)
    /// A step that the plan holds no more.
    case frueherer
    /// A step that the plan holds no more while the agreement still promises it.
    case nochZugesagt
    /// A participation that no step of the plan names.
    case teilnahme
    /// A promise of the agreement that is no step of the plan.
    case zusage
    /// What an administrative act obliges the client to beside the agreement, by the number of the act.
    case auflage(Int64)
  }
  public let herkunft: Herkunft
  public let was: String
  /// The goal of the plan it serves.
  public let ziel: String?
  public let wer: Partei
  public let bis: Day?
  public let kosten: Cents?
  public let lage: Lage
  /// Since when it stands so, once it is settled.
  public let am: Day?
  public let grund: String?
  /// Number of the participation that carries it out.
  public let teilnahme: Int?
  public let ergebnis: TeilnahmeErgebnis?
  /// How the agreement words a step where the plan words it otherwise.
  public let zusagen: [String]
  /// What a talk found last of what was promised.
  public let befund: Zusagenbefund?
}

/// What a talk found of something promised.
public struct Zusagenbefund: Sendable, Hashable {
  public let am: Day
  public let stand: Einhaltung
  public let notiz: String?
}

extension CaseFile {
  /// Everything agreed or imposed, as it stands on `day`; what is open comes first.
  public func leistungen(on day: Day) -> [Leistungszeile] {
    let abgleich = Zusagenabgleich(self)
    let earlier = fruehere
    // A measure that carries out a step which is still promised has its line there, as with a step of the plan.
    let steps = planschritte + earlier.filter { $0.istOffen(abgleich) }
    let linked = Set(steps.compactMap(\.teilnahme?.nr))
    var all = planschritte.map { Leistungszeile($0, on: day, abgleich) }
    all += earlier.map { Leistungszeile(earlier: $0, on: day, abgleich) }
    all += teilnahme.items.filter { !linked.contains($0.nr) }.map { Leistungszeile($0, on: day) }
    all += zusagen(on: day, abgleich) + auflagen(on: day, abgleich)
    return all.filter(\.lage.istOffen) + all.filter { !$0.lage.istOffen }
  }

  /// How many of them are open, on whatever day.
  public var offeneLeistungen: Int {
    guard isOpen else { return 0 }
    return leistungen(on: .distantFuture).count { $0.lage.istOffen }
  }

  /// Steps of earlier versions that the plan holds no more, as they stood last.
  private var fruehere: [Planschritt] {
    var seen = Set(integrationsplan.current?.schritte.compactMap(\.id) ?? [])
    var found: [Planschritt] = []
    for fassung in integrationsplan.fassungen.dropLast().reversed() {
      for step in planschritte(of: fassung.plan) where seen.insert(step.id).inserted { found.append(step) }
    }
    return found
  }

  /// Promises that are no step of any version of the plan; they hold until the agreement is carried on.
  private func zusagen(on day: Day, _ abgleich: Zusagenabgleich) -> [Leistungszeile] {
    let last = vereinbarung.current?.bis
    return abgleich.eigene.map { Leistungszeile(.zusage, $0.text, $0.wer, bis: last, on: day, abgleich) }
  }

  /// Efforts that acts ask of the client, with the day by which they are proven; they stand until the act is ended.
  private func auflagen(on day: Day, _ abgleich: Zusagenabgleich) -> [Leistungszeile] {
    let acts = vereinbarung.items.filter { $0.art == .verpflichtung && $0.zustand == .geschlossen }
    return acts.flatMap { act in
      act.klient.map {
        Leistungszeile(.auflage(act.nr), $0.text, .klient, bis: act.auflage?.bis ?? act.bis, on: day, abgleich)
      }
    }
  }
}

extension Planschritt {
  /// Of a step that the plan holds no more: nobody has said what became of it, and it is still promised.
  fileprivate func istOffen(_ abgleich: Zusagenabgleich) -> Bool { stand == .offen && abgleich.verspricht(id) }
}

extension Leistungszeile {
  fileprivate init(_ step: Planschritt, on day: Day, _ abgleich: Zusagenabgleich) {
    self.init(.schritt(step.id), step, lage: Leistungszeile.lage(step, day), abgleich)
  }

  /// A step that the plan dropped falls away with it, unless somebody said what became of it or it is still promised.
  fileprivate init(earlier step: Planschritt, on day: Day, _ abgleich: Zusagenabgleich) {
    let isPromised = step.istOffen(abgleich)
    let lage = isPromised || step.stand != .offen ? Leistungszeile.lage(step, day) : .entfallen
    self.init(isPromised ? .nochZugesagt : .frueherer, step, lage: lage, abgleich)
  }

  private init(_ herkunft: Herkunft, _ step: Planschritt, lage: Lage, _ abgleich: Zusagenabgleich) {
    self.init(
      herkunft: herkunft, was: step.schritt.was, ziel: step.ziel, wer: step.schritt.wer, bis: step.schritt.bis,
      kosten: step.schritt.kosten, lage: lage, am: step.am, grund: step.grund, teilnahme: step.teilnahme?.nr,
      ergebnis: step.ausTeilnahme ? step.teilnahme?.ergebnis : nil, zusagen: abgleich.andereWorte(step),
      befund: abgleich.befund(step: step.id))
  }

  fileprivate init(_ item: TeilnahmeState.Item, on day: Day) {
    self.init(
      herkunft: .teilnahme, was: item.bezeichnung, ziel: nil, wer: .traeger, bis: item.ende ?? item.geplantesEnde,
      kosten: nil, lage: Leistungszeile.lage(item, day), am: item.ende, grund: nil, teilnahme: item.nr,
      ergebnis: item.ergebnis, zusagen: [], befund: nil)
  }

  /// What was promised or imposed beside the plan, in those words.
  fileprivate init(
    _ herkunft: Herkunft, _ text: String, _ wer: Partei, bis: Day?, on day: Day, _ abgleich: Zusagenabgleich
  ) {
    let isOver = bis.map { $0 < day } ?? false
    self.init(
      herkunft: herkunft, was: text, ziel: nil, wer: wer, bis: bis, kosten: nil,
      lage: isOver ? .ergebnisOffen : .laeuft, am: nil, grund: nil, teilnahme: nil, ergebnis: nil, zusagen: [],
      befund: abgleich.befund(text))
  }

  private static func lage(_ step: Planschritt, _ day: Day) -> Lage {
    switch step.stand {
    case .erledigt: return .erledigt
    case .nichtErledigt: return .nichtErledigt
    case .entfallen: return .entfallen
    case .offen: break
    }
    // A step that was opened again after its participation ended is to be found anew.
    if let item = step.teilnahme, item.ergebnis == nil { return lage(item, day) }
    if step.schritt.bis < day { return .ergebnisOffen }
    if step.schritt.wer == .klient { return .laeuft }
    return (step.schritt.ab.map { $0 <= day } ?? false) ? .laeuft : .zuBeschaffen
  }

  private static func lage(_ item: TeilnahmeState.Item, _ day: Day) -> Lage {
    switch item.ergebnis {
    case .abgebrochen: .nichtErledigt
    case .integriert, .fortschritt, .abgeschlossen: .erledigt
    case nil: item.geplantesEnde < day ? .ergebnisOffen : .laeuft
    }
  }
}
