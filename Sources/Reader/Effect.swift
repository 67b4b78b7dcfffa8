import TranscriptSearch
import Transcripts

/// What is to be done outside the reader.
public enum Effect: Sendable {
  case quit
  case suspend
  /// Send the whole screen again.
  case redraw
  case startTimer(Timer, milliseconds: Int)
  /// Search the whole text off the thread and post `Event.scanFinished` with the same revision.
  case scan(DocumentID, revision: Int, pattern: Pattern, haystack: Haystack)
  /// Stop a scan that may still run.
  case cancelScan
  /// Read a document again and post `Event.documentLoaded` or `Event.noticeGiven`.
  case reload(DocumentID)
  /// Find what the user made of a document before and post `Event.overlayLoaded`.
  case loadOverlay(DocumentID, Transcript)
  /// Say who speaks in a document and post `Event.attributed` with the same revision.
  case attribute(DocumentID, Transcript, revision: Int, corrections: [Correction])
  /// Keep what the user made of a document, and post `Event.overlaySaved`.
  case saveOverlay(DocumentID, Transcript, Overlay)
  /// Keep the place at which a document is left, and how far that is, 0 to 100.
  case keepPlace(DocumentID, Place, percent: Int)
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
