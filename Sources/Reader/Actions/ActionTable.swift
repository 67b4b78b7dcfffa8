import TerminalCells

/// Where keys mean something: each pane, and the views in front of them. Prompts read keys their
/// own way.
public enum KeyContext: CaseIterable, Hashable, Sendable {
  case transcript, sections, speakers, overview, help
  /// Why a turn is given to its speaker, what a correction changed, what could not be read.
  case evidence, changes, issues
  /// The list of bookmarks and notes.
  case bookmarks
  /// All documents; what was found in them.
  case library, results
  /// The questions of a transcript, and matches one a line.
  case questions, concordance

  static let panes: Set<KeyContext> = [.transcript, .sections, .speakers]
  static let lists: Set<KeyContext> = [.sections, .speakers]
  static let views: Set<KeyContext> = [
    .overview, .help, .evidence, .changes, .issues, .bookmarks, .library, .results, .questions,
    .concordance,
  ]
  /// Where something is selected that Enter goes to.
  static let selecting = views.subtracting([.help, .issues]).union(lists)
  static let correcting = panes.union([.changes, .bookmarks])
  /// Where there is a note at hand.
  static let noting: Set<KeyContext> = [.transcript, .bookmarks]
  static let everywhere = Set(KeyContext.allCases)
}

/// One line of the action table.
public struct ActionEntry: Hashable, Sendable {
  public var action: Action
  /// Default keys; a sequence has spaces between its keys. `a…z` stands for each of these letters.
  public var keys: [String]
  public var contexts: Set<KeyContext>
  /// The heading in the help.
  public var group: String
  /// One line for the help.
  public var help: String
}

/// What keys do: the only place where an action, its keys and its help line stand together. The key
/// map, the help screen and the README's table are made from it.
public enum ActionTable {
  public static let entries: [ActionEntry] =
    moving + jumping + searching + speakers + notes + library + panes + views + leaving

  private static func entry(
    _ action: Action, _ keys: String, _ contexts: Set<KeyContext>, _ group: String, _ help: String
  ) -> ActionEntry {
    ActionEntry(
      action: action, keys: keys.split(separator: "  ").map(String.init), contexts: contexts,
      group: group, help: help)
  }

  private static let moving = [
    entry(.rowDown, "j  ↓", KeyContext.everywhere, "Move", "one row down"),
    entry(.rowUp, "k  ↑", KeyContext.everywhere, "Move", "one row up"),
    entry(.wordRight, "→", [.transcript], "Move", "one word on"),
    entry(.wordLeft, "←", [.transcript], "Move", "one word back"),
    entry(.pageDown, "PgDn  ^F", KeyContext.everywhere, "Move", "one page down"),
    entry(
      .pageDown, "Space", KeyContext.everywhere.subtracting([.speakers]), "Move",
      "one page down, but in the speakers pane"),
    entry(.pageUp, "b  PgUp  ^B", KeyContext.everywhere, "Move", "one page up"),
    entry(.halfPageDown, "^D", KeyContext.everywhere, "Move", "half a page down"),
    entry(.halfPageUp, "^U", KeyContext.everywhere, "Move", "half a page up"),
    entry(.scrollDown, "^E", KeyContext.everywhere, "Move", "scroll a row down"),
    entry(.scrollUp, "^Y", KeyContext.everywhere, "Move", "scroll a row up"),
    entry(.goToStart, "g  Home", KeyContext.everywhere, "Move", "to the start"),
    entry(.goToEnd, "G  End", KeyContext.everywhere, "Move", "to the end"),
  ]

  private static let jumping = [
    entry(
      .goToSection, "1  2  3  4  5  6  7  8  9", KeyContext.panes.union([.overview]), "Jump",
      "to that section; type 12 quickly for the twelfth"),
    entry(.nextSection, "]", KeyContext.panes, "Jump", "next section"),
    entry(.previousSection, "[", KeyContext.panes, "Jump", "start of this section, then back"),
    entry(.nextTurn, "}", KeyContext.panes, "Jump", "next turn, or paragraph without speakers"),
    entry(.previousTurn, "{", KeyContext.panes, "Jump", "previous turn or paragraph"),
    entry(.nextSameSpeaker, ")", KeyContext.panes, "Jump", "next turn of the same speaker"),
    entry(.previousSameSpeaker, "(", KeyContext.panes, "Jump", "previous turn of the same speaker"),
    entry(
      .swapPlaces, "' '", KeyContext.panes, "Jump", "to where the last jump came from, and back"),
    entry(.goToMark, "' a…z", KeyContext.panes, "Jump", "to the place marked with that letter"),
    entry(.setMark, "m a…z", KeyContext.panes, "Jump", "mark this place with a letter"),
    entry(.goBack, "^O  M-←", KeyContext.panes, "Jump", "back through your jumps"),
    entry(.goForward, "M-→", KeyContext.panes, "Jump", "forward again"),
    entry(
      .command, ":", KeyContext.panes.union([.library, .results]), "Jump",
      "type :12:34  :50%  :s7  :questions  :changes  :issues  :add"),
  ]

  private static let searching = [
    entry(.find, "/", [.transcript], "Search", "find as you type"),
    entry(.filterPane, "/", KeyContext.lists, "Search", "in a side pane: filter its rows"),
    entry(.filterHelp, "/", [.help], "Search", "in this help: show only lines with these words"),
    entry(
      .find, "/", [.library, .results], "Search",
      "in the library: filter it; in results: search again"),
    entry(.filterNotes, "/", [.bookmarks], "Search", "in the notes: by note, words, speaker"),
    entry(.nextMatch, "n", KeyContext.panes.union([.results]), "Search", "next match"),
    entry(.previousMatch, "N", KeyContext.panes.union([.results]), "Search", "previous match"),
    entry(.findWord, "*", KeyContext.panes, "Search", "find the word under the cursor"),
    entry(
      .onlyMatching, "&", KeyContext.panes, "Search", "show only paragraphs, or turns, with a match"
    ),
    entry(
      .concordance, "K", KeyContext.panes.union([.concordance, .results]), "Search",
      "all matches one a line, aligned"),
    entry(
      .sortLines, "o", [.concordance], "Search",
      "there: sort by place, words behind, in front, speaker"),
  ]

