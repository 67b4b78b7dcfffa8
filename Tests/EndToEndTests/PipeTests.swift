import Glibc
import TestSupport
import Testing

/// Pages that come through pipes, and pages that go into them.
@Suite(.serialized) struct PipeTests {
  @Test(arguments: [
    "cat page.txt | lectern", "cat page.txt | lectern -", "lectern - <page.txt",
    "lectern <page.txt",
  ])
  func `a page on standard input is read with keys from the terminal`(line: String) throws {
    let pane = try Pane()
    let program = try pane.start(line)
    try pane.expect(screen: "")
    try pane.type("6/gulls")
    try pane.expect(screen: "6 / 'gulls'")
    try pane.press("Enter q")
    try program.waitForEnd()
    try pane.expectShell()
  }

  @Test func `what is waited for is said: a program that writes to a pipe`() throws {
    let pane = try Pane()
    mkfifo(pane.folder.path("pipe"), 0o600)
    let program = try pane.start("lectern pipe")
    try pane.expect("Waiting for a program to write to the pipe pipe (^C gives up) …")
    try write(Page.harbour.text, toPipe: pane.folder.path("pipe"))
    try pane.expect("We begin part 1")
    try pane.type("R")
    let screen = try pane.expect("Only a plain file can be read again; the text is kept")
    #expect(screen.shows("We begin part 1") && !screen.shows("Waiting"))
    try pane.type("q")
    try program.waitForEnd()
    try pane.expectShell()
  }

  @Test func `what is waited for is said: the end of standard input`() throws {
    let pane = try Pane()
    mkfifo(pane.folder.path("pipe"), 0o600)
    try pane.start("lectern - <>pipe")
    try pane.expect("Waiting for the end of standard input (^C gives up) …")
    try pane.press("C-c")
    try pane.expectShell()
  }

  @Test func `what is waited for is said: words that are typed`() throws {
    let pane = try Pane()
    let program = try pane.start("lectern -")
    try pane.expect("Paste or type a transcript here; ^D ends it, ^C gives up")
    try pane.type("Ropes come first.\r")
    try pane.press("C-d")
    try pane.expect("? help")
    #expect(try pane.screen().shows("Ropes come first."))
    try pane.type("q")
    try program.waitForEnd()
    try pane.expectShell()
  }

  private func write(_ text: String, toPipe path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  @Test func `into a pipe goes the text, and the terminal is left alone`() throws {
    let pane = try Pane()
    try pane.enter("lectern page.txt | grep -c 'A lamp swings over the wet'; echo ended")
    let screen = try pane.expect("12")
    #expect(try pane.expect("ended").shows("12"), "\(screen)")
    #expect(!pane.output.contains(0x1B))
  }

  @Test(arguments: [Page.harbour, .scripts, .hostile])
  func `into a pipe go no controls but line breaks`(page: Page) throws {
    let folder = try TemporaryFolder()
    try folder.write(page.text, to: "page.txt")
    let result = try Program.run(["page.txt"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("0:00"))
    #expect(
      result.output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
    #expect(!result.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `a reader of the pipe that goes early is no failure`() throws {
    let pane = try Pane()
    try pane.enter("(lectern page.txt; echo code $? >code) | head -n 1; cat code")
    try pane.expect("code 0")
  }
}
