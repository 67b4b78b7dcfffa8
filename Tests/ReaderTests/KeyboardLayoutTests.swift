import TerminalCells
import Testing

@testable import Reader

/// Keys of other scripts than Latin.
struct KeyboardLayoutTests {
  @Test(arguments: [
    ("й", "q"), ("Ж", ":"), ("о", "j"), ("л", "k"), ("Х", "{"), ("Ъ", "}"), ("х", "["), ("ї", "]"),
    ("і", "s"), ("э", "'"), ("№", "#"), ("ю", "."), ("ј", "j"),
    ("ξ", "j"), ("κ", "k"), ("Γ", "G"), ("ς", "w"), ("Σ", "S"), ("ά", "a"),
    ("ח", "j"), ("ל", "k"), ("ש", "a"), ("ף", ";"),
    ("ت", "j"), ("ن", "k"), ("ش", "a"), ("؟", "?"), ("ی", "d"),
    ("ㅓ", "j"), ("ㅏ", "k"), ("ㅂ", "q"), ("ㅃ", "Q"),
    ("ჯ", "j"), ("ღ", "R"), ("า", "k"), ("ｑ", "q"), ("／", "/"), ("？", "?"), ("「", "["),
    ("٣", "3"), ("３", "3"), ("　", " "),
  ])
  func `a key is read as the Latin key at its place`(own: Character, latin: Character) {
    #expect(KeyboardLayout.latin(Key(own)) == Key(latin))
    #expect(KeyboardLayout.latin(Key(own, .alt)) == Key(latin, .alt))
  }

  @Test(arguments: ["q", "é", "ß", "ł", "½", "漢", "한", "😀", "→"])
  func `what no layout has in the place of a Latin key stays`(character: Character) {
    #expect(KeyboardLayout.latin(Key(character)) == nil)
  }

  @Test func `commands work on another layout, which is said once`() {
    var (own, latin) = (Reading(), Reading())
    own.press("о")
    #expect(own.message == "о is read as j")
    own.press("3 о ъ л ь а э а")
    latin.press("j 3 j ] k m f ' f")
    #expect(own.message == latin.message)
    #expect(own.cursor == latin.cursor && own.cursor > 0)
    own.press("й")
    #expect(own.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `a message of the command is not hidden`() {
    var reading = Reading()
    reading.press("т")
    #expect(reading.message?.contains("No search yet") ?? false)
    reading.press("о")
    #expect(reading.message == "о is read as j")
  }

  @Test func `a line takes the characters as they are, and its commands at their places`() {
    var reading = Reading()
    reading.press("/")
    reading.type("лампа йцу")
    #expect(reading.prompt == "лампа йцу")
    reading.press("M-и M-и")
    #expect(reading.state.input?.line.head == "")
  }
}
