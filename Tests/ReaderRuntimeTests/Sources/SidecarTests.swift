import Glibc
import TestSupport
import Testing
import TranscriptFormats
import Transcripts

@testable import ReaderRuntime

struct SidecarTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let captions = """
    WEBVTT

    00:01.000 --> 00:04.000
    We light the oven at four.
    """

  private static let info = """
    {"id": "abcdefghijk", "title": "Bread at Night", "duration": 60, "extractor": "youtube",
     "webpage_url": "https://example.org/bread", "upload_date": "20240131",
     "chapters": [{"start_time": 0, "end_time": 60, "title": "The Oven"}]}
    """

  private func read(_ name: String) throws -> Transcript {
    try DocumentSource.file(path: "\(folder.path)/\(name)").read().transcript
  }

  private func expectWhole(_ transcript: Transcript, _ location: SourceLocation) {
    #expect(transcript.title == "Bread at Night", sourceLocation: location)
    #expect(transcript.source == "https://example.org/bread", sourceLocation: location)
    #expect(transcript.sections.map(\.title) == ["The Oven"], sourceLocation: location)
    #expect(transcript.cues.count == 1, sourceLocation: location)
  }

  @Test(arguments: ["bread.en.vtt", "bread.info.json", "bread.mp4"])
  func `whichever of them is opened, the files of one recording are one transcript`(
    _ name: String
  ) throws {
    try folder.write(Self.captions, to: "bread.en.vtt")
    try folder.write(Self.info, to: "bread.info.json")
    try folder.write([0, 0, 0, 0x18], to: "bread.mp4")
    try folder.write("Something else.", to: "bread 2.txt")
    expectWhole(try read(name), #_sourceLocation)
  }

  @Test func `a video's files are found by its identifier under other titles`() throws {
    try folder.write(Self.captions, to: "Bread [abcdefghijk].vtt")
    try folder.write(Self.info, to: "Brot [abcdefghijk].info.json")
    expectWhole(try read("Bread [abcdefghijk].vtt"), #_sourceLocation)
  }

  @Test func `a damaged file beside it is no hindrance`() throws {
    try folder.write(Self.captions, to: "bread.vtt")
    try folder.write("{\"title\": ", to: "bread.info.json")
    #expect(try read("bread.vtt").cues.count == 1)
  }

  @Test(arguments: ["bread.en.vtt", "bread.mp4"])
  func `voices in a file of the same stem are the transcript's`(_ name: String) throws {
    try folder.write(Self.captions, to: "bread.en.vtt")
    try folder.write([0], to: "bread.mp4")
    try folder.write(
      "SPEAKER bread 1 1.0 2.5 <NA> <NA> SPEAKER_00 <NA> <NA>\n", to: "bread.rttm")
    let read = try DocumentSource.file(path: "\(folder.path)/\(name)").read()
    #expect(read.voicesFrom == "bread.rttm")
    #expect(read.transcript.speakers.map(\.name) == ["SPEAKER_00"])
    let info = String(decoding: InfoReport(read).table, as: UTF8.self)
    #expect(info.contains("Voices from") && info.contains("bread.rttm"))
  }

  @Test func `a copy on the shelf has the voices of the file beside it`() throws {
    let path = try folder.write(Self.captions, to: "bread.vtt")
    let voices = "SPEAKER bread 1 1.0 2.5 <NA> <NA> SPEAKER_00 <NA> <NA>\n"
    try folder.write(voices, to: "bread.rttm")
    let copy = try DocumentSource.file(path: path).readForShelf()
    #expect(copy.sidecars.map(\.suffix) == ["voices.rttm"])
    try folder.write(Self.captions, to: "\(copy.hash.hex).vtt")
    try folder.write(voices, to: "\(copy.hash.hex).voices.rttm")
    #expect(try read("\(copy.hash.hex).vtt").speakers.map(\.name) == ["SPEAKER_00"])
  }

  @Test func `voices that do not fit are told and left out`() throws {
    try folder.write(Self.captions, to: "bread.vtt")
    try folder.write("bread", to: "bread.rttm")
    let read = try read("bread.vtt")
    #expect(read.turns.isEmpty && read.issues.count == 1)
  }

  @Test func `a pipe beside it is not waited for`() throws {
    try folder.write(Self.captions, to: "bread.vtt")
    #expect(mkfifo("\(folder.path)/bread.info.json", 0o600) == 0)
    #expect(try read("bread.vtt").cues.count == 1)
  }

  @Test func `a recording alone is told as that`() throws {
    let path = try folder.write([0, 1, 2], to: "talk.mp3")
    let error = #expect(throws: DocumentError.self) { try DocumentSource.file(path: path).read() }
    #expect(error?.reason == .file(.recording))
    #expect(ErrorSentences.sentence(try #require(error)).contains("save one there"))
  }

  @Test func `what was corrected belongs to the file with the captions`() throws {
    try folder.write(Self.captions, to: "bread.en.vtt")
    try folder.write(Self.info, to: "bread.info.json")
    try folder.write([0], to: "bread.mp4")
    let hashes = try ["bread.en.vtt", "bread.info.json", "bread.mp4"].map { name in
      try DocumentSource.file(path: "\(folder.path)/\(name)").openForMemory().hash()
    }
    #expect(Set(hashes).count == 1 && hashes[0] != nil)
  }
}
