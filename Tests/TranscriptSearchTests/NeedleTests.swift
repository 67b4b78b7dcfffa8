import Testing
import TranscriptSearch

struct NeedleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let needle: String
    let text: String
    /// The part of the text that is found.
    let found: [String]

    init(_ needle: String, _ text: String, _ found: String...) {
      (self.needle, self.text, self.found) = (needle, text, found)
    }

    var testDescription: String { "\(needle) in \(text)" }
  }

  private func found(_ example: Example, caseRule: CaseRule = .smart) throws -> [String] {
    let needle = try #require(Needle(example.needle, caseRule: caseRule))
    let bytes = Array(example.text.utf8)
    #expect(needle.occurs(in: example.text) == !example.found.isEmpty)
    return needle.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func scalars(_ texts: [String]) -> [[Unicode.Scalar]] {
    texts.map { Array($0.unicodeScalars) }
  }

  @Test(arguments: [
    Example("cafe", "A café", "café"),
    Example("cafe", "A cafe\u{301}, a cafe", "cafe\u{301}", "cafe"),
    Example("café", "CAFE\u{301}", "CAFE\u{301}"),
    Example("e", "e\u{301}\u{327}e", "e\u{301}\u{327}", "e"),
    Example("pho", "phở", "phở"),
    Example("и", "й", "й"),
    Example("αθηνα", "Αθήνα", "Αθήνα"),
    Example("שלום", "שָׁלוֹם", "שָׁלוֹם"),
    Example("ﬁne", "fine", "fine"),
    Example("fine", "ﬁne", "ﬁne"),
    Example("office", "oﬃce", "oﬃce"),
    Example("f", "oﬃce", "ﬃ"),
    Example("i", "oﬃce", "ﬃ"),
    Example("gpt4", "ＧＰＴ４", "ＧＰＴ４"),
    Example("ｶﾞ", "ガ ｶ", "ガ"),
    Example("が", "か\u{3099} か が", "か\u{3099}", "が"),
    Example("1/2", "½ cup", "½"),
    Example("tel", "℡", "℡"),
    Example("x2", "x²", "x²"),
    Example("don't", "don’t, don‘t", "don’t", "don‘t"),
    Example("\"so\"", "“so” „so‟", "“so”", "„so‟"),
    Example("wait...", "wait…", "wait…"),
    Example("coop", "co\u{AD}op", "co\u{AD}op"),
    Example("❤", "❤\u{FE0F}!", "❤\u{FE0F}"),
    Example("👩🏽‍💻", "a 👩🏽‍💻", "👩🏽‍💻"),
    Example("日本", "今日本語", "日本"),
    Example("か", "が か\u{3099} か ゕ", "か"),
  ])
  func `diacritics, compatibility forms and joiners do not count`(_ example: Example) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test(arguments: [
    Example("test-time", "test time", "test time"),
    Example("test time", "test-time", "test-time"),
    Example("test time", "test\u{2011}time", "test\u{2011}time"),
    Example("test‑time", "test — time", "test — time"),
    Example("test time", "test\u{A0}\u{3000}–\n\ttime", "test\u{A0}\u{3000}–\n\ttime"),
    Example("test  --  time", "test−time", "test−time"),
    Example("test time", "test\u{2028}time test\u{85}time", "test\u{2028}time", "test\u{85}time"),
    Example("test time", "test \u{200B} time", "test \u{200B} time"),
    Example("pre training", "pretraining"),
    Example("pretraining", "pre-training"),
    Example("the ", "then the cat", "the "),
    Example(" a ", "a  banana - a - b", " - a - "),
    Example("x y", "x_y"),
  ])
  func `a dash and any run of white space is one space`(_ example: Example) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test(arguments: [
    Example("strasse", "STRASSE Straße STRAẞE", "STRASSE", "Straße", "STRAẞE"),
    Example("straße", "Strasse", "Strasse"),
    Example("istanbul", "İstanbul", "İstanbul"),
    Example("i", "ı", "ı"),
    Example("σοφος", "σοφός ΣΟΦΟΣ", "σοφός", "ΣΟΦΟΣ"),
    Example("привет", "ПРИВЕТ", "ПРИВЕТ"),
    Example("llm", "LLM, Llm", "LLM", "Llm"),
    Example("k", "\u{212A}", "\u{212A}"),
    Example("s", "ß", "ß"),
  ])
  func `case does not count when the needle has none`(_ example: Example) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test(arguments: [
    Example("lodz", "w Łodzi: Łódź, łódź, Lodz", "Łodz", "Łódź", "łódź", "Lodz"),
    Example("łódź", "Lodz", "Lodz"),
    Example("aether", "Æther, æther, aether", "Æther", "æther", "aether"),
    Example("oeuvre", "œuvre Œuvre", "œuvre", "Œuvre"),
    Example("soren", "Søren Sø\u{301}ren Sǿren", "Søren", "Sø\u{301}ren", "Sǿren"),
    Example("dordic", "Đorđić", "Đorđić"),
    Example("thor", "Þór", "Þór"),
    Example("eid", "eið", "eið"),
    Example("kadikoy", "Kadıköy", "Kadıköy"),
    Example("ghawdex hal", "Għawdex Ħal", "Għawdex Ħal"),
    Example("Lodz", "Łódź łódź", "Łódź"),
    Example("Aether", "Æther æther", "Æther"),
    Example("Strasse", "Straße straße", "Straße"),
    Example("STRASSE", "STRAẞE", "STRAẞE"),
    Example("th", "þat", "þ"),
    Example("e", "æ x", "æ"),
    Example("aea", "ǽa", "ǽa"),
  ])
  func `letters that nobody has a key for are found by those that people type`(
    _ example: Example
  ) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test(arguments: [
    Example("LLM", "LLM llm Llm", "LLM"),
    Example("Élan", "Elan elan Élan", "Elan", "Élan"),
    Example("ß", "ß ss ẞ", "ß", "ss", "ẞ"),
    Example("STRASSE", "Straße"),
    Example("Привет", "привет Привет", "Привет"),
    Example("ǅ", "Dž dž", "Dž"),
  ])
  func `an upper-case letter makes case count`(_ example: Example) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test func `the case rule can be set`() throws {
    #expect(try found(Example("llm", "LLM llm", "llm"), caseRule: .exact) == ["llm"])
    #expect(try found(Example("LLM", "LLM llm", "LLM"), caseRule: .ignored) == ["LLM", "llm"])
    #expect(try found(Example("ß", "ß ẞ", "ß"), caseRule: .exact) == ["ß"])
  }

  @Test(arguments: [
    Example("가", "각 가 \u{1100}\u{1161}", "가", "\u{1100}\u{1161}"),
    Example("각", "\u{1100}\u{1161}\u{11A8} 가\u{11A8}", "\u{1100}\u{1161}\u{11A8}", "가\u{11A8}"),
    Example("\u{1100}\u{1161}\u{11A8}나", "각나", "각나"),
    Example("나", "난다"),
    Example("ㄱ", "가"),
  ])
  func `a syllable of Hangul is whole however it is written`(_ example: Example) throws {
    #expect(try scalars(found(example)) == scalars(example.found))
  }

  @Test(arguments: ["कि", "กา", "ക്"])
  func `vowel signs and viramas make another word`(_ word: String) throws {
    let consonant = String(String.UnicodeScalarView([word.unicodeScalars.first!]))
    #expect(try found(Example(word, consonant)).isEmpty)
  }

  @Test(arguments: ["", " ", "--", " — \n", "\u{AD}", "\u{301}"])
  func `text that folds to nothing is no needle`(_ text: String) {
    #expect(Needle(text) == nil)
  }

  @Test func `matches do not overlap`() throws {
    let needle = try #require(Needle("aa"))
    #expect(needle.ranges(in: Array("aaaaa".utf8)) == [0..<2, 2..<4])
    #expect(try found(Example("sss", "ßßß", "ßß")) == ["ßß"])
  }

  @Test(arguments: 0..<256)
  func `bytes that are no UTF-8 do no harm`(_ byte: Int) throws {
    let needle = try #require(Needle("ab"))
    let stray = UInt8(byte)
    for bytes in [[stray], [stray, stray, 0x61, 0x62], [0x61, 0x62, stray], [0x61, stray, 0x62]] {
      for range in needle.ranges(in: bytes) {
        #expect(bytes.indices.contains(range.lowerBound) && range.upperBound <= bytes.count)
      }
    }
    #expect(needle.ranges(in: [0xE2, 0x61, 0x62, 0xF0]) == [1..<3])
  }

  @Test func `the text stays as it was typed`() {
    #expect(Needle("Test‑Time")?.text == "Test‑Time")
  }
}
