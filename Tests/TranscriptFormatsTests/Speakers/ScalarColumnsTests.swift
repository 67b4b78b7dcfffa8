import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct ScalarColumnsTests {
  private static let texts: [String] = [
    "plain", "", "Žofie 東京 🙂 e\u{301}", String(repeating: "añ🙂", count: 500), "end é",
  ]
  private let cues: CueList

  init() {
    cues = CueList(Self.texts)
  }

  @Test func `characters are scalars, counted in the cue`() {
    let columns = ScalarColumns(cues)
    for (cue, text) in Self.texts.enumerated() {
      var offset = 0
      for (column, scalar) in text.unicodeScalars.enumerated() {
        let place = Place(cue: cue, offset: offset)
        #expect(columns.column(place) == column)
        #expect(columns.place(cue: cue, column: column) == place)
        offset += String(scalar).utf8.count
      }
      let (end, count) = (Place(cue: cue, offset: offset), text.unicodeScalars.count)
      #expect(columns.column(end) == count)
      #expect(columns.place(cue: cue, column: count) == end)
      #expect(columns.place(cue: cue, column: count + 1) == nil)
    }
  }

  @Test func `what is outside the text has no place`() {
    let columns = ScalarColumns(cues)
    #expect(columns.place(cue: 5, column: 0) == Place(cue: 5))
    for (cue, column) in [(5, 1), (6, 0), (-1, 0), (0, -1), (Int.max, Int.max), (0, Int.max)] {
      #expect(columns.place(cue: cue, column: column) == nil)
    }
    #expect(columns.column(Place(cue: 5)) == 0)
    #expect(columns.column(Place(cue: -1, offset: -1)) == 0)
    #expect(ScalarColumns(CueList()).place(cue: 0, column: 0) == Place(cue: 0))
  }
}
