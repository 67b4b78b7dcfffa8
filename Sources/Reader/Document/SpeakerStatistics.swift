import Transcripts

/// What a document's turns say of each speaker. The last of all stands for the words of nobody known.
struct SpeakerStatistics: Sendable {
  /// Milliseconds of talk.
  private(set) var talkTime: [Int]
  /// Number of turns.
  private(set) var turns: [Int]
  /// Bytes of text, which bear the sums below.
  private(set) var bytes: [Int]
  /// Beliefs in the name, each turn weighing as many as its bytes.
  private var belief: [Double]
  /// For each speaker the bytes in each of `parts` equal parts of the text.
  private var presence: [UInt32]
  private let length: Int

  /// Into how many parts the text is cut to say where somebody speaks.
  static let parts = 48

  /// - Parameters:
  ///   - count: how many speakers there are, nobody included.
  ///   - length: bytes of the whole text.
  init(count: Int, length: Int) {
    talkTime = Array(repeating: 0, count: count)
    (turns, bytes) = (talkTime, talkTime)
    belief = Array(repeating: 0, count: count)
    presence = Array(repeating: 0, count: count * Self.parts)
    self.length = length
  }

  /// Counts a turn in.
  /// - Parameters:
  ///   - range: its text offsets.
  ///   - belief: in the name, 0 to 1.
  mutating func add(_ range: Range<Int>, of speaker: Int, milliseconds: Int, belief: Double) {
    talkTime[speaker] += milliseconds
    turns[speaker] += 1
    bytes[speaker] += range.count
    self.belief[speaker] += belief * Double(range.count)
    guard length > 0, !range.isEmpty else { return }
    for part in part(range.lowerBound)...part(range.upperBound - 1) {
      let bounds = start(of: part)..<start(of: part + 1)
      presence[speaker * Self.parts + part] &+= UInt32(
        truncatingIfNeeded: range.clamped(to: bounds).count)
    }
  }

  /// The last part that starts at or before an offset.
  private func part(_ offset: Int) -> Int {
    ((offset + 1) * Self.parts - 1) / length
  }

  private func start(of part: Int) -> Int { part * length / Self.parts }

  /// How sure the speaker's name is, all turns taken together.
  func certainty(of speaker: Int) -> Certainty {
    bytes[speaker] > 0 ? Certainty(belief[speaker] / Double(bytes[speaker])) : .sure
  }

  /// Share of the talk, 0 to 100: by time, or by words where there are no times.
  func percent(of speaker: Int) -> Int {
    let all = talkTime.reduce(0, +)
    let (part, whole) =
      all > 0 ? (talkTime[speaker], all) : (bytes[speaker], max(1, bytes.reduce(0, +)))
    return (part * 100 + whole / 2) / whole
  }

  /// Where somebody speaks: for each of `columns` equal stretches of the talk how much of it is the
  /// speaker's, from 0 to 8; anything at all is at least 1.
  func levels(of speaker: Int, columns: Int) -> [Int] {
    guard columns > 0, length > 0 else { return [] }
    return (0..<columns).map { column in
      let first = column * Self.parts / columns
      let last = max(first + 1, (column + 1) * Self.parts / columns)
      let room = max(1, start(of: last) - start(of: first))
      let spoken = (first..<last).reduce(0) { $0 + Int(presence[speaker * Self.parts + $1]) }
      return spoken == 0 ? 0 : min(8, max(1, (spoken * 8 + room / 2) / room))
    }
  }
}
