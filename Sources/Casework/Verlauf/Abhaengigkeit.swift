/// What builds on what in a file, by the topic words of the entries.
enum Abhaengigkeit {
  /// Topics whose later entries build on an entry of a topic. A topic builds on itself, but for what stands alone.
  static let folgen: [String: Set<String>] = [
    "fallzugang": [], "zustaendigkeit": ["uebergabe"], "uebergabe": ["zustaendigkeit"], "status": [],
    "profiling": ["strategie", "integrationsplan", "vereinbarung"], "strategie": ["integrationsplan", "vereinbarung"],
    "integrationsplan": ["vereinbarung"], "zielplanung": ["integrationsplan"],
    "vereinbarung": ["gespraech", "minderung", "schlichtung"], "schlichtung": ["vereinbarung", "minderung"],
    "teilnahme": ["integrationsplan", "status"], "gespraech": ["minderung"], "minderung": [],
    "termin": ["gespraech", "minderung", "einladung"], "einladung": ["gespraech", "minderung"], "erinnerung": [],
    "integration": ["status"], "fall": [], "beschaeftigtenschutz": [],
    "person": ["leistungsbezug", "zielgruppe", "auskunftssperre", "merkmal", "versicherungsnummer"],
    "leistungsbezug": [], "zielgruppe": [],
    "merkmal": ["zielgruppe"], "auskunftssperre": [], "versicherungsnummer": [], "bedarfsgemeinschaft": [],
    "beratung": [], "schutzadresse": [],
    "sicherheitshinweis": [], "gutachten": ["zumutbarkeit", "status"], "zumutbarkeit": ["status", "integrationsplan"],
    "nachhalten": [], "einstellung": [], "schule": [], "jugendhilfe": [],
  ]

  /// Entries of these topics stand alone beside others of their kind: notes are added, not replaced.
  private static let allein: Set<String> = ["gespraech"]

  /// Whether a later entry of topic `later` builds on an entry of topic `earlier`. Nothing is taken back from behind
  /// the end of a case.
  static func builds(_ later: String, on earlier: String) -> Bool {
    if later == "fall" { return true }
    if later == earlier { return !allein.contains(later) }
    return folgen[earlier]?.contains(later) ?? true
  }
}
