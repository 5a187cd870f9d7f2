/// The style sheet inside a report file. Written without quotes and child selectors, because every
/// text of the writer is escaped and a style sheet is no exception.
enum DocumentStyle {
  static let css = """
    :root { color-scheme: light; }
    body { margin: 0; background: #FFFFFF; color: #1B2430; line-height: 1.5;
      font-family: Liberation Sans, Arial, Helvetica, sans-serif; hyphens: auto; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin-top: 2.5rem; }
    h3 { font-size: 1.2rem; margin-top: 2rem; } h4, h5, h6 { font-size: 1rem; margin-top: 1.5rem; }
    a { color: #0B4F8A; } a:focus-visible { outline: 3px solid #FFBF00; box-shadow: 0 0 0 5px #0B0C0C; }
    .stand, .quelle, .zeichen, .fussnote { color: #4A5564; font-size: 0.875rem; margin: 0.25rem 0; }
    .tabelle { position: relative; overflow-x: auto; margin: 1.5rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 0.9375rem; }
    caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
    th, td { padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #D0D7DE; }
    thead th { border-bottom: 2px solid #6B7685; vertical-align: bottom; } tbody th { font-weight: normal; }
    .zahl { text-align: right; white-space: nowrap; } tr.total th, tr.total td { font-weight: bold; }
    tr.part th { padding-left: 1.5rem; } .zusatz { display: block; color: #4A5564; font-size: 0.8125rem; }
    figure { margin: 2rem 0; } figcaption { margin-bottom: 0.75rem; } svg { width: 100%; height: auto; }
    .hinweis { border-left: 4px solid #0B4F8A; background: #E7F0F9; padding: 0.5rem 1rem; margin: 1.5rem 0; }
    .hinweis-warnung { border-color: #7A4B00; background: #FFF4DC; }
    .inhalt ul { list-style: none; padding-left: 0; } .ebene-1 { font-weight: bold; }
    .ebene-2 { margin-left: 1rem; } .ebene-3 { margin-left: 2rem; } .ebene-4 { margin-left: 3rem; }
    dl div { display: flex; gap: 1rem; } dt { min-width: 12rem; color: #4A5564; } dd { margin: 0; }
    .seitenwechsel { border: 0; margin: 2rem 0; }
    .nur-vorlesen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media print { .seitenwechsel { break-after: page; } figure, tr { break-inside: avoid; } }
    """
}
