import Testing
import Transcripts

@testable import TranscriptFormats

struct LRCTests {
  private func format(_ text: String) -> String? {
    try? TranscriptReader.read(Array(text.utf8)).format
  }

  @Test(arguments: [
    "[00:01.50]words", "[ti:A song]\n[00:01]words", "[00:01][00:05]words", "[0:1.5] words\nmore",
    "[01:02:03.45] words",
  ])
  func `fractions, tags and stamps in a row tell LRC`(_ text: String) {
    #expect(format(text) == "lrc")
  }

  @Test(arguments: [
    "[12:34] words\n[12:40] more", "[00:01:02] Anna: words", "[ti:A song]\nwords",
    "[00:00.000 --> 00:05.000] words", "words\nmore\nstill more\n[00:01.50] and a time",
  ])
  func `times in brackets alone are not LRC`(_ text: String) { #expect(format(text) != "lrc") }

  @Test(arguments: [
    ("[00:01.5]", 1500), ("[00:01.50]", 1500), ("[00:01.500]", 1500), ("[00:01:50]", 1500),
    ("[00:01]", 1000), ("[1:1]", 61000), ("[100:00.00]", 6_000_000), ("[00:01,50]", 1500),
    ("[00:90.00]", 90000),
  ])
  func `a stamp's fraction has any length`(_ stamp: String, _ start: Int) throws {
    let transcript = try Reading.transcript("[by:hand]\n\(stamp)words")
    #expect(transcript.cues.start(0)?.milliseconds == start)
    #expect(transcript.cues.text(0) == "words")
  }

  @Test(arguments: [
    ("+500", 9500), ("-500", 10500), ("500", 9500), (" 0 ", 10000), ("", 10000), ("x", 10000),
    ("99999999999999999999", 10000), ("999999999", 0),
  ])
  func `a positive offset moves lines earlier`(_ offset: String, _ start: Int) throws {
    let transcript = try Reading.transcript("[offset:\(offset)]\n[00:10.00]words")
    #expect(transcript.cues.start(0)?.milliseconds == start)
  }

  @Test func `a line that comes too often does not fill the memory`() throws {
    let stamps = String(repeating: "[00:01.00]", count: 2000)
    let words = String(repeating: "words ", count: 2000)
    let transcript = try Reading.transcript(stamps + words)
    #expect(transcript.cues.text.count < 20 * (stamps.count + words.count))
    #expect(transcript.issues.count == 1)
  }
}
