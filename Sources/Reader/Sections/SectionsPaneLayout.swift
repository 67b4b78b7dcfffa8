import TerminalCells

/// The rows of the sections pane: titles go on in further rows rather than be cut, as long as all
/// sections stay in view.
struct SectionsPaneLayout {
  /// A row of a section's title.
  struct Line {
    var section: Int
    /// 0 for the row with number and time.
    var row: Int
    var text: String
  }

  let lines: [Line]

  /// The first column of titles, from the pane's left edge.
  let indent: Int

  /// Rows that a title may have, where there is room for those of all sections.
  private static let mostRows = 3

  init(_ state: ReaderState, _ frame: ScreenLayout.Frame) {
    let document = state.document
    indent = Self.indent(document)
    let (shown, rows) = (state.shownRows(.sections), frame.contentRows)
    let (selected, current) = (state.panes.sections.selected, state.currentSection)
    let room = max(1, frame.columns - indent - 1)
    func titles(_ section: Int, most: Int) -> [String] {
      let isWhole = section == current || section == selected
      let count = Self.count(of: section, state)
      return TextMeasure.wrapped(
        document.sections[section].title, to: room - (count.isEmpty ? 0 : count.count + 1),
        rows: isWhole ? rows : most)
    }
    // Of a long list the neighbours of the selected section are enough.
    let position = shown.firstIndex(of: selected) ?? 0
    let near = shown[max(0, position - rows)..<min(shown.count, position + rows + 1)]
    var most = Self.mostRows
    func laidOut() -> [Line] {
      near.flatMap { section in
        titles(section, most: most).enumerated().map {
          Line(section: section, row: $0.offset, text: $0.element)
        }
      }
    }
    var all = laidOut()
    // A list that is longer than the pane in any case has two rows a title.
    let least = shown.count > rows ? 2 : 1
    while most > least, all.count > rows {
      most -= 1
      all = laidOut()
    }
    let first = all.firstIndex { $0.section == selected } ?? 0
    var start = ListWindow.range(count: all.count, rows: rows, showing: first).lowerBound
    // The pane begins with a title, not within one.
    while start < first, all[start].row > 0 { start += 1 }
    lines = Array(all[start...].prefix(rows))
  }

  private static func indent(_ document: Document) -> Int {
    let digits = String(document.sections.count).count
    return 1 + digits + document.longestTimecode.description.count + 2
  }

  /// The columns in which every title has one row.
  static func width(of document: Document) -> Int { indent(document) + document.widestTitle + 1 }

  /// The number of matches in a section during a search; empty for none.
  static func count(of section: Int, _ state: ReaderState) -> String {
    let (document, search) = (state.document, state.search)
    guard search.isLit, search.isWhole else { return "" }
    var range = document.textRange(ofSection: section)
    // Headings at the very end of the text come after its last byte.
    if section == document.sections.count - 1 {
      range = range.lowerBound..<range.upperBound + 1
    }
    let count = search.matches.count(in: range)
    return count == 0 ? "" : String(count)
  }

  /// The section in a row below the pane's title; nil below the last.
  func section(atRow row: Int) -> Int? { lines.indices.contains(row) ? lines[row].section : nil }
}
