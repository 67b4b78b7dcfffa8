import TranscriptSearch
import Transcripts

/// Matches one a line, with the words on both sides, in an order that shows what they have in common.
struct Concordance: Hashable, Sendable {
  /// One match.
  struct Line: Hashable, Sendable {
    var before: String
    var match: String
    var after: String
    /// Who says it, as the reader shows it; nil where that is not known.
    var speaker: String?
    /// The mark's number and colour in the document that is open; nil elsewhere.
    var speakerIndex: Int?
    var time: Timecode?
    var textOffset: Int
    /// Nil for the document that is open.
    var document: ContentHash?
  }

  /// What the lines are sorted by; those that are alike keep their places.
  enum Order: CaseIterable, Hashable, Sendable {
    case place
    /// The words behind the match.
    case after
    /// The words in front of it, from the match outward.
    case before
    case speaker

    /// Behind `sorted by`.
    var name: String {
      switch self {
      case .place: "place"
      case .after: "the words behind"
      case .before: "the words in front"
      case .speaker: "speaker"
      }
    }
  }

  /// What was searched, as it is shown.
  let title: String
  /// How many matches there are; not all have lines.
  let total: Int
  /// In order of place.
  let lines: [Line]
  /// Whether somebody is named in some line.
  let namesSpeakers: Bool
  /// The indices of the lines as they are sorted.
  private(set) var sorted: [Int]
  private(set) var order = Order.place

  /// No more lines are made.
  static let limit = 10_000
  /// Bytes of words on each side of a match, at most.
  private static let context = 160

  /// The matches of the document that is open.
  /// - Complexity: O(n) in the lines.
  init(_ document: Document, _ matches: MatchList, title: String) {
    self.title = title
    total = matches.count
    lines = (0..<min(total, Self.limit)).map { Line(document, matches[$0], context: Self.context) }
    namesSpeakers = lines.contains { $0.speaker != nil }
    sorted = Array(lines.indices)
  }

  /// The matches in the passages of some documents; passages without matches have no lines.
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

  /// Sorts anew. O(n log n).
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
