import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

struct CastTests {
  // MARK: Who is there

  @Test func `a text that names nobody has nobody`() {
    #expect(cast([]).people.isEmpty)
    #expect(cast(["So we boiled the water and it was hot."]).people.isEmpty)
  }

  @Test func `one who introduces herself is there`() {
    let found = cast(["Welcome to the show, I'm Anna Berg.", "Today we talk about bees."])
    #expect(found.people.first?.name == "Anna Berg")
    #expect(found.people.first?.hostLogOdds ?? 0 > 0)
    #expect(kinds(found, of: "Anna Berg") == [.introducesSelf])
  }

  @Test func `the first name in the text and the full name of the page are one person`() {
    let found = cast(
      ["So Mira, what do you think?", "I think bees are fine."],
      keyPoints: ["Mira Solberg explains how bees sleep."])
    #expect(found.people.map(\.name) == ["Mira Solberg"])
    #expect(found.people[0].isInKeyPoints)
    #expect(kinds(found, of: "Mira Solberg") == [.asked])
  }

  @Test(arguments: [
    ("Mira Sohlberg", "Mira Solberg"), ("Volkmar Ahlers", "Balkmar Ahlers"),
    ("Kim Chwang", "Kim Chuang"),
  ])
  func `a name that is heard otherwise is the same person`(page: String, heard: String) {
    let found = cast(
      ["Today we are joined by \(heard).", "Hello, I am glad to be here."],
      keyPoints: ["\(page) explains how bees sleep."])
    #expect(found.people.map(\.name) == [page])
    #expect(found.people[0].aliases == [heard])
  }

  @Test func `a short form is the same person`() {
    let found = cast(
      ["Thanks, Tom.", "What else, Tom?"], keyPoints: ["Thomas Reed explains how bees sleep."])
    #expect(found.people.map(\.name) == ["Thomas Reed"])
    #expect(found.mentions.count == 2)
  }

  @Test func `a name on no list is found where people are spoken to`() {
    let lines = [
      "Welcome, Ysolt!", "Thank you.", "So, Ysolt, how do bees sleep?", "Thanks, Ysolt.",
    ]
    #expect(cast(lines).people.map(\.name) == ["Ysolt"])
  }

  @Test func `somebody only talked about hardly speaks`() throws {
    let found = cast(
      [
        "Hi Anna, welcome to the show.", "Thank you.", "So Anna, what do bees eat?",
        "We know that from Karl Vogel, he wrote a book about it.", "Thanks so much, Anna.",
      ], keyPoints: ["Karl Vogel's book is about bees."])
    let anna = try #require(found.people.first { $0.name == "Anna" })
    let karl = found.people.first { $0.name == "Karl Vogel" }
    #expect(anna.likelihood > 0.5)
    #expect(karl?.likelihood ?? 0 < 0.3)
  }

  @Test(arguments: ["Kubernetes", "Blue Fox", "GitHub", "Norway"])
  func `a thing is nobody`(thing: String) {
    let lines = [
      "We moved to \(thing) last year.", "I like \(thing) a lot.",
      "The people at \(thing) are nice.",
    ]
    #expect(cast(lines).people.allSatisfy { $0.likelihood < 0.2 })
  }

  @Test func `one spoken to by first name is not the namesake who is talked about`() {
    let filler = [String](repeating: "And then we went on with what we had in the box.", count: 40)
    let found = cast(
      filler + [
        "Anna, what do you think?", "I met Anna Karlsson, she wrote a book.", "Really, Anna?",
      ] + filler)
    #expect(kinds(found, of: "Anna") == [.asked, .asked])
  }

  @Test func `names of three words, with particles and accents, are kept whole`() {
    let names = ["José Luis Pérez", "Jan van der Meer", "Åsa Öberg"]
    for name in names {
      #expect(cast(["Hi everyone, my name is \(name)."]).people.first?.name == name)
    }
  }

  @Test func `a title is no part of a name`() {
    #expect(cast(["We are joined by Dr. Anna Berg."]).people.first?.name == "Anna Berg")
  }

