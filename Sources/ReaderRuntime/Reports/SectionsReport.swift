import TranscriptFormats
import Transcripts

/// The sections of a transcript, for people and for programs.
public enum SectionsReport {
  /// A table: number, time, title; below each title its summary.
  public static func table(_ transcript: Transcript) -> [UInt8] {
    var table = TextTable(right: [0, 1])
    for (index, section) in transcript.sections.enumerated() {
      table.add(["\(index + 1)", "\(section.start)", section.title])
    }
    return Array(table.text.utf8)
  }

  /// An array; each member has `number`, `start_s`, `end_s` (of the next section's start or of the
  /// recording; absent where that is not known), `title` and `summary` (absent where there is none).
  public static func json(_ transcript: Transcript) throws -> [UInt8] {
    let sections = transcript.sections
    let last = transcript.duration ?? transcript.cues.lastStart
    return try JSONLine.bytes(
      sections.enumerated().map { index, section in
        Members(
          number: index + 1, start: section.start.inSeconds,
          end: (index + 1 < sections.count ? sections[index + 1].start : last)
            .map { max($0, section.start).inSeconds },
          title: section.title, summary: section.summary)
      })
  }

  private struct Members: Encodable {
    var number: Int
    var start: Double
    var end: Double?
    var title: String
    var summary: String?

    enum CodingKeys: String, CodingKey {
      case number, title, summary
      case start = "start_s"
      case end = "end_s"
    }
  }
}

extension Timecode {
  var inSeconds: Double { Double(milliseconds) / 1000 }
}
