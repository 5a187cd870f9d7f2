import Kernel
import Markup
import Pages
import Testing

@Suite("Words of the law")
struct BegriffTests {
  @Test("come from the day's terms: no page writes a dated one by itself")
  func terms() {
    let pages: [any Page] = [
      FormPage(
        ProfilingAuftragForm.form(name: "Potenzialanalyse", providers: traeger, due: today), model: inCase(.status)),
      FormPage(ProfilingErgebnisForm.form(name: "Potenzialanalyse", traits: merkmalregeln), model: inCase(.status)),
      FormPage(
        ProfilingErgebnisForm.traeger(name: "Potenzialanalyse", person: "Kim", traits: merkmalregeln),
        model: inCase(.status)),
      FormPage(
        ProfilFortschreibungForm.form(name: "Potenzialanalyse", traits: merkmalregeln, current: [:]),
        model: inCase(.status)),
      FormPage(StrategieForm.form(strategies: strategien, notices: befunde), model: inCase(.status)),
      FormPage(
        VereinbarungForm.form(name: "Kooperationsplan", latestEnd: nil, needsSignature: false), model: inCase(.status)),
      FormPage(FallzugangForm.form(today: today, geschlechter: Geschlecht.allCases), model: model(.fallNeu)),
      FallaktePage(
        today: today, identity: yilmaz, steps: [], next: nil, facts: [], digest: Falldigest(), events: [], actions: []),
    ]
    for page in pages {
      let html = page.html(in: Beispiel(name: "x", page: page).frame).rendered
      for word in ["Profiling", "Eingliederungsvereinbarung", "Hilfebedürftig"] {
        #expect(!html.contains(word), "\(page.title): \(word)")
      }
    }
  }
}
