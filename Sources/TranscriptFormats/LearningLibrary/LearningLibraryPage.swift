import Transcripts

/// A page of a Learning Library, copied from the browser or saved as its Markdown: title, key
/// points, sections and captions with a stamp each. Captions alone, without any heading, are read
/// too.
enum LearningLibraryPage: TranscriptFormat {
  static let name = "seed"

  static func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    head.withUnsafeBufferPointer {
      let layout = PageLayout(ByteView($0))
      return layout.hasHeadings || layout.captions != nil
    }
  }

  static func read(_ bytes: [UInt8]) throws(TranscriptFormatError) -> Transcript {
    guard let transcript = bytes.withUnsafeBufferPointer({ transcript(ByteView($0)) }) else {
      throw .unrecognised
    }
    return transcript
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
    let labelled = SpeakerLabels.lift(from: captions.cues(&copy))
    (transcript.cues, transcript.speakers) = (labelled.cues, labelled.speakers)
    transcript.turns = labelled.turns
    transcript.issues = copy.issues.sorted()
    return transcript
  }
}
