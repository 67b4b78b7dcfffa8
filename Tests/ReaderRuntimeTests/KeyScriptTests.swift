import TerminalCells
import Testing

@testable import ReaderRuntime

struct KeyScriptTests {
  @Test func `words are keys, times, sizes and texts`() throws {
    let script = try KeyScript("2 / 'a b' Enter +600ms  60x20 ^D M-Left paste:'x\\ny' \"it's\"")
    let expected: [KeyScript.Step] =
      [.key(Key("2")), .key(Key("/")), .key(Key("a")), .key(Key(" ")), .key(Key("b"))]
      + [.key(Key(.enter)), .advance(milliseconds: 600), .resize(CellSize(columns: 60, rows: 20))]
      + [.key(.control("d")), .key(Key(.left, .alt)), .paste("x\ny")]
      + "it's".map { .key(Key($0)) }
    #expect(script.steps == expected)
  }

  @Test func `words are clicks, drags and notches of the wheel`() throws {
    let script = try KeyScript("click:12,5 drag:1,2-30,4 wheel-down:0,0 wheel-up:7,8")
    let expected = [
      Mouse(.press, column: 12, row: 5), Mouse(.release, column: 12, row: 5),
      Mouse(.press, column: 1, row: 2), Mouse(.drag, column: 30, row: 4),
      Mouse(.release, column: 30, row: 4), Mouse(.wheelDown, column: 0, row: 0),
      Mouse(.wheelUp, column: 7, row: 8),
    ]
    #expect(script.steps == expected.map { .mouse($0) })
  }

  @Test func `quotes and signs that stand alone are keys`() throws {
    #expect(try KeyScript("' ' \" + - ^ ~").steps == "''\"+-^~".map { .key(Key($0)) })
  }

  @Test func `an empty script does nothing`() throws { #expect(try KeyScript("  ").steps == []) }

  @Test(arguments: [
    "ab", "''", "'a'b", "+ms", "+5s", "60x", "0x5", "9999999999x5", "60x20x3", "+99999999999ms",
    "paste:x", "2001x10", "click:1", "click:1,2-3,4", "drag:1,2", "click:-1,2", "wheel:1,2",
  ])
  func `any other word is told`(word: String) {
    #expect(throws: KeyScriptError.unknownWord(word)) { try KeyScript("j \(word) k") }
    #expect(ErrorSentences.sentence(KeyScriptError.unknownWord(word)).contains("“\(word)”"))
  }

  @Test(arguments: ["'abc", "\"abc'", "paste:'a"])
  func `a quote that is not closed is told`(text: String) {
    #expect(throws: KeyScriptError.unclosedQuote(text)) { try KeyScript(text) }
  }
}
