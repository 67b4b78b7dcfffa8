/// The intervals of a recording in which somebody speaks, from a file in Rich Transcription Time
/// Marked format (NIST, RT-09 evaluation plan, appendix A), as programs write it that tell voices
/// apart by their sound.
///
/// `SPEAKER file channel onset duration <NA> <NA> label <NA> <NA>`; comments begin with `;;`, and
/// lines of other types say nothing about speakers.
public struct SpeakerIntervals: Hashable, Sendable {
  struct Interval: Hashable, Sendable {
    /// In milliseconds.
    var start: Int
    var end: Int
    /// Index in `labels`.
    var label: Int
  }

  private static let (mostIntervals, longestLabel, latest) = (200_000, 100, 1_000_000.0)

  /// By their starts.
  private(set) var intervals: [Interval] = []
  /// In order of first appearance.
  private(set) var labels: [String] = []
  /// The first line that names no interval as it should, from 1, and the number of such lines.
  private(set) var badLine: Int?
  private(set) var badLines = 0

  /// Reads a file; lines that cannot be read are passed over and counted.
  /// - Parameter name: the recording that counts where the file has several: its file field, else
  ///   the first one counts.
  public init(_ bytes: [UInt8], of name: String = "") {
    var found: [(file: Substring, interval: Interval)] = []
    var indices: [Substring: Int] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      let fields = line.split(whereSeparator: \.isWhitespace)
      guard fields.first == "SPEAKER" || fields.first == "\u{FEFF}SPEAKER" else { continue }
      guard let read = Self.interval(fields), found.count < Self.mostIntervals else {
        badLine = badLine ?? number + 1
        badLines += 1
        continue
      }
      if indices[fields[7]] == nil {
        indices[fields[7]] = labels.count
        labels.append(String(fields[7]))
      }
      let label = indices[fields[7]] ?? 0
      found.append((fields[1], Interval(start: read.start, end: read.end, label: label)))
    }
    let file = found.first { $0.file == name }?.file ?? found.first?.file
    intervals = found.filter { $0.file == file }.map(\.interval)
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private static func interval(_ fields: [Substring]) -> (start: Int, end: Int)? {
    guard fields.count >= 8, fields[7].utf8.count <= longestLabel, let onset = Double(fields[3]),
      let duration = Double(fields[4]), (0...latest).contains(onset),
      (0...latest).contains(duration)
    else { return nil }
    return (Int((onset * 1000).rounded()), Int(((onset + duration) * 1000).rounded()))
  }

  /// When the last interval ends, in milliseconds.
  var end: Int { intervals.map(\.end).max() ?? 0 }

  /// The length of the longest interval, in milliseconds.
  var longest: Int { intervals.map { $0.end - $0.start }.max() ?? 0 }
}
