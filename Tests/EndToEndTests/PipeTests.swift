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
