import TerminalCells

/// The rows of the transcript, made only where they are needed.
///
/// The text is a list of units, paragraphs or cues, of which a filter may show only some. A unit's
/// rows are wrapped when they are asked for, so the cost is that of the screen, not of the document.
struct TextLayout {
  let document: Document
  /// Columns of text beside the gutter.
  let columns: Int
  let showsCues: Bool
  /// The units that are shown, ascending; nil shows all.
  let filter: [Int]?

  /// The number of units shown.
  var count: Int { filter?.count ?? total }

  private var total: Int { showsCues ? document.cues.count : document.paragraphs.count }

  /// The unit that stands at a position among those shown.
  private func unit(_ position: Int) -> Int { filter?[position] ?? position }

  func unit(atTextOffset offset: Int) -> Int {
    showsCues ? document.cues.cue(atTextOffset: offset) : document.paragraphs.index(at: offset)
  }

  func textRange(ofUnit unit: Int) -> Range<Int> {
    showsCues ? document.cues.textRange(unit) : document.paragraphs.range(unit)
  }

  /// The text offsets of the unit at a position.
  func textRange(_ position: Int) -> Range<Int> { textRange(ofUnit: unit(position)) }

  /// The position of the unit that holds a text offset, or of the next one that is shown.
  func position(atTextOffset offset: Int) -> Int {
    let unit = unit(atTextOffset: offset)
    guard let filter else { return unit }
    return min(filter.partitioningIndex { $0 >= unit }, filter.count - 1)
  }

  /// The nearest text offset that is shown.
  func shown(_ offset: Int) -> Int {
    guard count > 0 else { return 0 }
    let range = textRange(position(atTextOffset: offset))
    return min(max(offset, range.lowerBound), max(range.lowerBound, range.upperBound - 1))
  }

  /// The rows of the unit at a position.
  func rows(_ position: Int) -> [Row] {
    let unit = unit(position)
    let range = textRange(ofUnit: unit)
    var rows: [Row] = []
    let headings = self.headings(before: position, at: range.lowerBound)
    if !headings.isEmpty, position > 0 {
      if showsCues { rows.append(Row(kind: .blank, unit: unit)) }
      rows.append(Row(kind: .blank, unit: unit))
    }
    for section in headings { rows.append(Row(kind: .heading(section: section), unit: unit)) }
    if !headings.isEmpty { rows.append(Row(kind: .blank, unit: unit)) }
    let speaker = speaker(
      before: position, at: range.lowerBound, isBelowHeading: !headings.isEmpty)
    if let speaker { rows.append(Row(kind: speaker, unit: unit)) }
    let wrapped = TextMeasure.rows(document.cues.text, in: range, columns: columns)
    for (index, row) in wrapped.enumerated() {
      let showsTime = index == 0 && (speaker == nil || showsCues)
      rows.append(Row(kind: .text(row, showsTime: showsTime), unit: unit))
    }
    if !showsCues, position + 1 < count { rows.append(Row(kind: .blank, unit: unit)) }
    return rows
  }

  /// The sections whose titles stand above a unit: those that start there, or under a filter the one
  /// it is in, when the unit above is in another.
  private func headings(before position: Int, at start: Int) -> [Int] {
    guard let section = document.section(at: start) else { return [] }
    if filter != nil {
      let above = position > 0 ? document.section(at: textRange(position - 1).lowerBound) : nil
      return above == section ? [] : [section]
    }
    var first = section
    while first > 0, document.sectionOffsets[first - 1] == start { first -= 1 }
    return document.sectionOffsets[section] == start ? Array(first...section) : []
  }

  /// The row for the speaker above a unit; nil where the speaker above it goes on as certainly.
  private func speaker(
    before position: Int, at start: Int, isBelowHeading: Bool
  ) -> Row.Kind? {
    guard document.showsTurns, let turn = document.turn(at: start) else { return nil }
    guard position > 0, !isBelowHeading,
      let above = document.turn(at: textRange(position - 1).lowerBound)
    else { return .speaker(turn: turn, goesOn: false) }
    if document.continues(turn, above) { return nil }
    let goesOn =
      above == turn - 1 && document.turnSpeakers[turn] != document.nobody
      && document.turnSpeakers[above] == document.turnSpeakers[turn]
    return .speaker(turn: turn, goesOn: goesOn)
  }
}
