import Transcripts

/// A cue's text together with the places in it whose times are known.
struct MarkedText {
  private var text = CueText()
  /// At offsets in the text as it is before white space collapses.
  private var marks: [(offset: Int, time: Timecode)] = []

  /// Appends valid UTF-8.
  mutating func append(_ piece: some Sequence<UInt8>) { text.append(piece) }

  mutating func appendLineBreak() { text.appendLineBreak() }

  /// Marks that the text appended next is spoken at a time.
  mutating func mark(_ time: Timecode) { marks.append((text.bytes.count, time)) }

  /// Appends another text after a space.
  mutating func append(_ other: MarkedText) {
    append(CollectionOfOne(0x20))
    let start = text.bytes.count
    for byte in other.text.bytes {
      if byte == 0x0A { appendLineBreak() } else { append(CollectionOfOne(byte)) }
    }
    marks += other.marks.map { (start + $0.offset, $0.time) }
  }

  var isVisible: Bool { text.isVisible }

  /// Appends a cue with this text, unless nothing in it can be seen.
  func append(
    to cues: inout SpokenCuesBuilder, start: Timecode?, end: Timecode?, speaker: String? = nil
  ) {
    guard let collapsed = text.collapsed() else { return }
    cues.append(start: start, end: end, speaker: speaker) { $0.append(contentsOf: collapsed) }
    guard !marks.isEmpty else { return }
    for (offset, time) in zip(offsets(in: collapsed), marks.map(\.time)) {
      cues.appendWord(offset: offset, start: time)
    }
  }

  /// The offsets of the marks in the collapsed text, which differs by its white space alone.
  private func offsets(in collapsed: [UInt8]) -> [Int] {
    text.bytes.withUnsafeBufferPointer { buffer in
      let raw = ByteView(buffer)
      var (i, j) = (0, 0)
      return marks.map { mark in
        while i < mark.offset {
          let space = raw.spaceLength(at: i)
          let length = max(1, raw.characterLength(at: i))
          if space == 0 { j = Self.skippingSpace(collapsed, j) + length }
          i += max(space, length)
        }
        return Self.skippingSpace(collapsed, j)
      }
    }
  }

  private static func skippingSpace(_ bytes: [UInt8], _ index: Int) -> Int {
    let isSpace = index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x0A)
    return isSpace ? index + 1 : index
  }
}
