/// The colours that a terminal can show.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// No colours, only attributes.
  case monochrome
  /// The eight ANSI colours, in the terminal's own shades.
  case ansi8
  /// The eight ANSI colours and their bright forms.
  case ansi16
  /// The 240 fixed colours of xterm, numbers 16 to 255.
  case indexed
  /// Red, green and blue, eight bits each.
  case direct

  /// - Parameter colors: the number of colours in the terminal's terminfo entry.
  init(colors: Int, isDirect: Bool) {
    switch colors {
    case _ where isDirect: self = .direct
    case 256...: self = .indexed
    case 16...: self = .ansi16
    case 8...: self = .ansi8
    default: self = .monochrome
    }
  }

  /// The terminfo entries that may describe a terminal's direct colour, best first; empty when the
  /// environment does not say that it has direct colour.
  /// - Parameters:
  ///   - term: the value of `TERM`.
  ///   - colorTerm: the value of `COLORTERM`.
  static func directEntries(term: String, colorTerm: String?) -> [String] {
    if term.hasSuffix("-direct") { return [term] }
    guard colorTerm == "truecolor" || colorTerm == "24bit" else { return [] }
    let indexed = "-256color"
    let stem = term.hasSuffix(indexed) ? String(term.dropLast(indexed.count)) : term
    return [term, stem + "-direct"]
  }
}
