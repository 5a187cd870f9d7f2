import Pages

extension Beispiel {
  static let konto = [
    Beispiel(
      name: "anmelden-abgelaufen",
      page: AnmeldenPage(
        model: FormModel(action: .anmelden, csrf: "t"), notice: Hinweis(.hinweis, "Sie wurden abgemeldet."),
        draft: "c2VhbGVk"), role: nil),
    Beispiel(
      name: "anmelden-hauskonto",
      page: AnmeldenPage(
        model: FormModel(action: .anmelden, csrf: "t"),
        hauskonto: .init(label: "Mit dem Hauskonto anmelden", adresse: .hauskonto(ziel: nil), hidesForm: false)),
      role: nil),
    Beispiel(
      name: "anmelden-nur-hauskonto",
      page: AnmeldenPage(
        model: FormModel(action: .anmelden, csrf: "t"),
        notice: Hinweis(
          .hinweis, "In Fallwerk sind Sie abgemeldet.",
          links: [Verweis("Auch am Hauskonto abmelden", .hauskontoAbmelden)]),
        hauskonto: .init(label: "Mit dem Hauskonto anmelden", adresse: .hauskonto(ziel: nil), hidesForm: true)),
      role: nil),
    Beispiel(
      name: "hauskonto-abgelehnt",
      page: StoerungPage.signInRefused(
        "Kein Zugang", ["Für dieses Konto ist niemand eingerichtet."], withPassword: true),
      role: nil),
    Beispiel(
      name: "anmelden-code", page: AnmeldecodePage(model: FormModel(action: .anmeldenCode, csrf: "t")), role: nil),
    Beispiel(name: "anmelden-code-falsch", page: AnmeldecodePage(model: refused(.anmeldenCode)), role: nil),
    Beispiel(name: "konto", page: kontoseite, flash: Flash(.erfolg, "Das Passwort ist geändert.")),
    Beispiel(
      name: "passwort",
      page: FormPage(
        PasswortForm.form(isForced: true, shortest: 12), model: FormModel(action: .kontoPasswort, csrf: "t"),
        section: nil)),
    Beispiel(name: "zweiter-faktor-einrichten", page: einrichten(FormModel(action: .zweiterFaktor, csrf: "t"))),
    Beispiel(name: "zweiter-faktor-falsch", page: einrichten(refused(.zweiterFaktor))),
    Beispiel(
      name: "zweiter-faktor",
      page: ZweitfaktorPage(
        since: "31.03.2008", codesLeft: 9, mayRemove: true, model: FormModel(action: .zweiterFaktor, csrf: "t"))),
    Beispiel(
      name: "wiederherstellungscodes",
      page: WiederherstellungscodesPage(codes: ["0123-4567-89AB-CDEF", "GHJK-MNPQ-RSTV-WXYZ"], next: .start)),
    Beispiel(name: "ueberlastet", page: StoerungPage.busy, role: nil),
  ]

  private static var kontoseite: KontoPage {
    KontoPage(
      csrf: "t",
      rows: [
        Zusammenfassungszeile("Benutzername", "krueger"),
        Zusammenfassungszeile("Passwort", "zuletzt geändert am 31.03.2008", change: Verweis("Ändern", .kontoPasswort)),
      ],
      sessions: [
        .init(
          device: "Firefox unter Windows", begun: "31.03.2008, 08:00 Uhr", lastUsed: "31.03.2008, 09:00 Uhr",
          isThis: true),
        .init(device: "", begun: "30.03.2008, 08:00 Uhr", lastUsed: "30.03.2008, 09:00 Uhr", isThis: false),
      ])
  }

  private static func einrichten(_ model: FormModel) -> ZweitfaktorEinrichtenPage {
    ZweitfaktorEinrichtenPage(
      groups: ["ABCD", "EFGH"], uri: "otpauth://totp/Fallwerk:krueger?secret=ABCDEFGH", sealed: "c2VhbGVk",
      model: model, isForced: true, asksPassword: false)
  }

  private static func refused(_ adresse: Adresse) -> FormModel {
    var model = FormModel(action: adresse, csrf: "t")
    model.refuse(AnmeldecodePage.Name.code, "Dieser Code gilt nicht.")
    return model
  }
}
