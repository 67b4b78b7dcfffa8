/// All cues of a transcript, as columns over one UTF-8 buffer.
///
/// The texts of the cues are concatenated in `text`, joined by single spaces, so that a phrase that
/// runs across two cues is one run of bytes. A million cues are a few arrays, not a million
/// objects. Offsets into `text` are called text offsets; `Place` is their durable form.
public struct CueList: Equatable, Sendable {
  /// Valid UTF-8: the texts of all cues, joined by single spaces.
  public let text: [UInt8]
  /// Text offset at which each cue's text starts.
  let offsets: [UInt32]
  /// Milliseconds; `noTime` where the source gives none.
  let starts: [UInt32]
  /// Milliseconds; empty when no cue has an end, `noTime` where a single one has none.
  let ends: [UInt32]
  /// Text offsets of the words whose times are known, in order; usually empty.
  let wordOffsets: [UInt32]
  /// Milliseconds, by word.
  let wordStarts: [UInt32]

  static let noTime = UInt32.max

  /// A list without cues.
  public init() {
    self.init(text: [], offsets: [], starts: [], ends: [], wordOffsets: [], wordStarts: [])
  }

  init(
    text: [UInt8], offsets: [UInt32], starts: [UInt32], ends: [UInt32], wordOffsets: [UInt32],
    wordStarts: [UInt32]
  ) {
    self.text = text
    self.offsets = offsets
    self.starts = starts
    self.ends = ends
    self.wordOffsets = wordOffsets
    self.wordStarts = wordStarts
  }

  /// The number of cues.
  public var count: Int { offsets.count }
  /// Whether there are no cues.
  public var isEmpty: Bool { offsets.isEmpty }

  /// The text offsets of a cue's text, without the joining space.
  public func textRange(_ cue: Int) -> Range<Int> {
    let start = Int(offsets[cue])
    return start..<(cue + 1 < offsets.count ? Int(offsets[cue + 1]) - 1 : text.count)
  }

  /// A cue's text as a string.
  public func text(_ cue: Int) -> String { string(textRange(cue)) }

  /// The text of a range of text offsets as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// When a cue starts, or nil when its source gives no time.
  public func start(_ cue: Int) -> Timecode? { Self.timecode(starts[cue]) }

  /// When a cue ends, where its source says so.
  public func end(_ cue: Int) -> Timecode? { ends.isEmpty ? nil : Self.timecode(ends[cue]) }

  private static func timecode(_ value: UInt32) -> Timecode? {
    value == noTime ? nil : Timecode(milliseconds: Int(value))
  }
}

extension CueList {
  /// The text offset of a place, clamped to the text.
  public func textOffset(_ place: Place) -> Int {
    guard !isEmpty, place.cue >= 0 else { return 0 }
    guard place.cue < count else { return text.count }
    let range = textRange(place.cue)
    return range.lowerBound + min(max(0, place.offset), range.count)
  }

  /// The place of a text offset. O(log n).
  public func place(_ textOffset: Int) -> Place {
    guard !isEmpty else { return Place(cue: 0) }
    let cue = self.cue(atTextOffset: textOffset)
    let range = textRange(cue)
    return Place(cue: cue, offset: min(max(0, textOffset - range.lowerBound), range.count))
  }

  /// The cue whose text, or joining space after it, holds a text offset. O(log n).
  public func cue(atTextOffset textOffset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= textOffset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The cue that is being spoken at a time: the last one, in file order, that starts at or before
  /// it; the first cue when all start later. O(n), as timecodes may step back.
  public func cue(at time: Timecode) -> Int {
    var found = 0
    for cue in 0..<count where starts[cue] != Self.noTime && Int(starts[cue]) <= time.milliseconds {
      found = cue
    }
    return found
  }

  /// The latest start of all cues; nil when none has a time. O(n).
  public var lastStart: Timecode? {
    var last: UInt32?
    for start in starts where start != Self.noTime && start >= last ?? 0 { last = start }
    return last.map { Timecode(milliseconds: Int($0)) }
  }

  /// The latest end or start of all cues; nil when none has a time. O(n).
  public var lastTime: Timecode? {
    let ended = ends.lazy.filter { $0 != Self.noTime }.max()
    return [lastStart, ended.map { Timecode(milliseconds: Int($0)) }].compactMap { $0 }.max()
  }

  /// The start of a cue, or of the nearest one before it that has a time; zero when none has. O(n)
  /// where times are missing.
  public func nearestStart(_ cue: Int) -> Timecode {
    var cue = min(cue, count - 1)
    while cue >= 0 {
      if let start = start(cue) { return start }
      cue -= 1
    }
    return Timecode(milliseconds: 0)
  }
}

extension CueList {
  /// The words of a cue whose times the source gives: the text offset of each one's first byte, and
  /// when it is spoken. O(log n + words).
  public func words(_ cue: Int) -> [(offset: Int, start: Timecode)] {
    words(inText: textRange(cue))
  }

  /// The words in a range of text offsets whose times the source gives. O(log n + words).
  public func words(inText range: Range<Int>) -> [(offset: Int, start: Timecode)] {
    guard !wordOffsets.isEmpty else { return [] }
    let first = wordOffsets.partitioningIndex { Int($0) >= range.lowerBound }
    return wordOffsets[first...].prefix { Int($0) < range.upperBound }.indices.map {
      (Int(wordOffsets[$0]), Timecode(milliseconds: Int(wordStarts[$0])))
    }
  }

  /// The text offset of the words spoken at a time: a word, where the source gives the times of
  /// words, else the start of the cue. O(n).
  public func textOffset(at time: Timecode) -> Int {
    guard !isEmpty else { return 0 }
    let cue = self.cue(at: time)
    return words(cue).last { $0.start <= time }?.offset ?? textRange(cue).lowerBound
  }

  /// When the word at a text offset is spoken: its own time where the source gives one, else the
  /// start of its cue. O(log n).
  public func start(atTextOffset textOffset: Int) -> Timecode? {
    guard !isEmpty else { return nil }
    let cue = self.cue(atTextOffset: textOffset)
    // A cue may have a million words.
    let word = wordOffsets.partitioningIndex { Int($0) > textOffset } - 1
    guard word >= 0, wordOffsets[word] >= offsets[cue] else { return start(cue) }
    return Timecode(milliseconds: Int(wordStarts[word]))
  }
}
