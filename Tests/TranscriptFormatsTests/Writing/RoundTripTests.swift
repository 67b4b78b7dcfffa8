import Testing
import Transcripts

@testable import TranscriptFormats

/// What is written is read again.
struct RoundTripTests {
  private static let formats = ExportFormat.allCases

  @Test(arguments: formats)
  func `what a format carries is read again, and writes the same`(_ format: ExportFormat) throws {
    for generated in GeneratedTranscript.all {
      try expectRoundTrip(format, generated.read, generated.name)
    }
  }

  @Test(arguments: formats, InputFixture.all)
  func `an input is written and read again`(_ format: ExportFormat, _ fixture: InputFixture) throws
  {
    guard var read = try? TranscriptReader.read(try fixture.bytes()) else { return }
    // In texts, names such as `spk_0` are not taken for labels.
    for speaker in read.transcript.speakers.indices {
      read.transcript.speakers[speaker].name = "Speaker \(speaker + 1)"
    }
    try expectRoundTrip(format, read, fixture.name)
  }

  private func expectRoundTrip(
    _ format: ExportFormat, _ read: ParsedTranscript, _ name: String
  ) throws {
    guard !read.transcript.cues.isEmpty else { return }
    let written = try format.data(read)
    let again = try TranscriptReader.read(written)
    expectSame(Carried.lines(format, again), Carried.lines(format, read), "\(name), read again")
    // Labels in the text cannot say that a speaker has ended, and nobody's words become somebody's.
    let isSettled = !read.transcript.leavesSpeakers || format == .vtt || format == .podcastJSON
    let settled = isSettled ? again : try TranscriptReader.read(try format.data(again))
    expectSame(
      Self.lines(try format.data(settled)), Self.lines(try format.data(isSettled ? read : again)),
      "\(name), written again")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Compares line by line, for a message that can be read.
  private func expectSame(_ lines: [String], _ expected: [String], _ what: String) {
    let difference = zip(lines, expected).first { $0 != $1 }
    #expect(difference?.0 == difference?.1, "\(what)")
    #expect(lines.count == expected.count, "\(what)")
  }
}

extension Transcript {
  /// Whether words of nobody follow words of somebody.
  fileprivate var leavesSpeakers: Bool {
    turns.drop { $0.speaker == nil }.contains { $0.speaker == nil }
  }
}
