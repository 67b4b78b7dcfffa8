import Transcripts

/// A note in the overlay's file: anchors for its start and end, its words, its note, and the
/// day on which it was made.
struct StoredNote: StoredItem {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// A note's JSON, without anchors when the note has no place.
  init(_ note: Note, in text: AnchorText) {
    var members: [String: JSONValue] = [
      "quote": .string(note.quote), "note": .string(note.text),
      "made": .string(note.made),
    ]
    if let places = note.places {
      members["start"] = text.anchor(places.lowerBound).json
      members["end"] = text.anchor(places.upperBound).json
    }
    json = .object(members)
  }

  /// An anchor of all of its words, for when only the text around them has changed.
  var quoted: Anchor? {
    let words = AnchorText.line(quote)
    let start = anchor("start")
    return words.isEmpty
      ? nil
      : Anchor(place: start?.place ?? Place(cue: 0), quote: words, before: start?.before ?? "")
  }

  private var quote: String { string("quote") }

  private func string(_ member: String) -> String { json.members?[member]?.string ?? "" }

  /// The note; nil only when the JSON is not an object. A note whose words are not in the
  /// text has no place.
  func value(_ places: AnchorPlaces) -> Note? {
    guard json.members != nil else { return nil }
    return Note(
      places: range(of: places), quote: quote, text: string("note"), made: string("made"))
  }

  private func range(of places: AnchorPlaces) -> Range<Place>? {
    let anchored = range(places)
    if let anchored, !anchors.contains(where: places.isMoved) { return anchored }
    // After a move, the words themselves give the end more reliably than its anchor.
    return anchor("start").flatMap(places.place).flatMap { words(at: $0, places.text) }
      ?? quoted.flatMap(places.place).flatMap { words(at: $0, places.text) } ?? anchored
  }

  /// The range of the note's words at a place; nil when other words are there.
  private func words(at place: Place, _ text: AnchorText) -> Range<Place>? {
    guard let words = quoted?.quote else { return nil }
    let offset = text.cues.textOffset(place)
    guard text.matches(words, at: offset) else { return nil }
    return place..<text.cues.place(offset + words.utf8.count)
  }
}
