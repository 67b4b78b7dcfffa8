/// A turn that is shown under another name since an attribution took the place of another.
struct SpeakerChange: Hashable, Sendable {
  /// Where the turn starts, as a text offset.
  var offset: Int
  var before: String
  var after: String
}

extension SpeakerChange {
  /// The turns of a new attribution of which some words bore another name in the old one.
  /// - Parameters:
  ///   - corrected: text offsets that do not count: they were given by hand.
  ///   - rename: a change of name that was asked for and does not count.
  /// - Complexity: O(turns).
  static func all(
    from old: Document, to new: Document, except corrected: Range<Int>,
    rename: (from: String, to: String)? = nil
  ) -> [SpeakerChange] {
    var changes: [SpeakerChange] = []
    for (after, before, range) in TurnWalk.shared(new, old) {
      let names = (old.name(ofTurn: before), new.name(ofTurn: after))
      let isAskedFor = names.0 == rename?.from && names.1 == rename?.to
      guard names.0 != names.1, !isAskedFor, !range.isEmpty,
        range.lowerBound < corrected.lowerBound || range.upperBound > corrected.upperBound
      else { continue }
      let start = new.turnStarts[after]
      if changes.last?.offset != start {
        changes.append(SpeakerChange(offset: start, before: names.0, after: names.1))
      }
    }
    return changes
  }
}

extension Document {
  /// What a turn's speaker is called, however sure that is.
  func name(ofTurn turn: Int) -> String { speakerNames[turnSpeakers[turn]] }
}
