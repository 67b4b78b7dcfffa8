import Transcripts

/// What an overlay's file holds, with where that is in a text.
struct StoredOverlay {
  struct Entry<Item: StoredItem> {
    var item: Item
    /// Nil when it has no place in this text, or is not understood.
    var value: Item.Value?
    /// Whether it is in another place than where it was made.
    var isMoved: Bool
  }

  let corrections: [Entry<StoredCorrection>]
  let bookmarks: [Entry<StoredBookmark>]
  let marks: [Entry<StoredMark>]
  /// All that the file holds.
  let members: [String: JSONValue]
  /// The text that it is about.
  let text: AnchorText

  /// O(text + anchors), and next to nothing where all stand where they were.
  /// - Parameter members: of the file; what is missing is empty.
  init(_ members: [String: JSONValue], in text: AnchorText) {
    func items<Item: StoredItem>(_ member: Member) -> [Item] {
      (members[member.rawValue]?.elements ?? []).map(Item.init)
    }
    let corrections: [StoredCorrection] = items(.corrections)
    let bookmarks: [StoredBookmark] = items(.bookmarks)
    let marks: [StoredMark] = items(.marks)
    let places = AnchorPlaces(
      of: corrections.flatMap(\.anchors) + marks.flatMap(\.anchors)
        + bookmarks.flatMap { $0.anchors + [$0.quoted].compactMap(\.self) },
      in: text)
    self.corrections = corrections.map { Self.entry($0, places) }
    self.bookmarks = bookmarks.map { Self.entry($0, places) }
    self.marks = marks.map { Self.entry($0, places) }
    (self.members, self.text) = (members, text)
  }

  /// The members that are ours, each an array.
  enum Member: String, CaseIterable { case corrections, bookmarks, marks }

  /// Whether each of them is an array or missing.
  static func isValid(_ members: [String: JSONValue]) -> Bool {
    Member.allCases.allSatisfy { members[$0.rawValue].map { $0.elements != nil } ?? true }
  }

  private static func entry<Item>(_ item: Item, _ places: AnchorPlaces) -> Entry<Item> {
    Entry(
      item: item, value: item.value(places), isMoved: item.anchors.contains(where: places.isMoved))
  }
}

extension StoredOverlay {
  /// What of it is understood here. A bookmark without a place is in it.
  var overlay: Overlay {
    Overlay(
      corrections: corrections.compactMap(\.value), bookmarks: bookmarks.compactMap(\.value),
      marks: Dictionary(marks.compactMap(\.value).map { ($0.letter, $0.place) }) { $1 })
  }

  /// How many stand elsewhere than where they were made.
  var moved: Int {
    corrections.count { $0.isMoved && $0.value != nil }
      + bookmarks.count { $0.isMoved && $0.value?.places != nil }
      + marks.count { $0.isMoved && $0.value != nil }
  }

  /// What has no place in this text, or is not understood.
  var unplaced: OverlayCount {
    OverlayCount(
      corrections: corrections.count { $0.value == nil },
      notes: bookmarks.count { $0.value?.places == nil }, marks: marks.count { $0.value == nil })
  }
}
