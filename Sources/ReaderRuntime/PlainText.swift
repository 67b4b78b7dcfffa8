import TerminalCells
import Transcripts

/// Writes a transcript as plain text with headings, for pipes and files.
///
/// The title, source, duration and key points come first; then each section's heading, such as
/// `## 2  3:06  A Title`, and its paragraphs, each on one line behind its time, and behind the
/// speaker's name where another one begins to talk. Controls are made visible as on the screen.
public struct PlainText {
  private let transcript: Transcript
  private var output: [UInt8] = []
  // What comes next, and the time of the last cue that has one.
  private var (section, turn, cue) = (0, 0, 0)
  private var time: Timecode?

  /// UTF-8, a line break behind the last line. O(n) in the length of the text.
  public static func bytes(_ transcript: Transcript) -> [UInt8] {
    var text = PlainText(transcript: transcript)
    text.output.reserveCapacity(transcript.cues.text.count + transcript.cues.text.count / 16)
    text.writeHead()
    text.writeBody()
    return text.output
  }

  private init(transcript: Transcript) { self.transcript = transcript }

  private mutating func writeHead() {
    if let title = transcript.title { line("# \(title)") }
    if let source = transcript.source { line("Source: \(source)") }
    if let duration = transcript.duration { line("Duration: \(duration.longDescription)") }
    guard !transcript.keyPoints.isEmpty else { return }
    separate()
    line("Key points:")
    for point in transcript.keyPoints { line("- \(point)") }
  }

  private mutating func writeBody() {
    let sectionOffsets = transcript.sectionOffsets
    let paragraphs = Paragraphs(transcript, sectionOffsets: sectionOffsets)
    if sectionOffsets.first != 0 { separate() }
    for paragraph in 0..<paragraphs.count {
      let range = paragraphs.range(paragraph)
      while section < sectionOffsets.count, sectionOffsets[section] <= range.lowerBound {
        writeHeading()
      }
      writeParagraph(range)
    }
    while section < sectionOffsets.count { writeHeading() }
  }

  private mutating func writeHeading() {
    let heading = transcript.sections[section]
    separate()
    line("## \(section + 1)  \(heading.start)  \(heading.title)")
    separate()
    section += 1
  }

  private mutating func writeParagraph(_ range: Range<Int>) {
    let cues = transcript.cues
    let place = cues.place(range.lowerBound)
    while cue <= place.cue {
      time = cues.start(cue) ?? time
      cue += 1
    }
    if let time { add("\(time)  ") }
    if let name = speaker(beginningAt: place) { add("\(name): ") }
    add(cues.text, in: range)
    while output.last == 0x20 { output.removeLast() }
    output.append(0x0A)
  }

  /// The name of whoever begins to talk between the last paragraph and this one.
  private mutating func speaker(beginningAt place: Place) -> String? {
    let before = turn
    while turn < transcript.turns.count, transcript.turns[turn].places.lowerBound <= place {
      turn += 1
    }
    guard turn > before, let speaker = transcript.turns[turn - 1].speaker else { return nil }
    return transcript.speakers[speaker].name
  }
}

// MARK: - Output

extension PlainText {
  /// An empty line, but not at the top and not a second one.
  private mutating func separate() {
    guard !output.isEmpty, !output[max(0, output.count - 2)...].elementsEqual([0x0A, 0x0A]) else {
      return
    }
    output.append(0x0A)
  }

  private mutating func line(_ text: String) {
    add(text)
    output.append(0x0A)
  }

  private mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    add(bytes, in: 0..<bytes.count)
  }

  private mutating func add(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    if bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      output += bytes[range]
    } else {
      for glyph in GlyphIterator(bytes, in: range) {
        if let scalar = Unicode.Scalar(glyph.scalar) { output += UTF8.encode(scalar)! }
      }
    }
  }
}
