import Transcripts

/// A durable place, which can be found again when the text is divided into cues differently: the
/// place and the words around it (W3C Web Annotation Data Model, section 4.2.4).
struct Anchor: Hashable {
  var place: Place
  /// The words after the place, up to eight; empty at the end of the text.
  var quote: String
  /// The words before the place, up to five.
  var before: String
}

extension Anchor {
  /// An anchor from its JSON in the file; nil when that has no place.
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
