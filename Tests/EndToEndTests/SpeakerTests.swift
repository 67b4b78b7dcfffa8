import Testing

/// Who speaks, mended with a few keys.
@Suite(.serialized) struct SpeakerTests {
  @Test func `a turn is given to a new name, taken back, and asked why`() throws {
    let pane = try Pane(size: Size(120, 40))
    try pane.open(with: "visit")
    try pane.type("3s")
    try pane.expect(screen: "3 s")
    try pane.type("Ines Falk")
    #expect(try pane.expect(screen: "3 s 'Ines Falk'").shows("new: Ines Falk"))
    try pane.press("Enter")
    #expect(try pane.expect(screen: "3 s 'Ines Falk' Enter").status.contains("Ines Falk from"))
    try pane.type("u")
    #expect(try pane.expect(screen: "3 s 'Ines Falk' Enter u").status.contains("Undone"))
    try pane.type("W")
    #expect(try pane.expect(screen: "3 s 'Ines Falk' Enter u W").status.hasPrefix(" Why"))
    try pane.type("q")
    try pane.expect(screen: "3 s 'Ines Falk' Enter u W q")
    try pane.type("q")
    #expect(try pane.expectShell().shows("settings as before"))
  }

  @Test func `what cannot be saved is told while reading and when leaving`() throws {
    let pane = try Pane(.labelled)
    // In the way of the folder for data.
    try pane.folder.write("", to: "xdg")
    try pane.start("visit page.txt")
    try pane.type("}s")
    try pane.expect("Who speaks?")
    try pane.type("Ida")
    try pane.press("Enter")
    try pane.expect("Not saved: ")
    try pane.type("q")
    #expect(try pane.expectShell().shows("lectern: your notes and corrections were not saved: "))
  }

  @Test func `labelled turns are mended in a narrow window`() throws {
    let pane = try Pane(.labelled, size: Size(60, 20))
    try pane.open()
    try pane.type("}s")
    #expect(try pane.expect(screen: "} s").shows("2 ◆ Pio"))
    try pane.press("Tab")
    #expect(try pane.expect(screen: "} s Tab").shows("From the cursor"))
    try pane.press("Escape")
    try pane.expect(screen: "} s Tab Esc")
    try pane.type("W")
    #expect(try pane.expect(screen: "} s Tab Esc W").shows("the captions say so"))
  }
}
