import Transcripts

/// A bookmark as the overlay's file has it: anchors for its start and end, its words, the note, and
/// the day it was made.
struct StoredBookmark: StoredItem {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// Without anchors when it has no place.
  init(_ bookmark: Bookmark, in text: AnchorText) {
    var members: [String: JSONValue] = [
      "quote": .string(bookmark.quote), "note": .string(bookmark.note),
      "made": .string(bookmark.made),
    ]
    if let places = bookmark.places {
      members["start"] = text.anchor(places.lowerBound).json
      members["end"] = text.anchor(places.upperBound).json
    }
    json = .object(members)
  }

  /// All of its words, wherever they stand: where they start or what comes behind them may have
  /// changed.
  var quoted: Anchor? {
    let words = AnchorText.line(quote)
    let start = anchor("start")
    return words.isEmpty
      ? nil
      : Anchor(place: start?.place ?? Place(cue: 0), quote: words, before: start?.before ?? "")
  }

  private var quote: String { string("quote") }

  private func string(_ member: String) -> String { json.members?[member]?.string ?? "" }

  /// Nil only when it is no object: a bookmark whose words are gone is one without a place.
  func value(_ places: AnchorPlaces) -> Bookmark? {
    guard json.members != nil else { return nil }
    return Bookmark(
      places: range(of: places), quote: quote, note: string("note"), made: string("made"))
  }

  private func range(of places: AnchorPlaces) -> Range<Place>? {
    let anchored = range(places)
    if let anchored, !anchors.contains(where: places.isMoved) { return anchored }
    // The words themselves say best where they end.
    return anchor("start").flatMap(places.place).flatMap { words(at: $0, places.text) }
      ?? quoted.flatMap(places.place).flatMap { words(at: $0, places.text) } ?? anchored
  }

  /// The bookmark's words behind a place; nil where others stand there.
  private func words(at place: Place, _ text: AnchorText) -> Range<Place>? {
    guard let words = quoted?.quote else { return nil }
    let offset = text.cues.textOffset(place)
    guard text.matches(words, at: offset) else { return nil }
    return place..<text.cues.place(offset + words.utf8.count)
  }
}
