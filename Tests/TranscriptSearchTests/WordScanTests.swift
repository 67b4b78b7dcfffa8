import TestSupport
import Testing

@testable import TranscriptSearch

struct WordScanTests {
  private static let alphabet = [
    "a", "b", "A", "s", "f", "i", " ", "-", "\n", "ab ", "ß", "ẞ", "é", "É", "\u{301}", "\u{AD}",
    "\u{A0}", "—", "\u{2011}", "´", "ﬁ", "ﬃ", "½", "1", "/", "…", ".", "ﷺ", "ŉ", "’", "가", "각",
    "\u{1100}", "\u{1161}", "\u{11A8}", "ㅏ", "日", "が", "か\u{3099}", "😀", "\u{200D}", "й", "о",
    "æ", "Ł", "ǽ", "þ", "e", "l", "t", "h",
    String(repeating: "the quick brown fox jumps over the lazy dog ", count: 3),
    String(repeating: " ", count: 40), String(repeating: "\u{301}", count: 30),
  ]

  private static func text(_ random: inout SplitMix, _ pieces: Int) -> String {
    (0..<pieces).map { _ in alphabet.randomElement(using: &random)! }.joined()
  }

  private static let chunks = Array(1...20) + [31, 64, 127, 500, 5000]

  /// Needles of all lengths, taken from the text itself so that they occur in it.
  private static func needle(_ text: String, _ random: inout SplitMix) -> Needle? {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.indices.randomElement(using: &random)!
    let length = Int.random(in: 1...(Bool.random(using: &random) ? 4 : 60), using: &random)
    let part = String(String.UnicodeScalarView(scalars[start...].prefix(length)))
    return Needle(part, caseRule: Bool.random(using: &random) ? .exact : .ignored)
  }

  @Test(arguments: 0..<15)
  func `matches are those of the whole text however it is cut into chunks`(_ seed: Int) {
    var random = SplitMix(seed: seed)
    let text = Self.text(&random, 60)
    let bytes = Array(text.utf8)
    for _ in 0..<12 {
      guard let needle = Self.needle(text, &random) else { continue }
      let expected = FoldingReference(text, isExact: needle.isExact).ranges(needle)
      for chunk in Self.chunks {
        let scan = WordScan(needle: needle, chunk: chunk)
        bytes.withUnsafeBufferPointer { bytes in
          let whole = 0..<bytes.count
          #expect(scan.ranges(in: bytes, range: whole) == expected, "\(needle.text), \(chunk)")
          let starts = scan.starts(in: bytes, range: whole)?.map(Int.init)
          #expect(starts == expected.map(\.lowerBound), "\(needle.text), \(chunk)")
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `the end of each match is found again from its start`(_ seed: Int) {
    var random = SplitMix(seed: seed)
    let text = Self.text(&random, 80)
    let bytes = Array(text.utf8)
    for _ in 0..<12 {
      guard let needle = Self.needle(text, &random) else { continue }
      bytes.withUnsafeBufferPointer { bytes in
        for range in needle.ranges(in: Array(bytes)) {
          #expect(needle.end(of: range.lowerBound, in: bytes) == range.upperBound)
        }
      }
    }
  }

  @Test(arguments: ["fox", " lazy", "dog ", "é", "ab"])
  func `parts of the text have the matches of the whole`(_ word: String) throws {
    var random = SplitMix(seed: 1)
    let bytes = Array(Self.text(&random, 300).utf8)
    let needle = try #require(Needle(word))
    let haystack = Haystack(text: bytes, headings: [], paragraphStarts: [0])
    let whole = try #require(TextScan.matches(of: .words(needle), in: haystack)?.starts)
    #expect(whole.count > 5)
    for cut in stride(from: 0, through: bytes.count, by: 7) {
      let parts = [0..<cut, cut..<bytes.count].compactMap {
        TextScan.matches(of: .words(needle), in: haystack, range: $0)?.starts
      }
      #expect(parts.flatMap { $0 } == whole, "\(cut)")
    }
  }

  @Test func `a run of spaces of any length is one space`() throws {
    let text = "a" + String(repeating: " ", count: 300_000) + "b"
    let needle = try #require(Needle("a b"))
    #expect(needle.ranges(in: Array(text.utf8)) == [0..<text.utf8.count])
  }

  @Test func `a needle longer than a chunk is found`() throws {
    let words = String(repeating: "wörd-", count: 20_000)
    let needle = try #require(Needle(words + "x"))
    let text = words + words + "x"
    let start = words.utf8.count
    #expect(needle.ranges(in: Array(text.utf8)) == [start..<text.utf8.count])
  }
}
