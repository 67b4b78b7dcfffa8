import Testing

/// Words that are copied in a terminal of tmux.
@Suite(.serialized) struct CopyTests {
  @Test func `what is copied is in tmux, and the status line names the way it went`() throws {
    let pane = try Pane()
    let program = try pane.open()
    try pane.type("2y")
    try pane.expect("Copied the words with tmux")
    #expect(try pane.buffer() == "We begin part 2, about lamps.")
    try pane.type("yQ")
    try program.waitForEnd()
    try pane.expectShell()
  }

  @Test func `without any clipboard the words are in a file that is named`() throws {
    let pane = try Pane()
    let program = try pane.start("env -u TMUX TERM=linux PATH=/nowhere bin/lectern page.txt")
    try pane.expect("We begin part 1")
    try pane.type("2y")
    try pane.expect("No clipboard here: see ~/xdg/lectern/copied.txt for the words")
    #expect(pane.folder.text("xdg/lectern/copied.txt") == "We begin part 2, about lamps.")
    try pane.type("q")
    try program.waitForEnd()
    try pane.expectShell()
  }
}