  @Test func `people of the roster come with their role`() {
    let found = cast(
      ["So Anna, how are you?"], roster: [RosterPerson(name: "Anna Berg", role: .host)])
    #expect(found.people.first?.name == "Anna Berg")
    #expect(found.people.first?.role == .host)
    #expect(found.people.first?.isInRoster == true)
  }

  // MARK: Without capital letters and punctuation

  @Test func `names are found in lower case`() {
    let found = cast(
      padded([
        "welcome to the show I'm anna berg and with me is robert", "hi anna",
        "so robert what do you do",
      ]))
    #expect(found.people.map(\.name).contains("Anna Berg"))
    #expect(kinds(found, of: "Anna Berg") == [.introducesSelf, .greeted])
    #expect(kinds(found, of: "Robert") == [.introduced, .asked])
  }

  @Test func `the page says what is a name in lower case`() {
    let found = cast(
      padded(["so seedling how do bees sleep", "thanks seedling"]),
      keyPoints: ["Seedling explains how bees sleep."])
    #expect(found.people.first?.name == "Seedling")
  }

  @Test func `a word that is also a name stays a word`() {
    let found = cast(padded(["I will bill them in may and mark the art page", "we hope so"]))
    #expect(found.people.isEmpty)
  }

  // MARK: What places say

  @Test(arguments: [
    ("I'm Anna, hello.", Cast.Mention.Kind.introducesSelf),
    ("This is Anna, hello.", .introducesSelf),
    ("I am your host today, Anna Berg.", .introducesSelf), ("With me is Anna Berg.", .introduced),
    ("We've got Anna Berg on the line.", .introduced), ("Welcome, Anna.", .greeted),
    ("Hey Anna!", .greeted), ("Welcome to the show, Anna.", .greeted), ("Thanks, Anna.", .thanked),
    ("Thank you so much, Anna.", .thanked), ("Anna, what is it?", .asked),
    ("Is it so, Anna?", .asked),
    ("That is true, Anna.", .addressed), ("As Anna said, it is so.", .credited),
    ("Anna and I went there.", .together), ("I read about Anna there.", .mentioned),
    ("I read Anna's book.", .mentioned),
  ])
  func `the words around a name say what it is there for`(
    line: String, kind: Cast.Mention.Kind
  ) {
    // The key point makes sure that the name is known in each of the lines.
    let found = cast([line], keyPoints: ["Anna Berg explains how bees sleep."])
    #expect(found.mentions.map(\.kind) == [kind])
  }

  @Test func `what is said to the first of a list is said to all`() {
    let found = cast(["Thanks, Anna and Robert."], keyPoints: ["Anna and Robert discuss bees."])
    #expect(found.mentions.map(\.kind) == [.thanked, .thanked])
  }

  @Test(arguments: [
    ("I'm Anna, hello.", 1.0...10), ("Welcome, Anna.", -10 ... -0.5), ("Thanks, Anna.", -10 ... -1),
    ("Is it so, Anna?", -10 ... -1), ("As Anna said, it is so.", -10 ... -1),
    ("I read about Anna there.", -10 ... -1), ("so anna what do you think", -10 ... -1),
  ])
  func `whoever is named is not the one who speaks, except in an introduction`(
    line: String, expected: ClosedRange<Double>
  ) throws {
    let found = cast(padded([line]), keyPoints: ["Anna Berg explains how bees sleep."])
    let mention = try #require(found.mentions.first)
    #expect(expected.contains(mention.weights(in: middle).speaks))
  }

