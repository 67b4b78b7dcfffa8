import Reader
import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import ReaderRuntime

/// A transcript read line by line.
struct LinearSessionTests {
  private func session(
    _ document: Document = Samples.document(), overlays: FakeOverlays = FakeOverlays()
  ) throws -> LinearSession {
    LinearSession(
      state: ReaderState(document: document, size: CellSize(columns: 80, rows: 24)),
      choice: ThemeChoice(try Samples.theme(), in: ThemeStore(folder: nil)),
      effects: EffectRunner(
        mode: .whenAsked, overlays: overlays,
        reload: { .noticeGiven("again") }))
  }

  private var labelled: Document {
    Samples.document(
      """
      WEBVTT

      00:01.000 --> 00:03.000
      <v Ida>We light it at four.

      00:04.000 --> 00:06.000
      <v Jon>Nobody is awake then. But the oven is.

      00:07.000 --> 00:09.000
      <v Ida>And the cat.
      """)
  }

  @Test func `it opens with what the document is, and the first words under their heading`() throws
  {
    var session = try session()
    #expect(
      session.opening() == [
        "Bread and Letters", "0:01:40, 2 sections",
        "Enter reads on, ? tells the commands, q leaves.", "", "Section 1 of 2: The Oven, 0:00",
        "We light it at four. Nobody is awake then.",
      ])
  }

  @Test func `sections, paragraphs and numbers go on, and the ends are said`() throws {
    var session = try session()
    _ = session.opening()
    let letter = [
      "", "Section 2 of 2: The Letter, 1:00", "And then a letter came. From whom?",
    ]
    #expect(session.answer("]\n") == letter)
    #expect(session.answer("") == ["Last paragraph"])
    #expect(session.answer("1").first == "" && session.answer("2") == letter)
    #expect(session.answer("-").last == "We light it at four. Nobody is awake then.")
    #expect(session.answer(":1:05").last == "And then a letter came. From whom?")
    #expect(session.answer("=").last?.hasSuffix(" percent, 1:05") ?? false)
  }

  @Test func `a search tells the sentence and the number of the match`() throws {
    var session = try session()
    _ = session.opening()
    #expect(
      session.answer("/letter") == [
        "Match 1 of 2, 1:00", "", "Section 2 of 2: The Letter, 1:00", "And then a letter came.",
      ])
    #expect(session.answer("n") == ["Match 2 of 2, 1:00", "And then a letter came."])
    #expect(session.answer("/").first == "Wrapped to the start")
    #expect(session.answer("/zebra") == ["No match for zebra"])
  }

  @Test func `a turn is told with its speaker, in words`() throws {
    var session = try session(labelled)
    #expect(session.opening().suffix(3) == ["", "Ida, 0:01:", "We light it at four."])
    #expect(
      session.answer("}") == ["", "Jon, 0:04:", "Nobody is awake then. But the oven is."])
    #expect(session.answer("}") == ["", "Ida, 0:07:", "And the cat."])
    #expect(session.answer("}") == ["Last turn"])
    #expect(session.answer("p").first == "Ida, 67 percent, 2 turns")
  }

  @Test func `where nothing has a time none is told`() throws {
    var session = try session(Samples.document("# Lamps\n\nThey are for reading.\n"))
    let lines = session.opening() + session.answer("/reading") + session.answer("=")
    #expect(lines.contains("Match 1 of 1") && !lines.contains { $0.contains("0:00") })
  }

  @Test func `lists are told as a whole, and the text has the next line again`() throws {
    var session = try session()
    _ = session.opening()
    #expect(session.answer(":help").contains { $0.contains("one row down") })
    #expect(session.answer("]").last == "And then a letter came. From whom?")
    #expect(session.answer("i") == ["Key points", "Bakers count time in loaves."])
    #expect(session.answer("s").count == 2)
    #expect(session.answer(":make-note").first?.contains("needs the screen") ?? false)
    #expect(session.answer("[").last == "We light it at four. Nobody is awake then.")
    #expect(session.answer("zz") == ["There is no command zz; ? tells those there are."])
    #expect(session.answer("?").count > 5)
  }

  @Test func `q leaves and keeps the place, and no line has a control`() throws {
    var session = try session(Samples.document("0:00 Ropes\u{1B}[2J and\u{9B}31m lamps."))
    let lines = session.opening()
    #expect(
      lines.allSatisfy { line in
        line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      })
    #expect(session.answer("q") == [] && session.isOver)
  }
}
