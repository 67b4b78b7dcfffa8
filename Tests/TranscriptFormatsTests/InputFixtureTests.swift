import Foundation
import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct InputFixtureTests {
  /// With `RECORD_DUMPS=1` in the environment the dumps are written instead.
  private static let records = ProcessInfo.processInfo.environment["RECORD_DUMPS"] == "1"

  @Test(arguments: InputFixture.all)
  func `an input is read as its dump says`(_ fixture: InputFixture) throws {
    let dump = InputFixture.outcome(try fixture.bytes())
    if Self.records { try Data(dump.utf8).write(to: fixture.dumpURL) }
    let recorded = try? String(contentsOf: fixture.dumpURL, encoding: .utf8)
    #expect(dump == recorded, "record with RECORD_DUMPS=1 and read what was recorded")
  }

  @Test(arguments: InputFixture.small)
  func `an input cut anywhere gives a sound transcript or an error`(
    _ fixture: InputFixture
  ) throws {
    let bytes = try fixture.bytes()
    for length in 0...bytes.count { expectSound(Array(bytes[..<length])) }
  }

  @Test(arguments: InputFixture.all)
  func `lines shuffled or said twice give a sound transcript or an error`(
    _ fixture: InputFixture
  ) throws {
    let bytes = try fixture.bytes()
    guard bytes.count < 50_000 else { return }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for seed in 0..<20 {
      var generator = SplitMix(seed: UInt64(seed))
      expectSound(Array(lines.shuffled(using: &generator).joined(separator: [0x0A])))
      let twice = lines.flatMap { line in
        Array(repeating: line, count: Int.random(in: 1...2, using: &generator))
      }
      expectSound(Array(twice.joined(separator: [0x0A])))
    }
  }

  /// The promises that hold for any bytes.
  private func expectSound(_ bytes: [UInt8], location: SourceLocation = #_sourceLocation) {
    guard let transcript = try? TranscriptReader.read(bytes).transcript else { return }
    #expect(transcript.isSound(inputLength: bytes.count), sourceLocation: location)
  }
}

extension Transcript {
  /// Whether what is promised of every transcript holds for this one.
  func isSound(inputLength: Int) -> Bool {
    let starts = sections.map(\.start)
    return String(validating: cues.text, as: UTF8.self) != nil
      && !(0..<cues.count).contains { cues.textRange($0).isEmpty }
      && issues.allSatisfy { (0...inputLength).contains($0.byteOffset) && $0.line > 0 }
      && starts == starts.sorted()
      && zip(turns, turns.dropFirst()).allSatisfy { $0.places.upperBound == $1.places.lowerBound }
      && turns.allSatisfy { speakers.indices.contains($0.speaker ?? 0) || $0.speaker == nil }
  }
}
