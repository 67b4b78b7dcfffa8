import Testing
import Transcripts

@testable import SpeakerAttribution

/// What a language model's answers do to who speaks.
@Suite struct LanguageModelTests {
  private let attributor = SpeakerAttributor(Talks.interview)

  private func questions() throws -> ModelQuestions { try #require(attributor.questions()) }

  /// The letter of a person.
  private func letter(_ name: String, _ questions: ModelQuestions) throws -> Int {
    try #require(questions.people.firstIndex { $0.name == name })
  }

  /// The first unit of each caption; each is a turn, the host's first.
  private func turns(_ questions: ModelQuestions) -> [Int] {
    let cues = Talks.interview.cues
    var word = 0
    return (0..<cues.count).map { cue in
      defer { word += cues.string(cues.textRange(cue)).split(separator: " ").count }
      return questions.view.unit(ofWord: word)
    }
  }

  private func answers(
    _ questions: ModelQuestions, _ letters: [Int]
  ) -> ModelAnswers {
    var answers = questions.unanswered
    answers.chunks = [
      .turns(zip(turns(questions), letters).map { ModelAnswers.Start(unit: $0, letter: $1) })
    ]
    return answers
  }

  @Test func `a question has the people, what the page says, and the numbered text`() throws {
    let questions = try questions()
    let prompt = questions.prompt(0, after: questions.unanswered)
    #expect(prompt.question.contains("Ada Quill"))
    #expect(prompt.question.contains("X somebody else"))
    #expect(prompt.question.contains("- Ada Quill talks with Tomas Reed about bees."))
    #expect(prompt.question.contains("] Welcome to the show, everyone."))
    #expect(prompt.letters.last == "X")
    #expect(questions.wordCount == prompt.units.reduce(0) { $0 + questions.view.words($1).count })
  }

  @Test func `a control in the text does not get into a question`() throws {
    let talk = Talks.transcript(["Hello \u{1B}[2J there, Ada.\nAnd so on.", "Well, hello to you."])
    let questions = try #require(SpeakerAttributor(talk).questions())
    let question = questions.prompt(0, after: questions.unanswered).question
    #expect(question.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `answers that agree with the text make it surer, and are evidence`() throws {
    let questions = try questions()
    let (ada, tomas) = (try letter("Ada Quill", questions), try letter("Tomas Reed", questions))
    let letters = (0..<12).map { $0.isMultiple(of: 2) ? ada : tomas }
    let before = attributor.attribution()
    let after = attributor.attribution(answers: answers(questions, letters))
    for cue in 0..<12 {
      #expect(Talks.name(after, cue: cue) == (cue % 2 == 0 ? "Ada Quill" : "Tomas Reed"))
    }
    let sum = { (talk: Attribution) in talk.turns.reduce(0) { $0 + $1.confidence } }
    #expect(
      sum(after) / Double(after.turns.count) > sum(before) / Double(before.turns.count))
    #expect(after.turns.contains { $0.evidence.contains { $0.rule == .languageModel } })
  }

  @Test func `answers whose names are all against the text name nobody wrongly`() throws {
    let questions = try questions()
    let (ada, tomas) = (try letter("Ada Quill", questions), try letter("Tomas Reed", questions))
    let letters = (0..<12).map { $0.isMultiple(of: 2) ? tomas : ada }
    let wrong = { (talk: Attribution) in
      (0..<12).count { Talks.name(talk, cue: $0) != ($0 % 2 == 0 ? "Ada Quill" : "Tomas Reed") }
    }
    let after = attributor.attribution(answers: answers(questions, letters))
    #expect(wrong(after) <= wrong(attributor.attribution()))
  }

  @Test func `a correction outranks a language model`() throws {
    let questions = try questions()
    let (ada, tomas) = (try letter("Ada Quill", questions), try letter("Tomas Reed", questions))
    let letters = (0..<12).map { $0.isMultiple(of: 2) ? ada : tomas }
    let correction = Correction.speaker(Place(cue: 5)..<Place(cue: 6), name: "Rúna Aas")
    let after = attributor.attribution(
      corrections: [correction], answers: answers(questions, letters))
    #expect(Talks.name(after, cue: 5) == "Rúna Aas")
    #expect(Talks.turn(after, cue: 5).isCorrected)
  }

  @Test func `answers about another text are not heard`() throws {
    let other = ModelAnswers(names: ["Ada Quill"], unitCount: 7)
    #expect(attributor.attribution(answers: other) == attributor.attribution())
    var broken = try questions().unanswered
    broken.chunks = [.turns([ModelAnswers.Start(unit: 5, letter: 99)])]
    #expect(attributor.attribution(answers: broken) == attributor.attribution())
  }

  @Test(arguments: [
    #"{"turns":[{"u":0,"s":"A"},{"u":5000,"s":"B"}]}"#, #"{"turns":[{"u":-1,"s":"A"}]}"#,
    #"{"turns":[{"u":3,"s":"A"},{"u":1,"s":"B"}]}"#,
    #"{"turns":[{"u":1,"s":"A"},{"u":1,"s":"B"}]}"#, #"{"turns":[{"u":0,"s":"W"}]}"#,
    #"{"turns":[]}"#, #"{"turns":[{"u":0,"s":"A"}]}"#,
  ])
  func `an answer with wrong numbers, or one letter for a talk between two, is of no use`(
    reply: String
  ) throws {
    #expect(try questions().read(reply, chunk: 0) == .unusable)
  }

  @Test func `of the letters only those given count`() throws {
    let questions = try questions()
    let next = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(questions.people.count)))
    let host = Character(
      UnicodeScalar(UInt8(ascii: "A") + UInt8(try letter("Ada Quill", questions))))
    func read(_ letter: Character) -> ModelAnswers.Chunk {
      let list = turns(questions).enumerated().map { index, unit in
        #"{"u":\#(unit),"s":"\#(index.isMultiple(of: 2) ? host : letter)"}"#
      }
      return questions.read("[\(list.joined(separator: ","))]", chunk: 0)
    }
    #expect(read("X") != .unusable)
    #expect(read(next) == .unusable)
  }

  @Test func `an answer that changes speaker with every unit is of no use`() throws {
    let questions = try questions()
    let all = questions.view.unitCount
    let turns = (0..<all).map { #"{"u":\#($0),"s":"\#($0.isMultiple(of: 2) ? "A" : "X")"}"# }
    #expect(
      questions.read("[\(turns.joined(separator: ","))]", chunk: 0) == .unusable)
  }

  @Test func `nothing is asked of a talk with labels, or without words`() {
    let labelled = Transcript(
      speakers: [Speaker(name: "Ada")],
      turns: [Turn(places: Place(cue: 0)..<Place(cue: 1), speaker: 0)],
      cues: Talks.interview.cues)
    #expect(SpeakerAttributor(labelled).questions() == nil)
    #expect(SpeakerAttributor(Transcript()).questions() == nil)
  }
}
