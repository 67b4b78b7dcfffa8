import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// `y` and `Y` put words on the clipboard.
struct CopyTests {
  private func copied(_ reading: Reading) -> String? {
    for case .copy(let copied) in reading.effects { return copied.text }
    return nil
  }

  private var talk: Transcript {
    var talk = Talking.transcript
    talk.source = "https://example.org/watch?v=7"
    return talk
  }

  @Test func `y copies the sentence, or what is selected, which is then over`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("→ y")
    #expect(copied(reading) == "Welcome back.")
    reading.press("v → y")
    #expect(copied(reading) == "back. I")
    #expect(!reading.isSelecting && reading.status.contains("Copying the words …"))
  }

  @Test func `Y adds who says it, where, when, and the link`() {
    var reading = Reading(talking: Talking.attribution, talk)
    reading.press("} Y")
    #expect(
      copied(reading)
        == "“It is for reading, Ruben.”\n— Ines Falk ?, On Lamps, 0:20\nhttps://example.org/watch?v=7&t=20s\n"
    )
    reading = Reading()
    reading.press("Y")
    #expect(copied(reading) == "“Caption one of part 1.”\n— A Talk About Reading, 0:00\n")
  }

  @Test func `Y leaves the selection, and a notes it`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} v v Y")
    #expect(reading.selectedWords == "It is for reading, Ruben." && reading.isSelecting)
    reading.press("a Enter")
    #expect(reading.saved?.notes.map(\.quote) == ["It is for reading, Ruben."])
    #expect(!reading.isSelecting)
  }

  @Test func `a notes what was just copied, until the cursor has moved`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("→ v → y a Enter")
    #expect(reading.saved?.notes.map(\.quote) == ["back. I"])
    reading = Reading(talking: Talking.attribution)
    reading.press("→ v → y ← a Enter")
    #expect(reading.saved?.notes.map(\.quote) == ["Welcome back."])
  }

  @Test func `a quote names all who say it`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("v } Y")
    #expect(copied(reading)?.contains("\n— Ruben Ilves and Ines Falk ?, On Lamps, 0:00") == true)
    reading.press("Esc g v G Y")
    #expect(copied(reading)?.contains(" speakers, On Lamps, 0:00") == true)
  }

  @Test func `in the list of notes it is the words of the selected one`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("B y")
    #expect(copied(reading) == nil && reading.status.contains("No notes yet"))
    reading.press("q } a Enter g B y")
    #expect(copied(reading) == "It is for reading, Ruben.")
  }

  @Test(arguments: [
    (CopyOutcome.taken(by: ["tmux", "wl-copy"]), "Copied the words with tmux and wl-copy"),
    (.forTerminal(file: nil), "Sent the words to the terminal’s clipboard"),
    (.forTerminal(file: "~/a.txt"), "Sent the words to the terminal, and kept in ~/a.txt"),
    (.inFile("~/a.txt"), "No clipboard here: see ~/a.txt for the words"),
    (.nowhere("no folder"), "Not copied: no folder"),
  ])
  func `what became of the words is said, and the terminal is sent what no program took`(
    outcome: CopyOutcome, sentence: String
  ) {
    var reading = Reading(talking: Talking.attribution)
    reading.press("→ y")
    reading.send(.copied(outcome, CopiedText("Welcome back.", name: "the words")))
    #expect(reading.status.contains(sentence))
    let sent = reading.effects.compactMap { effect in
      if case .sendToClipboard(let text) = effect { text } else { nil }
    }
    let isForTerminal = if case .forTerminal = outcome { true } else { false }
    #expect(sent == (isForTerminal ? ["Welcome back."] : []))
  }

  @Test func `no control of a document gets to the clipboard, and no mark that turns a direction`()
  {
    let hostile = "ring\u{1B}[201~ the\u{9B}31m\u{7F} be\u{202E}ll\u{7}\u{2066}\rrm -rf lamps"
    var cues = CueListBuilder()
    cues.append(start: Timecode(seconds: 1), text: hostile.utf8)
    var talk = Transcript(title: "On\u{1B}]0;x\u{7} \nLamps", cues: cues.build())
    talk.source = "https://example.org/\u{1B}[201~\n"
    let said = Attribution(
      origin: .labels, speakers: [Speaker(name: "Eve\u{1B}[201~")],
      turns: [Talking.turn(0..<1, 0)])
    var reading = Reading(talking: said, talk)
    reading.press("v G y")
    #expect(copied(reading) == "ring[201~ the31m bell rm -rf lamps")
    reading.press("g v G Y")
    #expect(
      copied(reading)
        == "“ring[201~ the31m bell rm -rf lamps”\n— Eve[201~, On]0;x Lamps, 0:01\n"
        + "https://example.org/[201~ ?t=1s\n")
  }
}
