import Kernel
import Law
import Markup
import Pages
import Testing

@Suite("A form")
struct FormularTests {
  private let refused = Dokument(Beispiel(name: "x", page: refusedFallzugang).html)

  @Test("that was refused says so in its title and lists each error with a link to its field")
  func summary() throws {
    #expect(refused.all("title").first?.fullText.hasPrefix("Fehler: ") == true)
    let box = try #require(refused.all.first { $0["role"] == "alert" })
    #expect(box.all.first { $0.tag == "h2" }?.fullText == "Bitte prüfen Sie 3 Angaben")
    let targets = box.all.filter { $0.tag == "a" }.compactMap { $0["href"] }
    #expect(targets == ["#f-nachname", "#f-geburt", "#f-anlass"], "in the order of the fields")
    for target in targets { #expect(refused.element(id: String(target.dropFirst()))?.tag == "input") }
  }

  @Test("marks a refused field and reads its error aloud with it")
  func field() throws {
    let input = try #require(refused.element(id: "f-geburt"))
    #expect(input["aria-invalid"] == "true")
    #expect(input["aria-describedby"] == "f-geburt-hinweis f-geburt-fehler")
    #expect(refused.element(id: "f-geburt-fehler")?.fullText.contains("Den 31.04.1987 gibt es nicht.") == true)
    #expect(refused.element(id: "f-vorname")?["aria-invalid"] == nil)
  }

  @Test("keeps every typed value")
  func kept() {
    #expect(refused.element(id: "f-vorname")?["value"] == "Aylin")
    #expect(refused.element(id: "f-geburt")?["value"] == "31.04.1987")
    let chosen = refused.all("input").filter { $0["name"] == "geschlecht" && $0["checked"] != nil }
    #expect(chosen.map { $0["value"] } == ["weiblich"])
  }

  @Test("never gives a password back")
  func password() {
    var typed = FormModel(action: .anmelden, csrf: "x", values: ["benutzername": ["krueger"], "passwort": ["geheim"]])
    typed.generalErrors = ["Benutzername und Passwort passen nicht zusammen. Bitte prüfen Sie beide."]
    let html = Beispiel(name: "x", page: AnmeldenPage(model: typed), role: nil).html
    #expect(!html.contains("geheim"))
    #expect(html.contains("krueger"))
    #expect(!html.contains("Bitte prüfen Sie 1 Angabe"), "no field is named that could be mended")
  }

  @Test("of the demo's sign-in says a password once that all logins share")
  func demoLogins() {
    func page(_ logins: [AnmeldenPage.DemoLogin]) -> String {
      AnmeldenPage(model: FormModel(action: .anmelden, csrf: "x"), demoLogins: logins).content.rendered
    }
    func login(_ name: String, _ password: String) -> AnmeldenPage.DemoLogin {
      AnmeldenPage.DemoLogin(name: name, password: password, role: name)
    }
    #expect(page([login("a", "eins-1"), login("b", "eins-1")]).split(separator: "eins-1").count == 2)
    let different = page([login("a", "eins-1"), login("b", "zwei-2")])
    #expect(different.contains("eins-1") && different.contains("zwei-2") && !different.contains("Passwort für alle"))
  }

  @Test("shows errors of fields it does not have")
  func stray() {
    var typed = inCase(.status)
    typed.errors["unbekannt"] = "Dieser Satz darf nicht verloren gehen."
    #expect(
      formular("x", StatusForm.form(current: "krank"), typed).html.contains("Dieser Satz darf nicht verloren gehen."))
  }

  @Test("offers the strategies without choosing one")
  func strategy() {
    let page = Dokument(Beispiel.formulare.first { $0.name == "strategie" }?.html ?? "")
    let radios = page.all("input").filter { $0["type"] == "radio" }
    #expect(radios.count == strategien.count)
    #expect(radios.allSatisfy { $0["checked"] == nil })
  }

  @Test("proposes the change of status with a ticked box that the person may clear")
  func proposal() {
    let page = Dokument(Beispiel.formulare.first { $0.name == "massnahme" }?.html ?? "")
    #expect(page.element(id: "f-status_aendern")?["checked"] != nil)
  }

  @Test("sends version and key once each")
  func hidden() {
    let page = Dokument(formular("x", StatusForm.form(current: "krank"), inCase(.status)).html)
    for (name, value) in [(FormModel.versionName, "7"), (FormModel.idempotencyName, "k1"), (FormModel.csrfName, "tok")]
    {
      let form = page.all("form").last
      #expect(form?.all.filter { $0["name"] == name }.map { $0["value"] } == [value])
    }
  }

  @Test("of a Kooperationsplan asks for no last day, since the law knows no term")
  func term() {
    let form = VereinbarungForm.form(name: "Kooperationsplan", latestEnd: nil, needsSignature: false)
    #expect(!form.sections.flatMap(\.fields).contains { $0.name == "bis" })
  }

  @Test("of a legal act is checked once more, with everything typed and the way back")
  func check() throws {
    let page = Dokument(Beispiel(name: "x", page: checkVereinbarung).html)
    let hidden = page.all("input").filter { $0["name"] == "klient" }
    #expect(hidden.map { $0["value"] } == ["Sie bewerben sich."])
    let buttons = page.all("button").filter { $0["name"] == FormModel.actName }
    #expect(buttons.map { $0["value"] } == ["bestaetigen", "aendern"])
    #expect(buttons.last?["formaction"] == "/faelle/07-10482/vereinbarung/pruefen")
  }
}

