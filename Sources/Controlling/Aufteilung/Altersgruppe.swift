/// The age groups of `--by age`, by completed years.
enum Altersgruppe: Int, CaseIterable {
  case unter15
  case von15
  case von25
  case von35
  case von45
  case von50
  case ab55

  init(age: Int) {
    switch age {
    case ..<15: self = .unter15
    case ..<25: self = .von15
    case ..<35: self = .von25
    case ..<45: self = .von35
    case ..<50: self = .von45
    case ..<55: self = .von50
    default: self = .ab55
    }
  }

  var gruppe: Gruppe {
    switch self {
    case .unter15: Gruppe(key: "unter_15", label: "unter 15 Jahre")
    case .von15: Gruppe(key: "15_24", label: "15 bis 24 Jahre")
    case .von25: Gruppe(key: "25_34", label: "25 bis 34 Jahre")
    case .von35: Gruppe(key: "35_44", label: "35 bis 44 Jahre")
    case .von45: Gruppe(key: "45_49", label: "45 bis 49 Jahre")
    case .von50: Gruppe(key: "50_54", label: "50 bis 54 Jahre")
    case .ab55: Gruppe(key: "55_plus", label: "55 Jahre und älter")
    }
  }
}
