import Glibc
import Testing

/// The library as somebody uses it from the first day on.
@Suite(.serialized) struct LibraryFlowTests {
  private static let talk = """
    # The Harbour at Night

    **Source:** [https://example.org/harbour](https://example.org/harbour)
    **Duration:** 00:01:40

    ## Sections

    - [00:00:00](https://example.org/harbour?t=0s) **Ropes** - What holds a boat.
    - [00:01:00](https://example.org/harbour?t=60s) **Gulls** - Who is awake.

    ## Full Transcript

    0:00 A rope holds what the sea would take. 0:04 Nobody ties one in the dark. 1:00 Then the gulls come. 1:05 They wake the cook.
    """

  @Test func `what is added is read, noted, found again and gone to`() throws {
    let pane = try Pane()
    try pane.folder.write(Self.talk, to: "harbour.txt")
    try pane.enter("lectern add harbour.txt")
    try pane.enter("visit")
    try pane.expect("The Harbour at Night")
    try pane.type("\r")
    try pane.expect("A rope holds what the sea")
    try pane.type("2a")
    try pane.expect("Note:")
    try pane.type("ask the cook\r")
    try pane.expect("Note added")
    try pane.type("Q")
    try pane.expectShell()
    try pane.enter("visit")
    try pane.expect("1 document")
    try pane.type("\r")
    try pane.expect("Where you left off: 1:00")
    try pane.type("q//gull")
    try pane.expect("1 place in 1 document")
    try pane.type("\r")
    try pane.expect("Enter go there")
    try pane.type("\r")
    try pane.expect("//gull 1/1")
    try pane.type("Q")
    try pane.expectShell()
    try pane.enter("lectern notes")
    try pane.expect("Then the gulls")
    try pane.expect("ask the cook")
  }

  @Test func `an index that is deleted under the reader is made anew`() throws {
    let pane = try Pane()
    try pane.folder.write(Self.talk, to: "harbour.txt")
    try pane.enter("lectern add harbour.txt")
    try pane.enter("visit")
    try pane.expect("The Harbour at Night")
    for ending in ["", "-wal", "-shm"] {
      unlink(pane.folder.path("xdg/lectern/library.db\(ending)"))
    }
    try pane.type("//gull")
    try pane.expect("1 place in 1 document")
    try pane.press("Escape")
    try pane.expect("last read first")
    try pane.type("Q")
    try pane.expectShell()
  }
}
