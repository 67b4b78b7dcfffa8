import Transcripts

/// Gives each speaker a number for mark and colour, by the name alone: so the same person looks
/// the same in every document and on every start.
///
/// A hash of the name says which of the eight numbers is the speaker's own. Where two names want the
/// same one, hosts come first, as they are the ones who come back, then names before voices, then
/// whoever has the larger hash; the other takes the next free number. From the ninth speaker on,
/// numbers go on above eight, with combinations of mark and colour that are not used yet.
enum MarkNumbers {
  /// The number of marks, and of colours.
  static let kinds = 8

  /// The numbers of speakers, none of them twice.
  /// - Parameter names: the names shown for them.
  static func numbers(_ speakers: [Speaker], names: [String]) -> [Int] {
    let hashes = names.map(hash)
    let order = speakers.indices.sorted {
      (rank(speakers[$0]), hashes[$1], $0) < (rank(speakers[$1]), hashes[$0], $1)
    }
    var numbers = [Int](repeating: 0, count: speakers.count)
    var isTaken = [Bool](repeating: false, count: kinds)
    for (place, speaker) in order.enumerated() {
      if place % kinds == 0 { isTaken = Array(repeating: false, count: kinds) }
      var number = Int(hashes[speaker] % UInt64(kinds))
      while isTaken[number] { number = (number + 1) % kinds }
      isTaken[number] = true
      numbers[speaker] = place / kinds * kinds + number
    }
    return numbers
  }

  private static func rank(_ speaker: Speaker) -> Int {
    speaker.name == nil ? 2 : speaker.role == .host ? 0 : 1
  }

  /// A hash that is the same on every start, unlike that of the standard library: FNV-1a, of lower
  /// case letters, with its halves folded together.
  private static func hash(_ name: String) -> UInt64 {
    let seed: UInt64 = 98_728
    let hash = name.lowercased().utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
