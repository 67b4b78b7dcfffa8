/// A row of the table of measurements.
struct MeasuredRow: Sendable {
  let number: Int
  let title: String
  /// Measures the row and returns the lines to print.
  let measure: @Sendable (Bench) throws -> [String]
}

/// All rows, with the numbers by which this project refers to them.
enum Rows {
  static let all = [
    MeasuredRow(number: 1, title: "start to first frame, a page of 1,100 cues, ms") {
      try StartRows.firstFrame(of: $0.page, $0)
    },
    MeasuredRow(number: 2, title: "start to first frame, many cues, ms") {
      try StartRows.firstFrame(of: $0.recording, $0)
    },
    MeasuredRow(number: 3, title: "the whole document parsed, in this process, ms") {
      try PureRows.parsing($0)
    },
    MeasuredRow(number: 4, title: "key to frame, moving in the page, ms") {
      try KeyRows.moving($0)
    },
    MeasuredRow(number: 5, title: "key to frame, many cues and the page, ms") {
      try KeyRows.lengths($0)
    },
    MeasuredRow(number: 6, title: "search, last key to its frame, many cues, ms") {
      try SearchRows.typing($0)
    },
    MeasuredRow(number: 7, title: "search, all matches counted, many cues, ms") {
      try SearchRows.counting($0)
    },
    MeasuredRow(number: 8, title: "peak memory, many cues, MB") {
      try MemoryRows.peak(of: $0.recording, $0)
    },
    MeasuredRow(number: 9, title: "peak memory, the page, MB") {
      try MemoryRows.peak(of: $0.page, $0)
    },
    MeasuredRow(number: 10, title: "resize to the frame, at the end of many cues, ms") {
      try KeyRows.resizing($0)
    },
    MeasuredRow(number: 11, title: "library: one-hour transcripts added") {
      try LibraryRows.adding($0)
    },
    MeasuredRow(number: 12, title: "library search, key to first results, in this process, ms") {
      try LibraryRows.searching($0)
    },
    MeasuredRow(number: 13, title: "who speaks, an hour of talk, in this process, ms") {
      try PureRows.attributing($0)
    },
    MeasuredRow(number: 14, title: "wake-ups in a second of idling") { try IdleRow.wakeUps($0) },
  ]
}
