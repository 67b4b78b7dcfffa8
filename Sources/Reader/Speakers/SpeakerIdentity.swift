import Transcripts

/// The match between the speakers of two attributions: speakers may come, go and change their order.
/// Speakers with the same name are one person; the others are matched by the text they share.
enum SpeakerIdentity {
  /// The old speaker for each new one; nil without one. No old speaker comes twice.
  static func origins(of new: Document, in old: Document) -> [Int?] {
    var origins = [Int?](repeating: nil, count: new.speakers.count)
    var taken = Set<Int>()
    var byName: [String: Int] = [:]
    for (index, speaker) in old.speakers.enumerated() {
      if let name = speaker.name { byName[name.lowercased()] = byName[name.lowercased()] ?? index }
    }
    for (index, speaker) in new.speakers.enumerated() {
      let names = ([speaker.name].compactMap { $0 } + speaker.aliases).map { $0.lowercased() }
      if let found = names.lazy.compactMap({ byName[$0] }).first, taken.insert(found).inserted {
        origins[index] = found
      }
    }
    for (pair, _) in overlaps(new, old).sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where origins[pair.new] == nil && !taken.contains(pair.old) {
      // Two different names are two persons.
      if old.speakers[pair.old].name != nil, new.speakers[pair.new].name != nil { continue }
      origins[pair.new] = pair.old
      taken.insert(pair.old)
    }
    return origins
  }

  private struct Pair: Hashable, Comparable {
    var new: Int
    var old: Int
    static func < (a: Pair, b: Pair) -> Bool { (a.new, a.old) < (b.new, b.old) }
  }

  /// Bytes of text that a new and an old speaker have in common. One walk through both.
  private static func overlaps(_ new: Document, _ old: Document) -> [Pair: Int] {
    var found: [Pair: Int] = [:]
    for (one, other, range) in TurnWalk.shared(new, old) {
      guard let new = new.attribution.turns[one].speaker,
        let old = old.attribution.turns[other].speaker
      else { continue }
      found[Pair(new: new, old: old), default: 0] += range.count
    }
    return found
  }
}

/// Walks through the turns of two documents with the same text at once.
enum TurnWalk {
  /// The stretches in which neither changes: the turn in each, and the text offsets. In order.
  static func shared(_ one: Document, _ other: Document) -> [(Int, Int, Range<Int>)] {
    var stretches: [(Int, Int, Range<Int>)] = []
    var (a, b) = (0, 0)
    while a < one.attribution.turns.count, b < other.attribution.turns.count {
      let (first, second) = (one.textRange(ofTurn: a), other.textRange(ofTurn: b))
      if first.overlaps(second) { stretches.append((a, b, first.clamped(to: second))) }
      if first.upperBound <= second.upperBound { a += 1 }
      if second.upperBound <= first.upperBound { b += 1 }
    }
    return stretches
  }
}
