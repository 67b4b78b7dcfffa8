extension CueText {
  /// A text whose line breaks are meant.
  init(lines text: String) {
    self.init()
    for (i, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if i > 0 { appendLineBreak() }
      append(line)
    }
  }
}
