/// A turn whose speaker is shown otherwise in an attribution than in the one before.
struct SpeakerChange: Hashable, Sendable {
  /// The text offset at which the turn starts.
  var offset: Int
  /// The speaker shown before and after, with the signs of their certainty.
  var before: String
  var after: String
  /// The number of words that are shown otherwise.
  var words: Int
}

extension SpeakerChange {
  /// The turns of a new attribution of which some words had another name in the old one, or the same
  /// name with another certainty.
  /// - Parameters:
  ///   - corrected: text offsets that do not count, as the user set their speaker.
  ///   - rename: a change of name that does not count, as the user asked for it.
  /// - Complexity: O(text).
  static func all(
    from old: Document, to new: Document, except corrected: [Range<Int>],
    rename: (from: String, to: String)? = nil
  ) -> [SpeakerChange] {
    var changes: [SpeakerChange] = []
    for (after, before, range) in TurnWalk.shared(new, old) {
      let names = (old.name(ofTurn: before), new.name(ofTurn: after))
      let isAskedFor = names.0 == rename?.from && names.1 == rename?.to
      let labels = (old.label(ofTurn: before), new.label(ofTurn: after))
      guard labels.0 != labels.1, !isAskedFor, !range.isEmpty,
        !corrected.contains(where: {
          $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        })
      else { continue }
      let (start, words) = (new.turnStarts[after], new.cues.text.words(in: range))
      if changes.last?.offset == start {
        changes[changes.count - 1].words += words
      } else {
        changes.append(
          SpeakerChange(offset: start, before: labels.0, after: labels.1, words: words))
      }
    }
    return changes
  }
}

extension Document {
  /// The name of a turn's speaker, however certain it is.
  func name(ofTurn turn: Int) -> String { speakerNames[turnSpeakers[turn]] }
}
