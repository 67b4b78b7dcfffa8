import Transcripts

/// Every would-be label of a document, counted by name, and the decision which of them are labels.
struct LabelCensus {
  /// A label at the start of a cue.
  struct Label {
    var cue: Int
    /// Index in `names` while counting, in `speakers` once settled.
    var speaker: Int
    /// Text offsets of what is left of the cue.
    var words: Range<Int>
  }

  private struct Tally {
    var name: String
    var look: LabelLook
    var count = 0
    var isFirst: Bool
  }

  private(set) var labels: [Label] = []
  private(set) var speakers: [Speaker] = []
  private var names: [Tally] = []
  private let cues: Int

  init(_ cues: CueList) {
    self.cues = cues.count
    var indices: [String: Int] = [:]
    cues.text.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      for cue in 0..<cues.count {
        guard let found = LabelSyntax(text, cues.textRange(cue)) else { continue }
        let name = String(decoding: text.bytes(found.name), as: UTF8.self)
        let index = indices[name] ?? names.count
        if index == names.count {
          indices[name] = index
          names.append(Tally(name: name, look: LabelLook(name), isFirst: cue == 0))
        }
        names[index].count += 1
        labels.append(Label(cue: cue, speaker: index, words: found.words))
      }
    }
  }

  /// Keeps the believed labels and makes speakers of their names; false when there are none.
  mutating func settle() -> Bool {
    let believed = believedNames()
    // Somebody quoted late in a talk is no label: labels begin near the start.
    let first = labels.first { believed[$0.speaker] }
    guard let first, first.cue <= max(20, cues / 5) else { return false }
    var speakerOfName = [Int](repeating: -1, count: names.count)
    for i in names.indices where believed[i] {
      speakerOfName[i] = speakers.count
      speakers.append(Speaker(name: names[i].name))
    }
    labels = labels.compactMap { label in
      let speaker = speakerOfName[label.speaker]
      return speaker < 0 ? nil : Label(cue: label.cue, speaker: speaker, words: label.words)
    }
    return true
  }

  /// A name is believed when it recurs or when its look leaves no doubt; a full name that comes
  /// once, when it opens the document or is not the only one; any other, beside believed ones or
  /// where at least every second cue has a label.
  private func believedNames() -> [Bool] {
    let fullNames = names.count { $0.look == .fullName }
    var believed = names.map { name in
      switch name.look {
      case .none: false
      case .certain: true
      case .fullName: name.count > 1 || name.isFirst || fullNames > 1
      case .possible: name.count > 1
      }
    }
    let possible = names.reduce(0) { $0 + ($1.look == .none ? 0 : $1.count) }
    if believed.contains(true) || possible > 1 && possible * 2 >= cues {
      believed = names.map { $0.look != .none }
    }
    return believed
  }
}
