/// Finds runs of words that look like names.
struct NameSpans {
  let text: SpokenText
  /// Per word of `text`, its index in `table`.
  let ids: [Int]
  let table: WordTable

  /// Names in a text whose capital letters tell: "Jane", "Jane van der Doe", "Dr. Doe".
  func capitalised() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var i = 0
    while i < ids.count {
      let span = span(at: i)
      if !span.isEmpty { spans.append(span) }
      i = max(span.upperBound, i + 1)
    }
    return spans
  }

  private func span(at start: Int) -> Range<Int> {
    guard isNameWord(start) else { return start..<start }
    var start = start
    if table[ids[start]].traits.contains(.title) {
      guard start + 1 < ids.count, isNameWord(start + 1) else { return start..<start }
      start += 1
    }
    var end = start + 1
    while end - start < 4, joins(end - 1), let next = nextNameWord(end) { end = next }
    return trimmed(start..<end)
  }

  /// Whether a name may continue after a word.
  private func joins(_ i: Int) -> Bool {
    let word = text.words[i]
    if word.key.utf8.count == 1, word.mark == UInt8(ascii: ".") { return true }
    return word.mark == 0 && !isPossessive(i)
  }

  /// The end of a name that continues with the word at `i`, particles included.
  private func nextNameWord(_ i: Int) -> Int? {
    var i = i
    let limit = min(i + 3, ids.count)
    while i < limit {
      if isNameWord(i) { return i + 1 }
      guard table[ids[i]].traits.contains(.particle), text.words[i].mark == 0 else { return nil }
      i += 1
    }
    return nil
  }

  /// A name without words before it that only start a sentence: "Yesterday Jane".
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    guard span.count > 1, !isFirstName(span.lowerBound),
      table[ids[span.lowerBound]].inside == 0,
      let first = span.dropFirst().first(where: { isFirstName($0) })
    else { return span }
    return first..<span.upperBound
  }

  func isFirstName(_ i: Int) -> Bool { !table[ids[i]].traits.isDisjoint(with: .anyName) }

  func isPossessive(_ i: Int) -> Bool {
    let key = text.words[i].key.utf8
    return key.count > 2 && key.suffix(2).elementsEqual([0x27, 0x73])
  }

  private func isNameWord(_ i: Int) -> Bool {
    let word = text.words[i]
    guard word.isCapitalised else { return false }
    let entry = table[ids[i]]
    if entry.traits.contains(.clearName) { return true }
    if entry.traits.contains(.neverName) || entry.isMixedCase { return false }
    if entry.traits.contains(.title) { return true }
    if entry.traits.contains(.common) { return entry.inside > 0 && entry.inside > entry.lower }
    return entry.lower * 4 <= entry.inside + entry.starting
  }
}
