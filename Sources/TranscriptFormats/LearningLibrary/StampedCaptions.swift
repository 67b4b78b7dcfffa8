/// Captions that run on, each after its stamp, as a page has them, without the page around them or
/// with little of it.
enum StampedCaptions: TranscriptFormat {
  static let descriptions = LearningLibraryPage.descriptions

  static func recognises(_ head: ByteView) -> Bool {
    let layout = PageLayout(head)
    return layout.hasHeadings || layout.captions != nil
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    try LearningLibraryPage.read(text)
  }
}
