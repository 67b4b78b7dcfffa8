/// The edges of a row at which a character does not stand (Unicode Standard Annex 14; in Japanese,
/// kinsoku): `、`, `」` and `ょ` start no row, and `「` ends none.
struct RowEdge: OptionSet {
  let rawValue: UInt8
  /// The start of a row.
  static let start = RowEdge(rawValue: 1)
  /// The end of a row.
  static let end = RowEdge(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The edges that a character keeps off. O(log n) in the table.
  init(keptOffBy scalar: UInt32) {
    switch scalar {
    // Ideographs and syllables of Hangul stand anywhere.
    case 0x3400...0x9FFF, 0xAC00...0xD7A3: self = []
    default:
      self = RowEdge(rawValue: UInt8(CharacterWidth.value(of: scalar, in: Self.runs)))
    }
  }
}