  @Test func `who is asked at the end of a turn speaks next`() {
    let end = Cast.Mention.Setting(
      wordsBefore: 20, wordsAfter: 2, endsInQuestion: true, isLastAddress: true)
    #expect(mention(.asked).weights(in: end).speaksNext > 1.5)
    #expect(
      mention(.credited).weights(in: middle).speaksNext
        < mention(.asked).weights(in: middle).speaksNext)
    #expect(
      mention(.asked).weights(in: end).speaksNext > mention(.asked).weights(in: middle).speaksNext)
  }

  @Test(arguments: [
    "With me is Anna Berg, who keeps bees, Karl Vogel, a baker, and Mira Solberg.",
    "Anna Berg is a keeper of bees. Karl Vogel is the baker here. Mira Solberg is our host.",
  ])
  func `each of a list of introductions is introduced`(line: String) {
    let filler = [String](repeating: "And then we went on with what we had in the box.", count: 90)
    let found = cast([line] + filler)
    #expect(found.mentions.map(\.kind) == [.introduced, .introduced, .introduced])
  }

  @Test(arguments: [
    ("Anna. Welcome back. What say you given that it rains?", "you given that it rains?"),
    ("Uh, Anna, how about you? I think it is fine.", "you?"),
    ("Anna, tell us what you think. I would say so.", "think."),
    ("Anna, it rains here. I like that. Do you like it? Bees are fine.", "it?"),
    ("Anna, it rains here. Yeah. Do you like it?", "here."),
    ("so anna what do you think about it", "what do you"),
  ])
  func `what is said to somebody goes to the end of the question`(line: String, end: String) throws
  {
    let found = cast(padded([line]), keyPoints: ["Anna Berg explains how bees sleep."])
    let mention = try #require(found.mentions.first { $0.isAddress })
    let words = line.split(separator: " ").prefix(mention.reach)
    #expect(words.joined(separator: " ").hasSuffix(end))
  }

  @Test func `text in lower case with sentence ends has the same people as with capitals`() {
    let lines = [
      "welcome to the show. i'm anna berg, and with me is robert. hi robert, how are you?",
      "thanks, anna. i am fine.", "so robert, what do bees eat?", "honey, mostly.",
      "thank you so much, robert.", "thank you, anna.",
    ]
    let found = cast(lines).people.filter { $0.likelihood >= 0.5 }
    #expect(Set(found.map(\.name)) == ["Anna Berg", "Robert"])
  }

  @Test func `no weight of a name is beyond a small bound, and each feature has its row`() {
    for style in NameStyle.allCases {
      let net = style.net
      #expect((net.hidden + net.output + net.host + [net.outputBias]).allSatisfy { abs($0) <= 6 })
      #expect(net.hidden.count == PersonFeature.allCases.count * PersonNet.units)
    }
    for rows in [MentionWeights.punctuated, MentionWeights.plain] {
      #expect(rows.values.allSatisfy { $0.count == 3 && $0.allSatisfy { abs($0) <= 6 } })
      #expect(rows[.introducesSelf] != nil)
    }
  }

  // MARK: Odd input

  @Test(arguments: ["", " ", "...", "你好，我是王伟。", "مرحبا أنا ليلى", "'s 's 's", "A. B. C. D. E."])
  func `any text is read`(line: String) {
    let found = cast([line, line])
    #expect(found.people.allSatisfy { (0...1).contains($0.likelihood) })
  }

  @Test func `sixty names in one giant cue are read`() {
    let names = (0..<60).map { "Welcome, Bar\(letters($0)) Quill\(letters($0)). " }
    let found = cast([String(repeating: names.joined(), count: 20)])
    #expect(found.people.count <= 60)
    #expect(
      found.mentions.map(\.words.lowerBound) == found.mentions.map(\.words.lowerBound).sorted())
  }

  // MARK: -

  private let middle = Cast.Mention.Setting(
    wordsBefore: 30, wordsAfter: 80, endsInQuestion: false, isLastAddress: false)

  private func mention(_ kind: Cast.Mention.Kind) -> Cast.Mention {
    Cast.Mention(kind: kind, person: 0, words: 0..<1, cues: .punctuated)
  }

  private func letters(_ n: Int) -> String {
    String([n / 26, n % 26].map { Character(Unicode.Scalar(UInt8(97 + $0))) })
  }

  /// With enough words around that the text counts as one with, or without, capitals.
  private func padded(_ lines: [String]) -> [String] {
    lines + [String](repeating: "and then we went on with what we had in the box", count: 3)
  }

  private func kinds(_ cast: Cast, of name: String) -> [Cast.Mention.Kind] {
    cast.mentions.filter { cast.people[$0.person].name == name }.map(\.kind)
  }

  private func cast(
    _ lines: [String], keyPoints: [String] = [], roster: [RosterPerson] = []
  ) -> Cast {
    let transcript = Transcript(keyPoints: keyPoints, cues: CueList(lines))
    return Cast.find(in: SpokenText(transcript.cues), transcript: transcript, roster: roster)
  }
}
