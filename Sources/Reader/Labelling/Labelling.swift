import Transcripts

/// The screen that asks who speaks, one turn after another.
struct Labelling: Hashable, Sendable {
  /// The order of the questions.
  enum Order: Hashable, Sendable {
    /// That of the talk.
    case text
    /// The turn first whose answer is expected to settle most.
    case worth
  }

  var order = Order.text
  /// The text offset of the turn that is asked about.
  var start: Int
  /// The turns asked about before, the last one last.
  var visited: [Int] = []
  /// The turns that were left out, while the most doubtful are asked first.
  var skipped: Set<Int> = []
  var pace = LabellingPace()
  var figures: LabellingFigures
  /// What the last answer changed.
  var outcome: String?
}

/// How much of a talk is certain.
struct LabellingFigures: Hashable, Sendable {
  /// The turns, and those that a correction gives to somebody.
  private(set) var turns = 0
  private(set) var confirmed = 0
  private(set) var words = 0
  /// The words of turns whose speaker is sure.
  private(set) var sureWords = 0

  /// O(n) in the length of the text.
  init(_ document: Document) {
    for turn in document.turnStarts.indices {
      let count = document.cues.text.words(in: document.textRange(ofTurn: turn))
      turns += 1
      words += count
      if document.attribution.turns[turn].isCorrected { confirmed += 1 }
      if document.turnCertainties[turn] == .sure { sureWords += count }
    }
  }

  /// The share of words that are sure, in whole hundredths, rounded down.
  var percent: Int { words == 0 ? 0 : sureWords * 100 / words }
}

extension [UInt8] {
  /// The number of words that start in a range: runs between white space.
  func words(in range: Range<Int>) -> Int {
    range.count { self[$0] > 0x20 && ($0 == range.lowerBound || self[$0 - 1] <= 0x20) }
  }
}
