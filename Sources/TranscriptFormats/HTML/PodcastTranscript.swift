import CGumbo
import Transcripts

/// Reads the HTML form of a podcast's transcript (Podcasting 2.0, transcripts, HTML):
/// `<cite>Name:</cite> <time>0:12</time> <p>words</p>`, any of the three missing or around the
/// others. A heading below the first level is a section, at the next time.
struct PodcastTranscript {
  /// The numbers of names and times that were found.
  private(set) var citations = 0
  private(set) var times = 0
  private(set) var sections: [Section] = []
  private var builder = SpokenCuesBuilder()

  private var speaker: String?
  /// Whether the speaker was named and has said nothing yet.
  private var isNamed = false
  private var namesHaveColons = false
  private var time: Timecode?
  private var words = CueText()
  private var heading: String?

  /// The element that is read apart from the words: a name, a time, a heading or the title.
  private var aside: HTMLElement?
  private var asideText = CueText()
  private var frames = 0
  /// The number of `p` elements that are open: one at the most, but for damage.
  private var paragraphs = 0

  init(_ document: HTMLDocument) {
    document.forEachPart { part in
      switch part {
      case .start(let element): start(element)
      case .end(let element): end(element)
      case .text(let text, _): append(text)
      }
    }
    flush()
  }

  consuming func build() -> SpokenCues { builder.build() }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard frames == 0 else { return }
    if aside == nil { words.append(text) } else { asideText.append(text) }
  }

  private mutating func start(_ element: HTMLElement) {
    if element.isFrame { frames += 1 }
    if element.tag == GUMBO_TAG_P { paragraphs += 1 }
    if element.tag == GUMBO_TAG_BR || element.isBlock {
      if aside != nil { asideText.append(" ".utf8) }
    }
    if element.tag == GUMBO_TAG_BR { words.appendLineBreak() }
    if element.isBlock { flush() }
    guard aside == nil, Self.isAside(element) else { return }
    (aside, asideText) = (element, CueText())
  }

  private static func isAside(_ element: HTMLElement) -> Bool {
    let tag = element.tag
    return tag == GUMBO_TAG_CITE || tag == GUMBO_TAG_TIME || tag == GUMBO_TAG_TITLE
      || element.isHeading
  }

  private mutating func end(_ element: HTMLElement) {
    if element.isFrame { frames -= 1 }
    if element.tag == GUMBO_TAG_P { paragraphs -= 1 }
    if let aside, aside.tag == element.tag {
      self.aside = nil
      read(element, asideText.string ?? "")
    }
    if element.isBlock { flush() }
  }

  private mutating func read(_ element: HTMLElement, _ text: String) {
    switch element.tag {
    case GUMBO_TAG_CITE: readName(text)
    case GUMBO_TAG_TIME: readTime(element, text)
    case GUMBO_TAG_TITLE, GUMBO_TAG_H1: break
    default: heading = text
    }
  }

  private mutating func readName(_ text: String) {
    let hasColon = text.hasSuffix(":") || text.hasSuffix("：")
    if hasColon { namesHaveColons = true }
    // The title of a book inside a sentence is cited too.
    if !hasColon, namesHaveColons || paragraphs > 0, words.isVisible {
      return words.append(text.utf8)
    }
    flush()
    if isNamed { time = nil }
    citations += 1
    speaker = hasColon ? String(text.dropLast()) : text
    isNamed = true
  }

  private mutating func readTime(_ element: HTMLElement, _ text: String) {
    let written = element.attribute("datetime")
    guard
      let time = ShownTime.read(text) ?? written.flatMap(ShownTime.read)
        ?? written.flatMap(ShownTime.readDuration)
    else { return words.append(text.utf8) }
    flush()
    times += 1
    self.time = time
  }

  /// Makes a cue of the words so far.
  private mutating func flush() {
    guard let text = words.collapsed() else { return words = CueText() }
    if let heading, let time {
      sections.append(Section(start: time, title: heading))
    }
    if time != nil { heading = nil }
    builder.append(start: time, end: nil, speaker: speaker) { $0.append(contentsOf: text) }
    (words, time, isNamed) = (CueText(), nil, false)
  }
}
