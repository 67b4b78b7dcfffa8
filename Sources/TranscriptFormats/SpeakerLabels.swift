import Transcripts

/// Takes the labels (`Tim Hwang: …`) off the captions of a transcript and makes turns of them.
///
/// Words with a colon after them are common in speech, so one document's labels are judged
/// together: `LabelKind` tells the kind of each; what recurs, or stands beside labels that are
/// beyond doubt, is believed, where labels come as often as `LabelFrequency` asks.
public enum SpeakerLabels {
  /// Lifts the labels off cues; cues without any come back as they are.
  ///
  /// A label's turn lasts until another speaker's label; words before the first label are a
  /// turn without a speaker. A label alone in its cue starts its turn at the next one. A cue with a
  /// label within becomes several, with the same times.
  public static func lift(from cues: CueList) -> SpokenCues {
    var found = LabelClassifier(cues)
    guard found.settle() else { return SpokenCues(cues: cues) }
    var lift = Lift(cues)
    cues.text.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var next = found.labels.makeIterator()
      var label = next.next()
      for cue in 0..<cues.count {
        let range = cues.textRange(cue)
        var start = range.lowerBound
        while let found = label, found.cue == cue {
          lift.append(cue, text, text.trimmed(start..<max(start, found.start)))
          (start, lift.speaker) = (min(found.words, range.upperBound), found.speaker)
          label = next.next()
        }
        lift.append(cue, text, text.trimmed(start..<range.upperBound))
      }
    }
    return lift.build(found.speakers)
  }

  /// The cues without their labels so far.
  private struct Lift {
    let cues: CueList
    var lifted = CueListBuilder()
    var turns: [(cue: Int, speaker: Int?)] = []
    /// The index of the last label.
    var speaker: Int?

    init(_ cues: CueList) {
      self.cues = cues
      lifted.reserve(cues: cues.count, bytes: cues.text.count)
    }

    /// Appends a part of a cue, by its text offsets.
    mutating func append(_ cue: Int, _ text: ByteView, _ part: Range<Int>) {
      if part.isEmpty { return }
      if turns.isEmpty || turns[turns.count - 1].speaker != speaker {
        turns.append((lifted.count, speaker))
      }
      lifted.append(start: cues.start(cue), end: cues.end(cue)) {
        $0.append(contentsOf: text.bytes(part))
      }
      for word in cues.words(inText: part) {
        lifted.appendWord(offset: word.offset - part.lowerBound, start: word.start)
      }
    }

    consuming func build(_ speakers: [Speaker]) -> SpokenCues {
      let rest = lifted.build()
      return SpokenCues(cues: rest, speakers: speakers, turns: Turn.list(turns, in: rest))
    }
  }
}
