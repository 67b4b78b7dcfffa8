import TerminalCells
import TranscriptFormats
import Transcripts

/// The passages that a search in the library found, for people and for programs.
public struct LibrarySearchReport {
  private typealias Passage = LibraryResults.Passage

  private let results: LibraryResults

  /// Reports on the results of a search.
  public init(_ results: LibraryResults) { self.results = results }

  /// Each document's title, and below it a line for each passage: the time, the speaker, and the
  /// words around what was found first in it.
  /// - Parameters:
  ///   - columns: how wide a line may be, where that is known.
  ///   - isColoured: whether titles and matches are highlighted with SGR sequences.
  public func lines(columns: Int?, isColoured: Bool) -> [UInt8] {
    var text = ""
    for (number, group) in results.groups.enumerated() {
      let title = [Self.oneLine(group.title), group.date.map(Self.oneLine)].compactMap { $0 }
        .joined(separator: " · ")
      text += number > 0 ? "\n" : ""
      text += (isColoured ? "\u{1B}[1m\(title)\u{1B}[m" : title) + "\n"
      let width = group.passages.map { $0.time?.description.count ?? 0 }.max() ?? 0
      for passage in group.passages {
        text += line(passage, timeWidth: width, columns: columns, isColoured: isColoured) + "\n"
      }
    }
    return Array(text.utf8)
  }

  private func line(
    _ passage: Passage, timeWidth: Int, columns: Int?, isColoured: Bool
  ) -> String {
    let time = passage.time?.description ?? ""
    var start = String(repeating: " ", count: timeWidth - time.count) + time
    start += timeWidth > 0 ? "  " : ""
    if let speaker = passage.speaker { start += Self.oneLine(speaker) + ": " }
    // Half of what is left stands on each side of what was found, at least ten bytes.
    let context = columns.map { max(10, ($0 - TextMeasure.columns(start) - 12) / 2) } ?? 60
    return start + words(passage, context: context, isColoured: isColoured)
  }

  /// The words around the first match, with all matches among them lit.
  private func words(_ passage: Passage, context: Int, isColoured: Bool) -> String {
    let bytes = Array(passage.text.utf8)
    let first = passage.matches.first ?? 0..<0
    let window = WordWindow(around: first, atMost: context, in: bytes).range
    let lit = isColoured ? ("\u{1B}[1;33m", "\u{1B}[m") : ("", "")
    var (text, end) = ("", window.lowerBound)
    for match in passage.matches where window.lowerBound <= match.lowerBound {
      guard match.upperBound <= window.upperBound else { break }
      text += Self.oneLine(bytes[end..<match.lowerBound])
      text += lit.0 + Self.oneLine(bytes[match]) + lit.1
      end = match.upperBound
    }
    return text + Self.oneLine(bytes[end..<window.upperBound])
  }

  private static func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    oneLine(String(decoding: bytes, as: UTF8.self))
  }

  private static func oneLine(_ text: String) -> String {
    ErrorSentences.visible(String(text.map { $0.isNewline ? " " : $0 }))
  }
}

extension LibrarySearchReport {
  /// An array of all passages; each member has `document` (the hash), `title`, `date`, `start_ms`,
  /// `speaker`, and the passage's text in three parts: `before`, `match` (the first in it) and
  /// `after`; unknown members are absent.
  public func json() throws -> [UInt8] {
    try JSONLine.bytes(
      results.groups.flatMap { group in group.passages.map { Members(group, $0) } })
  }

  private struct Members: Encodable {
    var document: String
    var title: String
    var date: String?
    var start: Int?
    var speaker: String?
    var before: String
    var match: String
    var after: String

    init(_ group: LibraryResults.Group, _ passage: Passage) {
      (document, title, date) = (group.hash.hex, group.title, group.date)
      (start, speaker) = (passage.time?.milliseconds, passage.speaker)
      let bytes = Array(passage.text.utf8)
      let found = passage.matches.first ?? 0..<0
      before = String(decoding: bytes[..<found.lowerBound], as: UTF8.self)
      match = String(decoding: bytes[found], as: UTF8.self)
      after = String(decoding: bytes[found.upperBound...], as: UTF8.self)
    }

    enum CodingKeys: String, CodingKey {
      case document, title, date, speaker, before, match, after
      case start = "start_ms"
    }
  }
}
