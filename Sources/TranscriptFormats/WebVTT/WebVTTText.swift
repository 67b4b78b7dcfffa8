import Transcripts

/// A cue's text by the tokenizer and the tree of the WebVTT specification (section 6.4), cut into
/// pieces where the voice changes, with white space collapsed.
///
/// Nothing of the tree is kept but which tags are open, for a voice ends where its own end tag
/// stands and nowhere else. Used again and again, so that its arrays keep their memory.
struct WebVTTText {
  /// The words of one voice.
  struct Piece {
    /// Nil for text that no voice is named for.
    var voice: String?
    var bytes: Range<Int>
    var words: Range<Int>
  }

  private enum Name { case c, i, b, u, lang, ruby, rt, v }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [(offset: Int, start: Timecode)] = []
  private(set) var pieces: [Piece] = []

  /// The tags that are open, each with the number of the voice in it; -1 for none.
  private var open: [(name: Name, voice: Int)] = []
  private var voices: [String] = []
  /// Whose words the piece at hand has, and where its bytes and words start.
  private var piece = (voice: -1, bytes: 0, words: 0)
  /// White space that awaits the next character.
  private var space: UInt8 = 0
  private var isVisible = false
  private var wordStart: Timecode?

  private var voice: Int { open.last?.voice ?? -1 }

  /// Reads the lines of a range.
  mutating func read(_ text: ByteView, _ range: Range<Int>) {
    clear()
    var i = range.lowerBound
    while i < range.upperBound {
      switch text[i] {
      case 0x3C:
        let close = text.firstIndex(of: 0x3E, in: i + 1..<range.upperBound) ?? range.upperBound
        readTag(text, i + 1..<close)
        i = close + 1
      case 0x26:
        if let (characters, end) = CharacterReference.decoded(text, at: i, range.upperBound) {
          append(characters)
          i = end
        } else {
          append(text, i..<i + 1)
          i += 1
        }
      case 0x00:
        append("\u{FFFD}")
        i += 1
      default:
        i = readCharacters(text, i, range.upperBound)
      }
    }
    endPiece()
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    voices.removeAll(keepingCapacity: true)
    (piece, space, isVisible, wordStart) = ((-1, 0, 0), 0, false, nil)
  }
}

extension WebVTTText {
  /// Reads white space, or a run of other characters, and returns the index after it.
  private mutating func readCharacters(_ text: ByteView, _ start: Int, _ end: Int) -> Int {
    let length = text.spaceLength(at: start)
    if length > 0 {
      if space != 0x0A { space = text.isLineBreak(start) ? 0x0A : 0x20 }
      return start + length
    }
    let i = Self.endOfWords(text, start, end)
    append(text, start..<i)
    return i
  }

  /// The index after the words at an index, which have single spaces between them.
  private static func endOfWords(_ text: ByteView, _ start: Int, _ end: Int) -> Int {
    var i = skippingPlainWords(text, start, end)
    while i < end {
      let byte = text[i]
      if byte == 0x3C || byte == 0x26 || byte < 0x20 { break }
      if byte == 0x20 {
        guard text.isLetter(i + 1) else { break }
        i += 1
      } else if byte < 0x80 {
        i += 1
      } else {
        if text.spaceLength(at: i) > 0 { break }
        i += max(1, text.characterLength(at: i))
        if text[i] < 0x80 { i = skippingPlainWords(text, i, end) }
      }
    }
    return max(i, start + 1)
  }

  private static func skippingPlainWords(_ text: ByteView, _ start: Int, _ end: Int) -> Int {
    guard start < end else { return start }
    let i = text.skippingPlainWords(start..<end)
    // A space is between words only if one follows.
    return i > start && text[i - 1] == 0x20 ? i - 1 : i
  }

  private mutating func append(_ characters: String) {
    var characters = characters
    characters.withUTF8 { buffer in
      let text = ByteView(buffer)
      if text.spaceLength(at: 0) == text.count {
        if space == 0 { space = 0x20 }
      } else {
        append(text, 0..<text.count)
      }
    }
  }

