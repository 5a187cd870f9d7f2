import Kernel

/// Builds the report: contents, then every section of the job centre's texts with the figures, tables
/// and charts it names.
public struct Bericht: Sendable {
  public let input: BerichtInput

  public init(_ input: BerichtInput) { self.input = input }

  /// The finished document; throws where a text names what is not there.
  public func document() throws(BerichtError) -> Document {
    var document = Document(
      title: "Eingliederungsbericht \(input.year)", author: input.jobCentre,
      subject: "Eingliederungsbericht der Grundsicherung für Arbeitsuchende für das Jahr \(input.year)",
      date: input.knownOn)
    document.blocks = [
      .fields([
        Field("Herausgeber", input.jobCentre), Field("Berichtsjahr", "\(input.year)"),
        Field("Datenstand", input.datenstand), Field("Zustand der Zahlen", standing),
      ]),
      .contents(title: "Inhalt", depth: 4), .pageBreak,
    ]
    let names = names
    for section in input.texte.sections { document.blocks += try blocks(of: section, names) }
    return document
  }

  /// Whether figures may still change.
  private var standing: String {
    let isProvisional =
      input.bestand.contains { $0.guete == .vorlaeufig }
      || input.indikatoren.contains { $0.values.contains { $0.guete == .vorlaeufig } }
    return isProvisional
      ? "teils vorläufig (mit p bezeichnet), weil die Wartezeit noch läuft" : "endgültig, die Wartezeit ist um"
  }

  /// All names texts may use; for a list on screen and for error messages.
  public var names: Names {
    let tables = BerichtTables(input: input).named
    return Names(
      values: BerichtNames(input).values, blocks: tables.merging(BerichtCharts(input: input).named) { $1 })
  }

  private func blocks(of section: BerichtTexte.Section, _ names: Names) throws(BerichtError) -> [Block] {
    let reader = MarkdownReader(names: names, topLevel: section.number.count)
    var blocks: [Block]
    do {
      blocks = try reader.blocks(of: section.source, file: section.file)
    } catch {
      throw .text(error)
    }
    guard case .heading(var heading)? = blocks.first, heading.level == section.number.count else {
      throw .noHeading(file: section.file)
    }
    heading.number = section.numberText
    blocks[0] = .heading(heading)
    return try anchored(blocks, section)
  }

  /// Anchors that are unique in the report, and no level skipped on the way down.
  private func anchored(_ blocks: [Block], _ section: BerichtTexte.Section) throws(BerichtError) -> [Block] {
    var result: [Block] = []
    var level = section.number.count
    for (index, block) in blocks.enumerated() {
      guard case .heading(var heading) = block else {
        result.append(block)
        continue
      }
      if index > 0, heading.level <= section.number.count || heading.level > level + 1 {
        throw .headingLevel(file: section.file, title: heading.text)
      }
      level = heading.level
      heading.anchor = Anchor.of("abschnitt-\(section.numberText)-" + (index == 0 ? "" : "\(index)-\(heading.text)"))
      heading.isListed = index == 0
      result.append(.heading(heading))
    }
    return result
  }
}
