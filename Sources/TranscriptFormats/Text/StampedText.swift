/// A text that is sure to be read as one: with front matter, with lines of names and times, or with
/// times on lines of their own.
///
/// A page of a Learning Library, whose captions follow their stamps without a break, is none.
enum StampedText: TranscriptFormat {
  static func recognises(_ head: ByteView) -> Bool {
    guard PlainText.recognises(head), !isPage(head) else { return false }
    let front = FrontMatter(head)
    let census = TextCensus(head, (front?.end ?? 0)..<head.count, isMarkdown: front != nil)
    return front != nil || census.headers > 0
      || census.standalone > 0 && census.standalone * 2 >= census.stamped
      || census.ranges > 0
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    try PlainText.read(text)
  }

  private static func isPage(_ head: ByteView) -> Bool {
    PageLayout(head).parts.contains { part in
      switch part.part {
      case .intro, .title, .transcript: false
      case .source, .duration, .keyPoints, .summary, .sections: true
      }
    }
  }
}
