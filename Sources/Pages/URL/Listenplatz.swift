import Foundation

/// A place in a list of work from which a form was opened. It travels in the address and in the form and names nobody.
public struct Listenplatz: Hashable, Sendable {
  public enum Liste: Hashable, Sendable {
    /// A part of Mein Tag.
    case tag(Tagesliste)
    case faelle(FaelleFilter)
  }

  public let liste: Liste
  /// Where the item stands in the list as it is now, from 1; settled items leave the list.
  public let zeile: Int
  /// What people read: the how-manieth of those the list had when it was opened, from 1.
  public let stelle: Int
  public let von: Int

  public init(_ liste: Liste, zeile: Int, stelle: Int, von: Int) {
    self.liste = liste
    self.zeile = zeile
    self.stelle = stelle
    self.von = von
  }

  /// Longest list that is worked through.
  private static let limit = 1_000_000

  /// Reads `text` back; `nil` if it is none.
  public init?(text: String) {
    let halves = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().compactMap { Int($0) }.filter { (1...Listenplatz.limit).contains($0) }
    guard parts.count == 4, numbers.count == 3 else { return nil }
    (zeile, stelle, von) = (numbers[0], numbers[1], numbers[2])
    if let tag = Tagesliste(rawValue: String(parts[0])) {
      liste = .tag(tag)
    } else if parts[0] == "faelle" {
      liste = .faelle(FaelleFilter(text: halves.count > 1 ? String(halves[1]) : ""))
    } else {
      return nil
    }
  }

  /// For the query and for a hidden field, for example `heute.4.4.11`.
  public var text: String {
    let place = ".\(zeile).\(stelle).\(von)"
    switch liste {
    case .tag(let tag): return tag.rawValue + place
    case .faelle(let filter): return "faelle" + place + "~" + filter.text
    }
  }

  /// For example "4 von 11".
  public var words: String { "\(stelle) von \(von)" }
  public var name: String {
    switch liste {
    case .tag: "Mein Tag"
    case .faelle: "Fälle"
    }
  }
  /// The list itself.
  public var adresse: Adresse {
    switch liste {
    case .tag: .heute
    case .faelle(let filter): .faelle(filter)
    }
  }
}

/// The parts of Mein Tag that are worked through one after another.
public enum Tagesliste: String, CaseIterable, Sendable {
  /// What the house has to do by the end of the week.
  case faellig = "heute"
  case spaeter
  case wartet

  public var gruppen: [Dringlichkeit] {
    switch self {
    case .faellig: [.kritisch, .ueberfaellig, .heute, .dieseWoche]
    case .spaeter: [.spaeter]
    case .wartet: [.wartet]
    }
  }

  init(_ gruppe: Dringlichkeit) { self = Tagesliste.allCases.first { $0.gruppen.contains(gruppe) } ?? .faellig }
}

extension FaelleFilter {
  /// The filter as one text, and back.
  public var text: String { query.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&") }

  public init(text: String) {
    var values: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    self.init(query: values)
  }
}
