/// Collects cues into a `CueList`.
///
/// Importers append each cue's text as bytes that are already valid UTF-8.
public struct CueListBuilder {
  private var text: [UInt8] = []
  private var offsets: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var wordOffsets: [UInt32] = []
  private var wordStarts: [UInt32] = []

  /// A builder without cues.
  public init() {}

  /// The number of cues so far.
  public var count: Int { offsets.count }

  /// Reserves memory for a number of cues and the bytes of their texts.
  public mutating func reserve(cues: Int, bytes: Int) {
    text.reserveCapacity(bytes)
    offsets.reserveCapacity(cues)
    starts.reserveCapacity(cues)
  }

  /// Appends one cue.
  /// - Parameters:
  ///   - text: valid UTF-8 with single spaces; a line break in it stays `\n`.
  public mutating func append(
    start: Timecode?, end: Timecode? = nil, text cueText: some Collection<UInt8>
  ) {
    append(start: start, end: end) { $0.append(contentsOf: cueText) }
  }

  /// Appends one cue whose text `write` adds to the end of the joined buffer, which saves a copy.
  /// `write` must only append. A cue that would take the text beyond 4 GB is dropped.
  public mutating func append(
    start: Timecode?, end: Timecode? = nil, write: (inout [UInt8]) -> Void
  ) {
    let before = text.count
    if !offsets.isEmpty { text.append(0x20) }
    let offset = text.count
    write(&text)
    guard text.count < Int(UInt32.max) else {
      text.removeLast(text.count - before)
      return
    }
    offsets.append(UInt32(truncatingIfNeeded: offset))
    starts.append(Self.column(start))
    if end != nil, ends.isEmpty {
      ends = [UInt32](repeating: CueList.noTime, count: offsets.count - 1)
    }
    if end != nil || !ends.isEmpty { ends.append(Self.column(end)) }
  }

  /// Gives a word of the last cue its time. Words must come in the order of their offsets;
  /// one that steps back, or lies outside the cue, is dropped.
  /// - Parameter offset: UTF-8 offset of the word's first byte from the cue's start.
  public mutating func appendWord(offset: Int, start: Timecode) {
    guard let cue = offsets.last, offset >= 0, Int(cue) + offset < text.count else { return }
    let place = cue + UInt32(offset)
    if let last = wordOffsets.last, last >= place { return }
    wordOffsets.append(place)
    wordStarts.append(Self.column(start))
  }

  private static func column(_ time: Timecode?) -> UInt32 {
    guard let time else { return CueList.noTime }
    return UInt32(clamping: min(max(0, time.milliseconds), Int(CueList.noTime) - 1))
  }

  /// The finished list.
  public consuming func build() -> CueList {
    CueList(
      text: text, offsets: offsets, starts: starts, ends: ends, wordOffsets: wordOffsets,
      wordStarts: wordStarts)
  }
}
