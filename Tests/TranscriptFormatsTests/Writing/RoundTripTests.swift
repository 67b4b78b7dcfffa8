import Testing
import Transcripts

@testable import TranscriptFormats

/// What is written is read again.
struct RoundTripTests {
  private static let formats = ExportFormat.allCases

  @Test(arguments: formats)
  func `what a format carries is read again, and writes the same`(_ format: ExportFormat) throws {
    for generated in GeneratedTranscript.all {
      try expectRoundTrip(format, generated.read, "\(generated.testDescription)")
    }
  }

  @Test(arguments: formats, InputFixture.all)
  func `an input is written and read again`(_ format: ExportFormat, _ fixture: InputFixture) throws {
    guard let read = try? TranscriptReader.read(try fixture.bytes()) else { return }
    try expectRoundTrip(format, read, fixture.name)
  }

  private func expectRoundTrip(
    _ format: ExportFormat, _ read: ReadTranscript, _ name: String
  ) throws {
    let written = try format.data(read)
    guard !read.transcript.cues.isEmpty else { return }
    let again = try TranscriptReader.read(written)
    #expect(
      Carried.lines(format, again) == Carried.lines(format, read),
      "\(name)\n\(String(decoding: written, as: UTF8.self))")
    let rewritten = String(decoding: try format.data(again), as: UTF8.self)
    #expect(rewritten == String(decoding: written, as: UTF8.self), "\(name)")
  }
}
