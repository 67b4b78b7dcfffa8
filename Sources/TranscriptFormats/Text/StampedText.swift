/// A text that is sure to be read as one: with front matter, with lines of names and times, with
/// times on lines of their own, or with paragraphs that start with `[0:00:12]`.
///
/// A page of a Learning Library may hold such lines; it is asked first.
enum StampedText: TranscriptFormat {
  static let descriptions = PlainText.descriptions

  static func recognises(_ head: ByteView) -> Bool {
    guard PlainText.recognises(head) else { return false }
    if FrontMatter(head) != nil { return true }
    let statistics = LineStatistics(head, 0..<head.count, isMarkdown: false)
    return statistics.headers > 0 || statistics.ranges > 0
      || statistics.opened > 0 && statistics.opened * 2 >= statistics.stamped
      || statistics.labelled > 0 && statistics.labelled * 2 >= statistics.stamped
      || statistics.standalone > 0 && statistics.standalone * 2 >= statistics.stamped
      || isOutlined(head)
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    try PlainText.read(text)
  }

  /// Whether it has headings of a page, and no captions of one.
  private static func isOutlined(_ head: ByteView) -> Bool {
    let layout = PageLayout(head)
    return layout.hasHeadings && layout.captions == nil
  }
}
