import Glibc
import Testing

/// Stopping the program and going on with it, under a shell with job control.
@Suite(.serialized) struct SuspendTests {
  @Test func `stopped, the shell has its terminal; brought back, the screen is as it was`() throws {
    let pane = try Pane()
    try pane.enter("echo what stood here before; stty -a >before")
    try pane.open()
    try pane.type("4")
    try pane.expect(screen: "4")
    try pane.press("C-z")
    #expect(try pane.expectShell().shows("what stood here before"))
    try pane.enter("stty -a >after; cmp before after && echo same settings")
    try pane.expect("same settings")
    try pane.enter("fg")
    try pane.expect(screen: "4")
    try pane.type("/gulls")
    try pane.expect(screen: "4 / 'gulls'")
    try pane.press("Escape")
    try pane.expect(screen: "4")
    try pane.type("Q")
    try pane.expectShell()
  }

  @Test func `a window resized meanwhile is filled`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("4")
    try pane.expect(screen: "4")
    try pane.press("C-z")
    try pane.expectShell()
    try pane.resize(to: Size(120, 30))
    try pane.enter("fg")
    try pane.expect(screen: "4 120x30")
  }

  @Test func `three times in a row is like once`() throws {
    let pane = try Pane()
    try pane.open()
    for _ in 1...3 {
      try pane.press("C-z")
      try pane.expectShell()
      try pane.enter("fg")
      try pane.expect(screen: "")
    }
  }

  @Test func `stopped by a signal from elsewhere, it gives the terminal back first`() throws {
    let pane = try Pane()
    let program = try pane.open()
    let process = program.process
    kill(process, SIGTSTP)
    try pane.expectShell()
    try pane.enter("fg")
    try pane.expect(screen: "")
    // Nobody can catch this one, so all that can be asked for is a whole screen afterwards.
    kill(process, SIGSTOP)
    try pane.expect("Stopped")
    try pane.enterUnprompted("fg\n")
    try pane.expect(screen: "")
  }

  @Test func `ended while it is stopped, it does not take the terminal again`() throws {
    let pane = try Pane()
    let program = try pane.open()
    try pane.press("C-z")
    try pane.expectShell()
    kill(program.process, SIGTERM)
    try pane.enter("fg")
    try program.waitForEnd()
    try pane.expectShell()
  }
}
