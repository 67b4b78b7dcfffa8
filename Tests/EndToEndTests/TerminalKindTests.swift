import TestSupport
import Testing

/// Terminals and locales other than the usual.
@Suite(.serialized) struct TerminalKindTests {
  @Test(arguments: ["xterm", "xterm-256color", "linux", "vt100", "screen", "ansi"])
  func `a terminal of another kind shows the same screen and is given back`(name: String) throws {
    let pane = try Pane()
    // The fonts of a console lack these.
    if name == "linux" {
      pane.shownAs = [
        "▸": ">", "▼": "v", "▁": "_", "▂": "_", "▃": "▄", "▅": "▄", "▆": "█", "▇": "█",
      ]
    }
    try pane.enter("export TERM=\(name)")
    let program = try pane.open(with: "visit")
    try pane.type("2/lamp")
    try pane.expect(screen: "2 / 'lamp'")
    try pane.press("Escape")
    try pane.expect(screen: "2")
    try pane.press("Down Down")
    try pane.expect(screen: "2 Down Down")
    try pane.type("q")
    try program.waitForEnd()
    let screen = try pane.expectShell()
    #expect(screen.shows("left with 0"))
    #expect(screen.shows("settings as before"))
  }

  @Test(arguments: [("xterm-no-such", "xterm-256color"), ("no-such-terminal", "vt100")])
  func `a terminal that terminfo lacks is drawn as one like it, which is said once`(
    name: String, entry: String
  ) throws {
    let pane = try Pane()
    let program = try pane.start("TERM=\(name) visit page.txt")
    try pane.expect("No terminfo for \(name): drawn as \(entry); ")
    try pane.press("Down Up")
    try pane.expect(screen: "Down Up")
    try pane.type("q")
    try program.waitForEnd()
    let screen = try pane.expectShell()
    #expect(screen.shows("left with 0"))
    #expect(screen.shows("settings as before"))
  }

  @Test func `links come with the times, and the screen is the same`() throws {
    let pane = try Pane()
    try pane.enter("unset TMUX; export TERM=xterm-256color TERM_PROGRAM=WezTerm")
    let program = try pane.open(with: "visit")
    #expect(pane.text.contains("\u{1B}]8;;https://example.org/t?t=0s\u{1B}\\"))
    try pane.type("5/lamp\r")
    try pane.expect(screen: "5 / 'lamp' Enter")
    try pane.press("Down Down Up")
    try pane.expect(screen: "5 / 'lamp' Enter Down Down Up")
    try pane.type("i")
    try pane.expect(screen: "5 / 'lamp' Enter Down Down Up i")
    try pane.type("Q")
    try program.waitForEnd()
    try pane.expectShell()
  }

  @Test(arguments: ["-u LANG", "LC_ALL=C", "LANG=C", "LC_ALL=xx_XX.UTF-8", "LANG=no-such-locale"])
  func `a locale that says nothing still draws every letter`(locale: String) throws {
    let pane = try Pane(.scripts)
    try pane.open(with: "env \(locale) lectern")
    #expect(try pane.screen().shows("港の夜"))
    try pane.type("2")
    #expect(try pane.expect(screen: "2").shows("Marked e\u{301}"))
  }

  @Test(arguments: ["--ambiguous wide", "LECTERN_AMBIGUOUS=wide"])
  func `where ambiguous characters are wide, the reader's own signs are ASCII`(
    setting: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Page.labelled.text, to: "page.txt")
    let screen = [try Program.path(), "screen", "page.txt"]
    let words = setting.split(separator: " ").map(String.init)
    let result = try Program.run(
      words.count > 1 ? screen + words : words + screen, program: "/usr/bin/env", in: folder)
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.contains(" Sections ---"))
    // The pointer to a row is not ambiguous.
    let isAscii = result.output.unicodeScalars.allSatisfy { $0.isASCII || $0 == "▸" }
    #expect(isAscii, "\(result.output)")
  }

  @Test(arguments: ["--background light", "LECTERN_BACKGROUND=light"])
  func `a picture of the screen is in the theme for the background`(setting: String) throws {
    let words = setting.split(separator: " ").map(String.init)
    let screen = [try Program.path(), "screen", "--format", "ansi"]
    func picture(_ words: [String]) throws -> String {
      try Program.run(words, program: "/usr/bin/env", in: try TemporaryFolder()).output
    }
    let light = try picture(words.count > 1 ? screen + words : words + screen)
    #expect(try light == picture(screen + ["--theme", "default-light"]))
    #expect(try light != picture(screen + ["--theme", "default-dark"]))
  }

  @Test(arguments: ["LECTERN_AMBIGUOUS", "LECTERN_BACKGROUND"])
  func `a setting that there is not is told, with those there are`(variable: String) throws {
    let result = try Program.run(
      ["\(variable)=wyde", try Program.path(), "screen"], program: "/usr/bin/env",
      in: try TemporaryFolder())
    #expect(result.exitCode == 64)
    #expect(result.errors.hasPrefix("lectern: \(variable) is “wyde”; it must be one of "))
  }

  @Test func `where ambiguous characters are wide, words of letters stay whole`() throws {
    let folder = try TemporaryFolder()
    let text = "Переподготовка начинается завтра, а нынешняя подготовка кончилась вчера вечером"
    try folder.write("0:00 \(text).\n", to: "page.txt")
    let result = try Program.run(
      ["screen", "page.txt", "--size", "60x20", "--keys", "z", "--ambiguous", "wide"], in: folder)
    let shown = result.output.split(whereSeparator: { !$0.isLetter })
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      #expect(shown.contains(word), "\(word) in \(result.output)")
    }
  }

  @Test func `NO_COLOR gives no colour, else there is some`() throws {
    for (setting, isColored) in [("", true), ("NO_COLOR=1 ", false)] {
      let pane = try Pane()
      try pane.open(with: "\(setting)lectern")
      try pane.type("2/lamp")
      try pane.expect(screen: "2 / 'lamp'")
      #expect(Self.colors(in: pane.output).isEmpty != isColored)
    }
  }

  /// The parameters of SGR sequences (ECMA-48, 8.3.117) that choose a colour.
  private static func colors(in output: [UInt8]) -> [Int] {
    let sequences = String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").dropFirst()
    let looks = sequences.compactMap { sequence -> Substring? in
      let parameters = sequence.prefix { $0.isNumber || $0 == ";" }
      return sequence.dropFirst(parameters.count).first == "m" ? parameters : nil
    }
    let parameters = looks.flatMap { $0.split(separator: ";") }.compactMap { Int($0) }
    return parameters.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
  }
}
