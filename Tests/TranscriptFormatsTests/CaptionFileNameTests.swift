import Testing

@testable import TranscriptFormats

struct CaptionFileNameTests {
  private func format(_ text: String, _ name: String?) -> String? {
    try? TranscriptReader.read(Array(text.utf8), name: name).format
  }

  @Test(arguments: ["talk.srt", "talk.en.vtt", "TALK.SBV", "talk.ttml", "talk.json"])
  func `prose in a file of captions is not taken for a transcript`(_ name: String) {
    #expect(format("Only a sentence.", name) == nil)
    #expect(format("Only a sentence.", "talk.txt") == "text")
    #expect(format("Only a sentence.", nil) == "text")
  }

  @Test func `a file called WebVTT must have its signature`() {
    let cues = "00:01.000 --> 00:02.000\nOne\n"
    #expect(format(cues, "talk.vtt") == nil)
    #expect(format("WEBVTT\n\n" + cues, "talk.vtt") == "webvtt")
    #expect(format(cues, "talk.srt") == "srt")
    #expect(format(cues, nil) == "srt")
    let error = #expect(throws: TranscriptFormatError.self) {
      try TranscriptReader.read(Array(cues.utf8), name: "talk.vtt")
    }
    #expect("\(String(describing: error))".contains("does not start with WEBVTT"))
  }

  @Test func `a name makes no format`() {
    #expect(format("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n", "talk.srt") == "webvtt")
    #expect(format("{\"segments\": [{\"text\": \"One\"}]}", "talk.vtt") == "whisper")
  }
}
