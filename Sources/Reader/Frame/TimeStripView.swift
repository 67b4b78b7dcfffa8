import TerminalCells
import Transcripts

/// The whole talk in one row: who speaks where, where sections start, how many matches there are, what
/// was watched most, and where notes, marks and the cursor are.
struct TimeStripView {
  /// The least size of window that has room for it.
  private static let least = CellSize(columns: 40, rows: 24)
  /// The first column; as many are free at the right.
  private static let margin = 1

  private let state: ReaderState
  private let document: Document
  private let row: Int
  private let columns: Int
  private let length: Int

  init(_ state: ReaderState, row: Int) {
    (self.state, self.document, self.row) = (state, state.document, row)
    columns = state.size.columns - 2 * Self.margin
    length = document.cues.text.count
  }

  func draw(on surface: inout Surface) {
    for column in 0..<columns { drawTalk(column, on: &surface) }
    for offset in document.sectionOffsets.dropFirst() {
      put("│", at: offset, .border, on: &surface)
    }
    for stretch in state.notePlaces.placed {
      put(TranscriptPaneView.sign, at: stretch.range.lowerBound, .annotation, on: &surface)
    }
    for (letter, place) in state.edits.overlay.marks where place.cue < document.cues.count {
      put(String(letter), at: document.cues.textOffset(place), .annotation, on: &surface)
    }
    put("▼", at: state.cursor, .title, on: &surface)
  }

  /// Why a document has no strip, as a sentence; nil where it can have one.
  static func whyNone(_ state: ReaderState) -> String? {
    if state.document.cues.text.isEmpty { return "No captions to show" }
    guard state.size.columns >= least.columns, state.size.rows >= least.rows else {
      return "The strip needs a window of \(least.columns) by \(least.rows)"
    }
    return nil
  }

  /// The text offset at a column of the window; nil outside the strip.
  static func offset(atColumn column: Int, _ state: ReaderState) -> Int? {
    let (index, count) = (column - margin, state.size.columns - 2 * margin)
    guard (0..<count).contains(index) else { return nil }
    return state.document.cues.text.count * (2 * index + 1) / (2 * count)
  }

  private func column(of offset: Int) -> Int {
    min(columns - 1, offset * columns / max(1, length))
  }

  private func range(_ column: Int) -> Range<Int> {
    column * length / columns..<max(column * length / columns + 1, (column + 1) * length / columns)
  }

  private func put(_ text: String, at offset: Int, _ role: Role, on surface: inout Surface) {
    surface.put(text, column: Self.margin + column(of: offset), row: row, role: role)
  }

  /// Draws who speaks, and matches, else what was watched most, as the height.
  private func drawTalk(_ column: Int, on surface: inout Surface) {
    let range = range(column)
    let speaker = document.speakerOrNobody(at: (range.lowerBound + range.upperBound) / 2)
    let isKnown = speaker.map { $0 != document.nobody } ?? false
    var (level, role) = (1, isKnown ? SpeakerMark.role(speaker!, in: document) : Role.border)
    if isLit {
      let count = state.search.matches.count(in: range)
      if count > 0 { (level, role) = (min(8, 3 + count), .count) }
    } else if let heat = document.heat(in: range) {
      level = 1 + Int((heat * 7).rounded())
    }
    surface.put(SparkLine.text([level]), column: Self.margin + column, row: row, role: role)
  }

  private var isLit: Bool { state.search.isLit && state.search.isWhole }
}

extension Document {
  /// How much a stretch of the text was watched, 0 to 1; nil where that is not known. O(log n).
  func heat(in range: Range<Int>) -> Double? {
    let spans = transcript.heatmap
    guard !spans.isEmpty,
      let time = cues.start(cues.cue(atTextOffset: (range.lowerBound + range.upperBound) / 2))
    else { return nil }
    let index = spans.partitioningIndex { $0.end > time }
    return index < spans.count && spans[index].start <= time
      ? min(1, max(0, spans[index].value)) : nil
  }
}
