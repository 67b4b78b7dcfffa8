import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// The table of actions, pressed through.
struct ActionTests {
  /// Every action that a context has.
  private static let all = ActionTable.entries.flatMap { entry in
    KeyContext.allCases.filter(entry.contexts.contains).map { (entry.name, $0) }
  }

  @Test(arguments: all)
  func `an action does something where it is bound, or says why it cannot`(
    name: String, context: KeyContext
  ) throws {
    let entry = try #require(ActionTable.entry(named: name, in: context))
    let keys = try #require(entry.keys.first)
      .split(separator: " ").map { $0 == "a…z" ? "k" : String($0) }.joined(separator: " ")
    // At the start of a list there is no way up, and at its end no way down.
    let answers = ["", "g", "G", "G k k"].map { before in
      var reading = Reading.inContext(context)
      reading.press(before)
      reading.effects = []
      let screen = view(reading.state)
      reading.press(keys)
      return !reading.effects.isEmpty || view(reading.state) != screen
    }
    #expect(answers.contains(true))
  }

  @Test(arguments: KeyContext.allCases)
  func `a key that is not bound says so and how to find those that are`(context: KeyContext) {
    var reading = Reading.inContext(context)
    reading.press("~")
    #expect(reading.status.contains("not bound here: ? shows the keys"))
  }

  @Test(arguments: KeyContext.allCases)
  func `letters typed after a key that opens a line elsewhere never run as commands`(
    context: KeyContext
  ) throws {
    let openers = Set(ActionTable.entries.filter(\.opensInput).flatMap(\.keys)).sorted()
    #expect(openers.contains("/") && openers.contains("s"))
    for key in openers {
      var reading = Reading.inContext(context)
      reading.press(key)
      if reading.isTyping { continue }
      let screen = view(reading.state)
      for letter in "TAimxdd" {
        reading.press(String(letter))
        #expect(view(reading.state) == screen)
        #expect(reading.effects.map(\.isTimer) == [true])
      }
      reading.send(.timerFired(.burst))
      reading.press("T")
      #expect(reading.effects.map(\.isTimer) == [false])
    }
  }

  @Test func `Enter and Esc end what was typed for a line that did not open`() {
    for end in ["Enter", "Esc"] {
      var reading = Reading.inContext(.overview)
      reading.press("s x y \(end)")
      #expect(reading.context == .overview)
      reading.press("q")
      #expect(reading.context == .transcript)
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `a context is where the keys say it is`(context: KeyContext) {
    #expect(Reading.inContext(context).context == context)
  }
}

extension Reading {
  /// Where these keys mean something, with enough there for all of them to do something.
  static func inContext(_ context: KeyContext) -> Reading {
    var reading = Reading(talking: .ofManyTurns, columns: 100, rows: 14, .ofManyTurns)
    reading.press("} } } a x Enter")
    switch context {
    case .transcript: break
    case .sections: reading.press("h")
    case .speakers: reading.press("l")
    case .overview: reading.press("i")
    case .help: reading.press("?")
    case .evidence: reading.press("W W")
    case .changes:
      reading.press("s 2")
      var changed = Attribution.ofManyTurns
      for index in changed.turns.indices.dropFirst(8) {
        changed.turns[index].speaker = 1 - index % 2
      }
      reading.answer(changed)
      reading.run("changes")
    case .issues: reading.run("issues")
    case .notes:
      for _ in 0..<6 { reading.press("} } a y Enter") }
      reading.press("B")
    case .library, .results:
      reading = .onTheShelf(columns: 100, rows: 8)
      guard context == .results else { break }
      reading.press("/ / l a m p Enter")
      reading.send(.librarySearched(revision: reading.librarySearchRevision, Shelves.results))
    case .questions: reading.run("questions")
    case .concordance:
      reading.find("lamp")
      reading.press("K")
    case .labelling:
      reading.send(
        .attributed(
          revision: reading.attributionRevision, .ofManyTurns,
          people: [RosterPerson(name: "Otto Brem")]))
      reading.press("C 1 1 l l")
    }
    return reading
  }

  var context: KeyContext { state.context }

  mutating func run(_ command: String) {
    press(":")
    type(command)
    press("Enter")
  }

  mutating func find(_ words: String) {
    press("/")
    type(words)
    press("Enter")
  }
}

extension Effect {
  fileprivate var isTimer: Bool { if case .startTimer = self { true } else { false } }
}

extension Transcript {
  /// Forty captions with a question in every other, in two sections, of which some could not be
  /// read as they stand.
  fileprivate static var ofManyTurns: Transcript {
    var cues = CueListBuilder()
    for index in 0..<40 {
      let line =
        index % 2 == 0
        ? "Where did you leave the lamp number \(index)?"
        : "I left it beside the door, as on every other evening since the winter began."
      cues.append(start: Timecode(seconds: index * 10), text: line.utf8)
    }
    return Transcript(
      title: "Lamps", duration: Timecode(seconds: 400), keyPoints: ["The lamp is at the door."],
      sections: [
        Section(start: Timecode(seconds: 0), title: "The First Lamp", summary: "A lamp."),
        Section(start: Timecode(seconds: 200), title: "The Last Lamp", summary: "A door."),
      ], cues: cues.build(),
      issues: (1...30).map { Issue(byteOffset: $0 * 10, line: $0, message: "a time goes back") })
  }
}

extension Attribution {
  /// Two people in turn, each turn with evidence.
  fileprivate static var ofManyTurns: Attribution {
    let evidence = (0..<8).map {
      Evidence(
        rule: .addressedAfter, places: Place(cue: 2)..<Place(cue: 3), speaker: 0,
        weight: 1 - Double($0) / 10)
    }
    return Attribution(
      origin: .inference, speakers: [Talking.ruben, Talking.ines],
      turns: (0..<40).map { Talking.turn($0..<$0 + 1, $0 % 2, name: 0.6, evidence: evidence) },
      review: [2, 5])
  }
}
