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
  case scanFinished(revision: Int, matches: MatchList, of: DocumentID = .opened)
  /// The document was read again.
  case documentLoaded(Document)
  /// A day has begun, as `2024-01-31` (ISO 8601): what is made from now on bears it.
  case dayBegan(String)
  /// The document is on the screen, and no key was pressed yet.
  case opened
  /// What the user made of a document before; the answer to `Effect.loadOverlay`.
  /// - place: where that document was left; nil when it was never open.
  case overlayLoaded(Overlay, of: DocumentID = .opened, place: Place? = nil)
  /// Who speaks; the answer to `Effect.attribute`.
  case attributed(revision: Int, Attribution, of: DocumentID = .opened)
  /// What the user made was kept, or why not; the answer to `Effect.saveOverlay`.
  case overlaySaved(failure: String?, of: DocumentID = .opened)
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

extension Event {
  /// The document that an answer is about, which need not be shown any more; nil for what is about
  /// none.
  var document: DocumentID? {
    switch self {
    case .documentLoaded(let document): document.id
    case .scanFinished(_, _, let id), .overlayLoaded(_, let id, _), .attributed(_, _, let id),
      .overlaySaved(_, let id):
      id
    default: nil
    }
  }
}
