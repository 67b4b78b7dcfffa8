import TerminalCells
import TranscriptSearch
import Transcripts

/// What happened.
public enum Event: Sendable {
  case keyPressed(Key)
  case textPasted(String)
  case resized(CellSize)
  /// A timer that an effect started has run out.
  case timerFired(Timer)
  /// The whole text was searched; the answer to `Effect.scan`.
  case scanFinished(revision: Int, matches: MatchList)
  /// The document was read again.
  case documentLoaded(Document)
  /// A day has begun, as `2024-01-31` (ISO 8601): what is made from now on bears it.
  case dayBegan(String)
  /// The document is on the screen, and no key was pressed yet.
  case opened
  /// What the user made of the document before; the answer to `Effect.loadOverlay`.
  /// - of: the document that it is about; another one may be open by now.
  /// - place: where that document was left; nil when it was never open.
  case overlayLoaded(Overlay, of: DocumentID = .opened, place: Place? = nil)
  /// Who speaks; the answer to `Effect.attribute`.
  case attributed(revision: Int, Attribution)
  /// What the user made was kept, or why not; the answer to `Effect.saveOverlay`.
  case overlaySaved(failure: String?)
  /// The documents of the library, or why they cannot be listed.
  case libraryLoaded([ShelvedDocument], problem: String?)
  /// The answer to `LibraryRequest.search`.
  case librarySearched(revision: Int, LibraryResults)
  /// What the library is busy with; nil when it is done.
  case libraryProgressed(String?)
  /// The answer to `LibraryRequest.open`.
  case documentOpened(OpenedDocument)
  /// The program ends, whatever the reader does.
  case ended
  /// Something to tell in the status line, such as that a file could not be read again.
  case noticeGiven(String)
  /// Another theme is in use.
  case themeChanged(name: String)
}

/// What a timer stands for; there is at most one of each kind, and starting it again begins anew.
public enum Timer: Hashable, Sendable {
  /// A digit may still be followed by another.
  case digits
  /// A second ^C quits.
  case quitArmed
  /// Letters still belong to what was typed before.
  case burst
}

/// What is to be done outside the reader.
public enum Effect: Sendable {
  case quit
  case suspend
  /// Send the whole screen again.
  case redraw
  case startTimer(Timer, milliseconds: Int)
  /// Search the whole text off the thread and post `Event.scanFinished` with the same revision. A
  /// newer scan takes the place of one that still runs.
  case scan(revision: Int, pattern: Pattern, haystack: Haystack)
  /// Stop a scan that may still run.
  case cancelScan
  /// Read the file again and post `Event.documentLoaded` or `Event.noticeGiven`.
  case reload
  /// Another transcript is open: find what the user made of it and post `Event.overlayLoaded`.
  case loadOverlay(Transcript, of: DocumentID)
  /// Say who speaks in the transcript that is open and post `Event.attributed` with the same
  /// revision.
  case attribute(revision: Int, corrections: [Correction])
  /// Keep what the user made of the transcript that is open, and post `Event.overlaySaved`.
  case saveOverlay(Overlay)
  /// Keep the place at which the document that is open is left, and how far that is, 0 to 100.
  case keepPlace(Place, percent: Int)
  /// Ask something of the library.
  case library(LibraryRequest)
  /// Write the notes on a transcript to a file, in the format that its name ends in, and post
  /// `Event.noticeGiven`.
  case exportNotes(path: String, Transcript, Attribution, Overlay)
  /// Put text on the clipboard.
  case copy(String)
  /// Use the theme of this name, or the next one for nil, and post `Event.themeChanged` or
  /// `Event.noticeGiven`.
  case changeTheme(name: String?)
}
