import Transcripts

/// Text as Markdown that shows it as it is (CommonMark 0.31, section 2.4), with what the dialects of
/// GitHub, Pandoc and Obsidian add.
enum MarkdownText {
  /// The characters that are markup wherever they stand.
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "~", "|", "&", "$", "^", "@", "=",
  ]

  /// The text in one line that starts no list, heading or rule.
  static func line(_ text: String) -> String {
    let scalars = Array(PlainWords.line(text).unicodeScalars)
    let number = scalars.prefix { "0"..."9" ~= $0 }.count
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == number && ".)".unicodeScalars.contains(scalar) && number > 0
      if isFirst || isMark(index, in: scalars) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isMark(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalars[index] {
    case "-", "+": return index == 0
    // After it stands an address or the name of a picture; times are left alone.
    case ":": return index == 0 || next != " " && !("0"..."9" ~= next)
    case ".":
      return index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
    case "%": return next == "%" || index > 0 && scalars[index - 1] == "%"
    case let scalar: return marks.contains(scalar)
    }
  }
}
