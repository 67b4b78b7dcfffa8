/// Text of a document as it leaves the program, in notes and on the clipboard: without controls and
/// marks that turn its direction, which would command whatever shows it or has it pasted.
public enum PlainWords {
  /// In one line, with single spaces.
  public static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { clean($0) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Line by line; white space at the ends of lines, and empty lines at the ends of it all, are gone.
  public static func lines(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0)) }
    let filled = lines.indices.filter { !lines[$0].isEmpty }
    guard let first = filled.first, let last = filled.last else { return [] }
    return Array(lines[first...last])
  }

  private static func clean(_ text: Substring) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.generalCategory != .control && !$0.properties.isBidiControl
        }))
  }
}
