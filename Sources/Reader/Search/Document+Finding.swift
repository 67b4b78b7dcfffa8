import TranscriptSearch
import Transcripts

/// The reason why a query cannot be searched, as a sentence without a full stop.
public struct QueryError: Error, Hashable, Sendable {
  /// The query and its problem.
  public var sentence: String
}

extension Document {
  /// All matches that `/` would find, in order of place.
  /// - Parameters:
  ///   - query: the text typed after `/`, which may start with `speaker:`.
  ///   - isExpression: whether the query is a regular expression.
  ///   - context: the largest number of bytes of words on each side of a match.
  public func findings(
    of query: String, isExpression: Bool = false, context: Int = 60
  ) throws(QueryError) -> [Finding] {
    var search = Search(text: query, isExpression: isExpression)
    search.compile(speakerNames: Array(speakerNames.dropLast())) { statistics.turns[$0] > 0 }
    // A name that no speaker has finds nothing.
    if search.names != nil, search.speakers.isEmpty { return [] }
    if let error = search.error { throw QueryError(sentence: "“\(query)”: \(error)") }
    guard let pattern = search.pattern,
      var matches = TextScan.matches(of: pattern, in: haystack)
    else { throw QueryError(sentence: "there is nothing to look for in “\(query)”") }
    if search.names != nil {
      matches = matches.restricted(to: turnRanges(of: Set(search.speakers)))
    }
    return (0..<matches.count).map { finding(matches[$0], context: context) }
  }

  /// A match with its speaker, its time, and at most `context` bytes of words on each side.
  func finding(_ match: Match, context: Int) -> Finding {
    switch match.target {
    case .heading(let section, let range):
      let title = Array(sections[section].title.utf8)
      return Finding(
        time: sections[section].start, section: section,
        before: String(decoding: title[..<range.lowerBound], as: UTF8.self),
        match: String(decoding: title[range], as: UTF8.self),
        after: String(decoding: title[range.upperBound...], as: UTF8.self))
    case .text(let range):
      let cue = cues.cue(atTextOffset: range.lowerBound)
      let turn = showsTurns ? self.turn(at: range.lowerBound) : nil
      // Only words of the same speaker stand around it.
      let said = turn.map { withoutLastSpace(textRange(ofTurn: $0)) } ?? 0..<cues.text.count
      return Finding(
        time: cues.start(atTextOffset: range.lowerBound), cue: cue,
        speaker: turn.flatMap { turnSpeakers[$0] == nobody ? nil : label(ofTurn: $0) },
        section: section(at: range.lowerBound),
        before: cues.string(wordsBefore(range.lowerBound, atMost: context).clamped(to: said)),
        match: cues.string(range),
        after: cues.string(wordsAfter(range.upperBound, atMost: context).clamped(to: said)))
    }
  }

  /// A turn's text without the space that joins it to the next.
  private func withoutLastSpace(_ range: Range<Int>) -> Range<Int> {
    let endsWithSpace = !range.isEmpty && cues.text[range.upperBound - 1] == 0x20
    return endsWithSpace ? range.dropLast() : range
  }

  /// The whole words before an offset; a word longer than `length` is cut.
  private func wordsBefore(_ end: Int, atMost length: Int) -> Range<Int> {
    let first = aligned(max(0, end - length))
    guard first > 0, let space = cues.text[first..<end].firstIndex(of: 0x20), space + 1 < end else {
      return first..<end
    }
    return space + 1..<end
  }

  private func wordsAfter(_ start: Int, atMost length: Int) -> Range<Int> {
    let last = aligned(min(cues.text.count, start + length))
    guard last < cues.text.count, let space = cues.text[start..<last].lastIndex(of: 0x20),
      space > start
    else { return start..<last }
    return start..<space
  }
}
