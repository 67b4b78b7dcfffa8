import Transcripts

/// What is searched: a text, and the headings that stand in it.
public struct Haystack: Sendable {
  /// The title of a section where it is shown in the text.
  public struct Heading: Hashable, Sendable {
    public let section: Int
    /// The heading stands before the text at this offset.
    public let textOffset: Int
    public let title: [UInt8]

    public init(section: Int, textOffset: Int, title: [UInt8]) {
      self.section = section
      self.textOffset = textOffset
      self.title = title
    }
  }

  public let text: [UInt8]
  public let headings: [Heading]
  private let paragraphStarts: [UInt32]

  /// - Parameter text: valid UTF-8 of less than 4 GiB.
  /// - Parameter headings: ascending by text offset.
  /// - Parameter paragraphStarts: text offsets, ascending, the first zero. A regular expression is
  ///   matched within a paragraph: `^` and `$` are its ends and `.` does not leave it.
  public init(text: [UInt8], headings: [Heading], paragraphStarts: [UInt32]) {
    self.text = text
    self.headings = headings
    self.paragraphStarts = paragraphStarts
  }

  /// A paragraph longer than this is matched in pieces, as an expression can take time that grows
  /// with the square of its length.
  private static let longestSubject = 1 << 16

  /// What a regular expression is matched in at a text offset: a paragraph, or a piece of a long one.
  /// Never empty when the offset is in the text.
  func subject(at offset: Int) -> Range<Int> {
    let next = paragraphStarts.partitioningIndex { $0 > offset }
    let start = next > 0 ? min(Int(paragraphStarts[next - 1]), text.count) : 0
    let end =
      next < paragraphStarts.count ? min(Int(paragraphStarts[next]), text.count) : text.count
    guard end - start > Self.longestSubject else { return start..<end }
    var piece = start + (offset - start) / Self.longestSubject * Self.longestSubject
    if offset >= boundary(piece + Self.longestSubject) { piece += Self.longestSubject }
    return boundary(piece)..<boundary(min(end, piece + Self.longestSubject))
  }

  /// The start of the code point at an offset, or the end of the text.
  func boundary(_ offset: Int) -> Int {
    var offset = min(max(0, offset), text.count)
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
