import TranscriptSearch
import Transcripts

/// The library's list: its documents, their order, and the filter.
struct LibraryList: Sendable {
  /// The key by which the rows are sorted.
  enum Order: CaseIterable, Hashable, Sendable {
    case read, title, people, date, duration, progress, notes

    var name: String {
      switch self {
      case .read: "last read"
      case .title: "title"
      case .people: "people"
      case .date: "date"
      case .duration: "duration"
      case .progress: "how far read"
      case .notes: "notes"
      }
    }
  }

  /// The documents; nil until they were read for the first time.
  private(set) var documents: [ShelvedDocument]?
  /// The reason why they could not be read; nil when they could.
  var problem: String?
  /// The library's current work, such as "indexing 12 of 90"; nil when there is none.
  var progress: String?
  var order = Order.read { didSet { arrange() } }
  var isReversed = false { didSet { arrange() } }
  var showsArchived = false { didSet { arrange() } }
  /// Only documents with these words in title, people or date are shown.
  var filter = "" { didSet { arrange() } }
  /// Indices of the documents that are shown, in their order.
  private(set) var shown: [Int] = []
  /// The row that is selected, as an index in `shown`.
  private(set) var selected = 0
  /// The document that was archived or restored last, as it was before.
  var lastArchived: ShelvedDocument?
  /// The search whose results were closed last.
  var lastSearch: LibrarySearch?
  /// Counts the searches in all documents; an answer belongs to the one with its number.
  var searchRevision = 0
  /// The document that a second `dd` removes.
  var removing: ContentHash?

  /// Takes new documents; the selection stays on its document.
  mutating func take(_ documents: [ShelvedDocument]) {
    let kept = selection?.hash
    self.documents = documents
    problem = nil
    arrange(keeping: kept)
  }

  /// The document of the selected row.
  var selection: ShelvedDocument? {
    shown.indices.contains(selected) ? documents?[shown[selected]] : nil
  }

  mutating func select(_ row: Int) {
    selected = min(max(0, row), max(0, shown.count - 1))
    removing = nil
  }

  mutating func select(_ hash: ContentHash) {
    guard let row = shown.firstIndex(where: { documents?[$0].hash == hash }) else { return }
    select(row)
  }

  var archivedCount: Int { documents?.count { $0.isArchived } ?? 0 }

  private mutating func arrange() { arrange(keeping: selection?.hash) }

  private mutating func arrange(keeping hash: ContentHash?) {
    let documents = documents ?? []
    let needle = Needle(filter)
    let kept = documents.indices.filter { index in
      (showsArchived || !documents[index].isArchived)
        && needle.map { documents[index].has($0) } ?? true
    }
    let rows = kept.map { SortedRow(index: $0, key: documents[$0].key(order)) }
    shown = rows.sorted { SortedRow.isBefore($0, $1, isReversed) }.map(\.index)
    selected = min(selected, max(0, shown.count - 1))
    if let hash, let row = shown.firstIndex(where: { documents[$0].hash == hash }) {
      selected = row
    }
    removing = nil
  }
}

/// A row with its sort key; rows without one go last in both directions.
private struct SortedRow {
  enum Key: Comparable {
    case number(Int)
    case text(String)
  }

  var index: Int
  var key: Key?

  static func isBefore(_ one: SortedRow, _ other: SortedRow, _ isReversed: Bool) -> Bool {
    switch (one.key, other.key) {
    case (let a?, let b?) where a != b: isReversed ? b < a : a < b
    case (_?, nil): true
    case (nil, _?): false
    default: one.index < other.index
    }
  }
}

extension ShelvedDocument {
  /// The document's title on the screen.
  var shownTitle: String { title ?? name }

  fileprivate func has(_ needle: Needle) -> Bool {
    needle.occurs(in: shownTitle) || people.contains(where: needle.occurs)
      || (date.map(needle.occurs) ?? false)
  }

  /// The sort key: most recent and largest first, names in alphabetical order.
  fileprivate func key(_ order: LibraryList.Order) -> SortedRow.Key? {
    switch order {
    case .read: (lastRead ?? added).isEmpty ? nil : .text(Self.later(lastRead ?? added))
    case .title: .text(shownTitle.lowercased())
    case .people: people.first.map { .text($0.lowercased()) }
    case .date: date.map { .text(Self.later($0)) }
    case .duration: duration.map { .number(-$0.milliseconds) }
    case .progress: percentRead.map { .number(-$0) }
    case .notes: notes > 0 ? .number(-notes) : nil
    }
  }

  /// A date with its digits complemented, which sorts the latest first.
  private static func later(_ date: String) -> String {
    String(
      decoding: date.utf8.map { (48...57).contains($0) ? 105 - $0 : $0 }, as: UTF8.self)
  }
}
