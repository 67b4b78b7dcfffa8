/// How a terminal takes colours.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// No colours: attributes alone.
  case monochrome
  /// The eight of ANSI, in the terminal's own shades.
  case ansi8
  /// The eight and their bright forms.
  case ansi16
  /// The 240 fixed ones of xterm, numbers 16 to 255.
  case indexed
  /// Red, green and blue, eight bits each.
  case direct

  /// - Parameter colors: how many the terminal has by terminfo.
  init(colors: Int, isDirect: Bool) {
    switch colors {
    case _ where isDirect: self = .direct
    case 256...: self = .indexed
    case 16...: self = .ansi16
    case 8...: self = .ansi8
    default: self = .monochrome
    }
  }

  /// The terminfo entries that may know direct colour for a terminal, best first; empty when it does
  /// not say that it has any.
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
