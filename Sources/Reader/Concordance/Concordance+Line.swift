import TranscriptSearch
import Transcripts

extension Concordance.Line {
  init(_ document: Document, _ match: Match, context: Int) {
    let finding = document.finding(match, context: context)
    self.init(
      before: finding.before.onOneLine, match: finding.match.onOneLine,
      after: finding.after.onOneLine, speaker: finding.speaker,
      speakerIndex: finding.cue == nil ? nil : document.speakerOrNobody(at: match.textOffset),
      time: finding.time,
      textOffset: match.textOffset)
  }

  /// - Parameter text: the passage's, in bytes.
  init(
    _ passage: LibraryResults.Passage, _ match: Range<Int>, of text: [UInt8],
    in document: ContentHash, context: Int
  ) {
    let match = match.clamped(to: 0..<text.count)
    let first = max(0, match.lowerBound - context)
    let last = min(text.count, match.upperBound + context)
    // Half a character at the cut is left out.
    let before = text[first..<match.lowerBound].drop { first > 0 && $0 & 0xC0 == 0x80 }
    var after = text[match.upperBound..<last]
    if last < text.count, text[last] & 0xC0 == 0x80 {
      while after.last.map({ $0 & 0xC0 == 0x80 }) ?? false { after.removeLast() }
      _ = after.popLast()
    }
    self.init(
      before: String(decoding: before, as: UTF8.self).onOneLine,
      match: String(decoding: text[match], as: UTF8.self).onOneLine,
      after: String(decoding: after, as: UTF8.self).onOneLine, speaker: passage.speaker,
      time: passage.time, textOffset: passage.textOffset + match.lowerBound, document: document)
  }

  /// The line's sort key.
  func key(for order: Concordance.Order) -> [UInt8] {
    switch order {
    case .place: []
    case .after: Needle.folded(String(after.drop { !$0.isLetter && !$0.isNumber }))
    case .before:
      Array(
        Needle.folded(before).split { !Self.isPartOfWord($0) }.reversed()
          .joined(separator: [0x20]))
    // Lines without a speaker come last.
    case .speaker: speaker.map { Needle.folded($0) } ?? [0xFF]
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x27, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension String {
  /// With spaces for line breaks.
  fileprivate var onOneLine: String {
    utf8.contains(0x0A) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