  /// Appends words with single spaces between them.
  private mutating func append(_ text: ByteView, _ range: Range<Int>) {
    if piece.voice != voice {
      endPiece()
      piece.voice = voice
    }
    if space > 0, bytes.count > piece.bytes { bytes.append(space) }
    space = 0
    if !isVisible { isVisible = Self.isVisible(text, range) }
    if let time = wordStart {
      words.append((bytes.count - piece.bytes, time))
      wordStart = nil
    }
    bytes.append(contentsOf: text.bytes(range))
  }

  private static func isVisible(_ text: ByteView, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let n = max(text.invisibleLength(at: i), text.spaceLength(at: i))
      if n == 0 { return true }
      i += n
    }
    return false
  }

  /// Completes the piece at hand, unless nothing in it can be seen, and starts another.
  private mutating func endPiece() {
    if isVisible {
      pieces.append(
        Piece(
          voice: piece.voice < 0 ? nil : voices[piece.voice],
          bytes: piece.bytes..<bytes.count, words: piece.words..<words.count))
    }
    (piece.bytes, piece.words) = (bytes.count, words.count)
    (space, isVisible) = (0, false)
  }
}

extension WebVTTText {
  /// Reads what stands between `<` and `>`.
  private mutating func readTag(_ text: ByteView, _ tag: Range<Int>) {
    if text[tag.lowerBound] == 0x2F {
      if let name = Self.name(text, tag.lowerBound + 1..<tag.upperBound) { close(name) }
    } else if text.isDigit(tag.lowerBound) {
      guard let stamp = CueStamp(exactly: text, at: tag.lowerBound) else { return }
      if stamp.end == tag.upperBound { wordStart = stamp.time }
    } else {
      var end = tag.lowerBound
      while end < tag.upperBound, text[end] != 0x2E, text[end] > 0x20 { end += 1 }
      if let name = Self.name(text, tag.lowerBound..<end) {
        start(name, text, end..<tag.upperBound)
      }
    }
  }

  private static func name(_ text: ByteView, _ name: Range<Int>) -> Name? {
    switch (name.count, text[name.lowerBound]) {
    case (1, 0x63): .c
    case (1, 0x69): .i
    case (1, 0x62): .b
    case (1, 0x75): .u
    case (1, 0x76): .v
    case (2, 0x72): text.has("rt", at: name.lowerBound) ? .rt : nil
    case (4, 0x72): text.has("ruby", at: name.lowerBound) ? .ruby : nil
    case (4, 0x6C): text.has("lang", at: name.lowerBound) ? .lang : nil
    default: nil
    }
  }

  private mutating func start(_ name: Name, _ text: ByteView, _ rest: Range<Int>) {
    switch name {
    case .rt where open.last?.name != .ruby: break
    case .v: open.append((name, number(of: Self.annotation(text, rest))))
    default: open.append((name, voice))
    }
  }

  private mutating func close(_ name: Name) {
    if open.last?.name == name {
      open.removeLast()
    } else if name == .ruby, open.last?.name == .rt {
      // The end of a ruby ends its text too.
      open.removeLast(2)
    }
  }

  /// The number of a voice, which is the last one's where that has the same name.
  private mutating func number(of name: String?) -> Int {
    guard let name else { return -1 }
    if voices.last != name { voices.append(name) }
    return voices.count - 1
  }

  /// The annotation after the classes of a tag; nil when there is none.
  private static func annotation(_ text: ByteView, _ rest: Range<Int>) -> String? {
    var i = rest.lowerBound
    while i < rest.upperBound, text.spaceLength(at: i) == 0 { i += 1 }
    let range = text.trimmed(min(i, rest.upperBound)..<rest.upperBound)
    if range.isEmpty { return nil }
    var annotation = ""
    i = range.lowerBound
    while i < range.upperBound {
      if text[i] == 0x00 {
        annotation += "\u{FFFD}"
        i += 1
      } else if text[i] == 0x26,
        let (characters, end) = CharacterReference.decoded(text, at: i, range.upperBound)
      {
        annotation += characters
        i = end
      } else {
        let start = i
        repeat { i += 1 } while i < range.upperBound && text[i] != 0x00 && text[i] != 0x26
        annotation += String(decoding: text.bytes(start..<i), as: UTF8.self)
      }
    }
    return annotation
  }
}
