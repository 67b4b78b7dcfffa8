import Transcripts

/// Writes plain text to be read: `# Title`, then the paragraphs of the reading view, each a line
/// below an empty one, `[0:03:06] Jane Doe: words`.
///
/// A section starts with its heading, `## [0:03:06] Title`. A name stands where another one begins to
/// talk, as `LabelWriter` puts it; an inferred speaker has the mark of one: `Jane Doe?: …`. Where nobody
/// is named, a paragraph starts where signs tell that somebody else speaks (`TurnSigns`). A paragraph
/// without a time has its words alone. Where the source is plain text, its cues are paragraphs already,
/// and stay. A text with headings is read as Markdown, so that words in which there are marks of it have
/// backslashes before them.
struct PlainTextExport {
  private let transcript: Transcript
  private let pieces: [SpokenPiece]
  private var output: [UInt8] = []

  static func data(_ read: ParsedTranscript, attribution: Attribution?) -> [UInt8] {
    var text = PlainTextExport(
      transcript: read.transcript, pieces: SpokenPiece.list(read.transcript, attribution))
    text.output.reserveCapacity(read.transcript.cues.text.count * 9 / 8)
    if let title = read.transcript.title.flatMap(WrittenText.line) {
      text.line("# ".utf8 + text.escaped(Array(title.utf8)))
    }
    text.writeBody(cuesAreParagraphs: read.format == "text" || read.format == "markdown")
    return text.output
  }

  private init(transcript: Transcript, pieces: [SpokenPiece]) {
    (self.transcript, self.pieces) = (transcript, pieces)
  }

  private mutating func writeBody(cuesAreParagraphs: Bool) {
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
      let stamp = transcript.cues.start(atTextOffset: range.lowerBound).map(Self.stamp) ?? ""
      line(stamp.utf8 + escaped(labels.bytes(pieces[piece], words)))
    }
    while section < sectionOffsets.count {
      writeHeading(section)
      section += 1
    }
  }

  /// The text offsets of the reading view's paragraphs, one of which starts at each change of
  /// speaker, be it only told by a sign.
  private func paragraphs(_ sectionOffsets: [Int]) -> [Range<Int>] {
    let cues = transcript.cues
    let changes = pieces.indices.filter { $0 == 0 || pieces[$0].name != pieces[$0 - 1].name }
    let starts = Set(changes.map { pieces[$0].text.lowerBound }).union(unnamedChanges)
    let turns = starts.sorted().map { offset in
      let start = cues.place(offset)
      return Turn(places: start..<start, speaker: nil)
    }
    let paragraphs = Paragraphs(transcript, sectionOffsets: sectionOffsets, turns: turns)
    let visible = pieces.last?.text.upperBound ?? 0
    return (0..<paragraphs.count).map(paragraphs.range).filter { $0.lowerBound < visible }
  }

  /// The text offsets at which a sign tells that somebody else speaks, in words that nobody is named
  /// for.
  private var unnamedChanges: [Int] {
    var piece = 0
    return TurnSigns.offsets(in: transcript.cues).filter { offset in
      while piece < pieces.count, pieces[piece].text.upperBound <= offset { piece += 1 }
      return piece < pieces.count && pieces[piece].name == nil
    }
  }

  private static func stamp(_ time: Timecode) -> String { "[\(time.longDescription)] " }

  private func escaped(_ words: [UInt8]) -> [UInt8] {
    guard transcript.title != nil || !transcript.sections.isEmpty,
      InlineMarkdown.plain(words) != words
    else { return words }
    return words.flatMap { Self.marks.contains($0) ? [0x5C, $0] : [$0] }
  }

  private static let marks = Set("\\*_`~[<".utf8)

  private mutating func writeHeading(_ section: Int) {
    let section = transcript.sections[section]
    guard let title = WrittenText.line(section.title) else { return }
    line("## \(Self.stamp(section.start))".utf8 + escaped(Array(title.utf8)))
  }

  /// A line, below an empty one.
  private mutating func line(_ text: some Sequence<UInt8>) {
    if !output.isEmpty { output.append(0x0A) }
    output += text
    output.append(0x0A)
  }
}
