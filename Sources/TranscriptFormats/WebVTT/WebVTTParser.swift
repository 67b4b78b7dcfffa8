import Transcripts

/// Reads the blocks of a WebVTT file (section 6.1, "WebVTT parser algorithm" and "collect a WebVTT
/// block").
struct WebVTTParser {
  /// The state of a block after the lines read so far.
  private struct Block {
    var lines = 0
    var hasArrow = false
    var timing: CueTiming?
    /// The start of the line with the times, or of the block.
    var start: Int
    /// The text, from the first line after the times, or of a block without times, to the last.
    var text: Range<Int>?
    var textLines = 0
    /// The speaker that the line before the times names.
    var speaker: String?
    /// Whether the text can be copied as it stands.
    var isPlain = true
  }

  private let text: ByteView
  private let isLoose: Bool
  private var lines: CueLines
  private var cues = SpokenCuesBuilder()
  private var header = WebVTTHeader()
  private var markup = WebVTTText()
  private var issues = IssueLog()

  /// Lines with an arrow that the specification finds no times in, and those of them both of whose
  /// times the other reading understands.
  private var (misread, looselyWritten) = (0, 0)

  /// Whether the times are of another making, rather than damaged.
  var isWrittenLoosely: Bool { looselyWritten > 0 && looselyWritten * 2 >= misread }

  /// - Parameter loosely: whether times may be written in the other ways that `CueTiming` knows.
  init(_ text: ByteView, loosely: Bool) {
    (self.text, isLoose) = (text, loosely)
    lines = CueLines(text)
  }

  mutating func parse() {
    if let signature = lines.next() { header.read(text, signature: signature) }
    if !text.isLineBreak(lines.position) { readBlock(inHeader: true) }
    while lines.position < text.count {
      if text.isLineBreak(lines.position) {
        lines.position += 1
      } else {
        readBlock(inHeader: false)
      }
    }
  }

  consuming func build() -> Transcript {
    var transcript = Transcript(cues.build(unrolling: true), issues: issues.issues)
    (transcript.title, transcript.language) = (header.title, header.language)
    return transcript
  }

  private mutating func readBlock(inHeader: Bool) {
    var block = Block(start: lines.position)
    var next = lines.position
    while let line = lines.next(), !line.isEmpty {
      block.lines += 1
      let mayHaveTimes = !inHeader && block.lines <= 2 && !block.hasArrow
      if mayHaveTimes, let timing = CueTiming(exactly: text, line) {
        startCue(&block, timing, line)
      } else if text.isPlain(line, without: .tags) {
        add(line, to: &block, isPlain: isTrimmed(line))
      } else if text.firstArrow(in: line) == nil {
        add(line, to: &block, isPlain: false)
      } else if mayHaveTimes {
        startCue(&block, times(line), line)
      } else {
        // The line is the first of the next block.
        lines.position = next
        break
      }
      next = lines.position
    }
    if inHeader { header.read(text, lines: block.text) } else { end(block) }
  }

  private func isTrimmed(_ line: Range<Int>) -> Bool {
    text[line.lowerBound] != 0x20 && text[line.upperBound - 1] != 0x20
  }

  private mutating func startCue(_ block: inout Block, _ timing: CueTiming?, _ line: Range<Int>) {
    block.hasArrow = true
    block.start = line.lowerBound
    guard let timing else { return }
    if timing.hasNegative { issues.noteNegativeTime(line.lowerBound) }
    block.speaker = block.text.flatMap { CueIdentifier.speaker(text, $0) }
    (block.timing, block.text, block.textLines, block.isPlain) = (timing, nil, 0, true)
  }

  private func add(_ line: Range<Int>, to block: inout Block, isPlain: Bool) {
    block.text = (block.text?.lowerBound ?? line.lowerBound)..<line.upperBound
    block.textLines += 1
    if !isPlain { block.isPlain = false }
  }

  /// The times of a line that the specification finds none in.
  private mutating func times(_ line: Range<Int>) -> CueTiming? {
    misread += 1
    guard let timing = CueTiming(loosely: text, line) else { return nil }
    // Teams writes times before the recording with a minus.
    if isLoose || text[line.lowerBound] == 0x2D { return timing }
    if timing.isLooseThroughout { looselyWritten += 1 }
    return nil
  }
}

extension WebVTTParser {
  private mutating func end(_ block: Block) {
    guard let range = block.text else { return }
    guard let timing = block.timing else { return noteLeftOut(block, range) }
    guard block.isPlain else { return appendMarkup(block, timing, range) }
    let (text, isCopy) = (text, block.textLines == 1 || !lines.hasReturns)
    cues.append(start: timing.start, end: timing.end, speaker: block.speaker) {
      if isCopy { $0.append(contentsOf: text.bytes(range)) } else { text.copyLines(range, to: &$0) }
    }
  }

  private mutating func appendMarkup(_ block: Block, _ timing: CueTiming, _ range: Range<Int>) {
    markup.read(text, range)
    for piece in markup.pieces {
      let speaker = piece.voice ?? block.speaker
      cues.append(start: timing.start, end: timing.end, speaker: speaker) {
        $0.append(contentsOf: markup.bytes[piece.bytes])
      }
      for word in markup.words[piece.words] {
        cues.appendWord(offset: word.offset, start: word.start)
      }
    }
  }

  private mutating func noteLeftOut(_ block: Block, _ range: Range<Int>) {
    if block.hasArrow {
      issues.note(block.start, "the times could not be read; the cue was left out")
    } else if !isComment(block) {
      issues.note(block.start, "text without times was left out")
    }
  }

  /// Whether a block without times is a comment, a style sheet or the definition of a region.
  private func isComment(_ block: Block) -> Bool {
    let start = block.start
    if text.has("NOTE", at: start) {
      return start + 4 >= text.count || text.spaceLength(at: start + 4) > 0
    }
    let line = text.trimmed(start..<text.endOfLine(start, text.count))
    return line.count == 5 && text.has("STYLE", at: start)
      || line.count == 6 && text.has("REGION", at: start)
  }
}
