import TerminalCells
import Testing

@testable import CursesTerminal

@Suite struct TerminalReplyTests {
  private static let replies: [(bytes: String, reply: TerminalReply?)] = [
    ("\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\", .background(RGB(0xFF8000))),
    ("\u{1B}]11;rgb:ff/80/0\u{7}", .background(RGB(0xFF8000))),
    ("\u{1B}]11;rgba:1313/1616/1b1b/ffff\u{1B}\\", .background(RGB(0x13161B))),
    ("\u{1B}]11;#fdf6e3\u{7}", .background(RGB(0xFDF6E3))),
    ("\u{1B}]11;rgb:ffff/8080\u{7}", nil), ("\u{1B}]11;white\u{7}", nil),
    ("\u{1B}]11;rgb:+fff/8080/0000\u{7}", nil), ("\u{1B}]10;rgb:0/0/0\u{7}", nil),
    ("\u{1B}]11;rgb:fffff/8080/0000\u{7}", nil), ("\u{1B}P1+r544e=78\u{1B}\\", nil),
    ("\u{1B}[2;3R", .cursor(row: 2, column: 3)), ("\u{1B}[24;80R", .cursor(row: 24, column: 80)),
    ("\u{1B}[?2026;2$y", .mode(2026, isKnown: true)),
    ("\u{1B}[?2026;0$y", .mode(2026, isKnown: false)),
    ("\u{1B}[?2026;4$y", .mode(2026, isKnown: false)),
    ("\u{1B}[?62;1;22c", .kind), ("\u{1B}[?6c", .kind), ("\u{1B}[>1;4000;29c", nil),
    ("\u{1B}[?25h", nil), ("\u{1B}[99999999999999999999;1R", nil),
  ]

  private func reply(_ outputs: [InputDecoder.Output]) -> [TerminalReply] {
    outputs.compactMap { if case .reply(let reply) = $0 { reply } else { nil } }
  }

  private func keys(_ outputs: [InputDecoder.Output]) -> [InputDecoder.Output] {
    outputs.filter { if case .reply = $0 { false } else { true } }
  }

  @Test(arguments: replies.indices)
  func `a reply is read, whatever bytes it is split into`(index: Int) {
    let (bytes, expected) = Self.replies[index]
    var (whole, split) = (InputDecoder(), InputDecoder())
    let outputs = whole.feed(bytes.utf8)
    #expect(reply(outputs) == [expected].compactMap { $0 })
    #expect(keys(outputs) == [])
    #expect(bytes.utf8.flatMap { split.feed([$0]) } == outputs)
  }

  /// The first two bytes of a reply could be keys, and are taken for those after a while.
  @Test(arguments: replies.indices)
  func `a reply in two parts is no key, however late the second comes`(index: Int) {
    let bytes = Array(Self.replies[index].bytes.utf8)
    for cut in 3..<bytes.count {
      var decoder = InputDecoder()
      let first = decoder.feed(bytes[..<cut]) + decoder.flush()
      let second = decoder.feed(bytes[cut...]) + decoder.flush()
      #expect(keys(first + second) == [], "cut after \(cut) bytes")
      #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
    }
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\", "\u{1B}[?62;1;22c", "\u{1B}[?2026;2$y",
    "\u{1B}[24;80R",
  ])
  func `a reply in many late parts is no key`(text: String) {
    var decoder = InputDecoder()
    var outputs = decoder.feed(text.utf8.prefix(4)) + decoder.flush()
    for byte in text.utf8.dropFirst(4) { outputs += decoder.feed([byte]) + decoder.flush() }
    #expect(keys(outputs) == [])
    #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
  }

  @Test(arguments: ["]11;rgb:ff/80/00\u{7}", "[?62;1c", "[?2026;2$y"])
  func `what follows an escape that was taken for the key is no key`(rest: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]) + decoder.flush() == [.key(Key(.escape))])
    #expect(keys(decoder.feed(rest.utf8)) == [])
  }

  @Test func `only what cannot be a key is waited for longer`() {
    for (bytes, isReply) in [
      ("\u{1B}", false), ("\u{1B}]", false), ("\u{1B}]1", true), ("\u{1B}[", false),
      ("\u{1B}[?", true), ("\u{1B}[1;5", false), ("j", false),
    ] {
      var decoder = InputDecoder()
      _ = decoder.feed(bytes.utf8)
      #expect(decoder.isReply == isReply, "\(bytes.debugDescription)")
    }
  }
}
