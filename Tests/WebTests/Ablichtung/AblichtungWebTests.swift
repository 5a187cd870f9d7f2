import HTTPTypes
import Kernel
import Law
import SQL
import Testing

@testable import Application
@testable import Web

@Suite("The signed paper, sent in by a form")
struct AblichtungWebTests {
  /// A rich case of Ada's team whose second agreement is concluded and not signed yet.
  private struct Welt {
    let rundgang: Rundgang
    var haus: Haus { rundgang.haus }
    let nr: String
    let id: String
    var page: String { "/faelle/\(nr)/vereinbarungen/\(id)" }
    var form: String { page + "/ablichtung" }

    init() async throws {
      rundgang = try await Rundgang()
      let number = rundgang.cases[1]?.nr ?? ""
      nr = number
      id = try await rundgang.haus.browse(as: "ada") { browser in
        try await browser.agree(number, ["am": "20.03.2008", "bis": "19.09.2008"])
      }
    }

    func count(_ table: String) async throws -> Int64 {
      try await haus.office.database.read { try $0.first("SELECT count(*) FROM \(table)", []) { $0.int(0) } ?? -1 }
    }
  }

  @Test("One form records file and signature; the page offers it, and it comes back as it went in, to be saved")
  func whole() async throws {
    let welt = try await Welt()
    let file = Datei(name: "../EGV \"2008\".pdf", bytes: Datei().bytes + (0...255).map { UInt8($0) })
    try await welt.haus.browse(as: "ada") { browser in
      let form = try await browser.get(welt.form)
      #expect(form.body.contains("enctype=\"multipart/form-data\"") && form.body.contains("type=\"file\""))
      #expect(form.body.contains("accept=\".pdf,.jpg,.jpeg,.png\"") && form.body.contains("value=\"31.03.2008\""))
      let done = try await browser.upload(welt.form, ["am": "21.03.2008"], file)
      #expect(done.status == 303 && done.location?.hasPrefix(welt.page + "?") == true, "\(errors(done.body))")
      let page = try await browser.get(welt.page)
      #expect(page.body.contains("am 21.03.2008") && page.body.contains("PDF, 1 KB"))
      #expect(page.body.contains("Unterschriebene Fassung herunterladen"))
      #expect(page.body.contains("Unterschriebene Fassung ersetzen"))
      #expect(!page.body.contains("Unterschrift festhalten"))
      let answer = try await browser.get(welt.form + "/datei")
      #expect(answer.status == 200 && answer.bytes == file.bytes)
      #expect(answer.headers[.contentType] == "application/pdf")
      #expect(
        answer.headers[.contentDisposition]
          == "attachment; filename=\"vereinbarung-\(welt.nr)-\(welt.id)-unterschrieben.pdf\"")
      #expect(answer.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      #expect(answer.headers[.contentSecurityPolicy]?.contains("script-src") == false)
      #expect(HTTPField.Name("x-content-type-options").flatMap { answer.headers[$0] } == "nosniff")
      #expect(answer.headers[.cacheControl] == "no-store")
      let verlauf = try await browser.get("/faelle/\(welt.nr)/verlauf")
      #expect(verlauf.body.contains("Unterschriebene Fassung hinterlegt"))
    }
  }

  @Test("Every reading of the file is in the access log")
  func logged() async throws {
    let welt = try await Welt()
    let path = "/faelle/\(welt.nr)/vereinbarungen/\(welt.rundgang.cases[1]?.vereinbarung ?? "")/ablichtung/datei"
    try await welt.haus.browse(as: "ada") { browser in
      let before = try await welt.haus.zugriffe()
      #expect(try await browser.get(path).status == 200)
      #expect(try await welt.haus.zugriffe() == before + 1)
    }
  }

  @Test("What was typed comes back, and the file must be chosen again")
  func kept() async throws {
    let welt = try await Welt()
    try await welt.haus.browse(as: "ada") { browser in
      let answer = try await browser.upload(welt.form, ["am": "31.02.2008"], Datei())
      #expect(answer.status == 422 && answer.body.contains("value=\"31.02.2008\""))
      #expect(answer.body.contains("Bitte wählen Sie die Datei noch einmal."))
      #expect(answer.body.contains("Den 31.02.2008 gibt es nicht."))
    }
    #expect(try await welt.count("dokument") == 2)
  }

  static let refused: [(file: Datei?, says: String)] = [
    (nil, "Bitte wählen Sie die Datei mit der unterschriebenen Fassung."),
    (Datei(bytes: []), "Die Datei ist leer."),
    (Datei(name: "echt.pdf", bytes: Array("<script>alert(1)</script>".utf8)), "keine PDF-, JPEG- oder PNG-Datei"),
    (Datei(bytes: Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 10 * 1024 * 1024)), "größer als 10 MB"),
  ]

  @Test("A file that is missing, empty, of another kind or too large is refused at its field", arguments: 0..<4)
  func refused(index: Int) async throws {
    let (file, says) = AblichtungWebTests.refused[index]
    let welt = try await Welt()
    let before = try await welt.haus.position()
    try await welt.haus.browse(as: "ada") { browser in
      let answer = try await browser.upload(welt.form, ["am": "21.03.2008"], file)
      #expect(answer.status == 422 && answer.body.contains(says), "\(errors(answer.body))")
      #expect(answer.body.contains("id=\"f-datei-fehler\"") && answer.body.contains("value=\"21.03.2008\""))
    }
    #expect(try await welt.haus.position() == before)
    #expect(try await welt.count("dokument") == 2)
  }

  @Test("Ten MiB to the byte are taken; the declared type and name decide nothing")
  func largest() async throws {
    let welt = try await Welt()
    let bytes = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 7, count: 10 * 1024 * 1024 - 3)
    try await welt.haus.browse(as: "ada") { browser in
      let file = Datei(name: "brief.exe", type: "text/html", bytes: bytes)
      let done = try await browser.upload(welt.form, ["am": "21.03.2008"], file)
      #expect(done.status == 303, "\(errors(done.body))")
      let answer = try await browser.get(welt.form + "/datei")
      #expect(answer.headers[.contentType] == "image/jpeg" && answer.bytes == bytes)
      #expect(try await browser.get(welt.page).body.contains("JPEG, 10,0 MB"))
    }
  }

  @Test("A body that is cut off, or has no token of the session, changes nothing")
  func broken() async throws {
    let welt = try await Welt()
    try await welt.haus.browse(as: "ada") { browser in
      let form = try await browser.get(welt.form)
      var fields = ["am": "21.03.2008"]
      for name in ["_csrf", "_version", "_schluessel"] { fields[name] = form.hidden(name) }
      let before = try await welt.haus.position()
      let whole = Datei.body(fields, Datei())
      for count in [0, 1, whole.count / 2, whole.count - 5] {
        let answer = try await browser.raw(welt.form, type: Datei.type, body: Array(whole.prefix(count)))
        #expect(answer.status == 400 && answer.body.contains("nicht lesbar"), "\(count)")
      }
      #expect(try await browser.raw(welt.form, type: "multipart/form-data", body: whole).status == 400)
      #expect(try await browser.raw(welt.form, type: "application/pdf", body: Datei().bytes).status == 400)
      for token in [nil, "falsch"] {
        fields["_csrf"] = token
        let answer = try await browser.raw(welt.form, type: Datei.type, body: Datei.body(fields, Datei()))
        #expect(answer.status == 403)
      }
      let much = Datei.body(["_csrf": String(repeating: "a", count: 600_000)], Datei())
      let answer = try await browser.raw(welt.form, type: Datei.type, body: much)
      #expect(answer.status == 413 && answer.body.contains("zu viel auf einmal"))
      #expect(try await welt.haus.position() == before)
    }
    #expect(try await welt.count("dokument") == 2)
  }

  @Test("Other forms take no file, and nobody without session is read at all")
  func elsewhere() async throws {
    let welt = try await Welt()
    try await welt.haus.browse(as: "ada") { browser in
      let answer = try await browser.raw("/faelle/\(welt.nr)/gespraech", type: Datei.type, body: Datei.body([:], nil))
      #expect(answer.status == 400)
    }
    try await welt.haus.browse { browser in
      let answer = try await browser.raw(welt.form, type: Datei.type, body: Datei.body(["am": "heute"], Datei()))
      #expect(answer.status == 303 && answer.location?.hasPrefix("/anmelden") == true)
      #expect(try await browser.get(welt.form + "/datei").location?.hasPrefix("/anmelden") == true)
    }
    try await welt.haus.browse(as: "ben") { browser in
      let answer = try await browser.raw(welt.form, type: Datei.type, body: Datei.body(["am": "heute"], Datei()))
      #expect(answer.status == 403 || answer.status == 404)
      #expect(try await browser.get(welt.form + "/datei").status == 404)
    }
  }

  @Test("A better copy needs a reason; the old one is struck with it")
  func replaced() async throws {
    let welt = try await Welt()
    let path = "/faelle/\(welt.nr)/vereinbarungen/\(welt.rundgang.cases[1]?.vereinbarung ?? "")/ablichtung"
    let better = Datei(bytes: Datei().bytes + [1])
    try await welt.haus.browse(as: "ada") { browser in
      let form = try await browser.get(path)
      #expect(
        form.body.contains("Die bisherige Datei wird dabei gelöscht.") && form.body.contains("value=\"10.03.2008\""))
      let refused = try await browser.upload(path, ["am": "10.03.2008", "grund": ""], better)
      #expect(refused.status == 422 && refused.body.contains("Bitte nennen Sie, warum sie ersetzt wird."))
      let other = try await browser.upload(path, ["am": "11.03.2008", "grund": "Seite fehlte"], better)
      #expect(other.status == 422 && other.body.contains("für den 10.03.2008 festgehalten"), "\(errors(other.body))")
      #expect(other.body.contains("Seite fehlte") && other.body.contains("noch einmal"))
      #expect(try await browser.get(path + "/datei").bytes == Datei().bytes)
      let done = try await browser.upload(path, ["am": "10.03.2008", "grund": "Seite fehlte"], better)
      #expect(done.status == 303, "\(errors(done.body))")
      #expect(try await browser.get(path + "/datei").bytes == better.bytes)
      let verlauf = try await browser.get("/faelle/\(welt.nr)/verlauf")
      #expect(verlauf.body.contains("Seite fehlte") && verlauf.body.contains("torniert"))
    }
    #expect(try await welt.count("dokument") == 2)
  }

  @Test("Somebody was faster: the typed day comes back with what was recorded, and the file is asked for again")
  func conflict() async throws {
    let welt = try await Welt()
    try await welt.haus.browse(as: "ada") { browser in
      let seen = try await browser.get(welt.form).hidden("_version") ?? ""
      #expect(try await browser.upload(welt.form, ["am": "21.03.2008"], Datei()).status == 303)
      let typed = ["am": "21.03.2008", "grund": "Seite fehlte", "_version": seen]
      let answer = try await browser.upload(welt.form, typed, Datei())
      #expect(answer.status == 409, "\(answer.status) \(errors(answer.body))")
      #expect(answer.body.contains("Bitte wählen Sie die Datei noch einmal."))
      #expect(answer.body.contains("value=\"21.03.2008\"") && answer.body.contains("enctype=\"multipart/form-data\""))
    }
  }

  @Test("What both signed cannot be taken back, and the page says what to do instead")
  func protected() async throws {
    let welt = try await Welt()
    let signed = welt.rundgang.cases[1]?.vereinbarung ?? ""
    let before = try await welt.haus.position()
    try await welt.haus.browse(as: "ada") { browser in
      let path = "/faelle/\(welt.nr)/eintraege/\(signed)/korrektur"
      let answer = try await browser.submit(path, ["grund": "Irrtum"])
      #expect(answer.status == 422 && answer.body.contains("schreiben Sie sie fort oder beenden Sie sie"))
      #expect(answer.body.contains("seit dem 10.03.2008"))
    }
    #expect(try await welt.haus.position() == before)
  }

  @Test("An answer under Art. 15 names the file and gives it; the fine print of its hash is in the JSON")
  func answer() async throws {
    let welt = try await Welt()
    let fall = welt.rundgang.cases[1]
    try await welt.haus.browse(as: "schutz") { browser in
      let page = try await browser.get("/datenschutz/auskunft/\(welt.nr)")
      let link = "/datenschutz/auskunft/\(welt.nr)/dokumente/\(fall?.dokument ?? "")"
      #expect(page.body.contains("href=\"\(link)\"") && page.body.contains("„egv.pdf“"))
      let file = try await browser.get(link)
      #expect(file.status == 200 && file.bytes == Datei().bytes)
      let json = try await browser.get("/datenschutz/auskunft/\(welt.nr)/auskunft.json").body
      #expect(json.contains("\"sha256\"") && json.contains("\"application/pdf\"") && json.contains("\"egv.pdf\""))
      #expect(try await browser.get("/datenschutz/auskunft/\(welt.nr)/dokumente/1").status == 404)
      #expect(try await browser.get("/datenschutz/auskunft/\(welt.nr)/dokumente/x").status == 404)
      let other = "/datenschutz/auskunft/\(welt.rundgang.cases[2]?.nr ?? "")/dokumente/999"
      #expect(try await browser.get(other).status == 404)
    }
  }

  @Test("A Kooperationsplan is not signed: its page offers nothing, and its form is refused")
  func kooperationsplan() async throws {
    let today = Day(year: 2024, month: 4, day: 15)!
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, today)
      let id = try await browser.agree(nr, ["am": "heute", "schritt_1_1": "ja"])
      let page = "/faelle/\(nr)/vereinbarungen/\(id)"
      #expect(try await !browser.get(page).body.contains("Unterschriebene Fassung"))
      let answer = try await browser.upload(page + "/ablichtung", ["am": "heute"], Datei())
      #expect(answer.status == 422 && answer.body.contains("nicht unterschrieben"), "\(errors(answer.body))")
      #expect(try await browser.get(page + "/ablichtung/datei").status == 404)
    }
  }
}
