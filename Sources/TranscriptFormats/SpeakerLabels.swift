import Transcripts

/// Takes the labels (`Tim Hwang: …`) off the captions of a transcript and makes turns of them.
///
/// Words with a colon behind them are common in speech, so one document's labels are judged
/// together: `LabelLook` says what each looks like, and what recurs, or stands beside labels that
/// are beyond doubt, is believed.
public enum SpeakerLabels {
  /// Lifts the labels off cues; cues without any come back as they are.
  ///
  /// A label's turn lasts until another speaker's label; words in front of the first label are a
  /// turn without a speaker. A label alone in its cue starts its turn at the next one.
  public static func lift(from cues: CueList) -> SpokenCues {
    var found = LabelCensus(cues)
    guard found.settle() else { return SpokenCues(cues: cues) }
    var (lifted, turns) = (CueListBuilder(), [(cue: Int, speaker: Int?)]())
    lifted.reserve(cues: cues.count, bytes: cues.text.count)
    var next = found.labels.makeIterator()
    var (label, speaker) = (next.next(), Int?.none)
    cues.text.withUnsafeBufferPointer { text in
      for cue in 0..<cues.count {
        var words = cues.textRange(cue)
        while let found = label, found.cue == cue {
          (words, speaker) = (found.words, found.speaker)
          label = next.next()
        }
        if words.isEmpty { continue }
        if turns.isEmpty || turns[turns.count - 1].speaker != speaker {
          turns.append((lifted.count, speaker))
        }
        lifted.append(start: cues.start(cue), end: cues.end(cue)) {
          $0.append(contentsOf: UnsafeBufferPointer(rebasing: text[words]))
        }
        for word in cues.words(cue) where word.offset >= words.lowerBound {
          lifted.appendWord(offset: word.offset - words.lowerBound, start: word.start)
        }
      }
    }
    let rest = lifted.build()
    return SpokenCues(
      cues: rest, speakers: found.speakers, turns: Turn.list(turns, in: rest))
  }
}
