import TestSupport
import Testing

@testable import TranscriptFormats

struct PlainTextBytesTests {
  private static let bytes = Array("aZ09 .-~\t\n\u{7F}&<>[\\{\u{E9}".utf8)

  /// What `isPlain` promises, byte by byte.
  private func isPlain(_ text: [UInt8], without marks: String) -> Bool {
    let hasDouble = zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    return !hasDouble && text.allSatisfy { 0x20..<0x80 ~= $0 && !marks.utf8.contains($0) }
  }

  @Test(arguments: 0..<40)
  func `plain text is told from other text at every length`(_ length: Int) {
    var generator = SplitMix(seed: UInt64(length))
    for _ in 0..<200 {
      var text = [UInt8](repeating: 0x61, count: length)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        guard let place = text.indices.randomElement(using: &generator) else { break }
        text[place] = Self.bytes.randomElement(using: &generator) ?? 0x61
        if text[place] == 0x20, place > 0 { text[place - 1] = 0x20 }
      }
      text.withUnsafeBufferPointer { buffer in
        let (view, all) = (ByteView(buffer), 0..<length)
        #expect(view.isPlain(all) == isPlain(text, without: ""))
        #expect(view.isPlain(all, without: .tags) == isPlain(text, without: "&<>"))
        #expect(view.isPlain(all, without: .captions) == isPlain(text, without: "&<[\\{"))
        let end = view.skippingPlainWords(all)
        #expect(isPlain(Array(text[..<end]), without: "&<>"))
      }
    }
  }
}
