extension Wortlaut {
  /// Nationalities to choose from: German first, then by name; ISO 3166-1 alpha-2.
  public static let staaten: [Option] = [
    Option("DE", "deutsch"), Option("AF", "afghanisch"), Option("AL", "albanisch"), Option("DZ", "algerisch"),
    Option("AO", "angolanisch"), Option("AM", "armenisch"), Option("AZ", "aserbaidschanisch"),
    Option("ET", "äthiopisch"), Option("BD", "bangladeschisch"), Option("BE", "belgisch"), Option("BY", "belarussisch"),
    Option("BA", "bosnisch-herzegowinisch"), Option("BR", "brasilianisch"), Option("BG", "bulgarisch"),
    Option("CN", "chinesisch"), Option("ER", "eritreisch"), Option("FR", "französisch"), Option("GE", "georgisch"),
    Option("GH", "ghanaisch"), Option("GR", "griechisch"), Option("GB", "britisch"), Option("IN", "indisch"),
    Option("IQ", "irakisch"), Option("IR", "iranisch"), Option("IT", "italienisch"), Option("CM", "kamerunisch"),
    Option("KZ", "kasachisch"), Option("CD", "kongolesisch (Dem. Republik)"), Option("XK", "kosovarisch"),
    Option("HR", "kroatisch"), Option("LV", "lettisch"), Option("LB", "libanesisch"), Option("LT", "litauisch"),
    Option("MA", "marokkanisch"), Option("MK", "mazedonisch"), Option("MD", "moldauisch"),
    Option("ME", "montenegrinisch"),
    Option("NL", "niederländisch"), Option("NG", "nigerianisch"), Option("AT", "österreichisch"),
    Option("PK", "pakistanisch"), Option("PL", "polnisch"), Option("PT", "portugiesisch"), Option("RO", "rumänisch"),
    Option("RU", "russisch"), Option("RS", "serbisch"), Option("SK", "slowakisch"), Option("SO", "somalisch"),
    Option("ES", "spanisch"), Option("LK", "sri-lankisch"), Option("SY", "syrisch"), Option("TH", "thailändisch"),
    Option("CZ", "tschechisch"), Option("TN", "tunesisch"), Option("TR", "türkisch"), Option("UA", "ukrainisch"),
    Option("HU", "ungarisch"), Option("US", "US-amerikanisch"), Option("VN", "vietnamesisch"),
    Option("XX", "staatenlos"), Option("ZZ", "ungeklärt oder ohne Angabe"),
  ]
}
