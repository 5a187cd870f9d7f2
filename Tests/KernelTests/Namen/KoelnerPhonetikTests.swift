import Kernel
import Testing

@Suite("Kölner Phonetik")
struct KoelnerPhonetikTests {
  /// Examples as they are handed down with the rules of Postel (1969).
  @Test(
    "names get the codes of the literature",
    arguments: [
      ("Wikipedia", "3412"), ("Müller-Lüdenscheidt", "65752682"), ("Breschnew", "17863"), ("Meyer", "67"),
      ("Müller", "657"), ("Schmidt", "862"), ("Schneider", "8627"), ("Fischer", "387"), ("Weber", "317"),
      ("Wagner", "3467"), ("Becker", "147"), ("Hoffmann", "0366"), ("Schäfer", "837"),
    ])
  func codes(name: String, code: String) {
    #expect(KoelnerPhonetik.code(name) == code)
  }

  @Test(
    "each rule for a letter that depends on its neighbours holds",
    arguments: [
      ("Philipp", "351"), ("Tobias", "218"), ("Tzschirner", "8767"), ("Datz", "28"), ("Claus", "458"), ("Cäsar", "487"),
      ("Celik", "854"), ("Rocco", "784"), ("Schulz", "858"), ("Axel", "0485"), ("Luckx", "548"), ("Heinz", "068"),
      ("Anton", "0626"), ("Otto", "02"), ("Matthias", "628"), ("Ascher", "087"),
    ])
  func rules(name: String, code: String) {
    #expect(KoelnerPhonetik.code(name) == code)
  }

  @Test(
    "names that sound alike have one code",
    arguments: [
      ["Meier", "Maier", "Mayer", "Meyer", "Meyr", "Mayr"], ["Yılmaz", "Yilmaz", "Jilmas"],
      ["Schmidt", "Schmitt", "Schmid"], ["Stefan", "Stephan"], ["Krüger", "Krueger", "Kruger"],
      ["Hofmann", "Hoffmann"], ["Thomas", "Tomas"], ["Katharina", "Catarina"],
    ])
  func alike(names: [String]) {
    #expect(Set(names.map(KoelnerPhonetik.code)).count == 1, "\(names.map(KoelnerPhonetik.code))")
  }

  @Test("what cannot be heard has no code")
  func silent() {
    #expect(KoelnerPhonetik.code("H") == "")
    #expect(KoelnerPhonetik.code("12 – !") == "")
  }
}
