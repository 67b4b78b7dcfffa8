import Testing
import Transcripts

@testable import TranscriptFormats

struct OTranscribeTests {
  @Test(arguments: [
    #"{"text": "<p>Words</p>"}"#, #"{"media": "a.mp3"}"#,
    #"[{"text": "x", "media": "y"}]"#,
  ])
  func `JSON without text and media is of another kind`(_ json: String) {
    let read = try? TranscriptReader.read(Array(json.utf8))
    #expect(read?.format != "otr")
  }

  @Test(arguments: [
    #"{"text": "", "media": ""}"#, #"{"text": "<p>&nbsp;<br></p>", "media-time": 1}"#,
  ])
  func `a file without words has no cues`(_ json: String) throws {
    #expect(try Reading.transcript(json).cues.isEmpty)
  }

  @Test func `members of an unexpected type cost only what they hold`() throws {
    let json = #"{"text": "Words", "media": 7, "media-time": "x"}"#
    #expect(Reading.cues(try Reading.transcript(json)) == ["- Words"])
  }
}
