import TerminalCells
import Transcripts

extension Document {
  /// The questions of the text, in order: sentences with a question mark. Those that only ask for
  /// agreement are left out: those of fewer than three words, unless nothing else is asked before
  /// somebody else speaks; and those with fewer than three after the last comma (`It rained,
  /// right?`), unless the speaker stops there.
  /// - Complexity: O(n) in the length of the text.
  func questions() -> [Question] {
    guard showsTurns, let first = turnStarts.first else {
      return asked(in: 0..<cues.text.count).filter { isLong($0) }.map { Question(range: $0) }
    }
    let before = asked(in: 0..<first).filter { isLong($0) }.map { Question(range: $0) }
    return before + runs.flatMap { questions(ofTurns: $0) }
  }

  /// The runs of turns by the same speaker.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for turn in turnSpeakers.indices {
      if let last = runs.last, believed(last.lowerBound) == believed(turn) {
        runs[runs.count - 1] = last.lowerBound..<turn + 1
      } else {
        runs.append(turn..<turn + 1)
      }
    }
    return runs
  }

  /// Whether the text has enough full stops for a missing question mark to mean something.
  var isPunctuated: Bool {
    let sample = 0..<min(cues.text.count, 1 << 16)
    return cues.sentences(in: sample).count * 400 > sample.count
  }

  private func asked(in range: Range<Int>) -> [Range<Int>] {
    guard cues.asks(in: range) else { return [] }
    return cues.sentences(in: range).filter { cues.asks(in: $0) }
  }

  /// The questions in a run of turns. An answer belongs to the last one before somebody else speaks.
  private func questions(ofTurns turns: Range<Int>) -> [Question] {
    let range =
      textRange(ofTurn: turns.lowerBound)
      .lowerBound..<textRange(ofTurn: turns.upperBound - 1).upperBound
    let asked = asked(in: range)
    let answer =
      asked.isEmpty ? nil : answer(by: turns.upperBound, asker: believed(turns.lowerBound))
    var shown = asked.filter { question in
      isLong(lastClause(of: question))
        || isLong(question) && question.upperBound + 1 >= range.upperBound
    }
    if shown.isEmpty, answer != nil { shown = asked.suffix(1) }
    return shown.indices.map {
      Question(
        range: shown[$0], turn: turn(at: shown[$0].lowerBound),
        answer: $0 == shown.count - 1 ? answer : nil)
    }
  }

  /// The most likely speaker of a turn, however doubtful.
  private func believed(_ turn: Int) -> Int { attribution.turns[turn].speaker ?? nobody }

  private func lastClause(of question: Range<Int>) -> Range<Int> {
    let comma = cues.text[question].lastIndex(of: 0x2C)
    return (comma.map { $0 + 1 } ?? question.lowerBound)..<question.upperBound
  }

  private func isLong(_ range: Range<Int>) -> Bool { hasWords(3, in: range) }

  /// Whether a range has at least so many words; in scripts without spaces a character is one.
  private func hasWords(_ least: Int, in range: Range<Int>) -> Bool {
    var count = 0
    var isAfterSpace = true
    for glyph in GlyphIterator(cues.text, in: range) where glyph.width > 0 {
      let isSpace = glyph.scalar == 0x20 || glyph.scalar == 0x0A
      if !isSpace, isAfterSpace || glyph.width == 2 { count += 1 }
      if count >= least { return true }
      isAfterSpace = isSpace
    }
    return false
  }

  /// The number of words from which a third speaker's turn ends an answer.
  private static let remark = 6
  /// The largest number of turns that an answer is followed.
  private static let longestAnswer = 500

  /// The turns of the next speaker, until the asker speaks again, or a third speaker for longer than
  /// a remark.
  /// - Parameter first: the turn after the question's.
  private func answer(by first: Int, asker: Int) -> Question.Answer? {
    guard first < turnSpeakers.count else { return nil }
    var last = first
    for turn in turnSpeakers.indices.dropFirst(first + 1).prefix(Self.longestAnswer) {
      if believed(turn) == believed(first) {
        last = turn
      } else if believed(turn) == asker || hasWords(Self.remark, in: textRange(ofTurn: turn)) {
        break
      }
    }
    let range = textRange(ofTurn: first).lowerBound..<textRange(ofTurn: last).upperBound
    let length = transcript.talkTime(in: range)
    return Question.Answer(
      turn: first, length: length > 0 ? Timecode(milliseconds: length) : nil)
  }
}
