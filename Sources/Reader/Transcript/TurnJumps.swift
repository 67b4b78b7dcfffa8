import Transcripts

/// Jumps by turn, or by paragraph where there are no turns.
extension ReaderState {
  mutating func moveTurn(_ direction: Int) {
    let document = document
    let target =
      filters.matches != nil
      ? neighbourUnit(direction)
      : document.showsTurns
        ? neighbour(of: cursor, in: turnStarts(of: nil), direction)
        : neighbour(of: cursor, in: document.paragraphs.starts.lazy.map(Int.init), direction)
    guard let target else {
      let kind = filters.matches == nil && document.showsTurns ? "turn" : "paragraph"
      return say("\(direction > 0 ? "Last" : "First") \(kind)")
    }
    place(at: target)
  }

  mutating func moveSameSpeaker(_ direction: Int) {
    guard let speaker = currentSpeaker else { return say("Nobody is named here") }
    let starts = turnStarts(of: speaker)
    guard let target = neighbour(of: cursor, in: starts, direction) else {
      return say("No \(direction > 0 ? "later" : "earlier") turn of this speaker")
    }
    jump(to: target)
  }

  /// Goes to the next turn of the speakers whom `speaker:` names, wrapping at the ends.
  mutating func moveAmongThoseMeant(_ direction: Int) {
    let meant = Set(search.speakers)
    let starts = document.turnStarts.indices.filter { meant.contains(document.turnSpeakers[$0]) }
      .map { document.turnStarts[$0] }
    if let next = neighbour(of: cursor, in: starts, direction) { return jump(to: next) }
    guard let first = direction > 0 ? starts.first : starts.last else { return }
    jump(to: first)
    say(direction > 0 ? "Wrapped to the start" : "Wrapped to the end")
  }

  /// The start of the next unit that a filter shows; backwards from inside a unit, its own start.
  private func neighbourUnit(_ direction: Int) -> Int? {
    let layout = layout
    let position = layout.position(atTextOffset: cursor)
    let start = layout.textRange(position).lowerBound
    if direction < 0, cursor > start { return start }
    let next = position + direction
    return (0..<layout.count).contains(next) ? layout.textRange(next).lowerBound : nil
  }

  /// The start before or after an offset, among ascending ones.
  private func neighbour(
    of offset: Int, in starts: some RandomAccessCollection<Int>, _ direction: Int
  ) -> Int? {
    if direction > 0 {
      let index = starts.partitioningIndex { $0 > offset }
      return index < starts.endIndex ? starts[index] : nil
    }
    let index = starts.partitioningIndex { $0 >= offset }
    return index > starts.startIndex ? starts[starts.index(before: index)] : nil
  }

  /// Text offsets at which turns start, of one speaker or of all that are not hidden.
  func turnStarts(of speaker: Int?) -> [Int] {
    document.turnStarts.indices
      .filter {
        let own = document.turnSpeakers[$0]
        return speaker.map { $0 == own } ?? !filters.hidden.contains(own)
      }
      .map { document.turnStarts[$0] }
  }
}
