import Testing
import Transcripts

@testable import Reader

struct MarkNumbersTests {
  private func numbers(_ names: [String?], host: String? = nil) -> [Int] {
    let speakers = names.map { Speaker(name: $0, role: $0 != nil && $0 == host ? .host : nil) }
    return MarkNumbers.numbers(speakers, names: Speaker.shownNames(speakers))
  }

  @Test func `a name has the same number wherever and whenever it comes`() {
    // Whoever changes these changes the colours of everybody.
    #expect(numbers(["Ruben Ilves", "Ines Falk"]) == [0, 1])
    #expect(numbers(["Ines Falk", "Ruben Ilves"]) == [1, 0])
    #expect(numbers(["RUBEN ILVES"]) == [0] && numbers([nil]) == [2])
  }

  @Test func `of two who want one number a host has it, and a voice never takes a name’s`() {
    // All three want number 1.
    let names = ["Ines Falk", "Ines", "Pio"]
    #expect(names.map { numbers([$0]) } == [[1], [1], [1]])
    for (index, name) in names.enumerated() {
      let numbers = numbers(names, host: name)
      #expect(numbers[index] == 1 && Set(numbers) == [1, 2, 3])
    }
    #expect(numbers([nil, "Ines", "Pio"]).first == 3)
  }

  @Test
  func `the order of speakers and people who come and go change nobody who is in no one’s way`() {
    let names = ["Ruben Ilves", "Ines Falk", "Tim Hwang", "Volkmar Uhlig"]
    let all = numbers(names)
    #expect(numbers(names.reversed()) == all.reversed())
    for gone in names.indices {
      var (fewer, left) = (names, all)
      fewer.remove(at: gone)
      left.remove(at: gone)
      #expect(numbers(fewer) == left)
    }
  }

  @Test func `many speakers have as many pairs of mark and colour`() {
    let speakers = (1...60).map { Speaker(name: "Person \($0)") }
    let talk = Attribution(
      origin: .inference, speakers: speakers,
      turns: [Talking.turn(0..<8, 0)])
    let document = Document(Talking.transcript, name: "talk", attribution: talk)
    let looks = speakers.indices.map {
      SpeakerMark.mark($0, in: document) + "\(SpeakerMark.role($0, in: document))"
    }
    #expect(Set(looks).count == 60)
    let eight = numbers(Array(speakers.prefix(8)).map(\.name))
    #expect(Set(eight).count == 8 && eight.allSatisfy((0..<8).contains))
  }
}
