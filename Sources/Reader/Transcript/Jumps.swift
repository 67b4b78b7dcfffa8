import TerminalCells
import Transcripts

extension ReaderState {
  /// Goes to a text offset and remembers where it came from.
  /// - Parameter row: where on the screen the cursor's row should be; a third down otherwise.
  mutating func jump(to offset: Int, row: Int? = nil) {
    if offset != cursor { history.record(cursor) }
    place(at: offset, row: row)
  }

  /// Goes to a text offset without a trace; a place already on the screen does not scroll.
  mutating func place(at offset: Int, row: Int? = nil) {
    viewport.goalColumn = nil
    let offset = document.aligned(min(max(0, offset), document.lastOffset))
    reveal(offset)
    let layout = layout
    guard layout.count > 0 else { return }
    let target = layout.shown(offset)
    if let row {
      cursorRow = row
    } else {
      let rows = textSize.rows
      let window = layout.window(at: cursor, above: cursorRow, height: rows)
      let margin = min(2, (rows - 1) / 4)
      let visible = window.rows.lastIndex { $0.range.map { $0.lowerBound <= target } ?? false }
      if let visible, window.rows[visible].range?.contains(target) ?? false,
        (margin..<max(margin + 1, rows - margin)).contains(visible)
      {
        cursorRow = visible
      } else {
        cursorRow = rows / 3
      }
    }
    cursor = target
  }

  /// A place that was asked for is shown: what hides it is taken off.
  private mutating func reveal(_ offset: Int) {
    if filters.matches != nil, layout.shown(offset) != offset { filters.matches = nil }
    if layout.shown(offset) != offset, let voice = document.voice(at: offset) {
      filters.hidden.remove(voice)
      filters.speakers = unitsOfOthers()
    }
  }

  /// Where a section's heading should stand: near the top, so that its text is seen.
  private func sectionRow(_ section: Int) -> Int {
    let layout = layout
    let location = layout.location(of: document.sectionOffsets[section])
    let heading = location.rows.firstIndex { $0.kind == .heading(section: section) }
    return min(textSize.rows / 2, location.at.row - (heading ?? location.at.row))
  }

  /// Goes to a section by its index.
  /// - Parameter origin: where the jump counts as coming from, when not from the cursor.
  mutating func goToSection(_ section: Int, from origin: Int? = nil) {
    guard document.sections.indices.contains(section) else {
      let count = document.sections.count
      return say(count == 1 ? "There is only one section" : "There are only \(count) sections")
    }
    if document.sectionOffsets[section] >= document.cues.text.count {
      say("The captions end before this section")
    }
    let offset = min(document.sectionOffsets[section], document.lastOffset)
    reveal(offset)
    let row = sectionRow(section)
    guard let origin else { return jump(to: offset, row: row) }
    if history.last != origin { history.record(origin) }
    place(at: offset, row: row)
  }

  mutating func moveSection(_ direction: Int) {
    let offsets = document.sectionOffsets
    if direction > 0 {
      guard let next = offsets.firstIndex(where: { $0 > cursor }) else {
        return say("This is the last section")
      }
      goToSection(next)
    } else {
      guard let previous = offsets.lastIndex(where: { $0 < cursor }) else {
        return say("This is the start of the first section")
      }
      goToSection(previous)
    }
  }

  // Digits.

  /// Whether more digits could still make another section's number.
  private func canExtend(_ digits: String) -> Bool {
    guard let number = Int(digits), digits.count < 3 else { return false }
    return number * 10 <= document.sections.count
  }

  /// The first digit of a section's number.
  mutating func startDigits(_ key: Key) {
    guard case .character(let digit) = key.code else { return }
    takeNumber(String(digit), isRefinement: false)
  }

  /// Takes a key as a further digit; false when it is none or cannot extend the number.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard !keys.digits.isEmpty, key.modifiers.isEmpty, case .character(let digit) = key.code,
      ("0"..."9").contains(digit), let number = Int(keys.digits + String(digit)),
      number >= 1, number <= document.sections.count
    else { return false }
    takeNumber(keys.digits + String(digit), isRefinement: true)
    return true
  }

  private mutating func takeNumber(_ digits: String, isRefinement: Bool) {
    if !isRefinement { keys.digitsOrigin = cursor }
    goToSection((Int(digits) ?? 0) - 1, from: isRefinement ? keys.digitsOrigin : nil)
    keys.digits = ""
    if canExtend(digits) {
      keys.digits = digits
      effects.append(.startTimer(.digits, milliseconds: 600))
    }
  }

  // History.

  mutating func goBack() {
    guard let place = history.back(from: cursor) else { return say("No earlier place") }
    self.place(at: place)
  }

  mutating func goForward() {
    guard let place = history.forward() else { return say("No later place") }
    self.place(at: place)
  }

  mutating func swapPlaces() {
    guard let place = history.last else { return say("No jump yet to go back from") }
    jump(to: place)
  }

  // Turns and paragraphs.

  mutating func moveTurn(_ direction: Int) {
    let document = document
    let target =
      filters.matches != nil
      ? neighbourUnit(direction)
      : document.showsTurns
        ? neighbour(of: cursor, in: turnStarts(of: nil), direction)
        : neighbour(of: cursor, in: document.paragraphs.starts.lazy.map(Int.init), direction)
    guard let target else {
      return say(direction > 0 ? "This is the last one" : "This is the first one")
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

  /// Goes to another turn of those whom `speaker:` names, round at the ends.
  mutating func moveAmongThoseMeant(_ direction: Int) {
    let meant = Set(search.speakers)
    let starts = document.turnStarts.indices.filter { meant.contains(document.voices[$0]) }
      .map { document.turnStarts[$0] }
    if let next = neighbour(of: cursor, in: starts, direction) { return jump(to: next) }
    guard let first = direction > 0 ? starts.first : starts.last else { return }
    jump(to: first)
    say(direction > 0 ? "Wrapped to the start" : "Wrapped to the end")
  }

  /// The start of the next unit that a filter shows; back from inside one, its own.
  private func neighbourUnit(_ direction: Int) -> Int? {
    let layout = layout
    let position = layout.position(atTextOffset: cursor)
    let start = layout.textRange(position).lowerBound
    if direction < 0, cursor > start { return start }
    let next = position + direction
    return (0..<layout.count).contains(next) ? layout.textRange(next).lowerBound : nil
  }

  /// The start before or behind an offset, of ascending ones.
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
        let voice = document.voices[$0]
        return speaker.map { $0 == voice } ?? !filters.hidden.contains(voice)
      }
      .map { document.turnStarts[$0] }
  }

  /// Goes to a time.
  mutating func goToTime(_ time: Timecode) {
    guard !document.cues.isEmpty else { return say("This transcript has no captions") }
    jump(to: document.cues.textOffset(at: time))
  }
}
