import Transcripts

/// Talk time, turns and presence of each speaker; the last entry is for words without a known
/// speaker.
struct SpeakerStatistics: Sendable {
  /// Milliseconds of talk.
  private(set) var talkTime: [Int]
  /// Number of turns.
  private(set) var turns: [Int]
  /// Bytes of text, by which the sums below are weighted.
  private(set) var bytes: [Int]
  /// Sums of the belief in the name, each turn weighted by its bytes.
  private var beliefs: [Double]
  /// For each speaker the bytes in each of `parts` equal parts of the text.
  private var presence: [UInt32]
  private let length: Int

  /// The number of parts into which the text is divided to show where a speaker speaks.
  static let parts = 48

  /// - Parameters:
  ///   - count: the number of speakers, `nobody` included.
  ///   - length: bytes of the whole text.
  init(count: Int, length: Int) {
    talkTime = Array(repeating: 0, count: count)
    (turns, bytes) = (talkTime, talkTime)
    beliefs = Array(repeating: 0, count: count)
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
    beliefs[speaker] += belief * Double(range.count)
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

  /// The mean belief in the speaker's name over all turns; 1 where there are none.
  func belief(in speaker: Int) -> Double {
    bytes[speaker] > 0 ? beliefs[speaker] / Double(bytes[speaker]) : 1
  }

  /// Share of the talk, 0 to 100: by time, or by words where there are no times.
  func percent(of speaker: Int) -> Int {
    let all = talkTime.reduce(0, +)
    let (part, whole) =
      all > 0 ? (talkTime[speaker], all) : (bytes[speaker], max(1, bytes.reduce(0, +)))
    return (part * 100 + whole / 2) / whole
  }

  /// The speaker's share of each of `columns` equal stretches of the text, from 0 to 8; anything
  /// above nothing is at least 1.
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
