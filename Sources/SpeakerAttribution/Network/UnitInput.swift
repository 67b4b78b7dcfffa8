import Glibc

/// The network's input for each unit: words around its start, and numbers.
package struct UnitInput: Sendable {
  package let tokens: TokenList
  package let units: UnitList

  package init(_ tokens: TokenList) {
    self.tokens = tokens
    units = UnitList(tokens)
  }

  package var count: Int { units.count }

  /// Indices of the words at the network's positions around a unit's start; nil outside the text.
  @inline(__always)
  package func word(_ unit: Int, position: Int) -> Int? {
    let word = Int(units.starts[unit]) + position - NetworkShape.wordsBefore
    return word >= 0 && word < tokens.count ? word : nil
  }

  /// Numbers about a unit, each around -1 to 1.
  package func scalars(_ unit: Int, _ put: UnsafeMutablePointer<Float>) {
    let words = units.words(unit)
    let first = words.lowerBound
    let cue = Int(tokens.cues[first])
    let startsCue = Int(tokens.cueWords[cue]) == first
    put[0] = log1pf(Float(words.count)) / 3
    put[1] = min(2, max(-1, units.pauses[unit])) / 2
    put[2] = units.pauses[unit] > 0.7 ? 1 : 0
    put[3] = units.fills[unit] - 1
    put[4] = units.fills[unit] < 0.5 ? 1 : 0
    put[5] = startsCue ? 1 : 0
    put[6] = tokens.isPunctuated ? 1 : 0
    put[7] = tokens.isCased ? 1 : 0
    put[8] = tokens.cueStarts[cue] >= 0 ? 1 : 0
    put[9] = words.count == 1 ? 1 : 0
    put[10] = words.count > 11 ? 1 : 0
    put[11] = Float(unit) < 20 ? 1 - Float(unit) / 20 : 0
    let rest = units.count - 1 - unit
    put[12] = rest < 20 ? 1 - Float(rest) / 20 : 0
    var questions: Float = 0
    for word in words where tokens.marks[word] == Mark.question.rawValue { questions = 1 }
    put[13] = questions
    put[14] = unit > 0 ? log1pf(Float(units.words(unit - 1).count)) / 3 : 0
    put[15] = Int(tokens.cues[words.upperBound - 1]) > cue ? 1 : 0
    if first > 0 { put[16 + Int(tokens.marks[first - 1])] = 1 }
    let last = words.upperBound - 1
    put[24 + Int(tokens.marks[last])] = 1
  }
}
