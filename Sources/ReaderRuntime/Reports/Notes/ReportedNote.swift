import Reader
import Transcripts

/// A note with the facts that reports give about it.
struct ReportedNote {
  let note: Note
  /// The cue of its first word, from 0; nil when the words are no longer in the text.
  let cue: Int?
  /// The time of its first word; nil when that is unknown.
  let time: Timecode?
  /// The speaker as the reader shows it: `Tim Hwang`, `Tim Hwang ?`.
  let speaker: String?
  /// The title of the section it is in.
  let section: String?
  /// Up to twelve words before it.
  let before: String
  /// The address of that second in the recording.
  let link: String?

  init(_ note: Note, in document: Document) {
    self.note = note
    let transcript = document.transcript
    let cues = transcript.cues
    guard let places = note.places, !cues.isEmpty else {
      (cue, time, speaker, section, before, link) = (nil, nil, nil, nil, "", nil)
      return
    }
    let start = cues.textOffset(places.lowerBound)
    let word = Self.firstWord(of: start..<max(start, cues.textOffset(places.upperBound)), cues)
    cue = cues.cue(atTextOffset: word)
    time = cues.start(atTextOffset: word)
    speaker = document.shownSpeaker(at: word)
    section = document.section(at: word).map { transcript.sections[$0].title }
    before = cues.string(Self.words(before: start, cues))
    link = time.flatMap { time in transcript.source.flatMap(MediaLink.init)?.at(time) }
  }

  private static let wordsBefore = (count: 12, bytes: 160)

  /// The start of the first word; the start of the text when there is none.
  private static func firstWord(of range: Range<Int>, _ cues: CueList) -> Int {
    cues.text[range].firstIndex { !isSpace($0) } ?? range.lowerBound
  }

  private static func words(before end: Int, _ cues: CueList) -> Range<Int> {
    let text = cues.text
    var (start, words) = (end, 0)
    let limit = max(0, end - wordsBefore.bytes)
    while start > limit, words < wordsBefore.count {
      start -= 1
      if !isSpace(text[start]), start == 0 || isSpace(text[start - 1]) { words += 1 }
    }
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
