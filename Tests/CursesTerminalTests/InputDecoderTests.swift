import TerminalCells
import TestSupport
import Testing

@testable import CursesTerminal

/// The bytes of a terminal, and the names of their keys, separated by spaces.
struct Sent: CustomTestStringConvertible, Sendable {
  var bytes: String
  var keys: String

  init(_ bytes: String, _ keys: String) { (self.bytes, self.keys) = (bytes, keys) }

  var testDescription: String { bytes.debugDescription }
}

private func names(_ outputs: [InputDecoder.Output]) -> String {
  outputs.compactMap { output in
    switch output {
    case .key(let key): key.code == .character(" ") ? key.description : "\(key)"
    case .paste(let text): "paste(\(text))"
    case .reply: nil
    case .mouse(let mouse): "\(mouse.action)(\(mouse.column),\(mouse.row))"
    }
  }.joined(separator: " ")
}

private func decode(_ parts: [[UInt8]]) -> String {
  var decoder = InputDecoder()
  var outputs: [InputDecoder.Output] = []
  for part in parts { outputs += decoder.feed(part) }
  outputs += decoder.flush()
  return names(outputs)
}

@Suite struct InputDecoderTests {
  static let sequences: [Sent] = [
    Sent("a", "a"), Sent("Z", "Z"), Sent(" ", "Space"), Sent("\r", "Enter"), Sent("\t", "Tab"),
    Sent("\n", "Enter"), Sent("\u{3}\u{1A}\u{13}", "^C ^Z ^S"), Sent("\0", "C-Space"),
    Sent("\u{8}\u{7F}", "Backspace Backspace"), Sent("\u{1C}\u{1F}", "^\\ ^_"),
    Sent("\u{1B}", "Esc"),
    Sent("é漢😀", "é 漢 😀"), Sent("\u{85}a", "a"),
    // Cursor keys in both modes, with modifiers in every spelling.
    Sent("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "↑ ↓ → ←"),
    Sent("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", "↑ ↓ → ←"),
    Sent("\u{1B}[1;5D\u{1B}[1;3A\u{1B}[1;2C", "C-← M-↑ S-→"), Sent("\u{1B}[5D\u{1B}O5C", "C-← C-→"),
    Sent("\u{1B}[1;6A\u{1B}[1;7B", "S-C-↑ M-C-↓"),
    Sent("\u{1B}Od\u{1B}[c", "C-← S-→"), Sent("\u{1B}\u{1B}[A\u{1B}\u{1B}OB", "M-↑ M-↓"),
    // Home and End of xterm, vt220 and tmux, rxvt; the editing keys.
    Sent("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", "Home End Home End"),
    Sent("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", "Home End Home End"),
    Sent("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[P", "Insert Delete PgUp PgDn Delete"),
    Sent("\u{1B}[5;5~\u{1B}[3;2~", "C-PgUp S-Delete"),
    Sent("\u{1B}[3$\u{1B}[3^\u{1B}[3@", "S-Delete C-Delete S-C-Delete"),
    Sent("\u{1B}[Z\u{1B}[1;5Z", "S-Tab S-C-Tab"),
    // Function keys of xterm, rxvt and vt220, linux.
    Sent("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", "F1 F2 F3 F4"),
    Sent("\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", "F1 F5 F6 F10 F11 F12"),
    Sent("\u{1B}[25~\u{1B}[28~\u{1B}[31~\u{1B}[34~\u{1B}[57387u", "F13 F15 F17 F20 F24"),
    Sent("\u{1B}[[A\u{1B}[[E", "F1 F5"),
    Sent("\u{1B}[1;2P\u{1B}[1;5R\u{1B}[15;3~", "S-F1 C-F3 M-F5"),
    // The mouse, in the extended form and in that of three bytes.
    Sent(
      "\u{1B}[<0;10;20M\u{1B}[<32;11;20M\u{1B}[<0;11;20mj",
      "press(9,19) drag(10,19) release(10,19) j"),
    Sent("\u{1B}[<64;1;1M\u{1B}[<65;300;90M", "wheelUp(0,0) wheelDown(299,89)"),
    Sent("\u{1B}[<16;1;1M\u{1B}[<68;1;1M\u{1B}[<35;1;1M\u{1B}[<66;1;1M", "press(0,0) wheelUp(0,0)"),
    Sent("\u{1B}[M !!\u{1B}[M#\"!\u{1B}[M`!!j", "press(0,0) release(1,0) wheelUp(0,0) j"),
    Sent("\u{1B}[<0;0;1M\u{1B}[<0;;1M\u{1B}[<0;99999999999999999999;1Mj", "j"),
    // Alt is an Escape before the key.
    Sent("\u{1B}x\u{1B}X", "M-x M-X"), Sent("\u{1B}é", "M-é"),
    Sent("\u{1B}\r\u{1B}\u{7F}", "M-Enter M-Backspace"),
    Sent("\u{1B}\u{4}", "M-^D"), Sent("\u{1B}\u{1B}", "Esc Esc"), Sent("\u{1B}\u{1B}x", "Esc M-x"),
    Sent("\u{1B}[", "M-["), Sent("\u{1B}O", "M-O"), Sent("\u{1B}]", "M-]"),
    // CSI u and modifyOtherKeys.
    Sent("\u{1B}[97;5u\u{1B}[27;5;97~", "^A ^A"),
    Sent("\u{1B}[97;2u\u{1B}[97:65;2u\u{1B}[49:33;2u", "A A !"),
    Sent("\u{1B}[13;2u\u{1B}[27u\u{1B}[9;5u\u{1B}[127;3u", "S-Enter Esc C-Tab M-Backspace"),
    Sent("\u{1B}[32;5u\u{1B}[120;3u", "C-Space M-x"), Sent("\u{1B}[97;1:3u\u{1B}[1;1:3A", ""),
    // The number pad.
    Sent("\u{1B}OM\u{1B}Op\u{1B}Oy\u{1B}Ok", "Enter 0 9 +"),
    // Other sequences are ignored.
    Sent("\u{1B}[I\u{1B}[Oj", "j"), Sent("\u{1B}[<2;10;20M\u{1B}[<0;10;20;1Mj", "j"),
    Sent("\u{1B}[M\"!!j", "j"), Sent("\u{1B}[?1;2cj", "j"), Sent("\u{1B}[24;80Rj", "j"),
    Sent("\u{1B}[?2026;2$yj", "j"), Sent("\u{1B}[99~\u{1B}[57358uj", "j"),
    Sent("\u{1B}]11;rgb:1d1d/1f1f/2121\u{7}j", "j"), Sent("\u{1B}]52;c;YQ==\u{1B}\\j", "j"),
    Sent("\u{1B}P1+r544e\u{1B}\\j", "j"), Sent("\u{1B}[201~j", "j"),
    Sent("\u{1B}[99999999999999999999999;99999999999999999999~j", "j"),
    Sent("\u{1B}[" + String(repeating: "1;", count: 500) + "Aj", "↑ j"),
    // An incomplete sequence is dropped without the keys after it.
    Sent("\u{1B}[1;\u{1B}[Bj", "↓ j"), Sent("\u{1B}[12\rj", "Enter j"), Sent("\u{1B}[1é", "é"),
    // Pastes.
    Sent("\u{1B}[200~two\rlines\u{1B}[201~j", "paste(two\nlines) j"),
    Sent("\u{1B}[200~a\r\nb\u{1B}[A\u{1B}\u{1B}[201~", "paste(a\nb\u{1B}[A\u{1B})"),
    Sent("\u{1B}[200~é\u{1B}[201~\u{1B}[200~\u{1B}[201~", "paste(é) paste()"),
  ]

  @Test(arguments: sequences)
  func `a terminal's bytes are its keys, however they are split`(_ sent: Sent) {
    let bytes = Array(sent.bytes.utf8)
    #expect(decode([bytes]) == sent.keys)
    #expect(decode(bytes.map { [$0] }) == sent.keys)
    for cut in bytes.indices {
      #expect(decode([Array(bytes[..<cut]), Array(bytes[cut...])]) == sent.keys)
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61], "a"), ([0x61, 0xC3, 0x62], "a b"),
      ([0xE2, 0x82, 0x1B, 0x5B, 0x41], "↑"),
      ([0xC0, 0x80, 0x61], "a"), ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xF0, 0x9F, 0xC3, 0xA9], "é"),
      ([0x1B, 0xFF, 0x61], "Esc a"), ([0x1B, 0xC3, 0x61], "M-a"), ([0xC2, 0x9B, 0x41], "A"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are dropped, their neighbours are kept`(
    bytes: [UInt8], keys: String
  ) {
    #expect(decode([bytes]) == keys)
    #expect(decode(bytes.map { [$0] }) == keys)
  }

  @Test(arguments: [
    ("e\u{301}", 1), ("👍\u{1F3FD}", 1), ("🇩🇪", 1), ("👨\u{200D}👩", 1), ("漢字", 2), ("ab", 2),
  ])
  func `scalars read together that are one character are one key`(text: String, keys: Int) {
    var decoder = InputDecoder()
    #expect(decoder.feed(text.utf8).count == keys)
  }

  @Test func `a long run of marks stays fast and loses nothing else`() {
    var decoder = InputDecoder()
    let text = "e" + String(repeating: "\u{301}", count: 20000) + "j"
    #expect(decoder.feed(text.utf8).last == .key(Key("j")))
  }

  @Test(arguments: [
    ("\u{1B}", "[A", "Esc", ""), ("\u{1B}", "OP", "Esc", ""), ("\u{1B}", "[1;5Dj", "Esc", "j"),
    ("\u{1B}", "[<0;1;1M", "Esc", ""), ("\u{1B}[", "A", "M-[", ""), ("\u{1B}[1;", "5Dj", "", "j"),
    ("\u{1B}[<0;1", "2;3M", "", ""), ("\u{1B}O", "A", "M-O", ""), ("\u{1B}[[", "A", "", ""),
    ("\u{1B}]11;rgb", ":00\u{7}j", "", "j"), ("\u{1B}", "[200~x\u{1B}[201~", "Esc", "paste(x)"),
    // Keys typed after Escape are not the rest of a sequence.
    ("\u{1B}", "j", "Esc", "j"), ("\u{1B}", "[", "Esc", "["), ("\u{1B}", "[j", "Esc", "[ j"),
    ("\u{1B}", "[[", "Esc", "[ ["), ("\u{1B}", "O", "Esc", "O"), ("\u{1B}[", "j", "M-[", "j"),
  ])
  func `the rest of a sequence that comes too late does nothing`(
    first: String, rest: String, flushed: String, then: String
  ) {
    var decoder = InputDecoder()
    #expect(decoder.feed(first.utf8) == [])
    #expect(decoder.isPending)
    #expect(names(decoder.flush()) == flushed)
    #expect(!decoder.isPending)
    #expect(names(decoder.feed(rest.utf8) + decoder.flush()) == then)
    #expect(names(decoder.feed("k".utf8)) == "k")
  }

  @Test func `after a while nothing is taken for a late rest`() {
    var decoder = InputDecoder()
    _ = decoder.feed([0x1B])
    _ = decoder.flush()
    decoder.forgetTail()
    #expect(names(decoder.feed("[A".utf8)) == "[ A")
  }

  @Test func `half a character and an open paste wait without a timeout`() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0xC3]) == [])
    #expect(!decoder.isPending)
    #expect(decoder.flush() == [])
    #expect(names(decoder.feed([0xA9])) == "é")
    #expect(decoder.feed("\u{1B}[200~x\u{1B}".utf8) == [])
    #expect(!decoder.isPending)
  }

  @Test func `a paste is cut off at its limit, and its end is still seen`() {
    var decoder = InputDecoder()
    let long =
      "\u{1B}[200~" + String(repeating: "x", count: PasteBuffer.limit + 100) + "\u{1B}[201~j"
    let outputs = decoder.feed(long.utf8)
    guard case .paste(let text) = outputs.first else { return #expect(Bool(false)) }
    #expect(text.utf8.count == PasteBuffer.limit)
    #expect(outputs.last == .key(Key("j")))
  }

  @Test func `any bytes leave the decoder usable`() {
    var random = SplitMix(seed: 7)
    let alphabet: [UInt8] =
      Array("\u{1B}[[[OOM<;:~uRA1290$ ]P\\\r\n\0".utf8) + [0xC3, 0xA9, 0xFF, 0xF0, 0x80]
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      let bytes = (0..<40).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let whole = decoder.feed(bytes)
      let state = decoder.isPending
      var split = InputDecoder()
      let parts = bytes.flatMap { split.feed([$0]) }
      #expect(names(whole) == names(parts))
      #expect(split.isPending == state)
      _ = decoder.flush()
      #expect(!decoder.isPending)
    }
  }
}
