import Transcripts

/// A text to search, with the headings in it.
public struct Haystack: Sendable {
  /// The title of a section, at its place in the text.
  public struct Heading: Hashable, Sendable {
    /// The index of the section.
    public let section: Int
    /// The text offset before which the heading is shown.
    public let textOffset: Int
    /// The title in UTF-8.
    public let title: [UInt8]

    /// A heading from its parts.
    public init(section: Int, textOffset: Int, title: [UInt8]) {
      self.section = section
      self.textOffset = textOffset
      self.title = title
    }
  }

  /// The text in UTF-8.
  public let text: [UInt8]
  /// The headings, ascending by text offset.
  public let headings: [Heading]
  private let paragraphStarts: [UInt32]

  /// A haystack from its parts.
  /// - Parameter text: valid UTF-8 of less than 4 GiB.
  /// - Parameter headings: ascending by text offset.
  /// - Parameter paragraphStarts: ascending text offsets, the first zero. A regular expression is
  ///   matched within a paragraph: `^` and `$` match at its ends.
  public init(text: [UInt8], headings: [Heading], paragraphStarts: [UInt32]) {
    self.text = text
    self.headings = headings
    self.paragraphStarts = paragraphStarts
  }

  /// The greatest length of a subject. A longer paragraph is matched in pieces, because the time of
  /// an expression can grow with the square of the length.
  private static let longestSubject = 1 << 16

  /// The range in which a regular expression is matched at a text offset: a paragraph, or a piece
  /// of a long one. Never empty when the offset is in the text.
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
