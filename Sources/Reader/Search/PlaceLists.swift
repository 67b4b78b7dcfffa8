import TranscriptSearch

extension ReaderState {
  /// Makes some places the current list, in the place of what was searched, and goes to one of them.
  /// Does nothing without text at that place.
  /// - Parameters:
  ///   - name: what the status line calls the list.
  ///   - ranges: text offsets, in any order; they are gone through in order of place.
  ///   - index: of the range to go to.
  mutating func show(list name: String, of ranges: [Range<Int>], at index: Int) {
    let matches = MatchList(ranges: ranges, in: document.haystack)
    // Of places that overlap, one stands for all.
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

  /// After another document has taken the place of one: its places are the same when its text is.
  mutating func keepList(from old: Document) {
    guard old.cues.text == document.cues.text else {
      return search = Search(revision: search.revision + 1)
    }
    search.speakerCounts = matchesBySpeaker()
  }
}
