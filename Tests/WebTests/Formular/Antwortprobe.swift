import Foundation
import Pages
import Testing

@testable import Web

/// What must hold of every answer to a form, whatever was typed.
struct Antwortprobe {
  let welt: Formularwelt
  let formular: Formularwelt.Formular
  let answer: Browser.Answer
  private var said: String { "\(formular): \(answer.status) \(errors(answer.body).prefix(200))" }

  /// Neither breaks, nor runs what was typed, nor records anything but what was taken.
  func check(before: Int64) async throws {
    #expect([200, 303].contains(answer.status) || (400..<500).contains(answer.status), "\(said)")
    #expect(!answer.page.contains("<script") && !answer.body.contains("<img src=x"), "\(said)")
    #expect(answer.location?.contains { $0.isNewline } != true, "\(said)")
    // Whoever is led to sign-in was not heard at all.
    let isHeard = answer.location?.hasPrefix("/anmelden") != true || [.konto].contains(formular.muster)
    #expect(isHeard, "\(said)")
    if answer.status != 303 { #expect(try await welt.haus.position() == before, "\(said)") }
  }

  /// A refused form comes back with what was typed and chosen.
  func checkKept(_ blatt: Formblatt, _ typed: [String: String]) {
    guard [409, 422].contains(answer.status), !blatt.isPast else { return }
    // The comparison of two sides carries what was typed along, hidden.
    let again = Formblatt.all(in: answer.body).first { back in
      blatt.felder.allSatisfy { feld in
        back.felder.contains { $0.name == feld.name }
          || answer.status == 409 && (typed[feld.name] == nil || back.hidden[feld.name] != nil)
      }
    }
    for feld in blatt.felder where isShownAgain(feld, typed) {
      let back = again?.felder.first { $0.name == feld.name }?.shown ?? again?.hidden[feld.name].map { [$0] }
      let text = shown(typed[feld.name] ?? "")
      // Nobody's name begins with a blank.
      #expect(
        back == [formular.muster == .anmelden ? text.trimmingCharacters(in: .whitespacesAndNewlines) : text],
        "\(formular), \(feld.name)")
    }
  }

  private func isShownAgain(_ feld: Formblatt.Feld, _ typed: [String: String]) -> Bool {
    let text = typed[feld.name] ?? ""
    // A code is used up; a name that long may be anything.
    if [.anmeldenCode, .zweiterFaktor].contains(formular.muster) { return false }
    if formular.muster == .anmelden, text.count > FormReader.longest { return false }
    return feld.isTyped || feld.offered.contains(text)
  }

  /// Line ends are those of HTML; what no page may contain is replaced by the sign for it.
  private func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      shown.append(scalar.value < 32 && !["\t", "\n", "\r"].contains(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}
