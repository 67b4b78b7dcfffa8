/// The paragraphs of the reading view.
///
/// Speech has no paragraphs, so they are inferred: a new one begins at each turn and each section,
/// at a pause of two seconds or more, and otherwise at the end of a sentence once the paragraph has
/// three to five of them. Text without full stops is cut between cues when a paragraph would fill
/// the screen, and between words when it would fill many. O(n) in the text: about 1 ms per
/// megabyte.
public struct Paragraphs: Sendable {
  /// Text offsets, ascending; the first is 0 unless there is no text.
  public let starts: [UInt32]
  private let text: [UInt8]

  /// Divides a transcript into paragraphs.
  /// - Parameters:
  ///   - sectionOffsets: the text offset of each section, ascending.
  ///   - turns: the turns at which paragraphs start; nil for the transcript's own.
  public init(_ transcript: Transcript, sectionOffsets: [Int], turns: [Turn]? = nil) {
    var builder = ParagraphBuilder(
      transcript, sectionOffsets: sectionOffsets, turns: turns ?? transcript.turns)
    starts = builder.build()
    text = transcript.cues.text
  }

  /// The number of paragraphs.
  public var count: Int { starts.count }

  /// The text offsets of a paragraph, without the space that joins it to the next.
  public func range(_ index: Int) -> Range<Int> {
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return start..<text.count }
    let next = Int(starts[index + 1])
    return start..<(text[next - 1] == 0x20 ? max(start, next - 1) : next)
  }

  /// The paragraph that holds a text offset; 0 where there is none. O(log n).
  public func index(at textOffset: Int) -> Int {
    max(0, starts.partitioningIndex { Int($0) > textOffset } - 1)
  }
}
