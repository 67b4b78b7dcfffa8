import TerminalCells
import Transcripts

/// The lines of the questions: two each, with time, asker, answerer and the answer's duration first,
/// and the words below. In a text without speakers, one line with time and words.
enum QuestionsLines {
  static func lines(
    _ questions: [Question], _ screen: ListScreen, _ state: ReaderState
  ) -> ListLines {
    ListLines(
      ListItems(all: questions.count, kept: screen.shown),
      height: state.document.showsTurns ? 2 : 1
    ) { lines(of: questions[$0], state) }
  }

  private static func lines(of question: Question, _ state: ReaderState) -> [ListLine] {
    let document = state.document
    let width = document.longestTimecode.description.count
    let time = document.cues.start(atTextOffset: question.range.lowerBound)?.description ?? ""
    var head = ListLine(time, role: .timecode, column: width - time.count)
    var column = width + 2
    for (turn, mark) in [(question.turn, ""), (question.answer?.turn, "→ ")] {
      // Where nobody is known, there is nobody to name.
      guard let turn, document.turnStarts.indices.contains(turn),
        document.turnSpeakers[turn] != document.nobody
      else { continue }
      let name = SpeakerMark.label(ofTurn: turn, in: document)
      head = head.adding(mark, role: .secondary, column: column)
      column += TextMeasure.columns(mark)
      head = head.adding(
        name,
        role: SpeakerMark.nameRole(
          document.turnSpeakers[turn], document.certainty(ofTurn: turn), in: document),
        column: column)
      column += TextMeasure.columns(name) + 1
    }
    if let answer = question.answer, let length = answer.length,
      document.turnSpeakers[answer.turn] != document.nobody
    {
      head = head.adding(length.description, role: .secondary, column: column + 1)
    }
    let words = words(of: question, document, columns: max(8, state.size.columns - 5 - width - 2))
    guard document.showsTurns else {
      return [head.adding(words, role: .text, column: width + 2)]
    }
    return [head, ListLine(words, role: .text, column: width + 2)]
  }

  /// The whole sentence, or its end, where a spoken question is usually put.
  private static func words(
    of question: Question, _ document: Document, columns: Int
  ) -> String {
    let words = document.cues.string(question.range)
    guard TextMeasure.columns(words) > columns else { return words }
    let end = TextMeasure.ending(words, columns: columns - 2)
    return "… " + (end.firstIndex(of: " ").map { String(end[$0...].dropFirst()) } ?? end)
  }
}
