import Testing
import TranscriptSearch

struct PassageRankingTests {
  /// Units of a talk about a lighthouse, two sentences each.
  static let units = [
    "Welcome to the harbour. We talk about the old lighthouse today, and about those who kept it.",
    "The keeper, Halvard Brekke, climbed the stairs each evening. He lit the lamp before dark.",
    "In winter the oil froze in its pipes. They warmed it over a stove, which was forbidden.",
    "Then the electric motor came. It turned the lens without anybody, and the keeper went home.",
    "Ships had asked for a foghorn for years. It was built in the end, and nobody could sleep.",
    "A storm broke the northern window. The glass was sent from Bergen, by train and by boat.",
    "There is a school on the island now. The children paint the walls white in spring.",
    "You can visit the tower on Sundays. It is free, but the stairs are steep, so be careful.",
    "We have run out of time. Thank you for listening to us, and come again next week.",
  ]

  private func places(
    _ statement: String, of units: [String] = Self.units, home: Range<Int>? = nil
  ) -> [Int] {
    passages(statement, of: units, home: home).map(\.unit)
  }

  private func passages(
    _ statement: String, of units: [String] = Self.units, home: Range<Int>? = nil
  ) -> [Passage] {
    var text: [UInt8] = []
    var starts: [UInt32] = []
    for unit in units {
      if !text.isEmpty { text.append(0x20) }
      starts.append(UInt32(text.count))
      text += Array(unit.utf8)
    }
    let ranking = PassageRanking(text: text, unitStarts: starts, statements: ["", statement])
    #expect(ranking.passages(for: 0).isEmpty)
    return ranking.passages(for: 1, home: home)
  }

  @Test(arguments: [
    ("Frozen oil had to be warmed on a stove during the winter.", 2),
    ("A motor driven by electricity replaced the keeper by turning the lens.", 3),
    ("Bergen supplied new glass for a window after a storm.", 5),
    ("School children paint its walls.", 6),
    ("Halvard Brekke was the keeper who lit the lamp.", 1),
    ("The evening climb of Halvar Brekke.", 1),
  ])
  func `a paraphrase or a name finds its place`(statement: String, unit: Int) {
    #expect(places(statement).first == unit)
  }

  @Test(arguments: [
    "Penguins huddle together through the long Antarctic night.",
    "The panel recommends low fees for young families.", "It was said that they and we are here.",
    "The lamp.", "", "…",
  ])
  func `what the text does not say has no place`(statement: String) {
    #expect(places(statement).isEmpty)
  }

  @Test func `words that are found are given back, the rarer the heavier`() throws {
    let passage = try #require(passages("Oil froze in winter, and a stove warmed the pipes.").first)
    let text = Array(Self.units.joined(separator: " ").utf8)
    let words = passage.words.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(words.contains("oil") && words.contains("froze") && words.contains("stove"))
    #expect(!words.contains("They"))
    let weights = Dictionary(zip(words, passage.words.map(\.weight))) { one, _ in one }
    #expect((weights["oil"] ?? 0) > (weights["and"] ?? 0))
  }

  @Test func `names of those who speak do not count`() {
    let text = Array("Halvard Brekke is here. A storm came. The lamp is lit. Good night.".utf8)
    let ranking = PassageRanking(
      text: text, unitStarts: [0, 24, 38, 55], statements: ["Halvard Brekke spoke of a storm."],
      ignoring: ["Halvard Brekke"])
    #expect(ranking.passages(for: 0).isEmpty)
    let others = PassageRanking(
      text: text, unitStarts: [0, 24, 38, 55], statements: ["Halvard Brekke spoke of a storm."])
    #expect(others.passages(for: 0).map(\.unit) == [0])
  }

  @Test func `units at home come first unless another is twice as good`() {
    let units = Self.units + ["The stove in the school warms it in winter, children say."]
    let statement = "In winter the stove warmed the school."
    #expect(places(statement, of: units).first == units.count - 1)
    #expect(places(statement, of: units, home: 2..<3) == [2])
    #expect(places("Bergen sent glass for the window by boat", of: units, home: 0..<2).first == 5)
  }

  @Test func `at most five, none worth less than half of the best`() {
    let statement = "A rusty gate creaks in its hinges"
    let units =
      Self.units + Self.units + Self.units
      + (0..<7).map { "The hinges of gate \($0) are rusty, and it creaks." }
    let found = passages(statement, of: units)
    #expect(found.count == 5)
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect((found.last?.score ?? 0) * 2 >= found.first?.score ?? 0)
  }

  @Test func `scripts without spaces and those that fold are compared as well`() {
    let chinese = [
      "我们今天谈论训练数据的质量。", "合成数据正在充斥网络。", "灯塔的守护人每天晚上点灯。", "欢迎收听。",
      "风暴打破了窗户。", "孩子们在岛上画画。",
    ]
    #expect(places("网络上充斥着合成数据", of: chinese) == [1])
    #expect(places("守护人点灯", of: chinese) == [2])
    #expect(places("股票市场今天上涨", of: chinese).isEmpty)
    let greek = ["Ο ΦΆΡΟΣ ΕΊΝΑΙ ΠΑΛΙΌΣ.", "Η θάλασσα ήταν ήρεμη.", "Καλημέρα σας.", "Τέλος."]
    #expect(places("Ο φάρος είναι παλιός", of: greek) == [0])
  }

  @Test func `a text without units or words is no danger`() {
    #expect(PassageRanking(text: [], unitStarts: [], statements: ["a b"]).passages(for: 0).isEmpty)
    #expect(places("a storm in Bergen", of: ["", "", ""]).isEmpty)
    let broken = PassageRanking(
      text: [0xE6, 0x88, 0x41, 0xFF], unitStarts: [0, 3, 99], statements: ["A A A"])
    #expect(broken.passages(for: 0).isEmpty)
  }
}
