import Transcripts

/// The items of an overlay's file with their places in a text.
struct StoredOverlay {
  /// An item and its value in the text.
  struct Entry<Item: StoredItem> {
    var item: Item
    /// Nil when the item has no place in this text, or this version does not understand it.
    var value: Item.Value?
    /// Whether the item has moved in the text since it was made.
    var isMoved: Bool
  }

  let corrections: [Entry<StoredCorrection>]
  let notes: [Entry<StoredNote>]
  let marks: [Entry<StoredMark>]
  /// All members of the file.
  let members: [String: JSONValue]
  /// The text that the overlay belongs to.
  let text: AnchorText

  /// Finds the places of the items. O(text + anchors); O(anchors) when none has moved.
  /// - Parameter members: the members of the file; missing ones count as empty.
  init(_ members: [String: JSONValue], in text: AnchorText) {
    func items<Item: StoredItem>(_ member: Member) -> [Item] {
      (members[member.rawValue]?.elements ?? []).map(Item.init)
    }
    let corrections: [StoredCorrection] = items(.corrections)
    let notes: [StoredNote] = items(.notes)
    let marks: [StoredMark] = items(.marks)
    let places = AnchorPlaces(
      of: corrections.flatMap(\.anchors) + marks.flatMap(\.anchors)
        + notes.flatMap { $0.anchors + [$0.quoted].compactMap(\.self) },
      in: text)
    self.corrections = corrections.map { Self.entry($0, places) }
    self.notes = notes.map { Self.entry($0, places) }
    self.marks = marks.map { Self.entry($0, places) }
    (self.members, self.text) = (members, text)
  }

  /// The members with items, each an array.
  /// In files notes are called bookmarks.
  enum Member: String, CaseIterable { case corrections, notes = "bookmarks", marks }

  /// Whether each of these members is an array or missing.
  static func isValid(_ members: [String: JSONValue]) -> Bool {
    Member.allCases.allSatisfy { members[$0.rawValue].map { $0.elements != nil } ?? true }
  }

  private static func entry<Item>(_ item: Item, _ places: AnchorPlaces) -> Entry<Item> {
    Entry(
      item: item, value: item.value(places), isMoved: item.anchors.contains(where: places.isMoved))
  }
}

extension StoredOverlay {
  /// The items that this version understands, including notes without a place.
  var overlay: Overlay {
    Overlay(
      corrections: corrections.compactMap(\.value), notes: notes.compactMap(\.value),
      marks: Dictionary(marks.compactMap(\.value).map { ($0.letter, $0.place) }) { $1 },
      options: options)
  }

  /// What the file says of the people who speak.
  var options: AttributionOptions { StoredOptions.options(members[Self.optionsMember]) }

  static let optionsMember = "cast"

  /// The number of items that have moved in the text since they were made.
  var moved: Int {
    corrections.count { $0.isMoved && $0.value != nil }
      + notes.count { $0.isMoved && $0.value?.places != nil }
      + marks.count { $0.isMoved && $0.value != nil }
  }

  /// The items that have no place in this text, or that this version does not understand.
  var unplaced: OverlayCount {
    OverlayCount(
      corrections: corrections.count { $0.value == nil },
      notes: notes.count { $0.value?.places == nil }, marks: marks.count { $0.value == nil })
  }
}
