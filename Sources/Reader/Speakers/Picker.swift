import TerminalCells
import TranscriptSearch
import Transcripts

/// A window for choosing the speaker of some words, with a line for a name.
struct Picker: InputPurpose {
  /// The words that the choice is about.
  enum Reach: CaseIterable, Hashable, Sendable {
    /// The turn at the cursor, or the selected ones.
    case turns
    /// From the word under the cursor to the end of the turn.
    case fromCursor
    /// All that the speaker of this turn says.
    case everywhere
  }

  /// A row of the window.
  enum Row: Hashable, Sendable {
    case speaker(Int)
    /// Somebody of the show, or who seemed to speak before a correction.
    case person(String)
    case new(String)
  }

  /// Text offsets of the turns, with adjacent turns as one range; never empty.
  var parts: [Range<Int>]
  /// The number of turns.
  var turns: Int
  var reach = Reach.turns
  var selected = 0

  /// From the first turn to the last.
  var range: Range<Int> { (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0) }
}

extension String {
  /// The string without white space around it.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The typed words as a name: at most a hundred characters, without the sign of a name that is not
  /// sure; empty where there is no letter or digit, as in `?`.
  var asName: String {
    let words = trimmed
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
    let sign = [Certainty.guessed, .likely].map(\.sign).first { words.hasSuffix($0) } ?? ""
    return String(words.dropLast(sign.count).prefix(100)).trimmed
  }
}
