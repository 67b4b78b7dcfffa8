import Transcripts

/// Tells which of the would-be labels of a document are labels, having counted them all by name.
struct LabelClassifier {
  /// A label at the start of a cue, or of a line in it.
  struct Label {
    var cue: Int
    /// Index in `names` while counting, in `speakers` once settled.
    var speaker: Int
    /// Text offset of the label, with the marks before it.
    var start: Int
    /// Text offset of what is after it.
    var words: Int
  }

  private struct Tally {
    var name: String
    var kind: LabelKind
    var isNumberedRole: Bool
    /// Without those within cues, and those before addresses.
    var count = 0
    var isFirst = false
    /// Whether a full name follows it, up to the line's end or the next label.
    var isBeforeName = false

    var recursSurely: Bool { count > 2 && (kind == .fullName || kind == .certain) }

    /// `Speaker: Ana Ruiz` in the head of a document: a role that comes once, to say who has it.
    var isOfHead: Bool {
      count == 1 && isBeforeName && isNumberedRole && !name.contains(where: \.isNumber)
    }
  }

  private(set) var labels: [Label] = []
  private(set) var speakers: [Speaker] = []
  private var names: [Tally] = []
  private var indices: [String: Int] = [:]
  private let cues: Int
  private let end: Int

  init(_ cues: CueList) {
    self.cues = cues.count
    end = cues.text.count
    cues.text.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      let haveLines = text.firstIndex(of: 0x0A, in: 0..<text.count) != nil
      for cue in 0..<cues.count {
        let range = cues.textRange(cue)
        if let found = LabelSyntax(text, range) {
          count(found, text, cue, range.lowerBound, range.upperBound)
        }
        var start = range.lowerBound
        while haveLines, let newline = text.firstIndex(of: 0x0A, in: start..<range.upperBound) {
          start = newline + 1
          if start < range.upperBound, let found = LabelSyntax(text, start..<range.upperBound) {
            count(found, text, cue, start, range.upperBound, isWithin: true)
          }
        }
      }
    }
  }

  private mutating func count(
    _ found: LabelSyntax, _ text: ByteView, _ cue: Int, _ start: Int, _ end: Int,
    isWithin: Bool = false
  ) {
    let name = String(decoding: text.bytes(found.name), as: UTF8.self)
    let index = indices[name] ?? add(name)
    if found.isBare, !names[index].isNumberedRole { return }
    if found.isBeyondDoubt, names[index].kind != .none { names[index].kind = .certain }
    let isWithin = isWithin && !found.isMarked && !found.isBeyondDoubt
    // Within a cue a line may start with any word of a sentence.
    let counts = !isWithin && !found.isBeforeAddress
    if counts { names[index].count += 1 }
    if names[index].isNumberedRole, names[index].count == 1 {
      names[index].isBeforeName = Self.isName(text, min(found.words, end)..<end)
    }
    if cue == 0, counts { names[index].isFirst = true }
    labels.append(
      Label(cue: cue, speaker: index, start: start, words: found.words))
  }

  private static func isName(_ text: ByteView, _ range: Range<Int>) -> Bool {
    let window = range.clamped(to: range.lowerBound..<range.lowerBound + 60)
    let end = window.first { text[$0] == 0x0A || text[$0] == 0x3A } ?? range.upperBound
    guard window.contains(end - 1), ![0x2E, 0x21, 0x3F].contains(text[end - 1]) else {
      return false
    }
    // The word before a colon is the next line's, which came to follow this one.
    let next = text[end] == 0x3A ? window.last { $0 < end && text[$0] == 0x20 } : nil
    let name = text.trimmed(range.lowerBound..<(next ?? end))
    return LabelKind(String(decoding: text.bytes(name), as: UTF8.self)) == .fullName
  }

  private mutating func add(_ name: String) -> Int {
    indices[name] = names.count
    let isNumberedRole = LabelKind.isNumberedRole(name)
    names.append(Tally(name: name, kind: LabelKind(name), isNumberedRole: isNumberedRole))
    return names.count - 1
  }

  /// Keeps the believed labels and makes speakers of their names; false when there are none.
  mutating func settle() -> Bool {
    for i in names.indices where names[i].isOfHead { names[i].kind = .none }
    var believed = believedNames()
    guard let first = labels.first(where: { believed[$0.speaker] }) else { return false }
    // Somebody quoted late in a talk is no label: labels begin near the start, or with the questions
    // after it, and then they recur.
    if first.cue > max(20, cues / 5) {
      guard names.contains(where: \.recursSurely) else { return false }
      for i in names.indices where names[i].count < 2 { believed[i] = false }
    }
    guard areLabels(&believed) else { return false }
    var speakerOfName = [Int](repeating: -1, count: names.count)
    for i in names.indices where believed[i] {
      speakerOfName[i] = speakers.count
      speakers.append(Speaker(name: names[i].name))
    }
    labels = labels.compactMap { label in
      let speaker = speakerOfName[label.speaker]
      if speaker < 0 { return nil }
      var label = label
      label.speaker = speaker
      return label
    }
    return true
  }

  /// Whether what the names make labels comes as labels do; a stray one at the start is none.
  private func areLabels(_ believed: inout [Bool]) -> Bool {
    func frequency() -> LabelFrequency? {
      let labels = labels.filter { believed[$0.speaker] }
      return labels.isEmpty ? nil : LabelFrequency(labels, end: end)
    }
    guard let all = frequency() else { return false }
    if all.isFromStart, let first = labels.first(where: { believed[$0.speaker] }) {
      let name = names[first.speaker]
      let isStrong = name.kind == .fullName || name.kind == .certain
      if isStrong || name.count > 1 && believed.count(where: \.self) > 1 { return true }
    }
    for stray in all.strays where names[stray.speaker].count < 2 { believed[stray.speaker] = false }
    guard let rest = frequency() else { return false }
    let recurs = names.indices.contains { believed[$0] && names[$0].count > 2 }
    return rest.isOften || recurs && rest.isSteady
  }

  /// A name is believed when it recurs or when its kind leaves no doubt; a full name that comes
  /// once, when it opens the document or is not the only one; any other, beside believed ones or
  /// where at least every second cue has a label. What stands within cues only is never believed.
  private func believedNames() -> [Bool] {
    let fullNames = names.count { $0.kind == .fullName && $0.count > 0 }
    var believed = names.map { name in
      switch name.kind {
      case _ where name.count == 0, .none: false
      case .certain: true
      case .fullName: name.count > 1 || name.isFirst || fullNames > 1
      case .possible: name.count > 1
      }
    }
    let possible = names.reduce(0) { $0 + ($1.kind == .none ? 0 : $1.count) }
    if believed.contains(true) || possible > 1 && possible * 2 >= cues {
      believed = names.map { $0.kind != .none && $0.count > 0 }
    }
    return believed
  }
}
