import TranscriptSearch
import Transcripts

/// The issues of the input, each with its line and byte.
enum IssuesLines {
  static func lines(filter: String, _ state: ReaderState) -> [ListLine] {
    let issues = state.document.transcript.issues
    let needle = Needle(filter)
    let shown = issues.filter { issue in needle.map { $0.occurs(in: issue.message) } ?? true }
    let title =
      issues.count == 1
      ? "1 place could not be read as it stands"
      : "\(issues.count) places could not be read as they stand"
    let places = shown.map { "line \($0.line), byte \($0.byteOffset)" }
    let width = places.map(\.count).max() ?? 0
    let columns = min(100, state.size.columns - 4)
    var lines = [ListLine(), ListLine(title, role: .heading), ListLine()]
    for (issue, place) in zip(shown, places) {
      if columns < width + 30 {
        lines.append(ListLine(place, role: .timecode))
        lines += ListLine.wrapped(issue.message, role: .text, column: 2, columns: columns)
      } else {
        var wrapped = ListLine.wrapped(
          issue.message, role: .text, column: width + 2, columns: columns)
        wrapped[0].pieces.insert(.init(text: place, role: .timecode, column: 0), at: 0)
        lines += wrapped
      }
    }
    return lines + [
      ListLine(), ListLine("Everything else was read as it stands.", role: .secondary),
    ]
  }
}
