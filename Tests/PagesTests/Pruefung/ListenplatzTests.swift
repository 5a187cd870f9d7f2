import Markup
import Pages
import Testing

@Suite("A place in a list of work")
struct ListenplatzTests {
  @Test("reads back from its text, a filtered list with its filter")
  func text() {
    var filter = FaelleFilter()
    filter.strategie = "ohne"
    filter.nurU25 = true
    filter.schritt = "a.b~c&d=e ü"
    filter.seite = 3
    for place in [
      Listenplatz(.tag(.faellig), zeile: 2, stelle: 4, von: 11),
      Listenplatz(.tag(.wartet), zeile: 1, stelle: 1, von: 1),
      Listenplatz(.faelle(filter), zeile: 101, stelle: 102, von: 16_000),
    ] {
      #expect(Listenplatz(text: place.text) == place, "\(place.text)")
    }
    #expect(Listenplatz(.tag(.faellig), zeile: 2, stelle: 4, von: 11).text == "heute.2.4.11")
  }

  @Test(
    "is none for any other text",
    arguments: [
      "", "heute", "heute.1.1", "heute.0.1.1", "heute.-1.1.1", "heute.1.1.x", "morgen.1.1.1", "heute.1.1.1.1",
      "heute.1.1.99999999999999999999", "....", "~", "heute.1.1.1000001",
    ])
  func other(_ text: String) { #expect(Listenplatz(text: text) == nil) }

  @Test("stands behind the address of the form")
  func link() {
    let place = Listenplatz(.tag(.faellig), zeile: 4, stelle: 4, von: 11)
    let form = Adresse.inListe(.fallhandlung(.gespraech, nr: "07-10482"), place)
    #expect(form.link == "/faelle/07-10482/gespraech?liste=heute.4.4.11")
    #expect(form.muster == .gespraech && form.path == "/faelle/07-10482/gespraech")
  }

  @Test("shows how far one has come, and offers to go on")
  func form() {
    let place = Listenplatz(.tag(.faellig), zeile: 4, stelle: 4, von: 11)
    var model = FormModel(action: .fallhandlung(.gespraech, nr: "07-10482"), csrf: "x")
    #expect(!FormPage(GespraechForm.form(), model: model).content.rendered.contains("Speichern und weiter"))
    model.liste = place
    let page = FormPage(GespraechForm.form(), model: model).content.rendered
    #expect(page.contains("4 von 11") && page.contains("Speichern und weiter"))
    #expect(page.contains("name=\"_liste\" value=\"heute.4.4.11\""))
  }
}
