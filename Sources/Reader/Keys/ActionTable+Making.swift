/// What a reader makes: corrections of who speaks, notes, marks.
extension ActionTable {
  static let speakers: [ActionEntry] = [
    .init(
      "pick-speaker", "s", [.transcript], "Speakers", "say who speaks in this turn",
      why: { $0.turnsAtHand.isEmpty ? $0.whyNoTurn : nil }
    ) { $0.openPicker() }.openingInput,
    .init(
      "confirm-turn", "c", [.transcript], "Speakers", "this turn’s name is right",
      why: { $0.currentTurn.map($0.whyNotConfirmed) ?? $0.whyNoTurn }
    ) { $0.confirmTurn() },
    .init(
      "split-turn", "S", [.transcript], "Speakers", "a new turn starts at this word",
      why: \.whyNoTurnHere
    ) { $0.splitTurn() },
    .init(
      "join-turn", "J", [.transcript], "Speakers", "this turn goes on into the next",
      why: \.whyNoNextTurn
    ) { $0.joinTurn() },
    .init(
      "rename-speaker", "r", inPanes, "Speakers", "another name for this speaker",
      why: \.whyNobodyToRename
    ) { $0.openRenaming() }.openingInput,
    .init(
      "ask-next", "C", inPanes, "Speakers", "to the turn most worth asking about",
      why: \.whyNothingToAsk
    ) { $0.askNext() },
    .init(
      "explain-turn", "W", inPanes, "Speakers", "why this turn has its name",
      why: \.whyNoTurnHere
    ) { $0.openEvidence() },
    .init(
      "solo-speaker", "f", inPanes, "Speakers", "dim everyone but the speaker here",
      why: \.whyNoSpeakers
    ) { $0.toggleSolo() },
    .init(
      "toggle-speaker", "Space", [.speakers], "Speakers",
      "in the speakers pane: hide one, or show", why: \.whyNoSpeakers
    ) { $0.toggleHidden() },
  ]

  static let notes: [ActionEntry] = [
    .init(
      "make-note", "a", [.transcript], "Notes", "note on this sentence; empty, a bookmark",
      why: \.whyNoWords
    ) { $0.makeNote() }.openingInput,
    .init(
      "select-words", "v", [.transcript], "Notes", "select words: a notes them, s their turns",
      why: \.whyNoWords
    ) { $0.toggleSelection() },
    .init(
      "edit-note", "e", [.transcript, .notes], "Notes", "change the note here",
      why: \.whyNoNote
    ) { $0.editNote() }.openingInput,
    .init(
      "delete-note", "d d", [.transcript, .notes], "Notes", "delete the note here",
      why: \.whyNoNote
    ) { $0.deleteNote() },
    .init("list-notes", "B", inPanes, "Notes", "all notes and bookmarks") { $0.openNotes() },
    .init("list-notes", "B", [.notes], "Notes") { $0.pop() },
    .init(
      "copy-words", "y", [.transcript, .notes], "Notes", "copy the selection, or the sentence",
      why: \.whyNothingToCopy
    ) { $0.copyWords() },
    .init(
      "copy-quote", "Y", [.transcript, .notes], "Notes",
      "copy it as a quote: who, when, the link", why: \.whyNothingToCopy
    ) { $0.copyQuote() },
    .init(
      "export-notes", "x", inPanes.union([.notes]), "Notes", "write all notes to a file",
      why: { $0.edits.overlay.notes.isEmpty ? ReaderState.noNotes : nil }
    ) { $0.openNotesFile() }.openingInput,
    .init(
      "undo", "u", KeyContext.correcting, "Notes", "take back the last note, mark or correction",
      why: { $0.edits.canUndo ? nil : "Nothing to take back" }
    ) { $0.undo() },
    .init(
      "redo", "U", KeyContext.correcting, "Notes", "make it again",
      why: { $0.edits.canRedo ? nil : "Nothing was taken back" }
    ) { $0.redo() },
  ]
}
