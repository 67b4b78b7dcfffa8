import Transcripts

/// A word as a recogniser heard it, with its time where that is known.
struct SpokenWord {
  var text: String
  var start: Timecode?
  var end: Timecode?
}
