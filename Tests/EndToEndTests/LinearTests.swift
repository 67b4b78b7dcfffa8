import Glibc
import TestSupport
import Testing

/// `lectern --linear`: lines in, lines out.
@Suite(.serialized) struct LinearTests {
  @Test func `commands that come by a pipe are answered, and no control is sent`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Page.harbour.text, to: "page.txt")
    let result = try Program.run(
      ["--linear", "page.txt"], in: folder, input: "]\n/gulls\nn\n}\n3\nq\n")
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.hasPrefix("Night Work in a Harbour\n"))
    #expect(result.output.contains("\nSection 2 of 12: Lamps, 1:00\n"))
    #expect(result.output.contains("\nMatch 1 of 3, 9:00\n"))
    #expect(result.output.contains("\nSection 3 of 12: Tides, 2:00\n"))
    #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || !Controls.contains($0) })
  }

  @Test func `in a terminal lines are only appended, also when the text comes by a pipe`() throws {
    let pane = try Pane()
    let program = try pane.start("cat page.txt | lectern --linear -")
    try pane.wait("a prompt") { $0.status == ">" }
    try pane.type("]\r")
    let screen = try pane.expect("Section 2 of 12: Lamps, 1:00")
    try pane.wait("the next prompt") { $0.status == ">" }
    #expect(screen.shows("Night Work in a Harbour"))
    try pane.type("q\r")
    try program.waitForEnd()
    try pane.expectShell()
    #expect(!pane.output.contains(0x1B))
  }

  @Test(arguments: ["\u{3}", "hang-up"])
  func `a reading that is interrupted is gone on with where it was left`(way: String) throws {
    let pane = try Pane()
    let program = try pane.start("visit --linear page.txt")
    try pane.wait("a prompt") { $0.status == ">" }
    try pane.type("]\r")
    try pane.expect("Section 2 of 12: Lamps, 1:00")
    try pane.wait("the next prompt") { $0.status == ">" }
    if way == "hang-up" { kill(program.process, SIGHUP) } else { try pane.type(way) }
    try program.waitForEnd()
    try pane.expectShell()
    try pane.start("lectern --linear page.txt")
    try pane.expect("Where you left off: 1:00")
  }
}
