import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Law
import Pages

extension WebApp {
  /// What the job centre sets itself: lists, values, trial, taking back.
  func addEinstellungen(to router: Router<BasicRequestContext>) {
    get(.einstellungen, on: router) { desk in
      desk.page(EinstellungenPage(try await office.einstellungen(desk.actor)))
    }
    get(.einstellungsliste, on: router) { desk in
      let seite = try desk.einstellungsseite()
      return desk.page(EinstellungslistePage(seite, try await office.einstellungen(desk.actor)))
    }
    get(.einstellung, on: router) { desk in
      let blatt = try await Einstellungsblatt(desk)
      return desk.page(blatt.page(desk.model(blatt.adresse, cancel: blatt.zurueck, blatt.typed)))
    }
    post(.einstellung, on: router) { desk in
      if desk.form[FormModel.rowName] != nil {
        let blatt = try await Einstellungsblatt(desk)
        return desk.page(blatt.page(desk.model(blatt.adresse, cancel: blatt.zurueck, blatt.typed(desk))))
      }
      return try await refusing(desk) { blatt, command in
        let probe = try await office.probelauf(command, desk.actor)
        return desk.page(ProbelaufPage(probe, command, blatt, desk))
      }
    }
    get(.einstellungPruefen, on: router) { desk in .seeOther(try await Einstellungsblatt(desk).adresse.link) }
    post(.einstellungPruefen, on: router) { desk in
      if desk.form[FormModel.actName]?.first == FormAct.aendern.rawValue {
        let blatt = try await Einstellungsblatt(desk)
        return desk.page(blatt.page(desk.model(blatt.adresse, cancel: blatt.zurueck, FormModel.typed(desk.form))))
      }
      return try await refusing(desk) { blatt, command in
        let submission = desk.submission(blatt.adresse, .festgelegt)
        return .seeOther(try await office.festlegen(command, as: desk.actor, submission).target)
      }
    }
    addZurueck(to: router)
  }

  /// What is wrong comes back on the form with everything typed.
  private func refusing(
    _ desk: Desk, _ body: (Einstellungsblatt, SetEinstellung) async throws -> Response
  ) async throws -> Response {
    let blatt = try await Einstellungsblatt(desk)
    do {
      var reader = FormReader(desk.form, today: desk.today)
      return try await body(blatt, try reader.einstellung(blatt))
    } catch {
      guard var model = desk.refusal(error, blatt.adresse, cancel: blatt.zurueck) else { throw error }
      blatt.place(&model)
      return desk.page(blatt.page(model), status: .unprocessableContent)
    }
  }

  private func addZurueck(to router: Router<BasicRequestContext>) {
    get(.einstellungZurueck, on: router) { desk in
      let (blatt, zeile) = try await ruecknahme(desk)
      return desk.page(
        FormPage(
          blatt.zurueckForm(zeile),
          model: desk.model(blatt.zurueckAdresse(zeile), cancel: blatt.adresse, [:]), section: .einstellungen))
    }
    post(.einstellungZurueck, on: router) { desk in
      let (blatt, zeile) = try await ruecknahme(desk)
      return try await desk.take(blatt.zurueckAdresse(zeile), cancel: blatt.adresse) { reader in
        let command = WithdrawEinstellung(
          nr: zeile.einstellung.nr, grund: reader.text(EinstellungForm.Name.grund))
        try reader.finish()
        let submission = desk.submission(blatt.adresse, .zurueckgenommen)
        return try await office.zuruecknehmen(command, as: desk.actor, submission)
      } refused: {
        FormPage(blatt.zurueckForm(zeile), model: $0, section: .einstellungen)
      }
    }
  }

  private func ruecknahme(_ desk: Desk) async throws -> (Einstellungsblatt, Einstellungszeile) {
    let blatt = try await Einstellungsblatt(desk)
    let nr = Int(try desk.parameter("einstellung"))
    guard let zeile = blatt.uebersicht.zeilen.first(where: { $0.einstellung.nr == nr }),
      zeile.einstellung.ziel == blatt.ziel
    else { throw NotFound() }
    return (blatt, zeile)
  }
}

extension Desk {
  /// The kind of settings that the address names.
  func einstellungsseite() throws -> Einstellungsseite {
    guard let seite = Einstellungsseite(rawValue: try parameter("liste")) else { throw NotFound() }
    return seite
  }
}
