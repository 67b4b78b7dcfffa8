import Testing
import Transcripts

struct OverlayTests {
  private let one = Place(cue: 1)
  private let two = Place(cue: 2)
  private let bell = Note(places: nil, quote: "bell")
  private let gulls = Note(places: nil, quote: "gulls")

  @Test func `what is taken away and added again is all there, and the later mark counts`() {
    let first = Overlay(
      corrections: [.split(one)], notes: [bell], marks: ["a": one, "b": one])
    let second = Overlay(
      corrections: [.split(one), .join(two)], notes: [gulls, bell],
      marks: ["b": two, "a": one])
    let others = second.subtracting(first)
    #expect(
      others == Overlay(corrections: [.join(two)], notes: [gulls], marks: ["b": two]))
    #expect(
      first.adding(others)
        == Overlay(
          corrections: [.split(one), .join(two)], notes: [bell, gulls],
          marks: ["a": one, "b": two]))
    #expect(first.subtracting(first).isEmpty && first.adding(Overlay()) == first)
  }
}
