/// The time of a search while the words are typed, and of counting all matches.
enum SearchRows {
  static func typing(_ bench: Bench) throws -> [String] {
    try lines("a word near by", GeneratedPage.commonWord, bench) { $0.first }
      + lines("a word near the end", GeneratedPage.rareWord, bench) { $0.whole }
  }

  static func counting(_ bench: Bench) throws -> [String] {
    let needle = GeneratedPage.commonWord
    let own = try figures(for: bench.lectern, needle, bench) { $0.whole }
    guard Peer.ripgrep.isInstalled else { return Figures.compared([("lectern", own)]) }
    let other = try interleaved([Peer.ripgrep], times: bench.repeats) { peer in
      try TerminalProgram(peer.command + [needle, bench.recording.path]).runToEnd()
    }
    return Figures.compared([("lectern", own), (Peer.ripgrep.name, other[0])])
  }

  private static func lines(
    _ title: String, _ needle: String, _ bench: Bench,
    _ measured: (TerminalProgram.Answer) -> Double
  ) throws -> [String] {
    let figures = try bench.programs.map { try self.figures(for: $0, needle, bench, measured) }
    return Figures.compared(
      Array(zip(bench.programs.map { "\($0.name), \(title)" }, figures)))
  }

  /// Types a word except its last letter, and then measures that letter.
  private static func figures(
    for peer: Peer, _ needle: String, _ bench: Bench,
    _ measured: (TerminalProgram.Answer) -> Double
  ) throws -> Figures {
    let program = try peer.open(bench.recording).program
    defer { program.end() }
    return interleaved([program], times: bench.repeats) { program in
      program.type(peer.searchKeys + needle.dropLast(), settle: bench.settle)
      let answer = program.press(String(needle.suffix(1)), quiet: bench.settle / 4)
      program.type("\u{03}", settle: bench.settle / 4)
      program.type(peer.startKeys, settle: bench.settle / 4)
      return answer.map(measured)
    }[0]
  }
}
