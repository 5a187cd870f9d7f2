public import Application
public import Documents
public import Hummingbird
public import Kernel
public import Logging
public import Pages

/// The program on the web: routes over one office.
public struct WebApp: Sendable {
  let office: Office
  let logger: Logger
  let settings: WebSettings
  /// The part of the program for people outside that is answered; `nil` = the house.
  let bereich: Aussenbereich?

  public init(office: Office, logger: Logger, settings: WebSettings = WebSettings()) {
    self.office = office
    self.logger = logger
    self.settings = settings
    bereich = nil
  }

  /// The same program as people outside meet it.
  init(_ house: WebApp, _ bereich: Aussenbereich?) {
    office = house.office
    logger = house.logger
    settings = house.settings
    self.bereich = bereich
  }

  /// All routes, in the order of `Muster`.
  public func router() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: SecurityHeaders(secure: settings.secureCookies))
    router.add(middleware: UnknownAddress(app: self))
    addHealth(to: router)
    addPublicRoutes(to: router)
    addAccountRoutes(to: router)
    addCaseRoutes(to: router)
    addFormRoutes(to: router)
    addTermine(to: router)
    addLeistungsminderung(to: router)
    addZumutbarkeit(to: router)
    addGutachten(to: router)
    addSchule(to: router)
    addSuche(to: router)
    addVereinbarungen(to: router)
    addAblichtung(to: router)
    addBeratung(to: router)
    addTeamRoutes(to: router)
    addFigureRoutes(to: router)
    addAuskunft(to: router)
    addEinschraenkung(to: router)
    addLoeschung(to: router)
    addTraegerregister(to: router)
    addEinstellungen(to: router)
    addJugendhilfe(to: router)
    for bereich in Aussenbereich.allCases { WebApp(self, bereich).addAussenbereich(to: router) }
    return router
  }
}

/// What the executable decides about the web side.
public struct WebSettings: Sendable {
  /// Shown at sign-in; empty outside the demo.
  public let demoLogins: [AnmeldenPage.DemoLogin]
  /// Name shown before sign-in.
  public let jobcenter: String
  /// The fixed working day of a demo; `nil` = today.
  public let fixedDay: Day?
  /// Whether cookies are sent over TLS alone. Off only for plain HTTP on the own machine.
  public let secureCookies: Bool
  /// Header in which a trusted proxy names the address of the browser; `nil` = none is trusted.
  public let addressHeader: String?
  public let contact: Kontakt
  /// Sign-in at the provider of identities of the house, where one is set up.
  public let hauskonto: Hauskonto?
  /// Makes page and paper of a report; looks for its PDF engine when the first PDF is asked for.
  public let reports: ReportPress

  public init(
    jobcenter: String = "Fallwerk", demoLogins: [AnmeldenPage.DemoLogin] = [], fixedDay: Day? = nil,
    secureCookies: Bool = false, addressHeader: String? = nil, hauskonto: Hauskonto? = nil,
    contact: Kontakt = Kontakt(name: "", address: "", phone: "", email: ""),
    reports: ReportPress = ReportPress(places: EnginePlaces(python: nil, folders: [], searchPath: []))
  ) {
    self.jobcenter = jobcenter
    self.demoLogins = demoLogins
    self.fixedDay = fixedDay
    self.secureCookies = secureCookies
    self.addressHeader = addressHeader
    self.contact = contact
    self.hauskonto = hauskonto
    self.reports = reports
  }
}
