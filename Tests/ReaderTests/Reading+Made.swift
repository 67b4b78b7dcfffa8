import Transcripts

@testable import Reader

/// What the reader made of the document: corrections, notes and marks.
extension Reading {
  /// What is kept for the document.
  var overlay: Overlay { state.edits.overlay }

  /// What is kept, and what `u` and `U` would make of it.
  var made: OverlayHistory { state.edits }

  /// Notes and notes whose words were found in the text.
  var placedNotes: Int { state.notePlaces.placed.count }

  /// Notes and notes whose words are not in the text.
  var unplacedNotes: Int { state.notePlaces.unplaced.count }

  /// It is known what the note that is being written is about.
  var isNoting: Bool { state.input?.purpose is NoteDraft }

  /// A speaker is being chosen for some words.
  var isChoosingSpeaker: Bool { state.picker != nil }

  /// A speaker is being given another name.
  var isRenaming: Bool { state.input?.purpose is Renaming }

  /// The number that an answer to the question who speaks must have.
  var attributionRevision: Int { state.attribution.revision }
}
