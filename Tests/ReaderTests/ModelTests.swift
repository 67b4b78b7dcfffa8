import Testing
import Transcripts

@testable import Reader

/// Asking the user's language model from the reader.
@Suite struct ModelTests {
  private func reading(columns: Int = 120) -> Reading {
    var reading = Reading(talking: Talking.attribution, columns: columns)
    reading.state.languageModel = "http://127.0.0.1:8080/v1"
    return reading
  }

  private func isSent(_ reading: Reading) -> Bool {
    reading.effects.contains { if case .askModel = $0 { true } else { false } }
  }

  @Test func `without an address it says how to give one`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("M")
    #expect(reading.status.contains("No language model is set: open with --model ADDRESS"))
  }

  @Test func `nothing is sent before Enter says so`() {
    var reading = reading()
    reading.press("M")
    #expect(reading.status.contains("44 words to http://127.0.0.1:8080/v1?"))
    #expect(reading.status.contains("Enter sends  Esc does not"))
    reading.type("y")
    reading.press("Esc")
    #expect(!isSent(reading) && !reading.status.contains("language model"))
    reading.type(":model")
    reading.press("Enter Enter")
    #expect(isSent(reading))
  }

  @Test func `the status line shows how far it is, and the reader stays usable`() {
    var reading = reading()
    reading.press("M Enter")
    reading.send(.modelAsked(.asking(chunk: 3, of: 9)))
    #expect(reading.status.contains("Asking the language model: chunk 3 of 9 · Esc stops"))
    reading.press("j M")
    #expect(reading.status.contains("The language model is being asked: Esc stops"))
  }

  @Test func `Esc stops it, and what comes later is dropped`() {
    var reading = reading()
    reading.press("M Enter")
    reading.send(.modelAsked(.asking(chunk: 3, of: 9)))
    reading.press("Esc")
    let isStopped = reading.effects.contains {
      if case .stopAskingModel = $0 { true } else { false }
    }
    #expect(isStopped && reading.asked == [])
    reading.send(.modelAsked(.asking(chunk: 4, of: 9)))
    reading.send(.modelAsked(.ended("too late")))
    #expect(reading.status.contains("Stopped"))
  }

  @Test func `at the end the rows change, and the status line says how many`() {
    var reading = reading()
    reading.press("M Enter")
    reading.send(.modelAsked(.ended("The language model has answered")))
    #expect(reading.asked == [])
    var answer = Talking.attribution
    answer.turns[2].speaker = 1
    answer.turns[2].confidence = 0.95
    reading.answer(answer)
    #expect(reading.status.contains("The language model has answered · "))
    #expect(reading.status.contains("changed: :changes"))
  }

  @Test(arguments: [60, 80, 120])
  func `the line fits the window`(columns: Int) {
    var reading = reading(columns: columns)
    reading.press("M")
    #expect(reading.status.contains("http://127.0.0.1:8080/v1?"))
    #expect(reading.status.contains("Enter"))
  }
}
