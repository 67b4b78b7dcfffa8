import Transcripts

@testable import TranscriptFormats

/// What the tests of this target read with, and what they compare.
enum Reading {
  static func transcript(_ text: String) throws(TranscriptFormatError) -> Transcript {
    try TranscriptReader.read(Array(text.utf8)).transcript
  }

  static func dump(_ text: String) throws(TranscriptFormatError) -> String {
    try transcript(text).dump
  }

  /// The cues of captions that stand below the page's heading, each as `0:04 text`.
  static func captions(_ captions: String) throws(TranscriptFormatError) -> [String] {
    cues(try transcript("Full Transcript\n\n" + captions))
  }

  static func cues(_ transcript: Transcript) -> [String] {
    (0..<transcript.cues.count).map { cue in
      (transcript.cues.start(cue)?.description ?? "-") + " " + transcript.cues.text(cue)
    }
  }
}
