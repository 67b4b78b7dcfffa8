import Testing

/// Windows of any size, and changes between them.
@Suite(.serialized) struct WindowSizeTests {
  @Test(arguments: [
    Size(1, 1), Size(3, 2), Size(20, 6), Size(60, 20), Size(200, 50), Size(500, 200),
  ])
  func `a window of any size is drawn right, and the place is kept through it`(size: Size) throws {
    let pane = try Pane()
    // Its entry can say how the last cell of a window is written without scrolling.
    try pane.enter("export TERM=xterm-256color")
    try pane.open()
    try pane.type("8jj")
    let before = try pane.expect(screen: "8 j j")
    try pane.resize(to: size)
    try pane.expect(screen: "8 j j \(size)")
    try pane.resize(to: Pane.usualSize)
    try pane.expect(screen: "8 j j \(size) 80x24")
    // How much text stands above the place may differ.
    #expect(try pane.screen().status == before.status)
    try pane.type("/tides")
    try pane.expect(screen: "8 j j / 'tides'")
  }

  @Test(arguments: [Size(1, 1), Size(200, 50)])
  func `the program starts in a window of any size`(size: Size) throws {
    let pane = try Pane()
    try pane.enter("export TERM=xterm-256color; stty rows \(size.rows) columns \(size.columns)")
    try pane.start("lectern page.txt")
    try pane.wait("the program’s screen") { _ in pane.text.contains("\u{1B}[?2004h") }
    try pane.resize(to: Size(100, 30))
    try pane.expect(screen: "100x30", from: size)
    try pane.type("5")
    try pane.expect(screen: "100x30 5", from: size)
    // No sequence was broken off by the next.
    #expect(!pane.text.contains("\u{1B}[\u{1B}"))
  }

  @Test func `a storm of sizes ends in the last`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("9")
    try pane.expect(screen: "9")
    let storm = (1...29).map { Size(1 + $0 * 37 % 150, 1 + $0 * 11 % 47) }
    try pane.resize(to: storm + [Size(100, 30)])
    try pane.expect(screen: "9 100x30")
    try pane.type("/tides")
    try pane.expect(screen: "9 100x30 / 'tides'")
  }
}
