/// A text that is sure to be read as one: with front matter, with lines of names and times, with
/// times on lines of their own, or with paragraphs that start with `[0:00:12]`.
///
/// A page of a Learning Library is none, though it may hold such lines.
enum StampedText: TranscriptFormat {
  static func recognises(_ head: ByteView) -> Bool {
    guard PlainText.recognises(head) else { return false }
    if FrontMatter(head) != nil { return true }
    let layout = PageLayout(head)
    guard !isPage(head, layout) else { return false }
    let census = TextCensus(head, 0..<head.count, isMarkdown: false)
    return census.headers > 0 || census.ranges > 0
      || census.opened > 0 && census.opened * 2 >= census.stamped
      || census.labelled > 0 && census.labelled * 2 >= census.stamped
      || census.standalone > 0 && census.standalone * 2 >= census.stamped
      || layout.hasHeadings && layout.captions == nil
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    try PlainText.read(text)
  }

  /// Other documents have a summary or a transcript, too, but not the rest of a page.
  private static func isPage(_ head: ByteView, _ layout: PageLayout) -> Bool {
    if let start = layout.captions?.lowerBound, layout.announcesCaptions,
      head.hasFolded("full transcript", at: start - 15)
    {
      return true
    }
    return layout.parts.contains { part in
      switch part.part {
      case .intro, .title, .summary, .transcript: false
      case .source, .duration: layout.captions != nil
      case .keyPoints, .sections: true
      }
    }
  }
}
