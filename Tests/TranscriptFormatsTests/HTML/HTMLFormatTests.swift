import Testing
import Transcripts

@testable import TranscriptFormats

struct HTMLFormatTests {
  private func recognises(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { HTMLFormat.recognises(ByteView($0)) }
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n<p>", "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
    " \n<html lang=en>", "<HTML>", "<body>", "<cite>Ada:</cite>", "<time>0:00</time>", "<p/>",
    "<!-- saved > from --><html>", "<?xml version=\"1.0\"?><!-- x --><html>",
  ])
  func `what starts as HTML does is HTML`(_ text: String) {
    #expect(recognises(text))
  }

  @Test(arguments: [
    "", "words", "<", "<!--", "<!-- <html> --", "<?xml version=\"1.0\"?><tt>", "<transcript>",
    "<timedtext format=\"3\">", "<Tim> Hello", "</p>", "1\n00:01 --> 00:02\n<p>",
    "<?xml version=\"1.0\"?><!DOCTYPE tt><tt>",
  ])
  func `XML of other kinds and text are not HTML`(_ text: String) {
    #expect(!recognises(text))
  }

  @Test func `HTML without a transcript is refused by name and never read as text`() {
    let error = TranscriptFormatError.unreadable(
      format: "HTML", problem: "no transcript is in it", byteOffset: 0)
    #expect(throws: error) { try Reading.transcript("<p>Not a word with a time.</p>") }
  }

  @Test(arguments: [
    "<html></html>", "<html><body></body></html>", "<!doctype html><title>Only this</title>",
    "<p>&nbsp;&#8203;</p>", "<script>0:01 words</script>", "<!-- 0:01 words --><p></p>",
  ])
  func `HTML that shows nothing is empty`(_ text: String) {
    #expect(throws: TranscriptFormatError.empty) { try Reading.transcript(text) }
  }

  @Test(arguments: [
    ("<svg/><p>0:01 One<p>0:02 two", ["0:01 One", "0:02 two"]),
    ("<div>0:<!-- -->01 O<b>n</b>e<br>0:02 two</div>", ["0:01 One", "0:02 two"]),
    ("<p>0:01 One<video><p>not this</p></video><p>0:02 two", ["0:01 One", "0:02 two"]),
    ("<p>0:01 &amp;<p>0:02 caf&eacute; &#x2014;", ["0:01 &", "0:02 café —"]),
    ("<p>0:01 a < b<p>0:02 <3", ["0:01 a < b", "0:02 <3"]),
    (
      "<p>0:01 One<p>0:02 &#x10\(String(repeating: "C", count: 40)); two",
      ["0:01 One", "0:02 ? two"]
    ),
  ])
  func `the words are those that a browser shows`(_ text: String, _ cues: [String]) throws {
    #expect(Reading.cues(try Reading.transcript("<!doctype html>" + text)) == cues)
  }

  @Test(arguments: [
    ("<title>Library</title><h1>Bread</h1><h2>Transcript</h2>", "Bread"),
    (
      "<h1>Learning Library</h1><div>← Back to Library</div><h2>Bread</h2><h3>Transcript</h3>",
      "Bread"
    ),
    ("<div>Bread</div><h1>Key Points</h1><ul><li>Rest.</ul><h1>Transcript</h1>", "Bread"),
    ("<title>Bread</title><p>Home</p>", "Bread"),
  ])
  func `the title of a page is its main heading, if that is no part's`(
    _ head: String, _ title: String
  ) throws {
    let page = "<!doctype html>" + head + "<p>0:01 One<p>0:02 two"
    #expect(try Reading.transcript(page).title == title)
  }

  @Test(arguments: ["nav", "footer", "script", "style", "template", "select", "noscript", "svg"])
  func `what stands around the words or is hidden is no text`(_ name: String) throws {
    let aside = "<\(name)><p>not this</p></\(name)>"
    let page = "<!doctype html>\(aside)<p>0:01 One</p>\(aside)<p>0:02 two</p>\(aside)"
    #expect(Reading.cues(try Reading.transcript(page)) == ["0:01 One", "0:02 two"])
    let podcast = "<p>\(aside)<cite>Ada:</cite><time>0:01</time><p>One</p>\(aside)"
    #expect(Reading.cues(try Reading.transcript(podcast)) == ["0:01 One"])
  }

  @Test func `issues are at their place in the source`() throws {
    let page = """
      <h2>Full Transcript</h2><p>0:01 One<br>0:02 Two<br>0:03 Three</p><p>Home of talks</p>
      """
    let issues = try Reading.transcript(page).issues
    #expect(issues.map(\.message) == ["text below the last caption was left out"])
    #expect(issues.map(\.byteOffset) == [51], "the text that holds the last word read")
  }
}
