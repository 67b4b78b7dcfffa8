import Testing
import Transcripts

struct OverlayTests {
  private let one = Place(cue: 1)
  private let two = Place(cue: 2)
  private let bell = Bookmark(places: nil, quote: "bell")
  private let gulls = Bookmark(places: nil, quote: "gulls")

  @Test func `what is taken away and added again is all there, and the later mark counts`() {
    let first = Overlay(
      corrections: [.split(one)], bookmarks: [bell], marks: ["a": one, "b": one])
    let second = Overlay(
      corrections: [.split(one), .join(two)], bookmarks: [gulls, bell],
      marks: ["b": two, "a": one])
    let others = second.subtracting(first)
    #expect(
      others == Overlay(corrections: [.join(two)], bookmarks: [gulls], marks: ["b": two]))
    #expect(
      first.adding(others)
        == Overlay(
          corrections: [.split(one), .join(two)], bookmarks: [bell, gulls],
          marks: ["a": one, "b": two]))
    #expect(first.subtracting(first).isEmpty && first.adding(Overlay()) == first)
  }
}
