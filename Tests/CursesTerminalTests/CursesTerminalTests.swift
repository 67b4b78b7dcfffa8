import Glibc
import TerminalCells
import Testing

@testable import CursesTerminal

/// ncurses and signals belong to the process, so one terminal is open at a time.
@Suite(.serialized) struct CursesTerminalTests {
  private let styles = StyleSheet(
    styles: Array(repeating: Style(), count: StyleSheet.roles * 4),
    palette: Array(repeating: RGB(0xFFFFFF), count: StyleSheet.colors))

  private func open(
    _ tty: PseudoTerminal, term: String = "xterm", useColor: Bool = true, useMouse: Bool = true
  ) throws -> CursesTerminal {
    try CursesTerminal(
      keys: tty.device, output: tty.device, useColor: useColor, useMouse: useMouse
    ) { ["TERM": term][$0] }
  }

  /// Sends a signal to this thread, which may be one that blocks signals.
  private func send(_ signal: Int32) {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    raise(signal)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private func allow(_ signal: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private func surface(_ size: CellSize, _ lines: String...) -> Surface {
    var surface = Surface(size: size)
    for (row, line) in lines.enumerated() { surface.put(line, column: 0, row: row, role: 0) }
    return surface
  }

  @Test func `what the terminal was is given back, once`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let before = tty.settings
    let terminal = try open(tty)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    #expect(tty.settings != before)
    let shown = tty.output()
    #expect(shown.contains("\u{1B}[?1049h") && shown.contains("\u{1B}[?2004h"))
    #expect(shown.contains("hello"))
    terminal.close()
    #expect(tty.settings == before)
    let left = tty.output()
    #expect(left.contains("\u{1B}[?2004l") && left.contains("\u{1B}[?1049l"))
    terminal.close()
    terminal.draw(surface(terminal.size, "late"), styles: styles)
    #expect(tty.output() == "")
  }

  @Test func `text is copied between frames, and not once the terminal is given back`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    _ = tty.output()
    terminal.copy("foo")
    #expect(tty.output() == "\u{1B}]52;c;Zm9v\u{07}")
    terminal.close()
    _ = tty.output()
    terminal.copy("foo")
    #expect(tty.output() == "")
  }

