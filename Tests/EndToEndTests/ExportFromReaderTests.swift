import TestSupport
import Testing

/// Writing a transcript from the reader.
struct ExportFromReaderTests {
  @Test func `a transcript is written, and replaced only when that is asked for and said`() throws {
    let pane = try Pane(.labelled, size: Size(100, 30))
    try pane.open()
    try pane.type(":export talk.vtt")
    try pane.press("Enter")
    #expect(try pane.expect("in talk.vtt").status.contains("captions in talk.vtt"))
    #expect(pane.folder.text("talk.vtt")?.hasPrefix("WEBVTT") == true)
    try pane.folder.write("mine", to: "talk.srt")
    try pane.type(":export talk.srt")
    try pane.press("Enter")
    try pane.expect("talk.srt exists; add ! to the name to replace it")
    #expect(pane.folder.text("talk.srt") == "mine")
    try pane.type(":export talk.srt!")
    try pane.press("Enter")
    try pane.expect("captions in talk.srt (replaced)")
    try pane.type(":export page.txt!")
    try pane.press("Enter")
    try pane.expect("page.txt is the transcript itself")
    try pane.type("q")
    try pane.expectShell()
  }
}
