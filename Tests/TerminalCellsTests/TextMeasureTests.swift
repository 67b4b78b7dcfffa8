import TerminalCells
import TestSupport
import Testing

@Suite struct TextMeasureTests {
  private func rows(_ text: String, _ columns: Int) -> [String] {
    let bytes = Array(text.utf8)
    return TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two", 3, ["one", "two"]), ("one   two", 4, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]), ("one\ntwo", 3, ["one", "two"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("ab漢字cd", 4, ["ab漢", "字cd"]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
    ("e\u{301}e\u{301}e", 2, ["e\u{301}e\u{301}", "e"]),
    ("pre-training", 6, ["pre-tr", "aining"]),
  ])
  func `text is broken at spaces, between wide characters, and inside long words`(
    text: String, columns: Int, expected: [String]
  ) {
    #expect(rows(text, columns) == expected)
  }

  @Test(arguments: [
    ("今日は。明日も、晴れ", 6, ["今日", "は。明", "日も、", "晴れ"]),
    ("ちょっと行った", 4, ["ちょ", "っと", "行っ", "た"]), ("あいう「えお」か", 8, ["あいう", "「えお」", "か"]),
    ("コンピューター", 8, ["コン", "ピュー", "ター"]), ("（あ）い！", 6, ["（あ）", "い！"]),
    ("価格は100円", 8, ["価格は", "100円"]), ("人々の々", 4, ["人々", "の々"]),
    ("中文……好", 6, ["中文……", "好"]), ("他说“好”吧", 7, ["他说", "“好”吧"]),
    ("。。。。", 4, ["。。", "。。"]), ("漢字,漢字", 4, ["漢", "字,", "漢字"]), ("漢(a)字", 4, ["漢", "(a)", "字"]),
  ])
  func `no row starts or ends with a character that must not stand there`(
    text: String, columns: Int, expected: [String]
  ) {
    #expect(rows(text, columns) == expected)
  }

  @Test func `rows of Japanese start with what may start them, wherever that is possible`() {
    var random = SplitMix(seed: 5)
    let never: Set<Character> = [
      "、", "。", "」", "）", "ょ", "っ", "ー", "！", "？", "々", "・", "…",
    ]
    let pieces = Array(never) + "あいう漢字カタ「（".map { $0 }
    for _ in 0..<2000 {
      // No two in a row that start none, or a row of them has nowhere to be broken.
      var text = ""
      while text.count < 40 {
        let next = pieces[Int(random.next() % UInt64(pieces.count))]
        let last = text.last ?? "「"
        let isFree = !never.contains(last) && !"「（".contains(last)
        if !isFree, never.contains(next) || "「（".contains(next) { continue }
        text.append(next)
      }
      for row in rows(text, 12 + Int(random.next() % 20)) {
        #expect(!never.contains(row.first!), "\(text): \(row)")
      }
    }
  }

  @Test func `rows are narrow enough and cover all that is visible`() {
    var random = SplitMix(seed: 3)
    let pieces = [
      "a", "word", "longerword", " ", "  ", "\n", "漢", "字か", "e\u{301}", "👨\u{200D}👩", "\u{202E}",
      "\u{A0}", "\u{1B}", "नम",
    ]
    for _ in 0..<3000 {
      let text = (0..<30).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let bytes = Array(text.utf8)
      let columns = 2 + Int(random.next() % 20)
      var covered = 0
      for row in TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns) {
        #expect(row.lowerBound >= covered && row.upperBound >= row.lowerBound)
        #expect(isBlank(bytes, covered..<row.lowerBound))
        #expect(visibleColumns(bytes, row) <= columns, "\(text.debugDescription)")
        covered = row.upperBound
      }
      #expect(isBlank(bytes, covered..<bytes.count))
    }
  }

  /// Columns up to the last glyph that is no space; spaces may hang over the edge.
  private func visibleColumns(_ bytes: [UInt8], _ row: Range<Int>) -> Int {
    var (visible, all) = (0, 0)
    for glyph in GlyphIterator(bytes, in: row) {
      all += glyph.width
      if glyph.scalar != 0x20 { visible = all }
    }
    return visible
  }

  private func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    GlyphIterator(bytes, in: range).allSatisfy { $0.scalar == 0x20 || $0.width == 0 }
  }

  @Test func `a part of a text is wrapped by itself`() {
    let bytes = Array("skip one two".utf8)
    #expect(TextMeasure.rows(bytes, in: 5..<12, columns: 4) == [5..<8, 9..<12])
  }

  @Test func `a text without spaces is wrapped in time with its length`() {
    let bytes = Array(repeating: UInt8(ascii: "x"), count: 1_000_000)
    #expect(TextMeasure.rows(bytes, in: 0..<bytes.count, columns: 80).count == 12500)
  }

  @Test(arguments: [
    ("short", 9, "short"), ("exactly", 7, "exactly"), ("too long", 5, "too…"),
    ("longer", 4, "lon…"),
    ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("x", 0, ""), ("ab", 1, "…"),
    ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
  ])
  func `a cut text says so and keeps to its columns`(text: String, columns: Int, cut: String) {
    let shown = TextMeasure.truncated(text, to: columns)
    #expect(shown == cut)
    #expect(TextMeasure.columns(shown) <= columns)
  }
}
