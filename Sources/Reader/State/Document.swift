import TranscriptSearch
import Transcripts

/// A transcript as the reader shows it, with all that is derived from it once.
public struct Document: Sendable {
  public let transcript: Transcript
  /// What the document is called when it has no title: the file's name, or "standard input".
  public let name: String
  /// Whether it can be read again (not from standard input).
  public let canReload: Bool
  let paragraphs: Paragraphs
  /// What `/` searches.
  let haystack: Haystack
  /// Where each section starts in the text.
  let sectionOffsets: [Int]
  /// Milliseconds each speaker talks, by index; empty without labels.
  let talkTime: [Int]
  /// The time that takes the most columns.
  let longestTimecode: Timecode

  /// Costs O(n) in the length of the text; does no more than once per document.
  public init(_ transcript: Transcript, name: String, canReload: Bool = true) {
    self.transcript = transcript
    self.name = name
    self.canReload = canReload
    sectionOffsets = transcript.sectionOffsets
    paragraphs = Paragraphs(transcript, sectionOffsets: sectionOffsets)
    talkTime = transcript.talkTime
    longestTimecode =
      ([transcript.duration, transcript.cues.lastStart] + transcript.sections.map(\.start))
      .compactMap { $0 }.max() ?? Timecode(milliseconds: 0)
    haystack = Haystack(
      text: transcript.cues.text,
      headings: zip(transcript.sections, sectionOffsets).enumerated().map { index, section in
        Haystack.Heading(
          section: index, textOffset: section.1, title: Array(section.0.title.utf8))
      },
      paragraphStarts: paragraphs.starts)
  }

  /// The title, or the file's name.
  public var title: String { transcript.title ?? name }

  var cues: CueList { transcript.cues }
  var sections: [Section] { transcript.sections }
  /// The start of the code point that an offset is in.
  func aligned(_ textOffset: Int) -> Int {
    var offset = textOffset
    while offset > 0, offset < cues.text.count, cues.text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Where the last word is.
  var lastOffset: Int { aligned(max(0, cues.text.count - 1)) }
  var isLabelled: Bool { !transcript.turns.isEmpty }

  /// The section that holds a text offset; nil in front of the first.
  func section(at textOffset: Int) -> Int? {
    guard !cues.isEmpty else { return nil }
    let index = sectionOffsets.partitioningIndex { $0 > textOffset }
    return index > 0 ? index - 1 : nil
  }

  /// The text offsets of a section.
  func textRange(ofSection section: Int) -> Range<Int> {
    let end =
      section + 1 < sectionOffsets.count ? sectionOffsets[section + 1] : cues.text.count
    return sectionOffsets[section]..<max(end, sectionOffsets[section])
  }

  /// The turn that holds a text offset, or nil in an unlabelled transcript.
  func turn(at textOffset: Int) -> Int? {
    let place = cues.place(textOffset)
    let index = transcript.turns.partitioningIndex { $0.places.lowerBound > place }
    return index > 0 ? index - 1 : nil
  }

  /// The text offsets of a turn.
  func textRange(ofTurn turn: Int) -> Range<Int> {
    let places = transcript.turns[turn].places
    let start = cues.textOffset(places.lowerBound)
    return start..<max(start, cues.textOffset(places.upperBound))
  }

  /// Who speaks at a text offset, where labels say so.
  func speaker(at textOffset: Int) -> Int? {
    turn(at: textOffset).flatMap { transcript.turns[$0].speaker }
  }
}
