import Testing

/// The key that is also the start of other keys.
@Suite(.serialized) struct EscapeKeyTests {
  @Test func `a lone Escape closes a prompt`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("3:12")
    try pane.expect(screen: "3 : 1 2")
    try pane.type("\u{1B}")
    try pane.expect(screen: "3")
  }

  @Test(arguments: ["\u{1B}[A", "\u{1B}OA"])
  func `an arrow is an arrow in either form`(bytes: String) throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("5\(bytes)\(bytes)\(bytes)")
    try pane.expect(screen: "5 Up Up Up")
  }

  @Test func `keys that tmux knows by name arrive as themselves`() throws {
    let pane = try Pane()
    try pane.open()
    for key in ["Down", "PageDown", "Home", "End", "Up", "PageUp", "M-Left", "M-Right", "BTab"] {
      try pane.press(key)
    }
    try pane.expect(screen: "Down PgDn Home End Up PgUp M-Left M-Right S-Tab")
    try pane.press("F1")
    try pane.expect(screen: "Down PgDn Home End Up PgUp M-Left M-Right S-Tab F1")
  }

  @Test func `Escape and a letter at once do not close the prompt and type`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("/lamp\u{1B}[99;99~\u{1B}[?7$y")
    try pane.type("s")
    try pane.expect(screen: "/ 'lamps'")
  }

  @Test func `an answer of the terminal that comes late and in parts types nothing`() throws {
    let pane = try Pane()
    try pane.open()
    for part in [
      "\u{1B}]11;rgb:", "ffff/f", "fff/ffff\u{1B}\\", "\u{1B}[?62;", "1;22c", "\u{1B}[24;", "8R",
    ] {
      try pane.type(part)
    }
    try pane.type("2")
    try pane.expect(screen: "2")
  }
}
