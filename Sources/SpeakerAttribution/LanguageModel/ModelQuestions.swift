import Transcripts

/// The questions for a language model about who speaks in a talk.
public struct ModelQuestions: Sendable {
  /// A person who may speak, as the model is told of them.
  struct Person: Hashable, Sendable {
    /// An index in the people of the cast.
    var index: Int
    var name: String
    var role: Speaker.Role?
  }

  /// The letter for somebody who is not among the people.
  static let somebodyElse = "X"
  static let mostPeople = 12

  let people: [Person]
  let view: ModelView
  private let talk: AnalysedTalk
  private let cues: CueList
  private let keyPoints: [String]
  private let chunks: [ModelChunk]

  init(_ inferred: InferredTalk, _ cues: CueList, keyPoints: [String]) {
    talk = inferred.talk
    self.cues = cues
    self.keyPoints = keyPoints
    people = Self.people(inferred)
    view = ModelView(inferred, people: people.map(\.index))
    chunks = ModelChunk.all(ofUnits: view.unitCount)
  }

  /// The words of the talk, all of which are sent.
  public var wordCount: Int { talk.text.words.count }

  /// The number of questions.
  public var count: Int { chunks.count }

  /// No answers yet.
  public var unanswered: ModelAnswers {
    ModelAnswers(names: people.map(\.name), unitCount: view.unitCount)
  }

  /// Those who are supposed to speak, and others who may, the likeliest first.
  private static func people(_ inferred: InferredTalk) -> [Person] {
    let cast = inferred.talk.cast.people
    let supposed = inferred.search.speakers.compactMap(\.person)
    let others = cast.indices.filter {
      let person = cast[$0]
      return !supposed.contains($0)
        && (person.likelihood >= 0.1 || person.isInKeyPoints || person.isInRoster)
    }
    return (supposed + others).prefix(mostPeople).map {
      Person(index: $0, name: cast[$0].name, role: cast[$0].role)
    }
  }
}

// MARK: - The prompt

extension ModelQuestions {
  /// The question about one chunk.
  /// - Parameter answers: those to the chunks before, which it goes on from.
  public func prompt(_ chunk: Int, after answers: ModelAnswers) -> ModelPrompt {
    let units = chunks[chunk].units
    var lines = ["People:"]
    for (index, person) in people.enumerated() {
      let role = person.role.map { ", \($0.rawValue)" } ?? ""
      lines.append("\(letter(index)) \(plain(person.name, atMost: 80))\(role)")
    }
    lines.append("\(Self.somebodyElse) somebody else")
    if !keyPoints.isEmpty {
      lines += ["", "The page says:"]
      lines += keyPoints.prefix(12).map { "- \(plain($0, atMost: 300))" }
    }
    let before = turns(before: units.lowerBound, answers)
    if !before.isEmpty { lines += ["", "Just before:"] + before }
    lines += ["", "Pieces:"]
    for unit in units {
      let known = view.sure[unit] >= 0 ? " \(letter(view.sure[unit]))" : ""
      lines.append("[\(unit)\(known)] \(text(view.words(unit), atMost: 2000))")
    }
    return ModelPrompt(
      instruction: ModelPrompt.instruction, question: lines.joined(separator: "\n"), units: units,
      letters: people.indices.map(letter) + [Self.somebodyElse])
  }

  private func letter(_ index: Int) -> String {
    index < people.count
      ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) : Self.somebodyElse
  }

  /// The last three turns before a unit, as the model sees them, or else as they are inferred.
  private func turns(before unit: Int, _ answers: ModelAnswers) -> [String] {
    guard unit > 0 else { return [] }
    let answered = answers.letters
    let letters = (0..<unit).map { answered[$0] >= 0 ? answered[$0] : view.letters[$0] }
    var (lines, end) = ([String](), unit)
    while end > 0, lines.count < 3 {
      var start = end - 1
      while start > 0, letters[start - 1] == letters[end - 1] { start -= 1 }
      let words = view.words(start).lowerBound..<view.words(end - 1).upperBound
      lines.append("\(letter(letters[end - 1])): … \(text(words.suffix(40), atMost: 300))")
      end = start
    }
    return lines.reversed()
  }

  /// The text of some words, in one line.
  private func text(_ words: Range<Int>, atMost count: Int) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let range = talk.text.words[first].range.lowerBound..<talk.text.words[last].range.upperBound
    return plain(cues.string(range), atMost: count)
  }

  /// A text without controls and with single spaces.
  private func plain(_ text: String, atMost count: Int) -> String {
    let words = text.unicodeScalars.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
    return String(words.map { String($0) }.joined(separator: " ").prefix(count))
  }
}

// MARK: - The answer

extension ModelQuestions {
  /// The turns in the answer to a question; `unusable` where it is not what was asked for, or
  /// contradicts what is certain.
  public func read(_ reply: String, chunk: Int) -> ModelAnswers.Chunk {
    guard let reply = ModelReply(reply) else { return .unusable }
    let units = chunks[chunk].units
    var starts: [ModelAnswers.Start] = []
    let somebodyElse = Int(Character(Self.somebodyElse).asciiValue!) - 0x41
    for var start in reply.starts {
      guard units.contains(start.unit), start.letter < people.count || start.letter == somebodyElse,
        starts.last.map({ $0.unit < start.unit }) ?? true
      else { return .unusable }
      start.letter = min(start.letter, people.count)
      if starts.last?.letter != start.letter { starts.append(start) }
    }
    guard !starts.isEmpty else { return .unusable }
    // The first turn of a chunk may have begun before it.
    starts[0].unit = units.lowerBound
    let answer = ModelAnswers.Chunk.turns(starts)
    return view.accepts(starts, of: units) ? answer : .unusable
  }

  /// Kept answers to these questions: the letters of the people here, and of the chunks those that
  /// are still accepted; nil where they are about other units or other people.
  public func adopt(_ kept: ModelAnswers) -> ModelAnswers? {
    guard kept.unitCount == view.unitCount, kept.chunks.count == chunks.count else { return nil }
    var adopted = unanswered
    let here =
      kept.names.map { name in people.firstIndex { $0.name == name } ?? people.count }
      + [people.count]
    for (index, chunk) in kept.chunks.enumerated() {
      guard case .turns(let starts) = chunk else {
        adopted.chunks[index] = chunk
        continue
      }
      let isSound = starts.indices.allSatisfy {
        chunks[index].units.contains(starts[$0].unit) && here.indices.contains(starts[$0].letter)
          && ($0 == 0 || starts[$0 - 1].unit < starts[$0].unit)
      }
      guard isSound, starts.first?.unit == chunks[index].units.lowerBound else { return nil }
      adopted.chunks[index] = .turns(
        starts.map { ModelAnswers.Start(unit: $0.unit, letter: here[$0.letter]) })
    }
    return adopted
  }
}
