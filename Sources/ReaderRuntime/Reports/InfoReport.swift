import Reader
import TranscriptFormats
import Transcripts

/// The report on a transcript's format, contents and issues, for people and for programs.
public struct InfoReport {
  private let read: ParsedTranscript
  /// The names of those who speak, as the reader shows them.
  private let people: [String]
  private var transcript: Transcript { read.transcript }

  /// Reports on a transcript that was read.
  /// - Parameter attribution: the speakers; nil for those of the labels.
  public init(_ read: ParsedTranscript, attribution: Attribution? = nil) {
    self.read = read
    people = Document(read.transcript, name: "", attribution: attribution).people
  }

  /// One line for each thing that is known, and one for each issue.
  public var table: [UInt8] {
    var table = TextTable()
    for (name, value) in facts { table.add([name, value]) }
    var text = table.text
    for issue in transcript.issues {
      text += "line \(issue.line), byte \(issue.byteOffset): "
      text += ErrorSentences.visible(issue.message) + "\n"
    }
    return Array(text.utf8)
  }

  private var facts: [(String, String)] {
    let facts: [(String, String?)] = [
      ("Title", transcript.title), ("Source", transcript.source),
      ("Date", transcript.date), ("Language", transcript.language),
      ("Duration", duration?.longDescription),
      ("Format", read.formatInWords), ("Captions", "\(transcript.cues.count)"),
      ("Words", "\(words)"),
      ("Sections", transcript.sections.isEmpty ? nil : "\(transcript.sections.count)"),
      ("Key points", transcript.keyPoints.isEmpty ? nil : "\(transcript.keyPoints.count)"),
      ("Speakers", people.isEmpty ? nil : people.joined(separator: ", ")),
      ("Voices from", read.voicesFrom.map(ErrorSentences.visible)),
      ("Most watched", transcript.mostWatched.map { "\($0.start) to \($0.end)" }),
      ("Issues", transcript.issues.isEmpty ? nil : "\(transcript.issues.count)"),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The duration that the source gives, else the end of the last caption.
  private var duration: Timecode? { transcript.duration ?? transcript.cues.lastTime }

  /// Words between white space. O(n) in the length of the text.
  private var words: Int {
    var (count, isInside) = (0, false)
    for byte in transcript.cues.text {
      let isSpace = byte == 0x20 || byte == 0x0A
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}

extension InfoReport {
  /// An object; members that are not known are absent. `issues` has `line`, `byte` and `message`.
  public func json() throws -> [UInt8] {
    try JSONLine.bytes(
      Members(
        format: read.format, title: transcript.title, source: transcript.source,
        date: transcript.date, language: transcript.language,
        duration: duration?.inSeconds, captions: transcript.cues.count, words: words,
        sections: transcript.sections.count, keyPoints: transcript.keyPoints.count,
        speakers: people, voicesFrom: read.voicesFrom,
        mostWatched: transcript.mostWatched.map {
          Span(start: $0.start.inSeconds, end: $0.end.inSeconds)
        },
        issues: transcript.issues.map {
          IssueMembers(line: $0.line, byte: $0.byteOffset, message: $0.message)
        }))
  }

  private struct Members: Encodable {
    var format: String
    var title: String?
    var source: String?
    var date: String?
    var language: String?
    var duration: Double?
    var captions: Int
    var words: Int
    var sections: Int
    var keyPoints: Int
    var speakers: [String]
    var voicesFrom: String?
    var mostWatched: Span?
    var issues: [IssueMembers]

    enum CodingKeys: String, CodingKey {
      case format, title, source, date, language, captions, words, sections, speakers, issues
      case duration = "duration_s"
      case keyPoints = "key_points"
      case voicesFrom = "voices_from"
      case mostWatched = "most_watched"
    }
  }

  private struct Span: Encodable {
    var start: Double
    var end: Double

    enum CodingKeys: String, CodingKey {
      case start = "start_s"
      case end = "end_s"
    }
  }

  private struct IssueMembers: Encodable {
    var line: Int
    var byte: Int
    var message: String
  }
}
