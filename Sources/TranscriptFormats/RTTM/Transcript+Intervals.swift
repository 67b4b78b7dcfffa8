import Transcripts

extension Transcript {
  /// Takes the turns of a transcript without labels from intervals of its recording.
  ///
  /// Lines that could not be read, and why the intervals do not fit, become issues.
  /// - Parameter name: of the file with the intervals, for those.
  /// - Returns: whether the turns are now those of the intervals.
  public mutating func take(_ speech: SpeakerIntervals, from name: String) -> Bool {
    if let line = speech.badLine {
      let more = speech.badLines > 1 ? ", and of \(speech.badLines - 1) more" : ""
      note("\(name): line \(line)\(more): this is no interval of a speaker; it was left out")
    }
    if let reason = reasonAgainst(speech) {
      note("\(name) was left out: \(reason)")
      return false
    }
    let words = TimedWords(cues).words
    let labels = IntervalLabels(words, speech).labels
    var starts: [(offset: Int, label: Int)] = []
    for (word, label) in zip(words, labels) where starts.last?.label != label {
      starts.append((starts.isEmpty ? 0 : word.offset, label))
    }
    var indices: [Int: Int] = [:]
    for start in starts where indices[start.label] == nil {
      indices[start.label] = speakers.count
      speakers.append(Speaker(name: speech.labels[start.label]))
    }
    let ends = starts.dropFirst().map(\.offset) + [cues.text.count]
    turns = zip(starts, ends).map { start, end in
      Turn(places: cues.place(start.offset)..<cues.place(end), speaker: indices[start.label])
    }
    return true
  }

  private mutating func note(_ message: String) {
    issues.append(Issue(byteOffset: 0, message: message))
  }

  private func reasonAgainst(_ speech: SpeakerIntervals) -> String? {
    if speech.intervals.isEmpty { return "it has no intervals of speakers" }
    if !turns.isEmpty { return "the captions have labels of their own" }
    guard let end = cues.lastTime?.milliseconds, end > 0 else {
      return "the captions have no times"
    }
    if speech.longest > 120_000, speech.longest * 5 > end * 4 {
      return "one interval covers nearly all, so it tells nobody apart"
    }
    let isLong = speech.end > end + end / 4 + 60_000
    if isLong || speech.end + 60_000 < end / 2 {
      let (its, own) = (Timecode(milliseconds: speech.end), Timecode(milliseconds: end))
      return "it ends at \(its), the captions at \(own)"
    }
    return nil
  }
}
