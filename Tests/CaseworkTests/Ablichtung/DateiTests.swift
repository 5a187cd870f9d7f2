import Casework
import Testing

@Suite("A file that was sent in")
struct DateiTests {
  @Test("is told by its first bytes alone")
  func kinds() {
    #expect(Medientyp(bytes: Array("%PDF-1.7\n".utf8)) == .pdf)
    #expect(Medientyp(bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0]) == .jpeg)
    #expect(Medientyp(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
  }

  @Test(
    "of any other kind is none",
    arguments: ["", "%PDF", " %PDF-1.4", "<html>", "MZ", "PK\u{3}\u{4}", "GIF89a", "#!/bin/sh", "%pdf-1.4"])
  func others(text: String) { #expect(Medientyp(bytes: Array(text.utf8)) == nil) }

  @Test("cut off within its first bytes is none")
  func short() {
    #expect(Medientyp(bytes: [0xFF, 0xD8]) == nil)
    #expect(Medientyp(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A]) == nil)
  }

  @Test(
    "has a name without path and signs that nobody sees",
    arguments: [
      ("egv.pdf", "egv.pdf"), ("C:\\Users\\Ada\\egv Müller.pdf", "egv Müller.pdf"), ("../../etc/passwd", "passwd"),
      ("/", "ohne Namen"), ("", "ohne Namen"), ("..", "ohne Namen"), ("  a.png \t", "a.png"),
      ("a\u{0}\r\nb\u{202E}fdp.exe", "abfdp.exe"), ("ordner/", "ordner"),
    ])
  func names(sent: String, kept: String) { #expect(Dateiname.cleaned(sent) == kept) }

  @Test("has a name of 120 characters at most")
  func long() { #expect(Dateiname.cleaned(String(repeating: "ä", count: 500)).count == 120) }
}
