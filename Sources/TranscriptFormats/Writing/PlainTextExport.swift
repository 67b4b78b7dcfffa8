import Transcripts

/// Writes plain text to be read: `# Title`, then the paragraphs of the reading view, each a line
/// below an empty one, `[0:03:06] Jane Doe: words`.
///
/// A section starts with its heading, `## Title`. A name stands where another one begins to talk, as
/// `LabelWriter` puts it; an inferred speaker has the mark of one: `Jane Doe?: …`. A paragraph without
/// a time has its words alone. Where the source is plain text, its cues are paragraphs already, and
/// stay.
struct PlainTextExport {
  private let transcript: Transcript
  private let pieces: [SpokenPiece]
  private var output: [UInt8] = []

  static func data(_ read: ReadTranscript, attribution: Attribution?) -> [UInt8] {
    var text = PlainTextExport(
      transcript: read.transcript, pieces: SpokenPiece.list(read.transcript, attribution))
    text.output.reserveCapacity(read.transcript.cues.text.count * 9 / 8)
    if let title = read.transcript.title.flatMap(WrittenText.line) { text.line("# \(title)".utf8) }
    text.write(cuesAreParagraphs: read.format == "text" || read.format == "markdown")
    return text.output
  }

  private init(transcript: Transcript, pieces: [SpokenPiece]) {
    (self.transcript, self.pieces) = (transcript, pieces)
  }

  private mutating func write(cuesAreParagraphs: Bool) {
    let sectionOffsets = transcript.sectionOffsets
    var (section, piece, labels) = (0, 0, LabelWriter())
    for range in cuesAreParagraphs ? pieces.map(\.text) : paragraphs(sectionOffsets) {
      while section < sectionOffsets.count, sectionOffsets[section] <= range.lowerBound {
        writeHeading(section)
        section += 1
      }
      while pieces[piece].text.upperBound <= range.lowerBound { piece += 1 }
      let words = WrittenText.bytes(transcript.cues.text[range])
      if words.isEmpty { continue }
      line(stamp(range.lowerBound) + labels.bytes(pieces[piece], words))
    }
    while section < sectionOffsets.count {
      writeHeading(section)
      section += 1
    }
  }

  /// The text offsets of the reading view's paragraphs, one of which starts at each change of
  /// speaker.
  private func paragraphs(_ sectionOffsets: [Int]) -> [Range<Int>] {
    let cues = transcript.cues
    let changes = pieces.indices.filter { $0 == 0 || pieces[$0].name != pieces[$0 - 1].name }
    let turns = changes.map { piece in
      let start = cues.place(pieces[piece].text.lowerBound)
      return Turn(places: start..<start, speaker: nil)
    }
    let paragraphs = Paragraphs(transcript, sectionOffsets: sectionOffsets, turns: turns)
    let visible = pieces.last?.text.upperBound ?? 0
    return (0..<paragraphs.count).map(paragraphs.range).filter { $0.lowerBound < visible }
  }

  private func stamp(_ textOffset: Int) -> [UInt8] {
    guard let start = transcript.cues.start(atTextOffset: textOffset) else { return [] }
    return Array("[\(start.longDescription)] ".utf8)
  }

  private mutating func writeHeading(_ section: Int) {
    guard let title = WrittenText.line(transcript.sections[section].title) else { return }
    line("## \(title)".utf8)
  }

  /// A line, below an empty one.
  private mutating func line(_ text: some Sequence<UInt8>) {
    if !output.isEmpty { output.append(0x0A) }
    output += text
    output.append(0x0A)
  }
}
