/// Actions for moving through a transcript.
extension ActionTable {
  static let moving: [ActionEntry] = [
    .init("row-down", "j  ↓", everywhere, "Move", "one row down") { $0.move(.rows(1)) },
    .init("row-up", "k  ↑", everywhere, "Move", "one row up") { $0.move(.rows(-1)) },
    .init("word-right", "→", [.transcript], "Move", "next word") { $0.moveWord(1) },
    .init("word-left", "←", [.transcript], "Move", "previous word") { $0.moveWord(-1) },
    .init("word-right", "l  w  →", [.labelling], "Move") {
      $0.moveInQuestion { $0.moveWord(1) }
    },
    .init("word-left", "h  b  ←", [.labelling], "Move") {
      $0.moveInQuestion { $0.moveWord(-1) }
    },
    .init("page-down", "PgDn  ^F", everywhere, "Move", "one page down") { $0.move(.pages(1)) },
    .init(
      "page-down", "Space", everywhere.subtracting([.speakers, .labelling]), "Move",
      "one page down, except in the speakers pane"
    ) { $0.move(.pages(1)) },
    .init(
      "page-up", "b  PgUp  ^B", everywhere.subtracting([.labelling]), "Move", "one page up"
    ) { $0.move(.pages(-1)) },
    .init("page-up", "PgUp  ^B", [.labelling], "Move") { $0.move(.pages(-1)) },
    .init("half-page-down", "^D", everywhere, "Move", "half a page down") {
      $0.move(.halfPages(1))
    },
    .init("half-page-up", "^U", everywhere, "Move", "half a page up") { $0.move(.halfPages(-1)) },
    .init("scroll-down", "^E", everywhere, "Move", "scroll a row down") { $0.move(.scroll(1)) },
    .init("scroll-up", "^Y", everywhere, "Move", "scroll a row up") { $0.move(.scroll(-1)) },
    .init("go-to-start", "g  Home", everywhere, "Move", "go to the start") { $0.move(.toStart) },
    .init("go-to-end", "G  End", everywhere, "Move", "go to the end") { $0.move(.toEnd) },
    .init("row-start", "^", [.transcript], "Move", "first word of the row", why: \.whyNoWords) {
      $0.moveInRow(toEnd: false)
    },
    .init("row-end", "$", [.transcript], "Move", "last word of the row", why: \.whyNoWords) {
      $0.moveInRow(toEnd: true)
    },
    .init("window-top", "H", [.transcript], "Move", "first row of the window", why: \.whyNoWords) {
      $0.moveToWindowTop()
    },
  ]

  static let jumping: [ActionEntry] = [
    .keyed(
      "go-to-section", "1  2  3  4  5  6  7  8  9", inPanes.union([.overview]), "Jump",
      "go to that section; type 12 quickly for the twelfth", why: \.whyNoSections
    ) {
      $0.showDocument()
      $0.startDigits($1)
    },
    .init("next-section", "]", inPanes, "Jump", "next section", why: \.whyNoSections) {
      $0.moveSection(1)
    },
    .init(
      "previous-section", "[", inPanes, "Jump", "start of this section, then the one before",
      why: \.whyNoSections
    ) { $0.moveSection(-1) },
    .init("next-turn", "}", inPanes, "Jump", "next turn, or next paragraph if there are no turns") {
      $0.moveTurn(1)
    },
    .init("previous-turn", "{", inPanes, "Jump", "previous turn or paragraph") {
      $0.moveTurn(-1)
    },
    .init(
      "next-same-speaker", ")", inPanes, "Jump", "next turn of the same speaker",
      why: \.whyNoSpeakers
    ) { $0.moveSameSpeaker(1) },
    .init(
      "previous-same-speaker", "(", inPanes, "Jump", "previous turn of the same speaker",
      why: \.whyNoSpeakers
    ) { $0.moveSameSpeaker(-1) },
    .init(
      "swap-places", "' '", inPanes, "Jump", "go to where you were before the last jump, and back"
    ) {
      $0.swapPlaces()
    },
    .keyed("go-to-mark", "' a…z", inPanes, "Jump", "go to the place marked with that letter") {
      $0.goToMark($1)
    },
    .keyed(
      "set-mark", "m a…z", inPanes, "Jump", "mark this place with a letter", why: \.whyNoWords
    ) { $0.setMark($1) },
    .init("go-back", "^O  M-←", inPanes, "Jump", "go back through your jumps") { $0.goBack() },
    .init("go-forward", "M-→", inPanes, "Jump", "go forward again") { $0.goForward() },
    .init(
      "command", ":", everywhere, "Jump",
      "type a command, such as :12:34  :50%  :s7  :questions  :changes  :issues  :export  :add"
    ) { $0.openInput(CommandInput()) }.openingInput,
  ]

