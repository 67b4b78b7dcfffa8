import Transcripts

/// Corrections as constraints on the words of a talk.
struct Constraints: Sendable {
  /// Names that corrections give, after all renames, in the order of their words.
  private(set) var names: [String] = []
  /// Runs of words that are given to a name; ascending, without overlaps.
  private(set) var spans: [Span] = []
  /// Words a turn must start with, and words it must not start with; ascending.
  private(set) var splits: [Int] = []
  private(set) var joins: [Int] = []
  private var hasSplits = false
  private var hasRenames = false
  private(set) var refused: [RefusedCorrection] = []

  /// A run of words that one correction gives to one name.
  struct Span: Hashable, Sendable {
    var words: Range<Int>
    /// Index in `names`.
    var name: Int
    /// Whether the correction holds for all words of the same speaker, not only for these.
    var isEverywhere: Bool
  }

  /// Whether no correction says anything.
  var isEmpty: Bool { spans.isEmpty && !hasSplits && joins.isEmpty && !hasRenames }

  /// - Parameter marks: what the text marks as starts of turns; they are among the splits unless a
  ///   correction joins them.
  /// - Complexity: O(words + corrections · log corrections).
  init(
    _ corrections: [Correction], _ text: SpokenText, _ cues: CueList, marks: TurnMarks? = nil
  ) {
    let places = WordPlaces(text, cues)
    var given: [Given] = []
    var corrected: [Int: Bool] = [:]
    let names = Self.renamed(corrections)
    for (index, correction) in corrections.enumerated() {
      switch correction {
      case .speaker(let range, _), .speakerEverywhere(let range, _):
        let words = places.words(range)
        guard !words.isEmpty, let name = names[index] else {
          refused.append(RefusedCorrection(index: index, reason: .outsideText))
          continue
        }
        var isEverywhere = false
        if case .speakerEverywhere = correction { isEverywhere = true }
        given.append(Given(index: index, words: words, name: name, isEverywhere: isEverywhere))
      case .rename: hasRenames = true
      case .split(let place), .join(let place):
        guard let word = places.word(place), word > 0 else {
          refused.append(RefusedCorrection(index: index, reason: .outsideText))
          continue
        }
        if case .split = correction { corrected[word] = true } else { corrected[word] = false }
      }
    }
    hasSplits = corrected.contains(where: \.value)
    joins = corrected.filter { !$0.value }.keys.sorted()
    for word in marks?.words ?? [] where corrected[word] == nil { corrected[word] = true }
    splits = corrected.filter(\.value).keys.sorted()
    paint(given, count: text.words.count)
    refused.sort { $0.index < $1.index }
  }

  /// A correction that gives words to a name, after all renames.
  private struct Given {
    var index: Int
    var words: Range<Int>
    var name: String
    var isEverywhere: Bool
  }

  /// The name of each correction that gives one, after all later renames; nil for others.
  private static func renamed(_ corrections: [Correction]) -> [String?] {
    var names = [String?](repeating: nil, count: corrections.count)
    var now: [String: String] = [:]
    for (index, correction) in corrections.enumerated().reversed() {
      switch correction {
      case .speaker(_, let name), .speakerEverywhere(_, let name): names[index] = now[name] ?? name
      case .rename(let from, let to): now[from] = now[to] ?? to
      case .split, .join: break
      }
    }
    return names
  }

  /// Gives each word to the last correction about it, going backwards over the corrections.
  /// `free[word]` leads to the next word that is not given yet.
  private mutating func paint(_ given: [Given], count: Int) {
    var free = Array(0...count)
    func next(_ word: Int) -> Int {
      var root = word
      while free[root] != root { root = free[root] }
      var step = word
      while free[step] != root { (step, free[step]) = (free[step], root) }
      return root
    }
    var owners = [Int32](repeating: -1, count: given.isEmpty ? 0 : count)
    for (position, correction) in given.enumerated().reversed() {
      var word = next(correction.words.lowerBound)
      var painted = false
      while word < correction.words.upperBound {
        owners[word] = Int32(position)
        painted = true
        free[word] = word + 1
        word = next(word)
      }
      if !painted {
        refused.append(RefusedCorrection(index: correction.index, reason: .overruled))
      }
    }
    var indices: [String: Int] = [:]
    var word = 0
    while word < owners.count {
      var end = word + 1
      while end < owners.count, owners[end] == owners[word] { end += 1 }
      if owners[word] >= 0 {
        let correction = given[Int(owners[word])]
        let name = indices[correction.name] ?? names.count
        if name == names.count {
          names.append(correction.name)
          indices[correction.name] = name
        }
        spans.append(Span(words: word..<end, name: name, isEverywhere: correction.isEverywhere))
      }
      word = end
    }
  }

  /// Words at which constraints begin or end; ascending.
  var cuts: [Int] {
    Set(spans.flatMap { [$0.words.lowerBound, $0.words.upperBound] } + splits + joins).sorted()
  }

}

/// Converts places to words and back.
package struct WordPlaces {
  private let text: SpokenText
  private let cues: CueList

  package init(_ text: SpokenText, _ cues: CueList) {
    self.text = text
    self.cues = cues
  }

  /// The first word that ends after a place; nil after the last word. O(log n).
  func word(_ place: Place) -> Int? {
    guard place.cue < cues.count else { return nil }
    let offset = cues.textOffset(place)
    let index = text.words.partitioningIndex { $0.range.upperBound > offset }
    return index < text.words.count ? index : nil
  }

  package func words(_ range: Range<Place>) -> Range<Int> {
    guard let start = word(range.lowerBound) else { return 0..<0 }
    let offset =
      range.upperBound.cue < cues.count ? cues.textOffset(range.upperBound) : cues.text.count
    let end = text.words.partitioningIndex { $0.range.lowerBound >= offset }
    return start..<max(start, end)
  }

  /// Where a word starts.
  package func place(ofWord word: Int) -> Place {
    word < text.words.count ? cues.place(text.words[word].range.lowerBound) : end
  }

  /// Where a word ends.
  func endPlace(ofWord word: Int) -> Place {
    let word = text.words[word]
    return Place(
      cue: word.cue, offset: word.range.upperBound - cues.textRange(word.cue).lowerBound)
  }

  /// Where the last word ends.
  var end: Place {
    cues.isEmpty
      ? Place(cue: 0) : Place(cue: cues.count - 1, offset: cues.textRange(cues.count - 1).count)
  }
}
