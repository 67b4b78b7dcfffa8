import Reader
import TerminalCells
import TranscriptFormats
import Transcripts

/// The findings of a search in one document, for people and for programs.
public struct SearchReport {
  /// The file, as the user named it.
  public let file: String
  /// The findings in order of place.
  public let findings: [Finding]
  private let document: Document

  /// - Parameters:
  ///   - file: as it was named by the user.
  ///   - columns: how wide a line may be, where that is known.
  /// - Throws: `QueryError` when the query is invalid.
  public init(
    _ query: String, isExpression: Bool, in document: Document, file: String, columns: Int? = nil
  ) throws(QueryError) {
    self.file = file
    self.document = document
    let context = columns.map { max(10, ($0 - Self.columnsBesideWords) / 2) } ?? 60
    findings = try document.findings(of: query, isExpression: isExpression, context: context)
  }

  /// The columns for a time, a name and the match.
  private static let columnsBesideWords = 40

  /// One line for each finding: the file where several are searched, the time, the speaker, and the
  /// words. A section's title follows `§`.
  /// - Parameters:
  ///   - isColoured: whether matches are highlighted with SGR sequences.
  public func lines(namesFile: Bool, isColoured: Bool) -> [UInt8] {
    let width = findings.map { $0.time?.description.count ?? 0 }.max() ?? 0
    var text = ""
    for finding in findings {
      let time = finding.time?.description ?? ""
      if namesFile { text += ErrorSentences.visible(file) + ":" }
      text += String(repeating: " ", count: width - time.count) + time
      text += width > 0 ? "  " : ""
      if finding.cue == nil { text += "§ " }
      if let speaker = finding.speaker { text += Self.oneLine(speaker) + ": " }
      text += words(finding, isColoured: isColoured) + "\n"
    }
    return Array(text.utf8)
  }

  private func words(_ finding: Finding, isColoured: Bool) -> String {
    let lit = isColoured ? ("\u{1B}[1;33m", "\u{1B}[m") : ("", "")
    return Self.oneLine(finding.before) + lit.0 + Self.oneLine(finding.match) + lit.1
      + Self.oneLine(finding.after)
  }

  private static func oneLine(_ text: String) -> String {
    ErrorSentences.visible(String(text.map { $0.isNewline ? " " : $0 }))
  }
}

extension SearchReport {
  /// An array of all findings; each member has `file`, `cue` (counted from 0; absent for a section's
  /// title), `start_ms`, `speaker`, `section` (its title), `before`, `match` and `after`;
  /// unknown members are absent.
  public static func json(_ reports: [SearchReport]) throws -> [UInt8] {
    try JSONLine.bytes(reports.flatMap { report in report.findings.map(report.members) })
  }

  private func members(_ finding: Finding) -> Members {
    Members(
      file: file, cue: finding.cue, start: finding.time?.milliseconds, speaker: finding.speaker,
      section: finding.section.map { document.transcript.sections[$0].title },
      before: finding.before, match: finding.match, after: finding.after)
  }

  private struct Members: Encodable {
    var file: String
    var cue: Int?
    var start: Int?
    var speaker: String?
    var section: String?
    var before: String
    var match: String
    var after: String

    enum CodingKeys: String, CodingKey {
      case file, cue, speaker, section, before, match, after
      case start = "start_ms"
    }
  }
}
