/// Puts names before words, for formats whose labels are text: `Jane Doe: …`.
///
/// A name stands where the speaker changes; where it comes for the second time, since readers believe
/// a name that recurs; and before words that look as if they began with a label themselves, or
/// they would be read as one. Words of nobody look as if the speaker before them went on; after
/// an inferred speaker they have `?:`.
struct LabelWriter {
  private var last: String?
  private var lastIsGuessed = false
  private var counts: [String: Int] = [:]

  /// The words of a piece, after a name where one is due.
  mutating func bytes(_ piece: SpokenPiece, _ words: [UInt8]) -> [UInt8] {
    let name = piece.name.flatMap(Self.withoutColons) ?? (lastIsGuessed ? "?" : nil)
    guard let name else { return words }
    let words = withoutLabelledLines(words)
    if name == last, piece.label == nil || counts[name, default: 0] > 1, !looksLabelled(words[...])
    {
      return words
    }
    (last, lastIsGuessed) = (name, piece.isGuessed)
    counts[name, default: 0] += 1
    return Array("\(name): ".utf8) + words
  }

  /// The first colon of a label is where it ends.
  private static func withoutColons(_ name: String) -> String? {
    guard name.contains(where: { $0 == ":" || $0 == "：" }) else { return name }
    return WrittenText.line(String(name.map { $0 == ":" || $0 == "：" ? " " : $0 }))
  }

  /// The words with a space before lines that look as if they began with a label.
  private func withoutLabelledLines(_ words: [UInt8]) -> [UInt8] {
    var words = words
    for i in words.indices where words[i] == 0x0A && looksLabelled(words[(i + 1)...]) {
      words[i] = 0x20
    }
    return words
  }

  private func looksLabelled(_ words: ArraySlice<UInt8>) -> Bool {
    words.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      guard let label = LabelSyntax(text, 0..<text.count) else { return false }
      return LabelKind(String(decoding: text.bytes(label.name), as: UTF8.self)) != .none
    }
  }
}
