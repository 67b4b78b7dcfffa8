import Testing

/// Text that wants to command the terminal is only shown.
@Suite(.serialized) struct HostileTextTests {
  @Test func `nothing in a page is carried out`() throws {
    let pane = try Pane(.hostile)
    let title = try pane.value("pane_title")
    let program = try pane.open()
    // Its own title has the words of the page, and no controls.
    #expect(try pane.value("pane_title").hasSuffix(" · lectern"))
    try pane.type("2i")
    try pane.expect(screen: "2 i")
    try pane.type("iw/sets\r")
    try pane.expect(screen: "2 i i w / 'sets' Enter")
    try pane.type("w:s1\r*&")
    try pane.expect(screen: "2 i i w / 'sets' Enter w : s 1 Enter * &")
    try pane.type("Q")
    try program.waitForEnd()
    try pane.expectShell()
    #expect(try pane.value("pane_title") == title)
    #expect(try !pane.screen().shows("owned"))
    // And this terminal would have obeyed.
    try pane.enter(#"printf '\033]2;owned\007'"#)
    try pane.wait("another title") { _ in try pane.value("pane_title") == "owned" }
  }

  @Test func `no control of a page is sent`() throws {
    let pane = try Pane(.hostile)
    try pane.open()
    try pane.type("2iiw/sets")
    try pane.expect(screen: "2 i i w / 'sets'")
    // The program itself sets the window's title and asks for the background.
    let output = pane.text.replacing(/\u{1B}\]2;[^\u{1B}\u{7}]* · lectern\u{7}/, with: "")
      .replacing("\u{1B}]11;?\u{1B}\\", with: "")
    #expect(!output.contains("\u{1B}]"))
    #expect(!output.contains("\u{1B}P"))
    #expect(!output.contains("\u{1B}c"))
    #expect(!output.contains("\u{1B}[?1049l"))
    let own: Set<Unicode.Scalar> = ["\u{1B}", "\r", "\n", "\t", "\u{8}", "\u{E}", "\u{F}"]
    #expect(output.unicodeScalars.allSatisfy { own.contains($0) || !Controls.contains($0) })
  }
}
