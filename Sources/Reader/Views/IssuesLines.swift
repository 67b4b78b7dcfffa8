import Transcripts

/// What was wrong in the input, each with its place there.
enum IssuesLines {
  static func lines(_ state: ReaderState) -> [FrontLine] {
    let issues = state.document.transcript.issues
    let title =
      issues.count == 1
      ? "1 place could not be read as it stands"
      : "\(issues.count) places could not be read as they stand"
    let places = issues.map { "line \($0.line), byte \($0.byteOffset)" }
    let width = places.map(\.count).max() ?? 0
    let columns = min(100, state.size.columns - 4)
    var lines = [FrontLine(), FrontLine(title, role: .heading), FrontLine()]
    for (issue, place) in zip(issues, places) {
      if columns < width + 30 {
        lines.append(FrontLine(place, role: .timecode))
        lines += FrontLines.wrapped(issue.message, role: .text, column: 2, columns: columns)
      } else {
        var wrapped = FrontLines.wrapped(
          issue.message, role: .text, column: width + 2, columns: columns)
        wrapped[0].pieces.insert(.init(text: place, role: .timecode, column: 0), at: 0)
        lines += wrapped
      }
    }
    return lines + [
      FrontLine(), FrontLine("Everything else is as the file has it.", role: .secondary),
    ]
  }
}