  private static let panes = [
    entry(.nextPane, "Tab", KeyContext.panes, "Panes", "next pane"),
    entry(.previousPane, "S-Tab", KeyContext.panes, "Panes", "previous pane"),
    entry(.paneLeft, "h", KeyContext.panes, "Panes", "pane on the left"),
    entry(.paneRight, "l", KeyContext.panes, "Panes", "pane on the right"),
    entry(.openRow, "Enter", KeyContext.selecting, "Panes", "go to what is selected"),
    entry(.zoomPane, "z", KeyContext.panes, "Panes", "this pane alone, and back"),
    entry(.widenPane, ">", KeyContext.panes, "Panes", "side pane wider"),
    entry(.narrowPane, "<", KeyContext.panes, "Panes", "side pane narrower"),
    entry(.resetPanes, "=", KeyContext.panes, "Panes", "panes as they were at first"),
  ]

  private static let speakers = [
    entry(.pickSpeaker, "s", [.transcript], "Speakers", "say who speaks in this turn"),
    entry(.confirmTurn, "c", [.transcript], "Speakers", "this turn’s name is right"),
    entry(.splitTurn, "S", [.transcript], "Speakers", "a new turn starts at this word"),
    entry(.joinTurn, "J", [.transcript], "Speakers", "this turn goes on into the next"),
    entry(.renameSpeaker, "r", KeyContext.panes, "Speakers", "another name for this speaker"),
    entry(.askNext, "C", KeyContext.panes, "Speakers", "to the turn most worth asking about"),
    entry(.explainTurn, "W", KeyContext.panes, "Speakers", "why this turn has its name"),
    entry(.soloSpeaker, "f", KeyContext.panes, "Speakers", "dim everyone but the speaker here"),
    entry(
      .toggleSpeaker, "Space", [.speakers], "Speakers", "in the speakers pane: hide one, or show"),
  ]

  private static let library = [
    entry(
      .openLibrary, "L", KeyContext.panes.union([.overview, .library, .results]), "Library",
      "all your transcripts, and back"),
    entry(.sortLibrary, "o", [.library], "Library", "sort by the next column"),
    entry(.reverseLibrary, "O", [.library], "Library", "sort the other way round"),
    entry(.archive, "A", [.library], "Library", "archive, or take back"),
    entry(.undo, "u", [.library], "Library", "take the last archiving back"),
    entry(.showArchived, ".", [.library], "Library", "show what is archived, or hide it"),
    entry(.removeDocument, "d d", [.library], "Library", "delete the library’s copy; notes stay"),
    entry(.reload, "R", [.library], "Library", "read the shelf again"),
  ]

  private static let notes = [
    entry(.makeNote, "a", [.transcript], "Notes", "note on this sentence; empty, a bookmark"),
    entry(.selectWords, "v", [.transcript], "Notes", "select words: a notes them, s their turns"),
    entry(.editNote, "e", KeyContext.noting, "Notes", "change the note here"),
    entry(.deleteNote, "d d", KeyContext.noting, "Notes", "delete the note here"),
    entry(
      .listNotes, "B", KeyContext.panes.union([.bookmarks]), "Notes", "all notes and bookmarks"),
    entry(.copyWords, "y", KeyContext.noting, "Notes", "copy the selection, or the sentence"),
    entry(.copyQuote, "Y", KeyContext.noting, "Notes", "copy it as a quote: who, when, the link"),
    entry(
      .exportNotes, "x", KeyContext.panes.union([.bookmarks]), "Notes", "write all notes to a file"),
    entry(
      .undo, "u", KeyContext.correcting, "Notes", "take back the last note, mark or correction"),
    entry(.redo, "U", KeyContext.correcting, "Notes", "make it again"),
  ]

  private static let views = [
    entry(
      .overview, "i", KeyContext.panes.union([.overview]), "View", "overview: key points, sections"),
    entry(.help, "?  F1", KeyContext.everywhere, "View", "this help"),
    entry(.toggleCues, "w", KeyContext.panes, "View", "captions one a row, or paragraphs"),
    entry(.toggleTimecodes, "t", KeyContext.panes, "View", "timecodes on or off"),
    entry(.wider, "+", KeyContext.panes, "View", "wider lines"),
    entry(.narrower, "-", KeyContext.panes, "View", "narrower lines"),
    entry(.nextTheme, "T", KeyContext.everywhere, "View", "next theme"),
    entry(.redraw, "^L", KeyContext.everywhere, "View", "draw the screen again"),
    entry(.reload, "R", KeyContext.panes, "View", "read the file again"),
  ]

  private static let leaving = [
    entry(
      .undoOne, "Esc", KeyContext.everywhere, "Leave",
      "undo one thing: prompt, selection, filter, &, hidden, solo, light"),
    entry(
      .interrupt, "^C", KeyContext.everywhere, "Leave", "the same; twice within a second quits"),
    entry(.close, "q", KeyContext.everywhere, "Leave", "close what is in front, then quit"),
    entry(.quit, "Q", KeyContext.everywhere, "Leave", "quit"),
    entry(.suspend, "^Z", KeyContext.everywhere, "Leave", "stop, and go on with fg"),
  ]
}
