import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct SpeakerLabelsTests {
  private func lifted(_ cues: [String]) -> Transcript {
    let lifted = SpeakerLabels.lift(from: CueList(cues, every: 1))
    return Transcript(speakers: lifted.speakers, turns: lifted.turns, cues: lifted.cues)
  }

  @Test func `a label becomes a turn that lasts to the next`() {
    let cues = ["Welcome.", "Host: Who is here?", "And where?", "Maria: Me.", "Host: Good."]
    #expect(
      lifted(cues).dump == """
        speaker 0: Host
        speaker 1: Maria
        turn 0.0..<1.0: -
        turn 1.0..<3.0: speaker 0
        turn 3.0..<4.0: speaker 1
        turn 4.0..<4.5: speaker 0
        cue 0:00: Welcome.
        cue 0:01: Who is here?
        cue 0:02: And where?
        cue 0:03: Me.
        cue 0:04: Good.

        """)
  }

  @Test func `somebody quoted late in a long talk is no label`() {
    let cues = (0..<200).map { "These are the words of caption \($0)." }
    #expect(lifted(cues + ["Jane Doe: Yeah."] + cues + ["John Roe: No."]).turns.isEmpty)
  }

  /// Ordinary captions, three seconds each.
  private func speech(_ count: Int) -> [String] {
    (0..<count).map { "and these are the words of caption number \($0) of the talk" }
  }

  @Test func `a few captions of a long talk that begin like labels are speech`() {
    let first = ["Local First: keep the notes at home"] + speech(20)
    let both = first + ["Mary Jones: she says it best"]
    #expect(lifted(speech(10) + both + speech(270)).turns.isEmpty)
    #expect(lifted(speech(3) + both + both + both + speech(500)).turns.isEmpty)
    #expect(lifted(speech(900) + both + both + both + speech(900)).turns.isEmpty)
    #expect(lifted(["Proof: bees dance"] + speech(200) + ["Proof: they do"]).turns.isEmpty)
  }

  @Test func `a lecture with one label at the top is labelled`() {
    #expect(lifted(["Jane Doe: Welcome."] + speech(300)).speakers.map(\.name) == ["Jane Doe"])
    let music = ["[music]", "Host: Welcome."] + speech(300)
    #expect(lifted(music).speakers.map(\.name) == ["Host"])
  }

  @Test func `a talk with long turns is labelled when its names recur`() {
    let turn = ["Jane Doe: So."] + speech(25) + ["John Roe: Yes."] + speech(25)
    #expect(lifted(speech(5) + turn + turn + turn).turns.count == 7)
    let bare = ["Jane: So."] + speech(25) + ["John: Yes."] + speech(25)
    #expect(lifted(speech(5) + bare + bare + bare).turns.count == 7)
    #expect(lifted(["Jane: So."] + speech(200) + ["Jane: Yes.", "John: No."]).turns.count == 2)
  }

  @Test func `a caption like a label long before labelled questions is speech`() {
    let questions = ["Q: Is it?", "A: It is.", "Q: And then?", "A: No.", "Q: Why?"]
    let transcript = lifted(
      speech(5) + ["Local First: keep it"] + speech(150) + questions)
    #expect(transcript.speakers.map(\.name) == ["Q", "A"])
    #expect(transcript.cues.text(5) == "Local First: keep it")
  }

  @Test func `the questions behind a long talk have labels, those that recur`() {
    let talk = (0..<200).map { "These are the words of caption \($0)." }
    let questions = ["Q: Is it?", "A: It is.", "Q: And then?", "A: No.", "Q: Why?", "Bees: many."]
    let transcript = lifted(talk + questions)
    #expect(transcript.speakers.map(\.name) == ["Q", "A"])
    #expect(transcript.cues.text(205) == "Bees: many.")
  }

  @Test func `a role that comes once, to say who has it, is no label`() {
    #expect(lifted(["Speaker: Ana Ruiz", "Bees dance.", "They do."]).turns.isEmpty)
    #expect(lifted(["Host: Ana Ruiz\nDate: May", "Bees dance.", "They do."]).turns.isEmpty)
    #expect(lifted(["Host: Ana Ruiz.", "Bees dance."]).speakers.map(\.name) == ["Host"])
    #expect(lifted(["Host: Ana Ruiz", "Host: Yes."]).speakers.map(\.name) == ["Host"])
  }

  @Test func `between ideographs a label's colon needs no space`() {
    #expect(lifted(["田中:蜂が好き", "鈴木:私も", "田中:はい"]).speakers.map(\.name) == ["田中", "鈴木"])
    #expect(lifted(["Ana:bees", "Bo:too", "Ana:yes"]).speakers.isEmpty)
  }

  @Test func `an address behind a name that is known elsewhere is said by it`() {
    let transcript = lifted(["Ana Ruiz: See this:", "Bo Lee: What?", "Ana Ruiz: https://e.org"])
    #expect(transcript.turns.count == 3)
    #expect(transcript.cues.text(2) == "https://e.org")
  }

  @Test func `a label alone starts its turn at the next cue`() {
    #expect(
      lifted(["Host:", "Hello.", "Maria:", "Me.", "Host:"]).dump == """
        speaker 0: Host
        speaker 1: Maria
        turn 0.0..<1.0: speaker 0
        turn 1.0..<1.3: speaker 1
        cue 0:01: Hello.
        cue 0:03: Me.

        """)
  }

  @Test func `one speaker's labels in a row are one turn`() {
    #expect(lifted(["Host: One.", "Host: Two.", "Maria: Three."]).turns.count == 2)
  }

  @Test func `cues without labels stay as they are`() {
    let transcript = lifted(["Hello", "so: yes"])
    #expect(transcript.speakers.isEmpty && transcript.turns.isEmpty)
    #expect(transcript.cues.text(1) == "so: yes")
  }

  @Test(arguments: [
    "Dr. Anne-Marie O'Neil", "Speaker 2", "SPEAKER_01", "Host", "Q", "Tim Hwang", "Tim Hwang (IBM)",
    "Ludwig van Beethoven", "J. R. Smith", "Élodie Dupont", "Professor Lee", "spk_0", "speaker_1",
    "speaker 2", "Audience member", "Unidentified speaker 2", "Unknown participant",
  ])
  func `a label that leaves no doubt needs to come once only`(_ name: String) {
    let transcript = lifted(["\(name): Hello", "and so on", "and on"])
    #expect(transcript.speakers.map(\.name) == [name])
    #expect(transcript.cues.text(0) == "Hello")
  }

  @Test(arguments: [
    "Maria", "田中", "أحمد", "A", "TIM", "Jean-Luc", "Zoë", "McKay", "I", "You", "ALL", "THE COURT",
  ])
  func `any other label must recur, or stand beside one that is believed`(_ name: String) {
    let once = ["Hello", "\(name): Hello", "and so on", "and on", "and on"]
    #expect(lifted(once).speakers.isEmpty)
    #expect(lifted(once + ["\(name): Yes"]).speakers.map(\.name) == [name])
    #expect(lifted(["Host: Hi"] + once).speakers.map(\.name) == ["Host", name])
  }

  @Test(arguments: [
    "Here is what I mean: words", "Note: words", "The point: words", "10:30 or 2:1", "12:30: news",
    "https://e.org: there", "[inaudible 00:00:42] yes", "John 3:16 says", "Mixture of Experts: yes",
    "Subtitles: @bees", "Sync: someone",
    "So, Tim: yes", "well: yes", "speaker: yes", "Slides: on bees", "Topic: bees", "Video: bees",
    "Ana: https://e.org/bees", "Maria: <https://e.org>", "Location: the mill", "Agenda: bees",
    "Meeting Title: bees",
    "Chapter 2: On", "Host:you", "Maria is here: yes",
    "A sentence that is far too long to be the name of anyone at all, ever: yes",
  ])
  func `what does not look like a name is speech, however often it comes`(_ text: String) {
    let transcript = lifted([text, "and", text, "or"])
    #expect(transcript.speakers.isEmpty)
    #expect(transcript.turns.isEmpty)
  }

  @Test(arguments: [
    (">> TIM HWANG: Hello", "TIM HWANG"), ("**Tim Hwang:** Hello", "Tim Hwang"),
    ("**Tim Hwang**: Hello", "Tim Hwang"), ("Tim Hwang:\u{A0}Hello", "Tim Hwang"),
    ("Host：Hello", "Host"), ("- Host: Hello", "Host"), ("– Host: Hello", "Host"),
    ("[Maria]: Hello", "Maria"), ("(Maria): Hello", "Maria"), ("[SPEAKER_00] Hello", "SPEAKER_00"),
    ("(speaker 1) Hello", "speaker 1"), ("(speaker ?) Hello", "speaker ?"),
    (">> MARIA: Hello", "MARIA"),
    ("MAN:\nHello", "MAN"), ("MAN 2:\nHello", "MAN 2"),
  ])
  func `marks around a label go with it`(_ text: String, _ name: String) {
    let transcript = lifted([text])
    #expect(transcript.speakers.map(\.name) == [name])
    #expect(transcript.cues.text(0) == "Hello")
  }

  @Test(arguments: [
    "[applause] yes", "[Music] yes", "[Music]: yes", "(Laughs) yes", "[Audience] yes", "- yes",
    "- Yes: exactly.\n- No.", ">> Back to you: yes", "[inaudible 00:00:42]: yes", "The rules:\none",
    "Rules:\none", "[Maria] yes",
  ])
  func `sounds in brackets and answers behind dashes are speech`(_ text: String) {
    #expect(lifted([text, "and", "or"]).turns.isEmpty)
  }

  @Test func `a cue with two labels is two`() {
    let cues = [
      "- Anna: Is it?\n- Ben: It is.", "Anna: Good\nBen: Is it?\nWait: no", "on\nCarla: I",
    ]
    #expect(
      lifted(cues).dump == """
        speaker 0: Anna
        speaker 1: Ben
        turn 0.0..<1.0: speaker 0
        turn 1.0..<2.0: speaker 1
        turn 2.0..<3.0: speaker 0
        turn 3.0..<4.11: speaker 1
        cue 0:00: Is it?
        cue 0:00: It is.
        cue 0:01: Good
        cue 0:01: Is it?\\nWait: no
        cue 0:02: on\\nCarla: I

        """)
  }

  @Test func `many labels and many timed words in one cue cost no more than their length`() throws {
    let (line, count) = ("- Ana: so\n- Ben: so\n", 20_000)
    var builder = CueListBuilder()
    builder.append(start: nil) { text in
      for _ in 0..<count { text.append(contentsOf: line.utf8) }
    }
    for i in 0..<2 * count { builder.appendWord(offset: i * 10 + 7, start: Timecode(seconds: i)) }
    let lifted = SpeakerLabels.lift(from: builder.build())
    try #require(lifted.cues.count == 2 * count)
    #expect(lifted.cues.words(7).map(\.start.seconds) == [7])
    #expect(lifted.cues.words(7).map(\.offset) == [lifted.cues.textRange(7).lowerBound])
  }

  @Test func `a page's labels are lifted`() throws {
    let transcript = try Reading.transcript("0:00田中：こんにちは 0:02鈴木：はい 0:04at 4:30pm: no")
    #expect(transcript.speakers.map(\.name) == ["田中", "鈴木"])
    #expect(Reading.cues(transcript) == ["0:00 こんにちは", "0:02 はい", "0:04 at 4:30pm: no"])
  }
}
