import Transcripts

/// Finds the places of anchors that do not stand where they were.
///
/// One pass over the text collects, for the first eight bytes of every quote that is sought, where
/// they stand. An anchor then looks at those nearest to its old place: one with the words in front,
/// too, is it; else the nearest with the whole quote. A quote too short to be sought, as at the end of
/// the text, is sought by the last eight bytes in front of it. So the cost is that of the text and of
/// the anchors, however many there are and however often the text repeats itself.
struct AnchorFinder {
  private let text: AnchorText
  /// Text offsets, ascending, by the eight bytes that stand there.
  private let offsets: [UInt64: [Int]]

  /// Bytes that are sought.
  private static let keyLength = 8
  /// Places on either side that are looked at.
  private static let reach = 32

  /// - Parameter anchors: those that will be asked for.
  init(_ text: AnchorText, anchors: [Anchor]) {
    self.text = text
    var offsets: [UInt64: [Int]] = [:]
    // Most bytes of the text end no key, which their last two say faster than a dictionary.
    var isEnd = [Bool](repeating: false, count: 1 << 16)
    for key in anchors.lazy.compactMap(Self.key) {
      offsets[key.bytes] = []
      isEnd[Int(key.bytes & 0xFFFF)] = true
    }
    var window: UInt64 = 0
    for (index, byte) in text.bytes.enumerated() where !offsets.isEmpty {
      window = window << 8 | UInt64(byte)
      guard isEnd[Int(window & 0xFFFF)], index + 1 >= Self.keyLength else { continue }
      offsets[window]?.append(index + 1 - Self.keyLength)
    }
    self.offsets = offsets
  }

  /// Where the anchor's words stand now; nil when they stand nowhere.
  func place(of anchor: Anchor) -> Place? {
    guard let key = Self.key(anchor), let found = offsets[key.bytes], !found.isEmpty else {
      return nil
    }
    let old = text.cues.textOffset(anchor.place)
    let middle = found.firstIndex(atLeast: old - key.distance)
    let near = found[max(0, middle - Self.reach)..<min(found.count, middle + Self.reach)]
    let candidates = near.map { $0 + key.distance }
      .filter { text.matches(anchor.quote, at: $0) }
      .sorted { abs($0 - old) < abs($1 - old) }
    let sure = candidates.first { text.matches(anchor.before, endingAt: $0) }
    return (sure ?? (key.distance == 0 ? candidates.first : nil)).map { text.cues.place($0) }
  }

  /// The bytes to seek, and how far behind their start the place is; nil for an anchor with too few
  /// words.
  private static func key(_ anchor: Anchor) -> (bytes: UInt64, distance: Int)? {
    if anchor.quote.utf8.count >= keyLength {
      return (number(anchor.quote.utf8.prefix(keyLength)), 0)
    }
    guard anchor.before.utf8.count >= keyLength else { return nil }
    return (number(anchor.before.utf8.suffix(keyLength)), keyLength)
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension [Int] {
  /// The index of the first element that is not less than a value; the count where all are. The
  /// elements ascend.
  fileprivate func firstIndex(atLeast value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
