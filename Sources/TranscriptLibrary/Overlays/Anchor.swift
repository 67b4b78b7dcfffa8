import Transcripts

/// A place that can be found again when the text around it is cut into cues in another way: the place
/// and the words that stand there (W3C Web Annotation Data Model, section 4.2.4).
struct Anchor: Hashable {
  var place: Place
  /// The words behind the place, up to eight; empty at the end of the text.
  var quote: String
  /// The words in front of the place, up to five.
  var before: String
}

extension Anchor {
  /// An anchor as the file has it; nil where it has no place.
  init?(_ json: JSONValue?) {
    guard let cue = json?.members?["cue"]?.integer,
      let offset = json?.members?["offset"]?.integer
    else { return nil }
    place = Place(cue: cue, offset: offset)
    quote = json?.members?["quote"]?.string ?? ""
    before = json?.members?["before"]?.string ?? ""
  }

  var json: JSONValue {
    .object([
      "cue": .integer(place.cue), "offset": .integer(place.offset), "quote": .string(quote),
      "before": .string(before),
    ])
  }
}
