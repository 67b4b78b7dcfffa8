import GRDB

/// Decides whether a passage matches a query, and finds the matches in it.
///
/// The index only proposes candidates. So every match is in the text whatever the index contains,
/// and candidates can be found with a part of the query where that is faster.
struct PassageMatcher {
  /// A term as folded words.
  private struct Phrase {
    var words: [[UInt8]]
    var isPrefix: Bool
  }

  /// The terms that have something to search for.
  let wanted: [QueryTerm]
  let excluded: [QueryTerm]
  private let wantedPhrases: [Phrase]
  private let excludedPhrases: [Phrase]
  private let tokenizer: any FTS5Tokenizer
  private let tokens = Tokens()

  init(_ query: LibraryQuery, _ tokenizer: any FTS5Tokenizer) {
    self.tokenizer = tokenizer
    func phrases(_ terms: [QueryTerm]) -> [(term: QueryTerm, phrase: Phrase)] {
      terms.compactMap { term in
        let phrase = Self.phrase(term, tokenizer)
        return phrase.words.isEmpty ? nil : (term, phrase)
      }
    }
    let (wanted, excluded) = (phrases(query.words), phrases(query.excluded))
    self.wanted = wanted.map(\.term)
    self.excluded = excluded.map(\.term)
    wantedPhrases = wanted.map(\.phrase)
    excludedPhrases = excluded.map(\.phrase)
  }

  private static func phrase(_ term: QueryTerm, _ tokenizer: any FTS5Tokenizer) -> Phrase {
    let tokens = Tokens()
    tokens.read(term.text, with: tokenizer)
    let words = (0..<tokens.count).map { Array(tokens.folded[tokens.range($0)]) }
    return Phrase(words: words, isPrefix: term.isPrefix)
  }

  /// The matches in a passage, as UTF-8 offsets, ascending and without overlaps; nil when the
  /// passage does not match. Empty when the query has no words.
  func matches(in text: String) -> [Range<Int>]? {
    if wantedPhrases.isEmpty && excludedPhrases.isEmpty { return [] }
    tokens.read(text, with: tokenizer)
    for phrase in excludedPhrases where !ranges(of: phrase, limit: 1).isEmpty { return nil }
    var matches: [Range<Int>] = []
    for phrase in wantedPhrases {
      let ranges = ranges(of: phrase, limit: .max)
      if ranges.isEmpty { return nil }
      matches += ranges
    }
    return wantedPhrases.count == 1 && wantedPhrases[0].words.count == 1
      ? matches : Self.joined(matches)
  }

  private func ranges(of phrase: Phrase, limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let last = tokens.count - phrase.words.count
    guard last >= 0 else { return [] }
    for first in 0...last where stands(phrase, at: first) {
      let end = tokens.spans[first + phrase.words.count - 1].text.upperBound
      ranges.append(tokens.spans[first].text.lowerBound..<end)
      if ranges.count >= limit { break }
    }
    return ranges
  }

  private func stands(_ phrase: Phrase, at first: Int) -> Bool {
    for (index, word) in phrase.words.enumerated() {
      let range = tokens.range(first + index)
      let isOpen = phrase.isPrefix && index == phrase.words.count - 1
      guard isOpen ? range.count >= word.count : range.count == word.count else { return false }
      guard tokens.folded[range.prefix(word.count)].elementsEqual(word) else { return false }
    }
    return true
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
