import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

/// Words are selected from where v was pressed to the cursor, both included.
struct SelectionTests {
  @Test func `h and l extend a selection by words, and the focus stays`() {
    var reading = Reading()
    reading.press("v l l")
    #expect(reading.focus == .transcript)
    #expect(reading.word == "of")
    reading.press("h")
    #expect(reading.word == "one")
  }

  @Test func `v selects the word at the cursor, and Esc or v after its sentence ends it`() {
    for end in ["v v", "Esc", "v Esc"] {
      var reading = Reading(talking: Talking.attribution)
      reading.press("v")
      #expect(reading.selectedWords == "Welcome")
      reading.press(end)
      #expect(reading.selectedWords == nil)
    }
  }

  @Test(arguments: [
    ("→ →", "Welcome back. I"),
    ("}", "Welcome back. I am here with Ines Falk. Ines, what is a lamp for? It"),
    ("j", "Welcome back. I am here with Ines Falk. Ines,"),
  ])
  func `moves extend the selection by whole words`(keys: String, selected: String) {
    var reading = Reading(talking: Talking.attribution)
    reading.press("v \(keys)")
    #expect(reading.selectedWords == selected)
  }

  @Test func `a selection grows backwards as well`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} v ← ←")
    #expect(reading.selectedWords == "lamp for? It")
  }

  @Test func `in scripts without spaces a character is a word`() {
    var reading = Reading(Transcript(cues: CueList(["今天我们谈论 data 训练。"], every: 1)))
    reading.press("→ v → →")
    #expect(reading.selectedWords == "天我们")
    reading.press("Esc → → → v →")
    #expect(reading.selectedWords == "data 训")
  }

  @Test func `selected words stand out, and their row as well`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("→ v →")
    let surface = reading.surface
    let shown = surface.cells.filter { $0.role == Role.selection.rawValue }
    #expect(shown.count == "back. I".count)
    let styles = RoleStyles.all
    for emphasis in [Cell.Emphasis(), .raised, .dimmed] {
      let style = styles[StyleSheet.index(role: Role.selection.rawValue, emphasis: emphasis)]
      let text = styles[StyleSheet.index(role: Role.text.rawValue, emphasis: emphasis)]
      #expect(style.background != text.background && style.monochrome.contains(.reverse))
    }
  }

  @Test func `a selection stays when who speaks is said anew or the file is read again`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("→ v → →")
    let before = reading.selectedWords
    reading.answer(Talking.attribution)
    reading.send(.documentLoaded(Document(Talking.transcript, name: "talk.txt")))
    #expect(reading.selectedWords == before && before == "back. I am")
  }

  @Test(arguments: [
    ("v v", "Welcome back."), ("→ v v", "Welcome back."),
    ("v v →", "Welcome back. I am here with Ines Falk."), ("v v → ←", "Welcome back."),
    (
      "v v l l l",
      "Welcome back. I am here with Ines Falk. Ines, what is a lamp for? It is for reading, Ruben."
    ),
    ("} v v ←", "Ines, what is a lamp for? It is for reading, Ruben."),
    ("v v ← ←", "Welcome back."), ("G v v →", "Good night."),
    ("v v j", "Welcome back. I am here with Ines Falk. Ines, what is a lamp for?"),
  ])
  func `a second v takes whole sentences, and moves go by them`(keys: String, selected: String) {
    var reading = Reading(talking: Talking.attribution)
    reading.press(keys)
    #expect(reading.selectedWords == selected)
    #expect(reading.status.contains("Esc cancel"))
  }

  @Test func `after sentences a new selection is of words again`() {
    for end in ["Esc", "v", "y", "a Enter"] {
      var reading = Reading(talking: Talking.attribution)
      reading.press("v v \(end)")
      #expect(!reading.isSelecting)
      reading.press("} v")
      #expect(reading.selectedWords == "It")
    }
  }

  @Test func `without turns words are selected all the same`() {
    var reading = Reading()
    reading.press("v → →")
    #expect(reading.selectedWords == "Caption one of")
    #expect(reading.status.contains("a note") && !reading.status.contains("s who"))
  }
}
