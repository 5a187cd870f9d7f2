import Kernel
import Markup
import Pages

/// A page with made-up data, as one role sees it.
struct Beispiel: Sendable, CustomStringConvertible {
  let name: String
  let page: any Page
  var role: UserRole? = .fallmanagement
  var flash: Flash?

  var description: String { name }
  var html: String { page.html(in: frame).rendered }
  var frame: PageFrame {
    PageFrame(
      jobcenter: "JobCenter Musterstadt", workingDay: today, isDemo: true,
      user: role.map { SignedIn(name: "Petra Krüger", role: $0, csrf: "t") }, flash: flash)
  }

  static let all: [Beispiel] =
    arbeit + akte + gesundheit + schule + jugendhilfe + formulare + rechtsakte + controlling + datenschutz + sonstige
    + konto
}

let today = day("2008-03-31")

/// A day from ISO text; the first day of the count if the text is none.
func day(_ text: String) -> Day { Day(iso: text) ?? Day(rawValue: 0) }

let yilmaz = Identitaetsleiste(
  name: "Aylin Yılmaz", nr: "07-10482", born: "14.05.1987 (20 Jahre)",
  flags: ["unter 25", "Strategie B", "Team Jugend"])

/// A model with the hidden fields set.
func model(_ action: Adresse, _ values: [String: [String]] = [:]) -> FormModel {
  FormModel(
    action: action, cancel: .fall("07-10482"), csrf: "tok", version: 7, idempotencyKey: "k1", values: values)
}
func inCase(_ handlung: Fallhandlung, _ values: [String: [String]] = [:]) -> FormModel {
  model(.fallhandlung(handlung, nr: "07-10482"), values)
}
func link(_ label: String, _ handlung: Fallhandlung) -> Verweis {
  Verweis(label, .fallhandlung(handlung, nr: "07-10482"))
}
