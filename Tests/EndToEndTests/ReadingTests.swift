import Testing

/// What a person does with a page from its opening to its end.
@Suite(.serialized) struct ReadingTests {
  @Test func `a page is opened, jumped in, searched, resized and left`() throws {
    let pane = try Pane(size: Size(120, 40))
    try pane.enter("echo what stood here before")
    try pane.open(with: "visit")
    try pane.type("7")
    let before = try pane.expect(screen: "7")
    try pane.type("/wet stones")
    #expect(try pane.expect(screen: "7 / 'wet stones'").status.contains("7/12"))
    try pane.press("Escape")
    try pane.expect(screen: "7")
    try pane.resize(to: Size(60, 40))
    try pane.expect(screen: "7 60x40")
    try pane.resize(to: Size(120, 40))
    try pane.expect(screen: "7 60x40 120x40")
    #expect(try pane.screen() == before)
    try pane.type("q")
    let screen = try pane.expectShell()
    #expect(screen.shows("what stood here before"))
    #expect(screen.shows("left with 0"))
    #expect(screen.shows("settings as before"))
  }

  @Test func `without a file the welcome opens`() throws {
    let pane = try Pane(nil)
    try pane.open()
    #expect(try pane.screen().shows("Come In, and Where the Door Is"))
    try pane.type("3")
    #expect(try pane.expect(screen: "3").shows("If you got here by pressing 3"))
  }

  @Test func `the mouse clicks and turns its wheel, where the terminal sends it`() throws {
    let pane = try Pane(size: Size(120, 40))
    try pane.open()
    try pane.type("\u{1B}[<0;11;8M\u{1B}[<0;11;8m\u{1B}[<65;60;20M")
    try pane.expect(screen: "click:10,7 wheel-down:59,19")
    #expect(try pane.value("mouse_button_flag,mouse_sgr_flag") == "1,1")
    try pane.type("q")
    try pane.expectShell()
    #expect(try pane.value("mouse_button_flag,mouse_sgr_flag") == "0,0")
  }

  @Test func `two digits at once are one section`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("12")
    #expect(try pane.expect(screen: "1 2").shows("We begin part 12, about morning."))
  }

  @Test func `counts follow each letter of a search`() throws {
    let pane = try Pane(size: Size(120, 40))
    try pane.open()
    var keys = "/"
    try pane.type("/")
    for (letter, count) in zip("ropes", ["/", "/", "/", "/", "1/3"]) {
      keys += " \(letter)"
      try pane.type(String(letter))
      #expect(try pane.expect(screen: keys).status.contains(count))
    }
    try pane.type("\u{7F}")
    try pane.expect(screen: "\(keys) Backspace")
    try pane.press("Enter")
    try pane.expect(screen: "\(keys) Backspace Enter")
    try pane.type("n")
    try pane.expect(screen: "\(keys) Backspace Enter n")
  }

  @Test func `Esc brings back the same screen, colours and cursor too`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.type("5jjj")
    try pane.expect(screen: "5 j j j")
    let before = try pane.appearance()
    try pane.type("/gulls")
    try pane.expect(screen: "5 j j j / 'gulls'")
    #expect(try pane.appearance() != before)
    try pane.press("Escape")
    try pane.wait("the screen from before") { _ in try pane.appearance() == before }
  }

  @Test func `a paste is searched in a prompt and does nothing outside of one`() throws {
    let pane = try Pane()
    try pane.open()
    try pane.paste("qqQ3/")
    try pane.type("/")
    try pane.expect(screen: "paste:'qqQ3/' /")
    try pane.paste("wet stones")
    #expect(try pane.expect(screen: "/ paste:'wet stones'").status.hasPrefix("/wet stones"))
  }

  @Test(arguments: [
    ("--at 4:20", "4:20"), ("--search 'part 6'", "5:00"), ("--theme default-light", "0:00"),
  ])
  func `an option opens at its place`(option: String, place: String) throws {
    let pane = try Pane()
    try pane.start("lectern \(option) page.txt")
    try pane.wait("a status line at \(place)") { $0.status.hasPrefix(" \(place) ") }
  }
}
