import TestSupport
import Testing

/// What cannot be opened is told in one line, and the terminal is not touched.
@Suite(.serialized) struct FailureTests {
  private static let sentences = [
    ("missing.txt", "lectern: missing.txt: no such file"),
    (".", "lectern: .: a folder"),
    ("empty.txt", "lectern: empty.txt: nothing is in it"),
    ("binary.txt", "lectern: binary.txt: not text"),
    ("numbers.srt", "lectern: numbers.srt: not a transcript"),
    ("/dev/null", "lectern: /dev/null: a device"),
    ("a\u{1B}[2Jb", "lectern: a␛[2Jb: no such file"),
  ]

  @Test(arguments: sentences)
  func `what is no transcript is told in one line`(file: String, sentence: String) throws {
    let folder = try TemporaryFolder()
    try Self.writeFiles(in: folder)
    let result = try Program.run([file], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(sentence))
    #expect(result.errors.hasSuffix("\n") && result.errors.count { $0 == "\n" } == 1)
  }

  @Test(arguments: sentences.dropLast())
  func `a terminal in which nothing opens is left alone`(file: String, sentence: String) throws {
    let pane = try Pane()
    try Self.writeFiles(in: pane.folder)
    try pane.enter("visit \(file)")
    let screen = try pane.expectShell()
    #expect(screen.shows(sentence))
    #expect(screen.shows("left with 1"))
    #expect(screen.shows("settings as before"))
    #expect(!pane.output.contains(0x1B))
  }

  @Test func `a second file is wrong usage`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["one.txt", "two.txt"], in: folder)
    #expect(result.exitCode == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("two.txt"))
  }

  @Test(arguments: [
    ["--x\u{1B}[31m"], ["--at", "\u{9B}31m", "page.txt"],
    ["export", "--format", "\u{1B}]0;x\u{7}"],
    ["search", "\u{1B}[31m(", "-E", "page.txt"], ["search", "speaker:\u{1B}", "page.txt"],
    ["remove", "\u{202E}x"], ["list", "--x\u{7F}"],
  ])
  func `what stands on a command line is shown when it is wrong, and not obeyed`(words: [String])
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Page.harbour.text, to: "page.txt")
    let result = try Program.run(words, in: folder)
    #expect(result.exitCode != 0 && result.errors != "")
    let own = result.errors.unicodeScalars.filter { $0 != "\n" }
    #expect(!own.contains(where: Controls.contains), "\(result.errors.debugDescription)")
  }

  @Test(arguments: ["--help", "--version", "help", "list --help", "help search"])
  func `help that cannot be written is a failure`(line: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["-c", "exec \"$0\" \(line) > /dev/full", try Program.path()], program: "/bin/sh", in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors == "lectern: standard output: writing failed: No space left on device\n")
  }

  @Test(arguments: ["", "dumb"])
  func `a terminal that cannot do is told in one line`(name: String) throws {
    let pane = try Pane()
    try pane.enter("TERM=\(name) visit page.txt")
    let screen = try pane.expectShell()
    #expect(screen.shows("lectern: TERM is"))
    #expect(screen.shows("left with 1"))
    #expect(screen.shows("settings as before"))
    #expect(!pane.output.contains(0x1B))
  }

  @Test func `without tmux the tests say which package they need`() {
    let trouble = #expect(throws: Trouble.self) { try Tmux.path(in: "/nowhere") }
    #expect(trouble?.description.contains("package tmux") ?? false)
  }

  private static func writeFiles(in folder: TemporaryFolder) throws {
    try folder.write("", to: "empty.txt")
    try folder.write([UInt8](repeating: 0, count: 10 << 20), to: "binary.txt")
    try folder.write("1\nNothing here has a time.\n", to: "numbers.srt")
  }
}
