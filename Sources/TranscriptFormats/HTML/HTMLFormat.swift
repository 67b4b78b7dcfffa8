import Transcripts

/// HTML: a podcast's transcript, a page of a Learning Library as the browser saves it, and any other
/// page that shows a transcript.
enum HTMLFormat: TranscriptFormat {
  static let descriptions = [FormatDescription("html", name: "HTML", endings: ["html", "htm"])]

  static func recognises(_ head: ByteView) -> Bool {
    var i = head.skippingSpace(0, head.count)
    while head[i] == 0x3C, head[i + 1] == 0x21 || head[i + 1] == 0x3F {
      if head.hasFolded("<!doctype html", at: i) { return true }
      let isComment = head.has("<!--", at: i)
      guard var end = head.firstIndex(of: 0x3E, in: i..<head.count) else { return false }
      while isComment, !(end >= i + 6 && head.has("-->", at: end - 2)) {
        guard let next = head.firstIndex(of: 0x3E, in: end + 1..<max(end + 1, head.count)) else {
          return false
        }
        end = next
      }
      i = head.skippingSpace(end + 1, head.count)
    }
    guard head[i] == 0x3C, let tag = HTMLTag(head, at: i), !tag.isEnd else { return false }
    return starts.contains(tag.name)
  }

  /// The tags that documents or pieces of HTML start with, and no other XML does.
  private static let starts: Set = [
    "article", "blockquote", "body", "br", "center", "cite", "dl", "div", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hr", "html", "link", "main", "meta", "ol", "p", "pre", "script",
    "section", "span", "strong", "style", "table", "time", "title", "ul",
  ]

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let document = try HTMLDocument(text)
    let visible = VisibleText(document)
    let podcast = PodcastTranscript(document)
    if podcast.citations > 0 { return read(podcast, visible) }
    if podcast.times > 0, !visible.hasHeadingsOfPage { return read(podcast, visible) }
    do {
      return try visible.read()
    } catch {
      // The source must not be taken for text by the formats that are asked next.
      guard error == .unrecognised else { throw error }
      throw .unreadable(format: "HTML", problem: "no transcript is in it", byteOffset: 0)
    }
  }

  private static func read(_ podcast: PodcastTranscript, _ visible: VisibleText) -> ParsedTranscript
  {
    let sections = podcast.sections.sortedByStart()
    var transcript = Transcript(podcast.build())
    transcript.title = visible.title ?? visible.mainHeading
    transcript.sections = sections
    return ParsedTranscript(format: "html", transcript: transcript)
  }
}
