import Application
import HTTPTypes

/// Why the provider of identities signed nobody in, in words.
struct Fremdsatz {
  let heading: String
  let sentences: [String]
  let status: HTTPResponse.Status

  private static let nichts = "Es wurde nichts geändert."

  init(_ error: Fremdablehnung) {
    (heading, status) = Fremdsatz.kind(error)
    sentences = [Fremdsatz.sentence(error), Fremdsatz.nichts]
  }

  private static func kind(_ error: Fremdablehnung) -> (String, HTTPResponse.Status) {
    switch error {
    case .kontoUnbekannt, .keineGruppe, .gesperrt, .ausgeschieden: ("Kein Zugang", .forbidden)
    case .nichtErreichbar: ("Die Anmeldung des Hauses antwortet nicht", .serviceUnavailable)
    case .antwortUnbrauchbar, .codeAbgelehnt, .tokenUnlesbar, .verfahrenUnzulaessig, .schluesselUnbekannt,
      .signaturFalsch, .ausstellerFalsch, .empfaengerFalsch, .nonceFalsch, .tokenAbgelaufen, .uhrWeichtAb:
      ("Die Anmeldung des Hauses wurde nicht angenommen", .badGateway)
    case .vorgangUnbekannt, .vorgangAbgelaufen, .vorgangVerbraucht, .abgebrochen:
      ("Die Anmeldung wurde nicht zu Ende geführt", .badRequest)
    }
  }

  private static func sentence(_ error: Fremdablehnung) -> String {
    switch error {
    case .vorgangUnbekannt:
      "Diese Anmeldung wurde in einem anderen Browser oder gar nicht begonnen. Bitte beginnen Sie sie hier neu."
    case .vorgangAbgelaufen:
      "Zwischen Beginn und Ende lagen mehr als zehn Minuten. Bitte melden Sie sich noch einmal an."
    case .vorgangVerbraucht:
      "Diese Anmeldung wurde schon einmal verwendet. Bitte melden Sie sich noch einmal an."
    case .abgebrochen: "Am Hauskonto wurde die Anmeldung abgebrochen. Bitte beginnen Sie sie neu, wenn Sie möchten."
    case .nichtErreichbar:
      "Fallwerk erreicht die Anmeldung Ihres Hauses gerade nicht. Bitte versuchen Sie es in einigen Minuten noch einmal."
    case .kontoUnbekannt:
      "Für dieses Konto ist in Fallwerk niemand eingerichtet. Bitte wenden Sie sich an Ihre Verwaltung."
    case .gesperrt: "Ihr Konto ist gesperrt. Bitte wenden Sie sich an Ihre Verwaltung."
    case .ausgeschieden: Anmeldesatz.ausgeschieden
    case .keineGruppe:
      "Ihr Hauskonto gehört zu keiner Gruppe, die in Fallwerk eine Aufgabe hat. Bitte wenden Sie sich an Ihre Verwaltung."
    case .antwortUnbrauchbar, .codeAbgelehnt, .tokenUnlesbar, .verfahrenUnzulaessig, .schluesselUnbekannt,
      .signaturFalsch, .ausstellerFalsch, .empfaengerFalsch, .nonceFalsch, .tokenAbgelaufen, .uhrWeichtAb:
      proof(error)
    }
  }

  /// What is for the technical side; the person can only try again.
  private static func proof(_ error: Fremdablehnung) -> String {
    let reason =
      switch error {
      case .codeAbgelehnt: "Der Anbieter hat die Bestätigung zurückgewiesen."
      case .tokenUnlesbar: "Der Ausweis des Anbieters ist nicht lesbar."
      case .verfahrenUnzulaessig: "Der Ausweis des Anbieters ist mit einem unzulässigen Verfahren unterschrieben."
      case .schluesselUnbekannt: "Der Schlüssel, mit dem der Ausweis unterschrieben ist, ist nicht bekannt."
      case .signaturFalsch: "Die Unterschrift des Ausweises stimmt nicht."
      case .ausstellerFalsch: "Der Ausweis nennt einen anderen Aussteller."
      case .empfaengerFalsch: "Der Ausweis ist für ein anderes Programm bestimmt."
      case .nonceFalsch: "Der Ausweis gehört zu einer anderen Anmeldung."
      case .tokenAbgelaufen: "Der Ausweis ist abgelaufen."
      case .uhrWeichtAb: "Die Uhren des Anbieters und dieses Servers weichen voneinander ab."
      default: "Die Antwort des Anbieters ist nicht verwendbar."
      }
    return reason + " Bitte versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Technik Bescheid."
  }
}
