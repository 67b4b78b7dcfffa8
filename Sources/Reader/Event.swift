import TerminalCells
import TranscriptSearch
import Transcripts

/// Something that happened outside the reader: input, a timer, or the answer to an effect.
public enum Event: Sendable {
  /// A key was pressed.
  case keyPressed(Key)
  /// Text was pasted into the terminal.
  case textPasted(String)
  /// The mouse was used.
  case mouseUsed(Mouse)
  /// The window has a new size.
  case resized(CellSize)
  /// A timer that an effect started has run out.
  case timerFired(Timer)
  /// The whole text was searched; the answer to `Effect.scan`.
  case scanFinished(revision: Int, matches: MatchList, of: DocumentID = .opened)
  /// The document was read again.
  case documentLoaded(Document)
  /// A day has begun, as `2024-01-31` (ISO 8601): notes and corrections made from now on have this
  /// date.
  case dayBegan(String)
  /// The document is on the screen, and no key was pressed yet.
  case opened
  /// The notes and corrections saved for a document; the answer to `Effect.loadOverlay`.
  /// - place: the place where reading stopped; nil when the document was never open.
  case overlayLoaded(Overlay, of: DocumentID = .opened, place: Place? = nil)
  /// The lines typed in former sessions, the newest last; the answer to `Effect.loadLines`.
  case linesLoaded([String])
  /// The speakers of a document's turns; the answer to `Effect.attribute`.
  /// - people: those of the document's show.
  case attributed(
    revision: Int, Attribution, people: [RosterPerson] = [], of: DocumentID = .opened)
  /// The time in milliseconds on a clock that never goes back; the answer to `Effect.tellTime`.
  case timeTold(milliseconds: Int)
  /// How far the language model has been asked; the answer to `Effect.askModel`.
  case modelAsked(ModelProgress, of: DocumentID = .opened)
  /// Notes and corrections were saved, or the reason why not; the answer to `Effect.saveOverlay`.
  case overlaySaved(failure: String?, of: DocumentID = .opened)
  /// The documents of the library, or the reason why they cannot be listed.
  case libraryLoaded([ShelvedDocument], problem: String?)
  /// The answer to `LibraryRequest.search`.
  case librarySearched(revision: Int, LibraryResults)
  /// The library's current work, such as "indexing 12 of 90"; nil when it is done.
  case libraryProgressed(String?)
  /// The answer to `LibraryRequest.open`.
  case documentOpened(OpenedDocument)
  /// The program ends, whatever the reader does.
  case ended
  /// A message for the status line, such as that a file could not be read again.
  case noticeGiven(String)
  /// Something was not saved, as the sentence says.
  case saveFailed(String)
  /// The next paragraph is wanted (1), or the one before (-1), by somebody who reads line by line.
  case paragraphAsked(direction: Int)
  /// What became of copied text; the answer to `Effect.copy`.
  case copied(CopyOutcome, CopiedText)
  /// Another theme is in use.
  case themeChanged(name: String)
}

/// The purpose of a timer; there is at most one of each kind, and starting it again begins anew.
public enum Timer: Hashable, Sendable {
  /// The time within which a digit may be followed by another.
  case digits
  /// The time within which a second ^C quits.
  case quitArmed
  /// The time within which letters belong to the input line that was not opened.
  case burst
}

extension Event {
  /// The document of an answer, which may not be shown any more; nil for other events.
  var document: DocumentID? {
    switch self {
    case .documentLoaded(let document): document.id
    case .scanFinished(_, _, let id), .overlayLoaded(_, let id, _), .attributed(_, _, _, let id),
      .overlaySaved(_, let id), .modelAsked(_, let id):
      id
    default: nil
    }
  }
}
