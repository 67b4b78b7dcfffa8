import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct DamageTests {
  private static let page = Array(Fixtures.rich.utf8)

  /// What reading gives, be it a transcript or an error, as text; with the promises that hold for
  /// any bytes checked.
  private func outcome(_ bytes: [UInt8]) -> String {
    do throws(TranscriptFormatError) {
      let transcript = try TranscriptReader.read(bytes).transcript
      #expect(transcript.isSound(inputLength: bytes.count))
      return transcript.dump
    } catch {
      return "\(error)"
    }
  }

  @Test func `a page cut anywhere still reads, and always the same`() {
    for length in 0...Self.page.count {
      let cut = Array(Self.page[..<length])
      #expect(outcome(cut) == outcome(cut))
    }
  }

  @Test(arguments: 0..<8)
  func `a page with bytes changed still reads, and always the same`(_ seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    for _ in 0..<150 {
      var bytes = Self.page
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("0:0# -*[\n".utf8), at: place)
        }
      }
      #expect(outcome(bytes) == outcome(bytes))
    }
  }

  @Test(arguments: [
    "0:00", "[0:00](", "[", "## Full Transcript\n", "- ", "0:00\r", "**", "\n\n", "Name: ", "a\r",
    "## Sections - [0:00](x) **", "## Summary - \n", ":00:00", "\u{A0}",
  ])
  func `a page of one piece over and over is read in linear time`(_ piece: String) {
    let clock = ContinuousClock()
    let times = [5_000, 40_000].map { count in
      let bytes = Array((Fixtures.rich + String(repeating: piece, count: count)).utf8)
      return clock.measure { _ = outcome(bytes) }
    }
    // Eight times the text; quadratic time would take 64 times as long.
    #expect(times[1] < times[0] * 32 + .milliseconds(100))
  }
}
