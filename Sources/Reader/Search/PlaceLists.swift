import TranscriptSearch

extension ReaderState {
  /// Makes some places the current list, replacing the search, and goes to one of them. Does nothing
  /// without text at that place.
  /// - Parameters:
  ///   - name: the list's name in the status line.
  ///   - ranges: text offsets, in any order; `n` goes through them in order of place.
  ///   - index: the index of the range to go to.
  mutating func show(list name: String, of ranges: [Range<Int>], at index: Int) {
    let matches = MatchList(ranges: ranges, in: document.haystack)
    // Places that overlap become one.
    guard ranges.indices.contains(index),
      let current = matches.index(before: ranges[index].lowerBound + 1)
    else { return }
    effects.append(.cancelScan)
    let revision = search.revision + 1
    search = Search(listName: name, matches: matches, revision: revision)
    search.speakerCounts = matchesBySpeaker()
    filters.matches = nil
    focus = .transcript
    jump(to: offset(ofMatch: current))
    search.current = current
  }

  /// Keeps the list after a document was replaced, if the text is the same.
  mutating func keepList(from old: Document) {
    guard old.cues.text == document.cues.text else {
      return search = Search(revision: search.revision + 1)
    }
    search.speakerCounts = matchesBySpeaker()
  }
}
