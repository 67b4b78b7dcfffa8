import Testing

@testable import TranscriptFormats

/// Documents that cost a parser more time, memory or stack than their size says.
struct HTMLAttackTests {
  private func outcome(_ text: String) -> String {
    InputFixture.outcome(Array(("<!doctype html>" + text).utf8))
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000),
    String(repeating: "<p><span><div></p>", count: 50_000),
    String(repeating: "<span><div></span>", count: 50_000),
    String(repeating: "<table><tr><td>", count: 50_000),
    String(repeating: "<li><dd>", count: 50_000),
    (0..<100_000).map { "<b a=\($0)>" }.joined() + String(repeating: "<p>x", count: 10_000),
    "<p " + (0..<50_000).map { "a\($0) " }.joined() + ">",
    "<p " + (0..<50_000).map { "a\($0)='>' " }.joined() + ">",
  ])
  func `what is nested beyond reason is refused`(_ text: String) {
    #expect(outcome(text).contains("its elements are nested too deeply"))
  }

  @Test func `citations inside one sentence cost no more than their length`() throws {
    let words = String(repeating: "word <cite>A</cite> ", count: 50_000)
    let text = try Reading.transcript("<!doctype html><cite>Bo:</cite> " + words).cues.text
    #expect(text.starts(with: "word A word A ".utf8) && text.count == 50_000 * 7 - 1)
  }

  @Test(arguments: [
    (BoundedMarkup.mostPieces + 1, "it has too many tags"),
    (BoundedMarkup.largestInput + 1, "it is larger than 32 MB"),
  ])
  func `too many tags and too large a document are refused`(_ count: Int, _ problem: String) {
    let bytes = [UInt8](repeating: 0x3C, count: count)
    #expect {
      try bytes.withUnsafeBufferPointer { _ = try BoundedMarkup(ByteView($0)) }
    } throws: {
      "\($0)".contains(problem)
    }
  }

  @Test(arguments: [
    "<p a=\"" + String(repeating: "x", count: 10_000_000) + "\">0:01 One</p><p>0:02 two",
    "<!--" + String(repeating: "<div>", count: 100_000) + "--><p>0:01 One</p><p>0:02 two",
    String(repeating: "<div>", count: 10_000) + "<p>0:01 One</p><p>0:02 two",
    (0..<5000).map { "<b a=\($0)>" }.joined() + "<p>0:01 One</p><p>0:02 two",
    String(repeating: "<svg>", count: 20_000) + "<p>0:01 One</p><p>0:02 two",
    String(repeating: "<p><i>", count: 10_000) + "0:01 One</p><p>0:02 two",
  ])
  func `what is only large is read`(_ text: String) {
    #expect(outcome(text) == "format: html\ncue 0:01: One\ncue 0:02: two\n")
  }
}
