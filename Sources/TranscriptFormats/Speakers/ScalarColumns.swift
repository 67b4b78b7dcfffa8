import Transcripts

/// Where places are when Unicode scalars are counted in the text of a cue, as the JSON about speakers
/// does, and not bytes.
///
/// How many scalars there are before every 256th byte is counted once, so that many places in one
/// endless cue cost no more than in short ones.
struct ScalarColumns {
  private let cues: CueList
  /// The number of scalars that start before each step.
  private let counts: [Int]

  private static let step = 256

  init(_ cues: CueList) {
    self.cues = cues
    var (counts, count) = ([0], 0)
    for (index, byte) in cues.text.enumerated() {
      if byte & 0xC0 != 0x80 { count += 1 }
      if (index + 1) % Self.step == 0 { counts.append(count) }
    }
    self.counts = counts
  }

  /// The number of scalars of the cue's text before a place; a place beyond the text counts as
  /// its end.
  func column(_ place: Place) -> Int {
    guard place.cue >= 0, place.cue < cues.count else { return 0 }
    return scalars(before: cues.textOffset(place))
      - scalars(before: cues.textRange(place.cue).lowerBound)
  }

  /// The place after so many scalars of a cue's text; nil when the text is shorter, or there is no
  /// such cue. The end of the last cue may be written as the start of one more.
  func place(cue: Int, column: Int) -> Place? {
    if cue == cues.count, column == 0 { return Place(cue: cue) }
    guard cue >= 0, cue < cues.count else { return nil }
    let range = cues.textRange(cue)
    guard column >= 0, column <= range.count else { return nil }
    let sought = scalars(before: range.lowerBound) + column
    // From the last step that has no more scalars before it.
    var (low, high) = (0, counts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if counts[middle] <= sought { low = middle } else { high = middle }
    }
    var (offset, count) = (low * Self.step, counts[low])
    while offset < range.upperBound {
      if !isInside(offset) {
        if count == sought { break }
        count += 1
      }
      offset += 1
    }
    guard count == sought else { return nil }
    return Place(cue: cue, offset: max(0, offset - range.lowerBound))
  }

  private func scalars(before offset: Int) -> Int {
    let step = min(offset / Self.step, counts.count - 1)
    return (step * Self.step..<offset).reduce(counts[step]) { $0 + (isInside($1) ? 0 : 1) }
  }

  /// Whether a byte is inside a scalar, and not its first.
  private func isInside(_ offset: Int) -> Bool { cues.text[offset] & 0xC0 == 0x80 }
}
