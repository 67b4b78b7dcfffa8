import Glibc
import Testing

/// Whichever way the program ends, the terminal is as it was.
@Suite(.serialized) struct LeavingTests {
  @Test(arguments: ["q", "Q", "/lamps\u{3}\u{3}", "\u{3}\u{3}", "?Q", "?\u{3}\u{3}", "iqq"])
  func `leaving by key is exit code 0`(keys: String) throws {
    let pane = try Pane()
    try pane.enter("echo what stood here before")
    let program = try pane.open(with: "visit")
    try pane.type(keys)
    try program.waitForEnd()
    try expectAsBefore(pane, exitCode: 0)
  }

  @Test(arguments: ["q", "\u{1A}", "crash"])
  func `the window's title is what is read, and is given back`(way: String) throws {
    let pane = try Pane()
    try pane.enter(#"printf '\033]2;as before\007'"#)
    let program = try pane.open(with: "visit")
    try pane.wait("the title") { _ in
      try pane.value("pane_title") == "Night Work in a Harbour · lectern"
    }
    if way == "crash" { kill(program.process, SIGSEGV) } else { try pane.type(way) }
    if way != "\u{1A}" { try program.waitForEnd() }
    try pane.expectShell()
    #expect(try pane.value("pane_title") == "as before")
    guard way == "\u{1A}" else { return }
    try pane.enter("fg")
    try pane.wait("the title again") { _ in
      try pane.value("pane_title") == "Night Work in a Harbour · lectern"
    }
    try pane.type("q")
    try program.waitForEnd()
    try pane.expectShell()
    #expect(try pane.value("pane_title") == "as before")
  }

  @Test func `one interrupt does not leave, nor does a second after another key`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("3\u{3}j\u{3}k/\u{3}")
    try pane.type("5")
    try pane.expect("We begin part 5")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal ends the program as the shell expects it`(signal: Int32) throws {
    let pane = try Pane()
    try pane.enter("echo what stood here before")
    let program = try pane.open(with: "visit")
    kill(program.process, signal)
    try program.waitForEnd()
    try expectAsBefore(pane, exitCode: 128 + signal)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS])
  func `a crash gives the terminal back and is still a crash`(signal: Int32) throws {
    let pane = try Pane()
    try pane.enter("echo what stood here before")
    let program = try pane.open(with: "visit")
    try pane.type("/lam")
    try pane.expect(screen: "/ 'lam'")
    kill(program.process, signal)
    try program.waitForEnd()
    try expectAsBefore(pane, exitCode: 128 + signal)
    // The crash may have been within a frame.
    #expect(pane.text.contains("\u{1B}[?2026l\u{1B}[?1006l"))
  }

  @Test(arguments: [true, false])
  func `no process outlives its terminal`(isServerKilled: Bool) throws {
    let pane = try Pane()
    let program = try pane.open()
    if isServerKilled { try pane.killServer() } else { try pane.closeWindow() }
    try program.waitForEnd()
    // Only now the pane may end, and all of tmux with it.
    withExtendedLifetime(pane) {}
  }

  @Test func `a program that was told to ignore hang-ups still ends with its terminal`() throws {
    let pane = try Pane()
    try pane.enter("trap '' HUP")
    let program = try pane.open()
    try pane.killServer()
    try program.waitForEnd()
  }

  @Test func `a place that cannot be kept is told on leaving, and is a failure`() throws {
    let pane = try Pane()
    try pane.folder.makeFolders("xdg/lectern")
    mkfifo(pane.folder.path("xdg/lectern/positions"), 0o600)
    try pane.enter("echo what stood here before")
    let program = try pane.open(with: "visit")
    try pane.type("Q")
    try program.waitForEnd()
    try expectAsBefore(pane, exitCode: 1)
    #expect(try pane.screen().shows("lectern: the place was not saved: not a plain file"))
  }

  private func expectAsBefore(_ pane: Pane, exitCode: Int32) throws {
    let screen = try pane.expectShell()
    #expect(screen.shows("what stood here before"))
    #expect(screen.shows("left with \(exitCode)"))
    #expect(screen.shows("settings as before"))
  }
}