  static let searching: [ActionEntry] = [
    .init("find", "/", [.transcript], "Search", "find as you type") { $0.openSearch() }
      .openingInput,
    .init(
      "filter-pane", "/", inSidePanes, "Search", "in a side pane: filter its rows",
      why: \.whyNoRowsToFilter
    ) { $0.openPaneFilter() }.openingInput,
    .init(
      "filter-list", "/", inLists, "Search", "in a list: show only items with these words",
      why: { $0.list?.content.whyNoFilter($0) }
    ) { $0.openListFilter() }.openingInput,
    .init(
      "find", "/", [.library], "Search",
      "in the library: filter it; in results: search again"
    ) { $0.openLibraryFilter() }.openingInput,
    .init("find", "/", [.results], "Search") { $0.openLibrarySearch($0.results?.query ?? "") }
      .openingInput,
    .init("next-match", "n", inPanes, "Search", "next match", why: \.whyNothingToGoThrough) {
      $0.goToMatch(1)
    },
    .init("next-match", "n", [.results], "Search") { $0.selectResult(by: 1) },
    .init(
      "previous-match", "N", inPanes, "Search", "previous match", why: \.whyNothingToGoThrough
    ) { $0.goToMatch(-1) },
    .init("previous-match", "N", [.results], "Search") { $0.selectResult(by: -1) },
    .init("find-word", "*", inPanes, "Search", "find the word under the cursor") { $0.findWord() },
    .init(
      "only-matching", "&", inPanes, "Search", "show only turns or paragraphs with a match",
      why: \.whyNothingSearched
    ) { $0.toggleOnlyMatching() },
    .init(
      "concordance", "K", inPanes, "Search", "all matches, one per line, aligned",
      why: \.whyNoConcordance
    ) { $0.openConcordance() },
    .init("concordance", "K", [.concordance], "Search") { $0.pop() },
    .init(
      "concordance", "K", [.results], "Search",
      why: { $0.results?.rows.isEmpty ?? true ? "No matches" : nil }
    ) { $0.openLibraryConcordance() },
    .init(
      "sort-lines", "o", [.concordance], "Search",
      "in that list: sort by place, words after, words before, speaker"
    ) { $0.sortConcordance() },
  ]

  static let panes: [ActionEntry] = [
    .init("next-pane", "Tab", inPanes, "Panes", "next pane") { $0.cycleFocus(1) },
    .init("previous-pane", "S-Tab", inPanes, "Panes", "previous pane") { $0.cycleFocus(-1) },
    .init("pane-left", "h", inPanes, "Panes", "pane on the left") { $0.moveFocus(-1) },
    .init("pane-right", "l", inPanes, "Panes", "pane on the right") { $0.moveFocus(1) },
    .init(
      "open-row", "Enter", inSidePanes, "Panes", "go to the selected row",
      why: { $0.shownRows($0.focus).isEmpty ? "Nothing to open here" : nil }
    ) { $0.openRow() },
    .init("open-row", "Enter", inLists.subtracting([.help, .issues]), "Panes") {
      $0.openSelectedItem()
    },
    .init("open-row", "Enter", [.library], "Panes") { $0.openSelectedDocument() },
    .init("open-row", "Enter", [.results], "Panes") { $0.openSelectedResult() },
    .init("zoom-pane", "z", inPanes, "Panes", "show only this pane, and back", why: \.whyNoZoom) {
      $0.view.isZoomed.toggle()
    },
    .init("widen-pane", ">", inPanes, "Panes", "make the side pane wider", why: \.whyNoResizing) {
      $0.resizePane(2)
    },
    .init("narrow-pane", "<", inPanes, "Panes", "make the side pane narrower", why: \.whyNoResizing)
    {
      $0.resizePane(-2)
    },
    .init("reset-panes", "=", inPanes, "Panes", "reset the widths of panes and lines") {
      $0.resetPanes()
    },
  ]
}
