/// A turn whose shown name differs between an attribution and the one before.
struct SpeakerChange: Hashable, Sendable {
  /// The text offset at which the turn starts.
  var offset: Int
  /// The speaker shown before and after, with the signs of their certainty.
  var before: String
  var after: String
}

extension SpeakerChange {
  /// The turns of a new attribution of which some words had another name in the old one.
  /// - Parameters:
  ///   - corrected: text offsets that do not count, as the user set their speaker.
  ///   - rename: a change of name that does not count, as the user asked for it.
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
        changes.append(
          SpeakerChange(
            offset: start, before: old.label(ofTurn: before), after: new.label(ofTurn: after)))
      }
    }
    return changes
  }
}

extension Document {
  /// The name of a turn's speaker, however certain it is.
  func name(ofTurn turn: Int) -> String { speakerNames[turnSpeakers[turn]] }
}
