/// The turns of a talk as a language model sees them, chunk by chunk.
public struct ModelAnswers: Hashable, Sendable {
  /// The start of a turn.
  public struct Start: Hashable, Sendable {
    /// The index of the unit that the turn starts with.
    public var unit: Int
    /// An index in `names`; their count stands for somebody who is not among them.
    public var letter: Int

    /// A start from its parts.
    public init(unit: Int, letter: Int) { (self.unit, self.letter) = (unit, letter) }
  }

  /// What came of the question about one chunk.
  public enum Chunk: Hashable, Sendable {
    /// It was not answered yet.
    case open
    /// The starts of its turns, ascending.
    case turns([Start])
    /// The answer was of no use.
    case unusable
  }

  /// The people whom the letters stood for.
  public var names: [String]
  /// The number of units in the talk.
  public var unitCount: Int
  /// One for each chunk of the talk.
  public var chunks: [Chunk]

  /// No answers yet about a talk.
  public init(names: [String], unitCount: Int) {
    (self.names, self.unitCount) = (names, unitCount)
    chunks = ModelChunk.all(ofUnits: unitCount).map { _ in .open }
  }

  /// The number of chunks that were not answered yet.
  public var openCount: Int { chunks.count { $0 == .open } }
  /// The number of chunks whose answers were of no use.
  public var unusableCount: Int { chunks.count { $0 == .unusable } }

  /// The letter of each unit; -1 where nothing was answered.
  var letters: [Int] {
    var letters = [Int](repeating: -1, count: unitCount)
    for (chunk, answer) in zip(ModelChunk.all(ofUnits: unitCount), chunks) {
      guard case .turns(let starts) = answer, let first = starts.first else { continue }
      var (next, letter) = (starts.startIndex, first.letter)
      for unit in chunk.units {
        while next < starts.endIndex, starts[next].unit <= unit {
          letter = starts[next].letter
          next += 1
        }
        if chunk.own.contains(unit) { letters[unit] = letter }
      }
    }
    return letters
  }
}
