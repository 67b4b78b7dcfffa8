import Transcripts

/// A transcript's text as anchors quote it: with spaces for line breaks, so that it does not depend
/// on the division into cues.
struct AnchorText {
  let cues: CueList
  /// The text's bytes, as many as in the text of the cues.
  let bytes: [UInt8]

  private static let quotedWords = (count: 8, bytes: 96)
  private static let wordsBefore = (count: 5, bytes: 64)

  init(_ cues: CueList) {
    self.cues = cues
    let text = cues.text
    bytes = text.contains(0x0A) ? text.map { $0 == 0x0A ? 0x20 : $0 } : text
  }

  /// Words in the form that they have in this text.
  static func line(_ words: String) -> String {
    String(decoding: words.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The anchor of a place. That of a place outside the text quotes the nearest words.
  func anchor(_ place: Place) -> Anchor {
    let offset = start(ofScalarAt: cues.textOffset(place))
    return Anchor(place: place, quote: quote(at: offset), before: words(before: offset))
  }

  /// Whether the anchor's words are at its place.
  func holds(_ anchor: Anchor) -> Bool {
    guard has(anchor.place) else { return false }
    let offset = cues.textOffset(anchor.place)
    return offset == start(ofScalarAt: offset)
      && matches(anchor.quote, at: offset) && matches(anchor.before, endingAt: offset)
  }

  /// Whether the text after an offset begins with these words.
  func matches(_ quote: String, at offset: Int) -> Bool {
    bytes[offset...].starts(with: quote.utf8)
  }

  /// Whether the text before an offset ends with these words.
  func matches(_ before: String, endingAt offset: Int) -> Bool {
    bytes[..<offset].reversed().starts(with: before.utf8.reversed())
  }

  private func has(_ place: Place) -> Bool {
    guard place.cue >= 0, place.offset >= 0 else { return false }
    guard place.cue < cues.count else { return place == Place(cue: cues.count) }
    return place.offset <= cues.textRange(place.cue).count
  }

  private func quote(at offset: Int) -> String {
    var (end, words) = (offset, 0)
    let limit = min(bytes.count, offset + Self.quotedWords.bytes)
    while end < limit, words < Self.quotedWords.count {
      if bytes[end] != 0x20, end + 1 == bytes.count || bytes[end + 1] == 0x20 { words += 1 }
      end += 1
    }
    return String(decoding: bytes[offset..<start(ofScalarAt: end)], as: UTF8.self)
  }

  private func words(before offset: Int) -> String {
    var (start, words) = (offset, 0)
    let limit = max(0, offset - Self.wordsBefore.bytes)
    while start > limit, words < Self.wordsBefore.count {
      start -= 1
      if bytes[start] != 0x20, start == 0 || bytes[start - 1] == 0x20 { words += 1 }
    }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The offset, or the start of the scalar that it lies inside.
  private func start(ofScalarAt offset: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
