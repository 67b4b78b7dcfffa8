extension Transcript {
  /// The text offset at which each section starts: that of the first cue at or after its time, in
  /// order.
  ///
  /// A timecode that steps back does not move a section.
  /// - Complexity: O(cues + sections).
  public var sectionOffsets: [Int] {
    var offsets: [Int] = []
    var cue = 0
    for section in sections {
      while cue < cues.count, (cues.start(cue) ?? Timecode(milliseconds: 0)) < section.start {
        cue += 1
      }
      offsets.append(cue < cues.count ? cues.textRange(cue).lowerBound : cues.text.count)
    }
    return offsets
  }

  /// When a cue ends: as its source says, else when the next one starts, else at the end of the
  /// recording.
  public func end(ofCue cue: Int) -> Timecode? {
    if let end = cues.end(cue) { return end }
    guard let start = cues.start(cue) else { return nil }
    guard cue + 1 < cues.count else { return max(duration ?? start, start) }
    return cues.start(cue + 1).map { max($0, start) }
  }

  /// The total length of the cues in a range of text offsets, in milliseconds.
  ///
  /// A cue that is partly in the range counts by its share of bytes.
  /// - Complexity: O(cues in the range).
  public func talkTime(in range: Range<Int>) -> Int {
    guard !cues.isEmpty, !range.isEmpty else { return 0 }
    var total = 0
    var cue = cues.cue(atTextOffset: range.lowerBound)
    while cue < cues.count {
      let text = cues.textRange(cue)
      guard text.lowerBound < range.upperBound else { break }
      let shared = text.clamped(to: range).count
      if shared > 0, let start = cues.start(cue), let end = end(ofCue: cue), end > start {
        total += (end.milliseconds - start.milliseconds) * shared / text.count
      }
      cue += 1
    }
    return total
  }

  /// The part of the recording that was watched most; nil without a heatmap. O(spans).
  public var mostWatched: HeatmapSpan? { heatmap.max { $0.value < $1.value } }

  /// Each speaker's talk time in milliseconds, by index in `speakers`. O(cues + turns).
  public var talkTime: [Int] {
    var total = [Int](repeating: 0, count: speakers.count)
    for turn in turns {
      guard let speaker = turn.speaker else { continue }
      let start = cues.textOffset(turn.places.lowerBound)
      total[speaker] += talkTime(in: start..<max(start, cues.textOffset(turn.places.upperBound)))
    }
    return total
  }
}
