import TerminalCells
import Testing

@Suite struct KeyTests {
  @Test(
    arguments: [
      ("x", Key("x")), ("G", Key("G")), ("é", Key("é")), ("^D", .control("d")),
      ("C-d", .control("d")),
      ("^d", .control("d")), ("C-D", .control("d")), ("M-x", Key("x", .alt)),
      ("M-Left", Key(.left, .alt)),
      ("M-←", Key(.left, .alt)), ("S-Tab", Key(.tab, .shift)),
      ("C-M-Up", Key(.up, [.control, .alt])),
      ("Space", Key(" ")), ("C-Space", Key(" ", .control)), ("PgDn", Key(.pageDown)),
      ("F1", Key(.function(1))),
      ("S-F12", Key(.function(12), .shift)), ("F24", Key(.function(24))), ("F", Key("F")),
      ("^", Key("^")),
      ("-", Key("-")), ("^^", .control("^")), ("C-", nil), ("F25", nil), ("F0", nil), ("Foo", nil),
      ("", nil),
      ("xy", nil),
    ] as [(String, Key?)])
  func `a key is read by its name`(name: String, key: Key?) {
    #expect(Key(name: name) == key)
  }

  @Test func `what a key is called reads back as that key`() {
    let codes: [Key.Code] =
      [
        .enter, .tab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown,
      ] + (1...24).map { .function($0) }
      + (0x20..<0x7F).filter { !(0x41...0x5A).contains($0) }
      .map { .character(Character(Unicode.Scalar($0))) }
    for code in codes {
      for modifiers: Key.Modifiers in [
        [], .shift, .alt, .control, [.alt, .control], [.shift, .alt],
      ] {
        let key = Key(code, modifiers)
        #expect(Key(name: key.description) == key)
      }
    }
  }
}
