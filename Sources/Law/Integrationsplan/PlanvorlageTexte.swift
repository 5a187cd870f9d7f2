/// The same template in other words; who does what until when stays.
extension Planvorlage {
  public func worded(_ name: String, _ ziele: [Ziel]) -> Planvorlage {
    Planvorlage(key: key, name: name, strategien: strategien, zielgruppen: zielgruppen, ziele: ziele)
  }
}

extension Planvorlage.Ziel {
  public func worded(_ ziel: String, _ schritte: [Planvorlage.Schritt]) -> Planvorlage.Ziel {
    Planvorlage.Ziel(ziel: ziel, dient: dient, schritte: schritte)
  }
}

extension Planvorlage.Schritt {
  public func worded(_ was: String) -> Planvorlage.Schritt {
    Planvorlage.Schritt(was: was, wer: wer, abWoche: abWoche, bisWoche: bisWoche, kosten: kosten)
  }
}
