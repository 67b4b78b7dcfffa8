import TerminalCells
import Transcripts

/// The lines of a concordance: time, speaker, the words before, the match, all at one column, and
/// the words after.
struct ConcordanceLines {
  private let concordance: Concordance
  /// The open document; nil where none is open.
  private let document: Document?
  private let timeWidth: Int
  /// The columns of the name, or of the mark alone.
  private let nameWidth: Int
  /// The column of the matches.
  private let column: Int
  private let columns: Int

  /// The window width from which names stand beside the marks.
  private static let namedColumns = 100

  static func lines(
    _ concordance: Concordance, _ screen: ListScreen, _ state: ReaderState
  ) -> ListLines {
    let lines = ConcordanceLines(concordance, state)
    let items = ListItems(all: concordance.lines.count, kept: screen.shown)
    return ListLines(items, height: 1) { [lines.line($0)] }
  }

  /// The search, the number of lines and their order.
  static func head(_ concordance: Concordance, _ state: ReaderState) -> ListLine {
    let (shown, total) = (concordance.lines.count, concordance.total)
    let count =
      shown < total ? "the first \(shown) of \(total)" : total == 1 ? "1 match" : "\(total) matches"
    let title = TextMeasure.truncated(concordance.title, to: max(6, state.size.columns / 3))
    return ListLine(title, role: .heading)
      .adding(
        "\(count), sorted by \(concordance.order.name)", role: .secondary,
        column: TextMeasure.columns(title) + 2)
  }

  private init(_ concordance: Concordance, _ state: ReaderState) {
    self.concordance = concordance
    document = state.documentIfAny
    columns = state.size.columns - 4
    let longest = document?.longestTimecode.description.count ?? 0
    timeWidth = columns < 30 ? 0 : max(longest, concordance.lines.first?.document == nil ? 0 : 7)
    let isNamed = state.size.columns >= Self.namedColumns
    nameWidth = concordance.namesSpeakers ? isNamed ? 18 : 1 : 0
    let left = timeWidth + (timeWidth > 0 ? 2 : 0) + nameWidth + (nameWidth > 0 ? 1 : 0)
    column = left + (columns - left) * 2 / 5
  }

  private func line(_ index: Int) -> ListLine {
    let line = concordance.lines[concordance.sorted[index]]
    let time = timeWidth > 0 ? line.time?.description ?? "" : ""
    let named = ListLine(time, role: .timecode, column: timeWidth - time.count)
      .adding(speaker(line), role: role(line), column: timeWidth > 0 ? timeWidth + 2 : 0)
    let left = column - (timeWidth > 0 ? timeWidth + 2 : 0) - nameWidth - 2
    let before = TextMeasure.ending(line.before, columns: left)
    let match = TextMeasure.beginning(line.match, columns: columns - column)
    let end = column + TextMeasure.columns(match)
    return
      named
      .adding(before, role: .text, column: column - TextMeasure.columns(before))
      .adding(match, role: .match, column: column)
      .adding(
        TextMeasure.beginning(line.after, columns: columns - end), role: .text, column: end)
  }

  private func speaker(_ line: Concordance.Line) -> String {
    guard nameWidth > 0 else { return "" }
    let mark = mark(line)
    guard nameWidth > 1 else { return mark ?? "" }
    let name = [mark, line.speaker].compactMap { $0 }.joined(separator: " ")
    return TextMeasure.truncated(name, to: nameWidth)
  }

  private func mark(_ line: Concordance.Line) -> String? {
    guard let speaker = line.speakerIndex, let document else { return nil }
    return SpeakerMark.mark(speaker, in: document)
  }

  private func role(_ line: Concordance.Line) -> Role {
    guard let speaker = line.speakerIndex, let document else { return .secondary }
    return SpeakerMark.role(speaker, in: document)
  }
}

extension TextMeasure {
  /// The part of a text's end that fits, in whole characters.
  static func ending(_ text: String, columns: Int) -> String {
    String(fitting(text.reversed(), columns: columns).reversed())
  }

  /// The part of a text's start that fits, in whole characters.
  static func beginning(_ text: String, columns: Int) -> String {
    String(fitting(text, columns: columns))
  }

  private static func fitting(_ text: some Sequence<Character>, columns: Int) -> [Character] {
    var used = 0
    var shown: [Character] = []
    for character in text {
      used += self.columns(String(character))
      guard used <= columns else { break }
      shown.append(character)
    }
    return shown
  }
}
