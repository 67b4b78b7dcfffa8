import Transcripts

/// A line of the file with the reading positions: hash, cue, offset, percent and time, separated by
/// spaces.
enum PositionLine {
  static func text(_ position: ReadingPosition, _ hash: ContentHash) -> String {
    let place = position.place
    return "\(hash.hex) \(place.cue) \(place.offset) \(position.percent) \(position.read)"
  }

  /// The position that a line has; nil for a damaged line.
  static func position(_ line: UnsafeRawBufferPointer) -> ReadingPosition? {
    let fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].count == 64, isTime(fields[4]),
      let cue = number(fields[1]), let offset = number(fields[2]),
      let percent = number(fields[3]), percent <= 100
    else { return nil }
    return ReadingPosition(
      place: Place(cue: cue, offset: offset), percent: percent,
      read: String(decoding: fields[4], as: UTF8.self))
  }

  /// The document that a line belongs to; nil for a damaged line.
  static func hash(_ line: UnsafeRawBufferPointer) -> ContentHash? {
    ContentHash(hex: String(decoding: line.prefix(64), as: UTF8.self))
  }

  private static func number(_ field: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard !field.isEmpty, field.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(String(decoding: field, as: UTF8.self))
  }

  /// Whether a field has the form of `2024-01-31T12:34:56Z`.
  private static func isTime(_ field: Slice<UnsafeRawBufferPointer>) -> Bool {
    field.count == 20
      && zip(field, "0000-00-00T00:00:00Z".utf8).allSatisfy { byte, shape in
        shape == 48 ? (48...57).contains(byte) : byte == shape
      }
  }
}
