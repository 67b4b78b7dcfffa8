import TranscriptSearch
import Transcripts

/// A request to do something outside the reader.
public enum Effect: Sendable {
  /// End the program.
  case quit
  /// Stop the program, as ^Z does, until the shell continues it.
  case suspend
  /// Send the whole screen again.
  case redraw
  /// Post `Event.timerFired` after a while; a timer of the same kind starts anew.
  case startTimer(Timer, milliseconds: Int)
  /// Search the whole text off the thread and post `Event.scanFinished` with the same revision.
  case scan(DocumentID, revision: Int, pattern: Pattern, haystack: Haystack)
  /// Post `Event.timeTold` at once.
  case tellTime
  /// Stop a scan that may still run.
  case cancelScan
  /// Read a document again and post `Event.documentLoaded` or `Event.noticeGiven`.
  case reload(DocumentID)
  /// Read the notes and corrections saved for a document and post `Event.overlayLoaded`.
  case loadOverlay(DocumentID, Transcript)
  /// Work out who speaks in a document and post `Event.attributed` with the same revision.
  case attribute(
    DocumentID, Transcript, revision: Int, corrections: [Correction], options: AttributionOptions)
  /// Ask the user's language model who speaks in a document, and post `Event.modelAsked`.
  case askModel(DocumentID, Transcript, corrections: [Correction])
  /// Stop asking the language model.
  case stopAskingModel
  /// Save the notes and corrections of a document, and post `Event.overlaySaved`.
  case saveOverlay(DocumentID, Transcript, Overlay)
  /// Save the place where reading stopped, and how far into the document that is, 0 to 100.
  case keepPlace(DocumentID, Place, percent: Int)
  /// Load the lines typed in former sessions and post `Event.linesLoaded`.
  case loadLines
  /// Save a line that was typed; see `RecalledLine.kept`.
  case keepLine(String)
  /// Send a request to the library.
  case library(LibraryRequest)
  /// Write the notes on a transcript to a file, in the format that its name ends in, and post
  /// `Event.noticeGiven`.
  case exportNotes(path: String, Transcript, Attribution, Overlay)
  /// Write a transcript to a file, with who speaks in it, in the format that its name ends in, and
  /// post `Event.noticeGiven`.
  case exportTranscript(DocumentID, TranscriptExport)
  /// Put text on the clipboard, and post `Event.copied`.
  case copy(CopiedText)
  /// Send text to the terminal for its clipboard.
  case sendToClipboard(String)
  /// Use the theme of this name, or the next one for nil, and post `Event.themeChanged` or
  /// `Event.noticeGiven`.
  case changeTheme(name: String?)
}
