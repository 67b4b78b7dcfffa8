extension Transcript {
  /// The text offset at which each section starts: that of the first cue at or behind its time, in
  /// order. A stamp that steps back does not draw a section with it. O(cues + sections).
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

  /// How long each speaker talks, in milliseconds, by index in `speakers`. O(cues).
  public var talkTime: [Int] {
    var total = [Int](repeating: 0, count: speakers.count)
    for turn in turns {
      guard let speaker = turn.speaker, turn.places.lowerBound.cue < cues.count else { continue }
      // The bound is exclusive: a turn that ends at the start of a cue does not have it.
      let upper = turn.places.upperBound
      let last = upper.offset > 0 ? upper.cue : upper.cue - 1
      for cue in turn.places.lowerBound.cue...max(turn.places.lowerBound.cue, last)
      where cue < cues.count {
        if let start = cues.start(cue), let end = end(ofCue: cue), end > start {
          total[speaker] += end.milliseconds - start.milliseconds
        }
      }
    }
    return total
  }
}
