import Reader
import TerminalCells

/// What a line says that is typed while a transcript is read line by line.
enum LinearCommand: Hashable {
  /// Keys of the reader, and how much of the text is told after them.
  case keys([Key], LinearText.Extent)
  case paragraph(Int)
  case whereabouts, sections, speakers, keyPoints, help
  case unknown(String)

  init(_ line: String) {
    let line = line.trimming
    if line.hasPrefix("/") {
      // Without words the last search goes on, as in less.
      self = .keys(line.count == 1 ? [Key("n")] : Self.typed(line), .sentence)
    } else if line.hasPrefix(":") {
      self = .keys(Self.typed(line), .paragraph)
    } else if !line.isEmpty, line.allSatisfy(\.isNumber) {
      self = .keys(Self.typed(":s\(line)"), .paragraph)
    } else {
      self = Self.words[line] ?? .unknown(line)
    }
  }

  private static let words: [String: LinearCommand] = [
    "": .paragraph(1), "-": .paragraph(-1), "=": .whereabouts, "s": .sections, "p": .speakers,
    "i": .keyPoints, "?": .help, "h": .help, "q": .keys([Key("Q")], .paragraph),
    "n": .keys([Key("n")], .sentence), "N": .keys([Key("N")], .sentence),
  ].merging(ownKeys) { first, _ in first }

  /// The keys that are themselves here, too.
  private static let ownKeys = Dictionary(
    uniqueKeysWithValues: ["]", "[", "}", "{", ")", "(", "g", "G", "''", "y", "Y", "Q"].map {
      ($0, LinearCommand.keys($0.map { Key($0) }, .paragraph))
    })

  /// The keys that type a line and end it.
  private static func typed(_ line: String) -> [Key] {
    line.map { Key($0) } + [Key(.enter)]
  }

  /// The commands, for `?`.
  static let helpLines = [
    "Type a command and Enter.",
    "Enter alone: next paragraph. -: the one before.",
    "] and [: next and previous section. A number: that section.",
    "} and {: next and previous turn. ) and (: of the same speaker.",
    "/ and words: find them. n and N: next and previous match.",
    "g and G: start and end. '': back from a jump. :12:34 or :50%: go there.",
    "=: where this is. s: sections. p: speakers. i: key points.",
    "y: copy the sentence. Y: with speaker, time and link. q: quit.",
  ]
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimming: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
