import Transcripts

/// A search of the library, and its results.
struct LibrarySearch: Sendable {
  /// The query as it was typed.
  var query = ""
  private(set) var results = LibraryResults()
  /// The query whose results these are.
  private(set) var answered = ""
  /// The number of the last question; an answer to another one is dropped.
  var revision = 0
  /// The largest number of passages asked for.
  var limit = Self.firstLimit
  /// Whether the index was brought up to date for this query, because it found nothing.
  var isCaughtUp = false
  /// The rows of the list: groups with the passages below each.
  private(set) var rows: [Row] = []
  /// The index of the selected row, which is one of a passage.
  private(set) var selected = 0

  static let firstLimit = 200

  enum Row: Hashable, Sendable {
    case group(Int)
    case passage(group: Int, index: Int)
  }

  var isAnswered: Bool { answered == query }
  var passageCount: Int { results.groups.reduce(0) { $0 + $1.passages.count } }

  /// Takes the answer to the query. More passages of the same query leave the selection where it is.
  mutating func take(_ results: LibraryResults) {
    let isMore = answered == query && self.results.problem == nil
    (self.results, answered) = (results, query)
    rows = results.groups.indices.flatMap { group in
      [.group(group)]
        + results.groups[group].passages.indices.map { .passage(group: group, index: $0) }
    }
    select(isMore ? selected : 0, direction: 1)
  }

  /// The passage of the selected row.
  var selection: (group: LibraryResults.Group, passage: LibraryResults.Passage)? {
    guard rows.indices.contains(selected), case .passage(let group, let index) = rows[selected]
    else { return nil }
    return (results.groups[group], results.groups[group].passages[index])
  }

  /// Selects a row, or the nearest passage in a direction where the row is a title.
  mutating func select(_ row: Int, direction: Int) {
    guard !rows.isEmpty else { return selected = 0 }
    var row = min(max(0, row), rows.count - 1)
    if case .group = rows[row] {
      // The first row is a title and has nothing above it.
      row += direction < 0 && row > 0 ? -1 : 1
    }
    selected = min(row, rows.count - 1)
  }

  /// Whether the selection is near the end of the list and there are more results.
  var wantsMore: Bool { !results.isWhole && isAnswered && selected > rows.count - 50 }
}
