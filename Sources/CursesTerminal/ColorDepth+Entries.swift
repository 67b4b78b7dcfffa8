import TerminalCells

extension ColorDepth {
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
