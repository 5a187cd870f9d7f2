import Application
import Casework
import Kernel
import Law

extension CaseDesk {
  /// Keys of the target groups that the person belongs to today.
  var zielgruppen: Set<String> {
    Set(office.law.zielgruppen(on: today).map(\.value).filter { isMember($0.rule) }.map(\.key))
  }

  private func isMember(_ rule: Zielgruppe.Rule) -> Bool {
    let data = akte.person.data
    let age = data.map { $0.geburt.completedYears(on: today) }
    switch rule {
    case .ageBelow(let limit): return age.map { $0 < limit } ?? false
    case .ageFrom(let limit): return age.map { $0 >= limit } ?? false
    case .female: return data?.geschlecht == .weiblich
    case .notGerman: return data.map { $0.staatsangehoerigkeit != .german } ?? false
    case .recorded(let codes): return codes.contains(where: traits.contains)
    }
  }

  private var traits: Set<ZielgruppeCode> {
    var found = Set(akte.person.zielgruppe.traits.filter { $0.period.contains(today) }.map(\.code))
    // Alleinerziehende follow from the Bedarfsgemeinschaft; nobody records them.
    let follows = akte.household?.facts.contains { fact in
      fact.kind == .zielgruppe && fact.person == akte.person.id && fact.period.contains(today)
        && fact.value == ZielgruppeCode.alleinerziehend.rawValue
    }
    if follows == true { found.insert(.alleinerziehend) }
    return found
  }
}
