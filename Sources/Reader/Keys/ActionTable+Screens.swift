/// Actions for the library, the other screens, their looks, and leaving.
extension ActionTable {
  static let library: [ActionEntry] = [
    .init(
      "library", "L", inPanes.union([.overview, .library, .results]), "Library",
      "your library of transcripts, and back"
    ) { $0.toggleLibrary() },
    .init("sort-library", "o", [.library], "Library", "sort by the next column") {
      $0.sortLibrary()
    },
    .init("reverse-library", "O", [.library], "Library", "reverse the order") {
      $0.reverseLibrary()
    },
    .init("archive", "A", [.library], "Library", "archive, or restore") {
      $0.archiveSelected()
    },
    .init(
      "undo", "u", [.library], "Library", "undo the last archiving",
      why: { $0.shelf.lastArchived == nil ? "Nothing to undo" : nil }
    ) { $0.undoArchiving() },
    .init("show-archived", ".", [.library], "Library", "show or hide archived documents") {
      $0.toggleArchived()
    },
    .init(
      "remove-document", "d d", [.library], "Library",
      "delete the library’s copy; your notes are kept"
    ) { $0.removeSelected() },
    .init("reload", "R", [.library], "Library", "reload the library") {
      $0.effects += [.library(.list), .library(.catchUp)]
    },
  ]

  static let views: [ActionEntry] = [
    .init("overview", "i", inPanes, "View", "overview: key points, sections") {
      $0.openOverview()
    },
    .init("overview", "i", [.overview], "View") { $0.pop() },
    .init("where-am-i", "^G", inPanes, "View", "time, section and speaker at the cursor") {
      $0.tellPlace()
    },
    .init("help", "?  F1", everywhere.subtracting([.help]), "View", "this help") {
      $0.push(HelpList(origin: $0.context))
    },
    .init("help", "?  F1", [.help], "View") { $0.pop() },
    .init("toggle-cues", "w", inPanes, "View", "switch between captions and paragraphs") {
      $0.toggleCues()
    },
    .init("toggle-timecodes", "t", inPanes, "View", "timecodes on or off") {
      $0.view.showsTimecodes.toggle()
    },
    .init(
      "toggle-strip", "|", inPanes, "View", "the strip of the whole talk on or off",
      why: { TimeStripView.whyNone($0) }
    ) { $0.view.showsStrip.toggle() },
    .init("wider", "+", inPanes, "View", "wider lines") { $0.changeMeasure(4) },
    .init("narrower", "-", inPanes, "View", "narrower lines") { $0.changeMeasure(-4) },
    .init("next-theme", "T", everywhere, "View", "next theme") {
      $0.effects.append(.changeTheme(name: nil))
    },
    .init("redraw", "^L", everywhere, "View", "redraw the screen") {
      $0.effects.append(.redraw)
    },
    .init(
      "reload", "R", inPanes, "View", "reload the file",
      why: { $0.document.canReload ? nil : "Only a plain file can be read again; the text is kept" }
    ) { $0.effects.append(.reload($0.document.id)) },
  ]

  static let leaving: [ActionEntry] = [
    .init(
      "undo-one", "Esc", everywhere, "Leave",
      "undo one thing: input, selection, filter, &, hidden, dimmed, highlight"
    ) { $0.undoOne() },
    .init("interrupt", "^C", everywhere, "Leave", "the same; twice within a second quits") {
      $0.interrupt()
    },
    .init("close", "q", everywhere, "Leave", "close this screen; the last one quits") {
      $0.close()
    },
    .init("quit", "Q", everywhere, "Leave", "quit") { $0.quit() },
    .init("suspend", "^Z", everywhere, "Leave", "suspend; fg in the shell resumes") {
      $0.effects.append(.suspend)
    },
  ]
}
