/// Actions that change a document's own data: corrections of speakers, notes, bookmarks.
extension ActionTable {
  static let speakers: [ActionEntry] = [
    .init(
      "pick-speaker", "s", [.transcript], "Speakers", "pick the speaker of this turn",
      why: { $0.turnsAtHand.isEmpty ? $0.whyNoTurn : nil }
    ) { $0.openPicker() }.openingInput,
    .init(
      "confirm-turn", "c", [.transcript], "Speakers", "confirm this turn’s speaker",
      why: { $0.currentTurn.map($0.whyNotConfirmed) ?? $0.whyNoTurn }
    ) { $0.confirmTurn() },
    .init("pick-speaker", "s", [.evidence], "Speakers", why: \.whyNoTurnHere) {
      $0.pickSpeakerOfExplainedTurn()
    }.openingInput,
    .init("confirm-turn", "c", [.evidence], "Speakers", why: \.whyNotConfirmedHere) {
      $0.confirmExplainedTurn()
    },
    .init(
      "split-turn", "S", [.transcript], "Speakers", "start a new turn at this word",
      why: \.whyNoTurnHere
    ) { $0.splitTurn() },
    .init(
      "join-turn", "J", [.transcript], "Speakers", "join this turn and the next",
      why: \.whyNoNextTurn
    ) { $0.joinTurn() },
    .init(
      "rename-speaker", "r", inPanes, "Speakers", "rename this speaker",
      why: \.whyNobodyToRename
    ) { $0.openRenaming() }.openingInput,
    .init(
      "label-turns", "C", inPanes, "Speakers", "say who speaks, turn after turn",
      why: \.whyNothingToAsk
    ) { $0.openLabelling() },
    .init(
      "explain-turn", "W", inPanes, "Speakers", "why this turn has this speaker",
      why: \.whyNoTurnHere
    ) { $0.openEvidence() },
    .init(
      "show-weights", "W", [.evidence], "Speakers", "in the reasons: all evidence with its weights"
    ) { $0.toggleWeights() },
    .init(
      "ask-model", "M", inPanes, "Speakers", "ask your language model who speaks (--model)",
      why: \.whyNoModel
    ) { $0.openModel() }.openingInput,
    .init(
      "solo-speaker", "f", inPanes, "Speakers", "dim everyone but the speaker here",
      why: \.whyNoSpeakers
    ) { $0.toggleSolo() },
    .init(
      "toggle-speaker", "Space", [.speakers], "Speakers",
      "in the speakers pane: hide or show a speaker", why: \.whyNoSpeakers
    ) { $0.toggleHidden() },
  ]

  static let notes: [ActionEntry] = [
    .init(
      "make-note", "a", [.transcript], "Notes", "note on this sentence; left empty, a bookmark",
      why: \.whyNoWords
    ) { $0.makeNote() }.openingInput,
    .init(
      "select-words", "v", [.transcript], "Notes",
      "select words, again: sentences; then a adds a note, s picks a speaker",
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
      "copy it as a quote with speaker, time and link", why: \.whyNothingToCopy
    ) { $0.copyQuote() },
    .init(
      "export-notes", "x", inPanes.union([.notes]), "Notes", "write all notes to a file",
      why: { $0.edits.overlay.notes.isEmpty ? ReaderState.noNotes : nil }
    ) { $0.openNotesFile() }.openingInput,
    .init(
      "undo", "u", [.labelling], "Notes",
      why: { $0.edits.canUndo ? nil : "Nothing to undo" }
    ) { $0.undoAnswer() },
    .init(
      "undo", "u", KeyContext.correcting, "Notes", "undo the last note, mark or correction",
      why: { $0.edits.canUndo ? nil : "Nothing to undo" }
    ) { $0.undo() },
    .init(
      "redo", "U", KeyContext.correcting.union([.labelling]), "Notes", "redo",
      why: { $0.edits.canRedo ? nil : "Nothing to redo" }
    ) { $0.redo() },
  ]
}
