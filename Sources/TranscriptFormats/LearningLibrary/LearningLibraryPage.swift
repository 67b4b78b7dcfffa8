import Transcripts

/// A page of a Learning Library, copied from the browser or saved as its Markdown: title, key
/// points, sections and captions with a stamp each.
enum LearningLibraryPage: TranscriptFormat {
  static let descriptions =
    [
      FormatDescription(
        "learning-library", name: "a page of a Learning Library", listing: "Learning Library")
    ] + PlainText.descriptions

  static func recognises(_ head: ByteView) -> Bool {
    PageLayout(head).isOfPage && FrontMatter(head) == nil
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let layout = PageLayout(text)
    guard let transcript = transcript(text, layout) else { throw .unrecognised }
    return ParsedTranscript(
      format: layout.hasHeadings ? "learning-library" : "text", transcript: transcript)
  }

  private static func transcript(_ text: ByteView, _ layout: PageLayout) -> Transcript? {
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
