import Transcripts

/// A page of a Learning Library, copied from the browser or saved as its Markdown: title, key
/// points, sections and captions with a stamp each. Captions alone, without any heading, are read
/// too.
enum LearningLibraryPage: TranscriptFormat {
  static func recognises(_ head: ByteView) -> Bool {
    let layout = PageLayout(head)
    return layout.hasHeadings || layout.captions != nil
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    guard let transcript = transcript(text) else { throw .unrecognised }
    return ReadTranscript(format: "learning-library", transcript: transcript)
  }

  private static func transcript(_ text: ByteView) -> Transcript? {
    let layout = PageLayout(text)
    let captions = PageCaptions(text, layout.captions ?? text.count..<text.count)
    // Prose may have a line that happens to start with a time.
    let hasWordsInFront = !layout.ranges(.intro).isEmpty
    guard layout.hasHeadings || captions.stamps > (hasWordsInFront ? 1 : 0) else { return nil }
    var copy = CollapsedText(text)
    let head = PageHead(text, layout)
    var transcript = Transcript(
      title: head.title(&copy), source: head.source(&copy), duration: head.duration,
      keyPoints: head.keyPoints(&copy), sections: head.sections(&copy))
    let spoken = SpeakerLabels.lift(from: captions.cues(&copy))
    (transcript.cues, transcript.speakers) = (spoken.cues, spoken.speakers)
    transcript.turns = spoken.turns
    transcript.issues = copy.issues.issues
    return transcript
  }
}
