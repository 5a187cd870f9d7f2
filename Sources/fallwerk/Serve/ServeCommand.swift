import Application
import ArgumentParser
import DemoJobcenter
import Documents
import Foundation
import Fremdanmeldung
import Hummingbird
import Kernel
import Logging
import NIOCore
import Pages
import SQL
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Stellt das Jobcenter im Browser bereit.")

  @ArgumentParser.OptionGroup var options: DatabaseOptions

  @ArgumentParser.Option(help: "Port")
  var port = 8080

  @ArgumentParser.Option(help: "Netzadresse; von außen nur hinter einem Proxy mit TLS erreichbar machen")
  var host = "127.0.0.1"

  @ArgumentParser.Option(
    name: .customLong("erase-database"),
    help: "Adresse derselben Datenbank mit der Rolle zum Löschen (PostgreSQL)")
  var eraseDatabase: String?

  @Flag(name: .customLong("secure-cookies"), help: "Cookies nur über TLS senden (hinter einem Proxy mit TLS)")
  var secureCookies = false

  func run() async throws {
    guard (1...65_535).contains(port) else {
      throw Failure("Den Port \(port) gibt es nicht. Bitte wählen Sie einen von 1 bis 65535.", code: 2)
    }
    guard secureCookies || isLoopback else {
      throw Failure(
        "An \(host) wäre das Programm ohne TLS erreichbar. Bitte lassen Sie es an 127.0.0.1 lauschen, oder setzen Sie "
          + "einen Proxy mit TLS davor und nennen Sie --secure-cookies.", code: 2)
    }
    try await OpenOffice.with(options, migrates: true, eraser: eraseDatabase) { open in
      let office = try open.governed(options).office
      let demos = try await demos(open)
      try await HTTPNetz.with { netz in
        let haus = try Hauskontoumgebung().hauskonto(open.mandant, netz)
        try await serve(WebApp(office: office, logger: log, settings: settings(open.mandant, demos, haus)), office) {
          announce(open.mandant, demos)
        }
      }
    }
  }

  /// Whether nobody but this machine reaches it.
  private var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

  private func serve(_ app: WebApp, _ office: Office, _ onRunning: @escaping @Sendable () -> Void) async throws {
    var server = Hummingbird.Application(
      responder: app.responder(), server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { _ in onRunning() }, logger: log)
    server.addServices(Hausmeister(office: office, logger: log))
    do {
      try await server.runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Failure(
        "Der Port \(port) ist belegt. Bitte beenden Sie das andere Programm oder wählen Sie mit --port einen freien.")
    } catch let error as IOError {
      throw Failure(
        "Der Server kann an \(host):\(port) nicht lauschen (Fehler \(error.errnoCode)). Bitte prüfen Sie --host.")
    }
  }

  private var log: Logger {
    var logger = Logger(label: "fallwerk") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    return logger
  }

  private func settings(_ mandant: Mandant, _ demos: [Demostadt], _ haus: Hauskonto?) -> WebSettings {
    let logins = demos.flatMap { stadt in
      DemoAccounts.logins.map { (name: stadt.login($0.name), role: $0.role, stadt: stadt) }
    }
    return WebSettings(
      jobcenter: mandant.name,
      demoLogins: logins.map {
        .init(
          name: $0.name, password: DemoAccounts.password,
          role: $0.stadt == .heute ? "\($0.role.name), heute" : $0.role.name, bereich: $0.role.bereich)
      },
      fixedDay: mandant.workingDay, secureCookies: secureCookies, addressHeader: Kontoumgebung.addressHeader,
      hauskonto: haus,
      contact: Kontakt(name: mandant.name, address: "", phone: "", email: ""),
      reports: ReportPress(places: .ofThisMachine))
  }

  /// The demo's job centres in this database, if the one that is served is one of them.
  private func demos(_ open: OpenOffice) async throws -> [Demostadt] {
    guard open.mandant.workingDay != nil, Demostadt(rawValue: open.mandant.key) != nil else { return [] }
    let all = try await open.office.database.read { try Mandant.all($0) }
    return Demostadt.allCases.filter { stadt in all.contains { $0.key == stadt.key && $0.isReady } }
  }

  private func announce(_ mandant: Mandant, _ demos: [Demostadt]) {
    print("\(mandant.name): http://\(host):\(port)/")
    if !demos.isEmpty { DemoCommand.printLogins(demos) }
    print("Beenden mit Strg+C.")
    fflush(nil)
  }
}
