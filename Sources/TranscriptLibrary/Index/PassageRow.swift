import Transcripts

/// A paragraph of a document, as the index keeps it.
struct PassageRow {
  /// Text offset in its document.
  var start: Int
  /// As many bytes as in the document; line breaks and control characters are spaces.
  var text: String
  /// The offsets of cues in `text`, and their times in milliseconds; only cues with a time.
  var times: [(offset: Int, milliseconds: Int)]

  /// The time of the word at an offset in the text: the start of its cue, or of the nearest one
  /// before it that has a time. O(log n).
  func time(at offset: Int) -> Timecode? {
    let next = times.partitioningIndex { $0.offset > offset }
    return next > 0 ? Timecode(milliseconds: times[next - 1].milliseconds) : nil
  }
}

extension PassageRow {
  /// The paragraphs of a transcript, in order. O(text).
  static func all(_ transcript: Transcript) -> [PassageRow] {
    let paragraphs = Paragraphs(transcript, sectionOffsets: transcript.sectionOffsets)
    let cues = transcript.cues
    return (0..<paragraphs.count).map { index in
      let range = paragraphs.range(index)
      return PassageRow(
        start: range.lowerBound, text: text(cues.text[range]), times: times(cues, range))
    }
  }

  private static func times(
    _ cues: CueList, _ range: Range<Int>
  ) -> [(offset: Int, milliseconds: Int)] {
    var times: [(offset: Int, milliseconds: Int)] = []
    var cue = cues.cue(atTextOffset: range.lowerBound)
    while cue < cues.count {
      let offset = cues.textRange(cue).lowerBound
      guard offset < range.upperBound else { break }
      if let start = cues.start(cue) {
        times.append((max(0, offset - range.lowerBound), start.milliseconds))
      }
      cue += 1
    }
    return times
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = Array(bytes)
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F {
      if bytes[index] < 0x80 {
        bytes[index] = 0x20
      } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        // The control characters U+0080 to U+009F, of two bytes each.
        (bytes[index], bytes[index + 1]) = (0x20, 0x20)
      }
    }
    // A paragraph that starts inside a code point cuts it, and the length must stay the same.
    return String(validating: bytes, as: UTF8.self)
      ?? String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
  }
}
