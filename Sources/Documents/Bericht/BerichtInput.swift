public import Controlling
public import Kernel

/// Everything a report is made of: the job centre's texts and context data, and what Controlling counted.
public struct BerichtInput: Sendable {
  /// Report year.
  public var year: Int
  /// Name of the job centre, for example `JobCenter Musterstadt`.
  public var jobCentre: String
  /// The report shows what was known at the end of this day.
  public var knownOn: Day
  /// How that day was chosen, as read on the title page.
  public var datenstand: String
  public var texte: BerichtTexte
  public var indikatoren: [IndikatorRow]
  /// Stocks counted from cases.
  public var bestand: [Bestandszahl]
  public var rahmendaten: [Rahmendatum]
  public var verlauf: Verlauf?
  /// Shares of groups in the results beside their shares in the stock.
  public var anteile: [Anteilsvergleich]
  /// How figures are counted, in the words of the rules of the year.
  public var definitionen: [Definition]
  /// Further charts by name, for `{{diagramm:name}}`.
  public var diagramme: [String: Figure]

  public init(
    year: Int, jobCentre: String, knownOn: Day, texte: BerichtTexte, indikatoren: [IndikatorRow]
  ) {
    self.year = year
    self.jobCentre = jobCentre
    self.knownOn = knownOn
    self.texte = texte
    self.indikatoren = indikatoren
    self.bestand = []
    self.rahmendaten = []
    self.verlauf = nil
    self.anteile = []
    self.definitionen = []
    self.datenstand = "bekannt bis einschließlich \(knownOn.german)"
    self.diagramme = [:]
  }

  /// A stock, for example the entitled persons under 25 in November.
  public struct Bestandszahl: Sendable, Hashable {
    /// Name for texts: `ehb_u25`.
    public var key: String
    public var label: String
    /// `nil` = not there, or not yet.
    public var value: Int?
    /// `2007-11-30` or `2007-11`.
    public var asOf: String
    public var guete: Guete?

    public init(key: String, label: String, value: Int?, asOf: String, guete: Guete? = nil) {
      self.key = key
      self.label = label
      self.value = value
      self.asOf = asOf
      self.guete = guete
    }
  }

  /// Integrations per month, for the course of the year.
  public struct Verlauf: Sendable, Hashable {
    /// January first; `nil` = not there yet.
    public var result: [Int?]
    public var prior: [Int?]
    /// Target of the report year itself, spread evenly; `nil` = the year had none.
    public var target: Int?
    /// First provisional month, 1–12.
    public var provisionalFrom: Int?

    public init(result: [Int?], prior: [Int?], target: Int? = nil, provisionalFrom: Int? = nil) {
      self.result = result
      self.prior = prior
      self.target = target
      self.provisionalFrom = provisionalFrom
    }
  }

  /// A group's share in the integrations and in the stock, tenths of a percent.
  public struct Anteilsvergleich: Sendable, Hashable {
    public var label: String
    public var inResults: Int
    public var inStock: Int

    public init(label: String, inResults: Int, inStock: Int) {
      self.label = label
      self.inResults = inResults
      self.inStock = inStock
    }
  }

  /// What a word means in the tables of the report.
  public struct Definition: Sendable, Hashable {
    public var word: String
    public var meaning: String

    public init(_ word: String, _ meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }
}
