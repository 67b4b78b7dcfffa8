import Transcripts

/// The places of the notes in the text, found once, so that the cost of a frame depends on the
/// screen and not on the number of notes.
///
/// Notes may lie within each other. Where they start and end the text is cut into stretches, and
/// each stretch belongs to the innermost of those that hold it: the shortest.
struct NotePlaces: Sendable {
  /// A range of text and the index of the note it belongs to.
  struct Stretch: Hashable, Sendable {
    var range: Range<Int>
    var note: Int
  }

  /// Ascending; none overlaps another.
  private(set) var stretches: [Stretch] = []
  /// The notes that are in the text, by their start.
  private(set) var placed: [Stretch] = []
  /// The indices of the notes that are not in the text, in the order they were made.
  private(set) var unplaced: [Int] = []

  /// The places of no notes.
  init() {}

  /// Finds the places of notes. O(n log n) unless very many share the same words.
  init(_ notes: [Note], in cues: CueList) {
    for (index, note) in notes.enumerated() {
      if let range = note.places.flatMap({ Self.words(of: $0, in: cues) }) {
        placed.append(Stretch(range: range, note: index))
      } else {
        unplaced.append(index)
      }
    }
    placed.sort { ($0.range.lowerBound, $0.note) < ($1.range.lowerBound, $1.note) }
    cut()
  }

  /// The text offsets of a range, without white space before, and at least a byte; nil where there
  /// is no text.
  private static func words(of places: Range<Place>, in cues: CueList) -> Range<Int>? {
    guard !cues.text.isEmpty else { return nil }
    let end = cues.textOffset(places.upperBound)
    var start = min(cues.textOffset(places.lowerBound), cues.text.count - 1)
    while start + 1 < end, cues.text[start] == 0x20 || cues.text[start] == 0x0A { start += 1 }
    return start..<max(end, start + 1)
  }

  /// Walks through all starts and ends; the notes open at each are ordered by length, the shortest
  /// first.
  private mutating func cut() {
    let ends = placed.sorted { $0.range.upperBound < $1.range.upperBound }
    var open: [Stretch] = []
    var (nextStart, nextEnd, position) = (0, 0, 0)
    while nextEnd < ends.count {
      let isStart =
        nextStart < placed.count
        && placed[nextStart].range.lowerBound < ends[nextEnd].range.upperBound
      let stretch = isStart ? placed[nextStart] : ends[nextEnd]
      let offset = isStart ? stretch.range.lowerBound : stretch.range.upperBound
      if let innermost = open.first, offset > position {
        stretches.append(Stretch(range: position..<offset, note: innermost.note))
      }
      position = offset
      let rank = open.partitioningIndex { !Self.isShorter($0, stretch) }
      if isStart {
        open.insert(stretch, at: rank)
        nextStart += 1
      } else {
        open.remove(at: rank)
        nextEnd += 1
      }
    }
  }

  private static func isShorter(_ one: Stretch, _ other: Stretch) -> Bool {
    (one.range.count, one.note) < (other.range.count, other.note)
  }

  /// The stretches that overlap a range. O(log n).
  func stretches(in range: Range<Int>) -> ArraySlice<Stretch> {
    let first = stretches.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = stretches.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return stretches[first..<max(first, end)]
  }

  /// The innermost note that holds a text offset. O(log n).
  func note(at offset: Int) -> Int? { stretches(in: offset..<offset + 1).first?.note }

  /// Whether a note starts in a range. O(log n).
  func start(in range: Range<Int>) -> Bool {
    let first = placed.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return first < placed.count && placed[first].range.lowerBound < range.upperBound
  }

  /// The text offsets of a note; nil where it is not in the text. O(n).
  func range(of note: Int) -> Range<Int>? {
    placed.first { $0.note == note }?.range
  }
}