  @Test func `the window's title is set, and given back with the terminal`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    _ = tty.output()
    terminal.show(title: "Ropes · lectern")
    #expect(tty.output() == "\u{1B}[22;2t\u{1B}]2;Ropes · lectern\u{07}")
    terminal.show(title: "Lamps · lectern")
    #expect(tty.output() == "\u{1B}]2;Lamps · lectern\u{07}")
    send(SIGCONT)
    _ = terminal.events(within: 1000)
    let again = tty.output()
    #expect(again.contains("Lamps · lectern") && !again.contains("\u{1B}[22;2t"))
    terminal.close()
    #expect(tty.output().contains("\u{1B}[23;2t"))
  }

  @Test(arguments: ["linux", "vt100", "screen"])
  func `a terminal that has no title, or other sequences for it, is sent none`(term: String) throws
  {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty, term: term)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    terminal.show(title: "Ropes")
    terminal.close()
    #expect(!tty.output().contains("Ropes") && !tty.output().contains("\u{1B}[23"))
  }

  @Test func `only what differs is sent`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    terminal.draw(surface(terminal.size, "first", "second"), styles: styles)
    _ = tty.output()
    terminal.draw(surface(terminal.size, "first", "second"), styles: styles)
    #expect(tty.output() == "")
    terminal.draw(surface(terminal.size, "first", "changed"), styles: styles)
    let sent = tty.output()
    #expect(sent.contains("changed") && !sent.contains("first"))
    terminal.invalidate()
    terminal.draw(surface(terminal.size, "first", "changed"), styles: styles)
    #expect(tty.output().contains("first"))
  }

  @Test func `half a wide character is a blank, and what follows keeps its column`() throws {
    let tty = PseudoTerminal(columns: 12, rows: 3)
    let terminal = try open(tty, useColor: false)
    defer { terminal.close() }
    var surface = surface(terminal.size, "漢字漢字", "漢字漢字", "e\u{301}漢")
    surface.put("x", column: 1, row: 0, role: 0)
    surface.put("y", column: 4, row: 1, role: 0)
    terminal.draw(surface, styles: styles)
    let sent = tty.output()
    #expect(sent.contains(" x字漢字"))
    #expect(sent.contains("漢字y 字"))
    #expect(sent.contains("e\u{301}漢"))
  }

  @Test func `what the C library does not know is drawn at its place, and all else at its own`()
    throws
  {
    let tty = PseudoTerminal(columns: 20, rows: 3)
    let terminal = try open(tty, useColor: false)
    defer { terminal.close() }
    // Assigned by no version of Unicode so far.
    terminal.draw(surface(terminal.size, "ab\u{1FAFE}cd", "ef"), styles: styles)
    let sent = tty.output()
    #expect(sent.contains("\u{1B}7\u{1B}[1;3H\u{1B}(B\u{1B}[m\u{1FAFE}\u{1B}8"))
    #expect(sent.contains("ab\u{A0}\u{A0}cd"))
    terminal.draw(surface(terminal.size, "ab\u{1FAFE}cd", "eg"), styles: styles)
    #expect(!tty.output().contains("\u{1FAFE}"))
    terminal.draw(surface(terminal.size, "ab  cd", "eg"), styles: styles)
    #expect(tty.output().contains("  "))
  }

  @Test func `a character that the terminal takes for wide has two columns`() throws {
    let tty = PseudoTerminal(columns: 20, rows: 3)
    let terminal = try open(tty, useColor: false)
    defer { terminal.close() }
    var wide = Surface(size: terminal.size)
    wide.put(glyphs: GlyphIterator(Array("a…b".utf8), ambiguous: .wide), column: 0, row: 0) { _ in
      (0, [])
    }
    terminal.draw(wide, styles: styles)
    let sent = tty.output()
    #expect(sent.contains("a\u{A0}\u{A0}b") && sent.contains("\u{1B}[1;2H\u{1B}(B\u{1B}[m…\u{1B}8"))
  }

  @Test func `joiners and tones are not sent`() throws {
    let tty = PseudoTerminal(columns: 20, rows: 3)
    let terminal = try open(tty, useColor: false)
    defer { terminal.close() }
    terminal.draw(
      surface(terminal.size, "👩\u{1F3FD}\u{200D}💻 ❤\u{FE0F} so\u{AD}ft e\u{301}"), styles: styles)
    #expect(tty.output().contains("👩💻 ❤ soft e\u{301}"))
  }

  @Test func `a text console is sent the signs that its fonts have`() throws {
    let tty = PseudoTerminal(columns: 20, rows: 3)
    let terminal = try open(tty, term: "linux")
    defer { terminal.close() }
    terminal.draw(surface(terminal.size, "▸● │ é漢"), styles: styles)
    #expect(tty.output().contains(">* │ é漢"))
  }

  @Test(arguments: [
    CellSize(columns: 90, rows: 9), CellSize(columns: 3, rows: 1), CellSize(columns: 0, rows: 0),
  ])
  func `a surface of another size than the window's is cut off or padded`(size: CellSize) throws {
    let tty = PseudoTerminal(columns: 12, rows: 3)
    let terminal = try open(tty)
    defer { terminal.close() }
    var wide = Surface(size: size)
    for row in 0..<size.rows {
      wide.put(String(repeating: "漢", count: 50), column: 1, row: row, role: 0)
    }
    wide.cursor = (size.columns, size.rows - 1)
    terminal.draw(wide, styles: styles)
    // A line feed at the bottom would scroll.
    #expect(!tty.output().contains("\n\u{1B}[3;12"))
    #expect(terminal.size == CellSize(columns: 12, rows: 3))
  }

  /// The bytes sent for one column of text in a window of some columns.
  private func sent(columns: Int) throws -> String {
    let tty = PseudoTerminal(columns: 20, rows: 6)
    // ncurses can write the last cell only by means of the cell to the left of it.
    let terminal = try open(tty, term: "screen")
    defer { terminal.close() }
    for lines in [["a", "b", "c"], ["", "x"], ["x", "y", "z", "é", "漢", "w"]] {
      tty.resize(columns: columns, rows: lines.count)
      send(SIGWINCH)
      _ = terminal.events(within: 1000)
      #expect(terminal.size == CellSize(columns: columns, rows: lines.count))
      var surface = Surface(size: CellSize(columns: 1, rows: lines.count))
      for (row, line) in lines.enumerated() { surface.put(line, column: 0, row: row, role: 0) }
      terminal.draw(surface, styles: styles)
    }
    return tty.output()
  }

  @Test func `a window of one column is sent what one of two is, and no cell that is not there`()
    throws
  {
    let sent = try sent(columns: 1)
    #expect(try sent == self.sent(columns: 2))
    #expect("abcxyzéw".allSatisfy { sent.contains($0) })
    let own: Set<Unicode.Scalar> = ["\u{1B}", "\r", "\n", "\t", "\u{8}", "\u{F}"]
    #expect(
      sent.unicodeScalars.allSatisfy {
        $0 != "\u{FFFD}" && ($0.properties.generalCategory != .control || own.contains($0))
      })
  }

  @Test(arguments: [true, false])
  func `the mouse is asked for where it is wanted, and given back`(isWanted: Bool) throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty, useMouse: isWanted)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    #expect(tty.output().contains("\u{1B}[?1002h\u{1B}[?1006h") == isWanted)
    // A terminal that was left in that mode reports what nobody asked for.
    tty.type("\u{1B}[<0;230;3Mj")
    let press = TerminalEvent.mouse(Mouse(.press, column: 229, row: 2))
    #expect(terminal.events(within: 1000) == (isWanted ? [press] : []) + [.key(Key("j"))])
    terminal.close()
    #expect(tty.output().contains("\u{1B}[?1002l") == isWanted)
  }

  @Test func `keys arrive raw, with the ones a terminal would act on itself`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    tty.type("\u{3}\u{1A}\u{13}\u{11}\u{F}\u{19}\u{16}\r\n")
    let keys =
      "czsqoyv".map { TerminalEvent.key(.control($0)) } + [.key(Key(.enter)), .key(Key(.enter))]
    #expect(terminal.events(within: 1000) == keys)
    tty.type("\u{1B}")
    #expect(terminal.events(within: 1000) == [.key(Key(.escape))])
    #expect(terminal.events(within: 0) == [])
  }

  @Test func `a wake ends the wait once`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    let wake = terminal.wake
    wake()
    wake()
    #expect(terminal.events(within: nil) == [])
    tty.type("j")
    #expect(terminal.events(within: nil) == [.key(Key("j"))])
  }

  @Test func `many changes of the window are one event`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    for columns in 20..<30 {
      tty.resize(columns: columns, rows: 2)
      send(SIGWINCH)
    }
    let size = CellSize(columns: 29, rows: 2)
    #expect(terminal.events(within: 1000) == [.resized(size)])
    #expect(terminal.size == size)
    tty.resize(columns: 0, rows: 0)
    send(SIGWINCH)
    #expect(terminal.events(within: 0) == [])
    #expect(terminal.size == size)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal that ends programs is an event`(signal: Int32) throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    send(signal)
    #expect(terminal.events(within: 1000) == [.ended(signal: signal)])
  }

  @Test func `a signal that ends programs does so though the terminal reads nothing`() throws {
    let tty = PseudoTerminal(columns: 300, rows: 100)
    let terminal = try open(tty)
    send(SIGTERM)
    allow(SIGALRM)
    // Far more than a terminal buffers.
    for round in 0..<6 {
      let line = String(repeating: round.isMultiple(of: 2) ? "ab" : "cd", count: 150)
      var surface = Surface(size: terminal.size)
      for row in 0..<100 { surface.put(line, column: 0, row: row, role: 0) }
      terminal.draw(surface, styles: styles)
    }
    #expect(terminal.events(within: 1000) == [.ended(signal: SIGTERM)])
    terminal.close()
  }

  @Test func `a stop by another process is asked for, going on is told`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    send(SIGTSTP)
    #expect(terminal.events(within: 1000) == [.stopRequested])
    send(SIGCONT)
    #expect(terminal.events(within: 1000) == [.resumed])
  }

  @Test func `a terminal without a size is taken for 80 by 24`() throws {
    let tty = PseudoTerminal(columns: 0, rows: 0)
    let terminal = try open(tty)
    defer { terminal.close() }
    #expect(terminal.size == CellSize(columns: 80, rows: 24))
  }

  @Test(arguments: [
    ("", TerminalError.termIsUnset), ("dumb", .cannotMoveCursor("dumb")),
  ])
  func `a terminal that cannot show a screen is left as it is`(term: String, error: TerminalError) {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let before = tty.settings
    #expect(throws: error) { try open(tty, term: term) }
    #expect(tty.settings == before)
    #expect(tty.output() == "")
  }

  @Test func `a terminal that terminfo lacks is drawn as one of its family, and a notice says so`()
    throws
  {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty, term: "xterm-no-such-terminal")
    defer { terminal.close() }
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    let shown = tty.output()
    #expect(shown.contains("hello") && shown.contains("\u{1B}[?1049h"))
    #expect(terminal.notice?.contains(": drawn as xterm-256color; install ncurses-term") ?? false)
  }

  @Test func `without colour none is sent`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty, term: "xterm", useColor: false)
    defer { terminal.close() }
    let red = StyleSheet(
      styles: Array(repeating: Style(foreground: 8), count: StyleSheet.roles * 4),
      palette: styles.palette)
    terminal.draw(surface(terminal.size, "red"), styles: red)
    #expect(!tty.output().contains("\u{1B}[31m"))
  }

  // MARK: - Questions

  private static let background = "\u{1B}]11;rgb:ffff/ffff/dddd\u{1B}\\"

  @Test func `a terminal is asked before the first frame, which clears what it makes of that`()
    throws
  {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    terminal.ask([.background, .ambiguous, .synchronized])
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    let sent = tty.output()
    let places = [
      "\u{1B}[?1049h", "\u{1B}]11;?\u{1B}\\", "\u{25CF}\u{1B}[6n", "\u{1B}[c", "\u{1B}[2J",
    ]
    .map { sent.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test(arguments: ["vt52", "xterm"])
  func `a terminal that does not tell about itself is not asked`(term: String) throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty, term: term)
    defer { terminal.close() }
    terminal.ask([.background, .synchronized])
    #expect(tty.output().contains("]11") == (term == "xterm"))
  }

  @Test func `answers are events, each once, and no keys`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    tty.type(Self.background + "j")
    #expect(terminal.events(within: 0) == [.key(Key("j"))])
    terminal.ask([.background, .ambiguous])
    tty.type(Self.background + "\u{1B}[2;3R\u{1B}[?62c" + Self.background + "\u{1B}[2;2Rk")
    #expect(
      terminal.events(within: 0) == [
        .answered(.background(RGB(0xFFFFDD))), .answered(.ambiguous(.wide)), .key(Key("k")),
      ])
  }

  @Test func `an Escape that may begin an answer waits for the rest`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    terminal.ask(.background)
    tty.type("\u{1B}")
    #expect(terminal.events(within: 100) == [])
    tty.type(String(Self.background.dropFirst()))
    #expect(terminal.events(within: nil) == [.answered(.background(RGB(0xFFFFDD)))])
    tty.type("\u{1B}[?62c\u{1B}")
    #expect(terminal.events(within: nil) == [.key(Key(.escape))])
  }

  @Test func `an answer that comes on leaving is not left to the shell`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    terminal.ask(.background)
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    tty.type(Self.background + "\u{1B}[?62c")
    terminal.close()
    var left = pollfd(fd: tty.device, events: Int16(POLLIN), revents: 0)
    #expect(poll(&left, 1, 0) == 0)
  }

  @Test func `a frame is shown at once where the terminal can do that`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    terminal.ask(.synchronized)
    tty.type("\u{1B}[?2026;2$y\u{1B}[?62ck")
    _ = terminal.events(within: nil)
    _ = tty.output()
    terminal.draw(surface(terminal.size, "hello"), styles: styles)
    let sent = tty.output()
    let start = try #require(sent.firstRange(of: "\u{1B}[?2026h"))
    let end = try #require(sent.firstRange(of: "\u{1B}[?2026l"))
    #expect(sent[start.upperBound..<end.lowerBound].contains("hello"))
  }

  // MARK: - Links

  @Test func `cells lead to their address, and to none once they are drawn without`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try CursesTerminal(keys: tty.device, output: tty.device, useColor: true) {
      ["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"][$0]
    }
    defer { terminal.close() }
    var linked = surface(terminal.size, "1:05 words")
    linked.link(column: 0, row: 0, columns: 4, to: "https://example.org/?t=65s")
    terminal.draw(linked, styles: styles)
    let sent = tty.output()
    let open = "\u{1B}]8;;https://example.org/?t=65s\u{1B}\\"
    let parts = sent.split(separator: open)
    #expect(parts.count == 2 && parts[1].contains("\u{1B}]8;;\u{1B}\\"))
    #expect(!parts[0].contains("1:05") && parts[0].contains("words"))
    terminal.draw(surface(terminal.size, "1:05 words"), styles: styles)
    let plain = tty.output()
    #expect(plain.contains("1:05") && !plain.contains("]8;"))
  }

  @Test func `a terminal that is not known to show links is sent none`() throws {
    let tty = PseudoTerminal(columns: 40, rows: 5)
    let terminal = try open(tty)
    defer { terminal.close() }
    var linked = surface(terminal.size, "1:05 words")
    linked.link(column: 0, row: 0, columns: 4, to: "https://example.org/")
    terminal.draw(linked, styles: styles)
    #expect(tty.output().contains("1:05 words"))
  }
}
