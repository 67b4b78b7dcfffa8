import TranscriptSearch

@testable import Reader

/// What is searched for, what was found, and lists of places that are gone through like matches.
extension Reading {
  var searchText: String { state.search.text }

  /// What is wrong with what is searched for.
  var searchError: String? { state.search.error }

  var matches: MatchList { state.search.matches }

  var matchCount: Int { matches.count }

  /// How many matches the turns of each speaker have, and last those of nobody.
  var matchesBySpeaker: [Int] { state.search.speakerCounts }

  /// The number of the match that was gone to last.
  var currentMatch: Int? { state.search.current }

  /// The cursor is on a match.
  var isOnMatch: Bool { state.isOnMatch }

  /// Matches are lit and counted.
  var isLit: Bool { state.search.isLit }

  /// There are places to go through.
  var hasPlaces: Bool { state.search.hasPlaces }

  /// What the list of places is called; nil for what a search found.
  var listName: String? { state.search.listName }

  /// All of the text was searched.
  var isSearchWhole: Bool { state.search.isWhole }

  /// The number that an answer to the search must have.
  var searchRevision: Int { state.search.revision }

  /// Makes ranges of the text the list that is gone through.
  mutating func show(list name: String, of ranges: [Range<Int>], at index: Int) {
    state.show(list: name, of: ranges, at: index)
  }

  /// The matches as `K` lays them out.
  var concordance: Concordance? {
    (state.list?.content as? ConcordanceList)?.concordance
  }
}
