import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct LibrarySearchTests {
  private let library: IndexFolder

  init() throws {
    library = try IndexFolder()
    try library.index.add([
      IndexFolder.document(
        "harbour", Talk.harbour, title: "The Harbour at Night", date: "2024-05-20",
        added: "2024-06-01T00:00:01Z"),
      IndexFolder.document(
        "agents",
        ["Multi-agent systems don't sleep.", "A café is no place", "for a Multi Agent."],
        title: "Open source agents", date: "2023-12-31", added: "2024-06-01T00:00:02Z"),
      IndexFolder.document(
        "tokyo", ["今日は機械学習の話です。AI技術と学生", "東京で", "ภาษาไทย สวัสดี", "한국어를 배워요"],
        title: "東京の夜", date: "2024-05-31", added: "2024-06-01T00:00:03Z"),
      IndexFolder.document("undated", ["Ropes without a date"], added: "2024-06-01T00:00:04Z"),
    ])
  }

  @Test(arguments: [
    ("ropes", ["undated", "harbour"]), ("ROPES bell", ["harbour"]), ("ropes zebra", []),
    ("\"a bell\"", ["harbour"]), ("\"bell a\"", []), ("\"and with me is", ["harbour"]),
    ("ropes -bell", ["undated"]), ("ropes -\"a bell\"", ["undated"]),
    ("ropes -be", ["undated", "harbour"]),
    ("rop", ["undated", "harbour"]), ("rop ", []), ("\"a be", ["harbour"]), ("\"a be\"", []),
    ("cafe", ["agents"]), ("CAFÉ", ["agents"]), ("zofie", ["harbour"]),
    ("night hear", ["harbour"]), ("\"bell when the fog", ["harbour"]),
  ])
  func `words, phrases, words left out and the beginning of the last word are found`(
    typed: String, names: [String]
  ) throws {
    #expect(try library.found(typed) == names)
  }

  @Test(arguments: [
    ("don't", ["don't"]), ("multi-agent", ["Multi-agent", "Multi Agent"]),
    ("agent*", ["agent", "Agent"]),
    ("NEAR(agent", []), ("sleep;", ["sleep"]), ("^multi", ["Multi", "Multi"]), ("{text}:agent", []),
    ("text:agent", []), ("\"agent", ["agent", "Agent"]), ("(agent)", ["agent", "Agent"]),
    ("agent AND multi", []), ("agent OR multi", []), ("agent NOT", []),
    ("+agent", ["agent", "Agent"]), ("agent ; * ^", ["agent", "Agent"]),
    ("'agent'", ["agent", "Agent"]),
  ])
  func `what looks like a query language is text`(typed: String, lit: [String]) throws {
    #expect(try library.lit(typed) == lit)
  }

  @Test(arguments: [
    ("lodz", ["Łódź", "Lodz"]), ("Łódź ", ["Łódź", "Lodz"]), ("aeth", ["Æther"]),
    ("\"strasse nach lodz", ["Straße nach Łódź"]), ("sorensen", ["Sørensen"]),
    ("kadikoy", ["Kadıköy"]),
    ("thor", ["Þór"]),
  ])
  func `letters that few have a key for are found by those that people type`(
    typed: String, lit: [String]
  ) throws {
    try library.index.add([
      IndexFolder.document(
        "letters", ["Straße nach Łódź, Lodz", "Æther für Sørensen", "Þór á Kadıköy 東京"])
    ])
    #expect(try library.lit(typed) == lit)
  }

  @Test(arguments: [
    ("学", ["学", "学"]), ("学習", ["学習"]), ("機械学習", ["機械学習"]), ("習学", []), ("ai技術", ["AI技術"]),
    ("AI", ["AI"]),
    ("技", ["技"]), ("\"学生 東京", ["学生 東京"]), ("東京 学生", ["学生", "東京"]), ("ไทย", ["ไทย"]), ("국어", ["국어"]),
    ("배", ["배"]), ("東京。", ["東京"]), ("学 -東京", []),
  ])
  func `Chinese, Japanese, Korean and Thai are found by one ideograph and by several`(
    typed: String, lit: [String]
  ) throws {
    #expect(try library.lit(typed) == lit)
  }

  @Test(arguments: [
    ("title:harbour ropes", ["harbour"]), ("title:\"at night\" a", ["harbour"]),
    ("title:night", ["harbour"]),
    ("title:agents", ["agents"]), ("title:age", ["agents"]), ("title:age multi", []),
    ("title:東京", ["tokyo"]), ("title:undated", ["undated"]),
    ("TITLE:Open title:source multi", ["agents"]),
    ("before:2024", ["agents"]), ("after:2024", ["tokyo", "harbour"]),
    ("after:2024-05", ["tokyo", "harbour"]), ("before:2024-05", ["agents"]),
    ("before:2024-05-31", ["agents", "harbour"]), ("after:2024-05-31", ["tokyo"]),
    ("after:2024-05-21 before:2024-06", ["tokyo"]), ("ropes after:2023", ["harbour"]),
  ])
  func `title and dates choose the documents`(typed: String, names: [String]) throws {
    #expect(try library.found(typed) == names)
  }

  @Test func `without words, a document shows how it begins`() throws {
    let found = try library.search("title:harbour")
    #expect(found.groups.count == 1 && found.groups[0].passages.count == 1 && found.isWhole)
    let passage = try #require(found.groups.first?.passages.first)
    #expect(passage.textOffset == 0 && passage.matches.isEmpty && passage.time?.milliseconds == 0)
    #expect(passage.text.hasPrefix("Welcome to the harbour"))
  }

  @Test func `a passage knows when its first match is said`() throws {
    let fog = try #require(try library.search("fog").groups.first)
    #expect(fog.title == "The Harbour at Night" && fog.date == "2024-05-20")
    #expect(fog.passages.map { $0.time?.seconds } == [40])
    let places = ["place for", "for agent", "agent"].map { try? library.search("cafe \($0)") }
    #expect(places.map { $0?.groups.first?.passages.first?.time?.seconds } == [10, 10, 10])
    #expect(try library.search("\"for a\"").groups.first?.passages.first?.time?.seconds == 20)
  }

  @Test func `a rare word that is still being typed is found in the oldest of many documents`()
    throws
  {
    let others = (0..<600).map { number in
      IndexFolder.document("\(number)", ["Nothing but gulls"], added: "2024-06-02T00:00:00Z")
    }
    try library.index.add(others)
    #expect(try library.found("zof") == ["harbour"])
  }

  @Test func `archived documents come last`() throws {
    try library.index.setArchived(true, IndexFolder.hash("undated"))
    #expect(try library.found("ropes") == ["harbour", "undated"])
    #expect(try library.index.documents().first { $0.name == "undated.vtt" }?.isArchived == true)
    try library.index.setArchived(false, IndexFolder.hash("undated"))
    #expect(try library.found("ropes") == ["undated", "harbour"])
  }

  @Test func `a limit is kept, and told`() throws {
    #expect(try library.search("a", limit: 2).isWhole == false)
    let all = try library.search("a").groups.flatMap(\.passages).count
    #expect(all > 2)
    #expect(try library.search("a", limit: all).isWhole)
    #expect(try library.search("a", limit: all - 1).isWhole == false)
    let first = try library.search("a", limit: 1)
    #expect(first.groups.flatMap(\.passages).count == 1)
    #expect(first.groups[0].passages[0] == (try library.search("a").groups[0].passages[0]))
  }

  @Test func `a cancelled search ends with what it has`() throws {
    let results = try library.index.search(LibraryQuery("ropes"), limit: 9) { true }
    #expect(results.groups.isEmpty && !results.isWhole)
  }

  @Test func `what an index says of a word that is not in the text is not believed`() throws {
    #expect(try library.index.matches(LibraryQuery("ropes"), in: IndexFolder.hash("none")) == [])
    #expect(try library.index.matches(LibraryQuery(";"), in: IndexFolder.hash("harbour")) == [])
  }

  /// Any typed query finds exactly the matches in the text.
  @Test(arguments: 0..<20)
  func `any text is a query, and never finds what is not there`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "\"", "*", "-", "NEAR(", ")", "AND", "OR", "NOT", ";", "^", "{", "}", ":", "text:", "'", "\\",
      "a", "Multi", "agent", "don't", "ropes", "学", "習", "ไ", " ", " ", " ", "\u{0}", "\n",
      "\u{301}",
      "é", "🙂", "\u{202E}", "title:", "speaker:", "before:", "2024", "-01", "%", "_", "+", "ﬁ", "İ",
      "\u{FFFD}", "rowid", "words", "ß",
    ]
    for _ in 0..<200 {
      let typed = (0..<1 + random.below(9)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let results = try library.search(typed)
      for passage in results.groups.flatMap(\.passages) {
        let text = Array(passage.text.utf8)
        #expect(
          passage.matches.allSatisfy { $0.upperBound <= text.count && !$0.isEmpty }, "\(typed)")
        #expect(
          zip(passage.matches, passage.matches.dropFirst()).allSatisfy {
            $0.upperBound <= $1.lowerBound
          })
        for match in passage.matches {
          #expect(String(validating: text[match], as: UTF8.self) != nil, "\(typed)")
        }
      }
      #expect(results.problem == nil || results.groups.isEmpty, "\(typed)")
    }
  }
}
