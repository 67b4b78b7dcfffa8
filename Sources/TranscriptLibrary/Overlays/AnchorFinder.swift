import Transcripts

/// The search for anchors whose words are no longer at their places.
///
/// The key of an anchor is the first eight bytes of its quote. One pass over the text collects the
/// offsets of all keys. Of the occurrences nearest to the anchor's old place, the one that also has
/// the words before it wins, or else the nearest with the whole quote. An anchor whose quote is too
/// short, as at the end of the text, has the last eight bytes before its place as its key. So the
/// cost is linear in the text and the anchors, even when the text repeats itself.
struct AnchorFinder {
  private let text: AnchorText
  /// The ascending text offsets of each key.
  private let offsets: [UInt64: [Int]]

  /// The number of bytes of a key.
  private static let keyLength = 8
  /// The number of occurrences that are examined on either side of the old place.
  private static let reach = 32

  /// - Parameter anchors: the anchors to find.
  init(_ text: AnchorText, anchors: [Anchor]) {
    self.text = text
    var offsets: [UInt64: [Int]] = [:]
    // Most bytes of the text end no key; a table of the last two bytes shows that faster than the
    // dictionary.
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

  /// The place of the anchor's words in the text; nil when the text does not have them.
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

  /// The key of an anchor, and the distance from its start to the place; nil for an anchor with too
  /// few words.
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
  /// The index of the first element that is not less than a value, or the count when all are less.
  /// The elements are ascending.
  fileprivate func firstIndex(atLeast value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