@Suite("The rows of a plan")
struct PlanRowsTests {
  @Test("start with one goal of one step")
  func start() { #expect(PlanEntwurf(sent: [:]).ziele.map(\.schritte.count) == [1]) }

  @Test("are read back from what was sent")
  func sent() {
    let entwurf = PlanEntwurf(sent: [
      "ziel_1": [""], "ziel_1_schritt_1_was": [""], "ziel_1_schritt_2_was": ["Kurs"], "ziel_2": ["Arbeit"],
      "ziel_2_schritt_1_was": [""],
    ])
    #expect(entwurf.ziele.map(\.schritte.count) == [2, 1] && entwurf.ziele[0].schritte[1].was == "Kurs")
    #expect(PlanEntwurf(sent: entwurf.values) == entwurf)
  }

  @Test("grow by a step or a goal, up to what a form can hold; unknown buttons do nothing")
  func grow() {
    var entwurf = PlanEntwurf()
    for _ in 0..<20 { PlanEntwurf.Knopf("1").map { entwurf.press($0) } }
    for _ in 0..<20 { PlanEntwurf.Knopf("ziel").map { entwurf.press($0) } }
    for text in ["9", "hoch-1-1", "hoch-9-9", "weg-7-1", "runter-2-1", "summe"] {
      PlanEntwurf.Knopf(text).map { entwurf.press($0) }
    }
    #expect(entwurf.ziele.map(\.schritte.count) == [PlanEntwurf.mostSteps, 1, 1, 1, 1])
    for text in ["unsinn", "", "hoch-1", "vorlage", "ziel-1"] { #expect(PlanEntwurf.Knopf(text) == nil, "\(text)") }
  }

  @Test("move by buttons, there and back, and go")
  func move() {
    func entwurf(_ steps: String...) -> PlanEntwurf {
      var values: [String: [String]] = ["ziel_1": ["Arbeit"]]
      for (index, step) in steps.enumerated() { values["ziel_1_schritt_\(index + 1)_was"] = [step] }
      return PlanEntwurf(sent: values)
    }
    var plan = entwurf("a", "b", "c")
    plan.press(.hoch(ziel: 1, schritt: 3))
    #expect(plan == entwurf("a", "c", "b"))
    plan.press(.runter(ziel: 1, schritt: 2))
    #expect(plan == entwurf("a", "b", "c"))
    plan.press(.weg(ziel: 1, schritt: 1))
    #expect(plan == entwurf("b", "c"))
    plan.press(.weg(ziel: 1, schritt: 1))
    plan.press(.weg(ziel: 1, schritt: 1))
    #expect(plan == PlanEntwurf(), "an empty row is left")
  }

  @Test("keep everything typed when a template is added, whatever was typed before")
  func template() throws {
    let law = try Law.load()
    let today = day("2008-03-31")
    for template in law.planvorlagen(on: today).map(\.value) {
      for goals in 0...PlanEntwurf.mostGoals {
        var values: [String: [String]] = [:]
        for goal in 1...max(goals, 1) {
          values["ziel_\(goal)"] = [goals == 0 ? "" : "Getippt \(goal)"]
          values["ziel_\(goal)_schritt_1_was"] = [goals == 0 ? "" : "Schritt \(goal)"]
          values["ziel_\(goal)_schritt_1_bis"] = [goals == 0 ? "" : "31.02.2008"]
        }
        let before = PlanEntwurf(sent: values)
        var after = before
        let hadRoom = after.add(template, from: today)
        #expect(hadRoom == (goals + template.ziele.count <= PlanEntwurf.mostGoals))
        if goals > 0 { #expect(Array(after.ziele.prefix(goals)) == before.ziele) }
        if hadRoom { #expect(after.ziele.suffix(template.ziele.count).map(\.ziel) == template.ziele.map(\.ziel)) }
      }
    }
  }

  @Test("about a medical opinion have no field for words, so that no diagnosis is written")
  func noDiagnosis() {
    for example in Beispiel.gesundheit where example.name.hasPrefix("gutachten") {
      let page = Dokument(example.html)
      #expect(page.all("textarea").isEmpty, "\(example)")
      let texts = page.all("main").flatMap { $0.all }.filter { $0.tag == "input" && $0["type"] == "text" }
      #expect(texts.allSatisfy { $0["class"] == "datum" }, "\(example)")
    }
  }

  @Test("about what is reasonable choose nothing beforehand")
  func reasonable() {
    let form = ZumutbarkeitForm.form(fragen: [], pruefen: "", notices: [])
    #expect(!Dokument(formular("x", form, inCase(.zumutbarkeitFeststellen)).html).all.contains { $0["checked"] != nil })
  }

  @Test("say who acts by the same words as templates")
  func words() { #expect(Wortlaut.parteien.map(\.value) == Planvorlage.Wer.allCases.map(\.rawValue)) }

  @Test("leave the Enter key to saving")
  func enter() {
    let page = Dokument(Beispiel.formulare.first { $0.name == "plan" }?.html ?? "")
    let buttons = page.all("form").last?.all.filter { $0.tag == "button" } ?? []
    #expect(buttons.first?["value"] == FormAct.speichern.rawValue)
    #expect(buttons.contains { $0["name"] == FormModel.rowName })
  }
}
