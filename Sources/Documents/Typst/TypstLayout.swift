import Kernel

/// Page, type and the few functions the renderer calls.
enum TypstLayout {
  /// Everything before the first block, with title and lines about the document.
  static func prelude(_ document: Document) -> String {
    head(document) + functions + title(document)
  }

  private static func head(_ document: Document) -> String {
    let (year, month, day) = document.date.parts
    return """
      #set document(title: \(TypstText.literal(document.title)), author: \(TypstText.literal(document.author)), \
      description: \(TypstText.literal(document.subject)), \
      date: datetime(year: \(year), month: \(month), day: \(day)))
      #set text(lang: \(TypstText.literal(document.language)), size: 10.5pt, hyphenate: true, \
      font: ("Liberation Sans", "Libertinus Serif"), fill: rgb("#1B2430"))
      #set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 22mm), footer: context {
        set text(size: 8.5pt, fill: rgb("#4A5564"))
        text(\(TypstText.literal(footer(document))))
        h(1fr)
        text("Seite " + counter(page).display("1") + " von " + str(counter(page).final().first()))
      })

      """
  }

  private static func footer(_ document: Document) -> String {
    document.footer ?? "\(document.author) · \(document.title) · Datenstand \(document.date.german)"
  }

  private static func title(_ document: Document) -> String {
    let line = TypstText.literal("\(document.author) · Stand \(document.date.german)")
    return
      "#v(14mm)\n#title()\n#par(text(size: 12pt, fill: rgb(\"#4A5564\"), \(line)))\n#line(length: 100%, stroke: 1.5pt + rgb(\"#0B4F8A\"))\n#v(1em)\n"
  }

  private static let functions = #"""
    #set par(justify: false, leading: 0.62em, spacing: 1.05em)
    #set list(indent: 4pt, body-indent: 6pt, spacing: 0.7em)
    #set enum(indent: 4pt, body-indent: 6pt, spacing: 0.7em)
    #set table(stroke: none, inset: (x: 5pt, y: 4pt))
    #set table.cell(breakable: false)
    #set table.hline(stroke: 0.6pt + rgb("#6B7685"))
    #show title: set text(size: 26pt)
    #show title: set block(below: 1em)
    #show heading: set text(hyphenate: false)
    #show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
    #show heading.where(level: 1): set text(size: 16pt)
    #show heading.where(level: 2): set text(size: 13.5pt)
    #show heading.where(level: 3): set text(size: 11.5pt)
    #show heading.where(level: 4): set text(size: 10.5pt)
    #show outline.entry.where(level: 1): set text(weight: "bold")
    #show link: set text(fill: rgb("#0B4F8A"))
    #show table: set text(size: 9pt, hyphenate: true)
    #show table: set par(justify: false, leading: 0.5em)
    #show figure.caption: set align(left)
    #show figure.caption: set text(hyphenate: false)
    #show figure.where(kind: table): set block(breakable: true)
    #let leise = rgb("#4A5564")
    #let klein(inhalt) = text(size: 8pt, fill: leise, inhalt)
    #let linien(inhalt) = {
      set table(stroke: (x, y) => (
        bottom: if y == 0 { 0.9pt + rgb("#6B7685") } else { 0.4pt + rgb("#D0D7DE") },
      ))
      inhalt
    }
    #let unterzeilen(zeilen) = {
      for zeile in zeilen { block(above: 0.5em, below: 0.5em, sticky: false, klein(zeile)) }
    }
    #let tabelle(titel, inhalt, zeilen, teilbar) = {
      block(above: 1.4em, below: 1.4em, breakable: teilbar, {
        figure(linien(inhalt), kind: table, supplement: none, numbering: none, placement: none,
          caption: figure.caption(position: top, strong(titel)))
        unterzeilen(zeilen)
      })
    }
    #let abbildung(titel, bild, werte, zeilen, teilbar) = block(above: 1.4em, below: 1.4em, breakable: teilbar, {
      block(sticky: true, breakable: false, below: 0.6em, figure(bild, kind: image, supplement: none, numbering: none,
        caption: figure.caption(position: top, strong(titel))))
      linien({ set text(size: 8.5pt); werte })
      unterzeilen(zeilen)
    })
    #let hinweis(art, titel, inhalt) = block(
      width: 100%, inset: 9pt, breakable: false,
      fill: if art == "warnung" { rgb("#FFF4DC") } else { rgb("#E7F0F9") },
      stroke: (left: 3pt + if art == "warnung" { rgb("#7A4B00") } else { rgb("#0B4F8A") }),
      { par(strong(titel)); par(inhalt) },
    )
    #let felder(..paare) = {
      for paar in paare.pos() { block(above: 0.5em, below: 0.5em, grid(columns: (45mm, 1fr), gutter: 6pt,
        text(fill: leise, paar.at(0)), paar.at(1))) }
    }

    """#
}
