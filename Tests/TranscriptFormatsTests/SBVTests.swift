import Testing
import Transcripts

@testable import TranscriptFormats

struct SBVTests {
  @Test(arguments: [
    "0:00:01.000,0:00:02.500", "0:0:1,0:0:2.5", "00:00:01.00 , 00:00:02.50", "0:01.0,0:02.5",
    "0:00:01,000,0:00:02,500", "0:00:01.000.0:00:02.500",
  ])
  func `a line of two times with a comma between is a timing`(_ line: String) throws {
    let read = try TranscriptReader.read(Array("\(line)\none[br]two\n".utf8))
    #expect(read.format == "sbv")
    #expect(read.transcript.dump == "cue 0:01 to 0:02.500: one\\ntwo\n")
  }

  @Test(arguments: [
    "0:00:01,0:00:05,Hello", "1:30,2:45", "1,000 loaves", "0:00:01,000", "10.0.0.1",
  ])
  func `a line that goes on, or has no hours, is none`(_ line: String) throws {
    #expect(try TranscriptReader.read(Array("\(line)\nwords".utf8)).format != "sbv")
  }
}
