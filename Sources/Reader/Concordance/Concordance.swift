import TranscriptSearch
import Transcripts

/// Matches, one per line, with the words on both sides, in an order that brings like ones together.
struct Concordance: Hashable, Sendable {
  /// One match.
  struct Line: Hashable, Sendable {
    var before: String
    var match: String
    var after: String
    /// The speaker as the reader shows it; nil where it is not known.
    var speaker: String?
    /// The index of the speaker in the open document; nil for lines of other documents.
    var speakerIndex: Int?
    var time: Timecode?
    var textOffset: Int
    /// The document of the line; nil for the open one.
    var document: ContentHash?
  }

  /// The key by which the lines are sorted; equal lines stay in order of place.
  enum Order: CaseIterable, Hashable, Sendable {
    case place
    /// The words after the match.
    case after
    /// The words before the match, from the match outward.
    case before
    case speaker

    /// The order's name after `sorted by`.
    var name: String {
      switch self {
      case .place: "place"
      case .after: "words after"
      case .before: "words before"
      case .speaker: "speaker"
      }
    }
  }

  /// The search, as it is shown.
  let title: String
  /// The number of matches, which may be more than the lines.
  let total: Int
  /// The lines in order of place.
  let lines: [Line]
  /// Whether any line has a speaker.
  let namesSpeakers: Bool
  /// The indices of the lines as they are sorted.
  private(set) var sorted: [Int]
  private(set) var order = Order.place

  /// The largest number of lines.
  static let limit = 10_000
  /// The largest number of bytes of words on each side of a match.
  private static let context = 160

  /// The concordance of the open document.
  /// - Complexity: O(n) in the lines.
  init(_ document: Document, _ matches: MatchList, title: String) {
    self.title = title
    total = matches.count
    lines = (0..<min(total, Self.limit)).map { Line(document, matches[$0], context: Self.context) }
    namesSpeakers = lines.contains { $0.speaker != nil }
    sorted = Array(lines.indices)
  }

  /// The concordance of passages of the library; passages without matches have no lines.
  /// - Complexity: O(n) in the length of the passages.
  init(_ results: LibraryResults, title: String) {
    self.title = title
    var lines: [Line] = []
    var total = 0
    for group in results.groups {
      for passage in group.passages {
        total += passage.matches.count
        let text = Array(passage.text.utf8)
        for match in passage.matches where lines.count < Self.limit {
          lines.append(Line(passage, match, of: text, in: group.hash, context: Self.context))
        }
      }
    }
    (self.total, self.lines, sorted) = (total, lines, Array(lines.indices))
    namesSpeakers = lines.contains { $0.speaker != nil }
  }

  /// Sorts the lines by an order. O(n log n).
  mutating func sort(by order: Order) {
    self.order = order
    guard order != .place else { return sorted = Array(lines.indices) }
    let keys = lines.map { $0.key(for: order) }
    sorted = lines.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one].lexicographicallyPrecedes(keys[other]) }
      return one < other
    }
  }
}
