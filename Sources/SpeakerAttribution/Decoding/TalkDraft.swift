import Transcripts

/// A talk cut into turns, before its speakers get their final names.
///
/// Every step after inference works on this: corrections of a speaker everywhere, renames and
/// joins.
struct TalkDraft: Sendable {
  struct Turn: Sendable {
    var words: Range<Int>
    /// Index in `speakers`.
    var speaker: Int?
    var confidence = 1.0
    var nameConfidence = 1.0
    var isCorrected = false
    /// Whether a correction says that a turn starts here, whoever spoke before.
    var isSplit = false
  }

  var speakers: [Speaker]
  var turns: [Turn]

  /// The speaker who has a name; a new one if there is none.
  mutating func speaker(named name: String) -> Int {
    if let found = speakers.firstIndex(where: { $0.name == name }) { return found }
    speakers.append(Speaker(name: name))
    return speakers.count - 1
  }

  /// Makes one speaker out of two.
  mutating func merge(_ speaker: Int, into other: Int) {
    guard speaker != other else { return }
    for index in turns.indices where turns[index].speaker == speaker {
      turns[index].speaker = other
    }
  }

  /// The speaker of most of some words; nil where nobody is known to speak them.
  func mainSpeaker(of words: Range<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for turn in turns {
      guard let speaker = turn.speaker else { continue }
      let count = turn.words.clamped(to: words).count
      if count > 0 { counts[speaker, default: 0] += count }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Gives the speaker of some words a name, everywhere.
  mutating func name(speakerOf words: Range<Int>, _ name: String) {
    guard let speaker = mainSpeaker(of: words) else { return }
    if let person = speakers.firstIndex(where: { $0.name == name }) {
      merge(speaker, into: person)
    } else {
      speakers[speaker].name = name
    }
    let person = self.speaker(named: name)
    for index in turns.indices where turns[index].speaker == person {
      turns[index].nameConfidence = max(turns[index].nameConfidence, turns[index].confidence)
      if turns[index].words.overlaps(words) {
        (turns[index].confidence, turns[index].nameConfidence) = (1, 1)
        turns[index].isCorrected = true
      }
    }
  }

  /// Gives a person another name; the old one stays as an alias.
  /// - Returns: false when nobody has the name.
  mutating func rename(from old: String, to new: String) -> Bool {
    guard let speaker = speakers.firstIndex(where: { $0.name == old }) else {
      return speakers.contains { $0.name == new }
    }
    guard old != new else { return true }
    if let person = speakers.firstIndex(where: { $0.name == new }) {
      merge(speaker, into: person)
      if !speakers[person].aliases.contains(old) { speakers[person].aliases.append(old) }
    } else {
      speakers[speaker].name = new
      if !speakers[speaker].aliases.contains(old) { speakers[speaker].aliases.append(old) }
    }
    let person = self.speaker(named: new)
    for index in turns.indices where turns[index].speaker == person {
      turns[index].nameConfidence = max(turns[index].nameConfidence, turns[index].confidence)
    }
    return true
  }

  /// Joins neighbouring turns of one speaker, and drops speakers without a turn; the others are
  /// sorted by their first turns.
  mutating func settle() {
    var joined: [Turn] = []
    for turn in turns where !turn.words.isEmpty {
      if let last = joined.last, last.speaker == turn.speaker, !turn.isSplit,
        last.isCorrected == turn.isCorrected
      {
        let (a, b) = (Double(last.words.count), Double(turn.words.count))
        let end = joined.count - 1
        joined[end].words = last.words.lowerBound..<turn.words.upperBound
        joined[end].confidence = (last.confidence * a + turn.confidence * b) / (a + b)
        joined[end].nameConfidence = (last.nameConfidence * a + turn.nameConfidence * b) / (a + b)
      } else {
        joined.append(turn)
      }
    }
    var order: [Int: Int] = [:]
    var kept: [Speaker] = []
    for index in joined.indices {
      guard let speaker = joined[index].speaker else { continue }
      if order[speaker] == nil {
        order[speaker] = kept.count
        kept.append(speakers[speaker])
      }
      joined[index].speaker = order[speaker]
    }
    (turns, speakers) = (joined, kept)
  }
}
