import Testing
import Transcripts

struct TranscriptDumpTests {
  @Test func `a dump shows all there is`() {
    var cues = CueListBuilder()
    cues.append(start: Timecode(milliseconds: 1005), end: Timecode(seconds: 2), text: "a\nb".utf8)
    cues.append(start: nil, text: "c".utf8)
    let transcript = Transcript(
      title: "T", source: "https://e.org", duration: Timecode(seconds: 3661), keyPoints: ["K"],
      sections: [
        Section(start: Timecode(seconds: 0), title: "S", summary: "s"),
        Section(start: Timecode(seconds: 60), title: "R"),
      ], speakers: [Speaker(name: "A"), Speaker(name: nil)],
      turns: [
        Turn(places: Place(cue: 0)..<Place(cue: 0, offset: 2), speaker: nil),
        Turn(places: Place(cue: 0, offset: 2)..<Place(cue: 1, offset: 1), speaker: 1),
      ], cues: cues.build(), issues: [Issue(byteOffset: 4, message: "odd")])
    #expect(
      transcript.dump == """
        title: T
        source: https://e.org
        duration: 1:01:01
        key point: K
        section 0:00: S — s
        section 1:00: R
        speaker 0: A
        speaker 1: -
        turn 0.0..<0.2: -
        turn 0.2..<1.1: speaker 1
        cue 0:01.005 to 0:02: a\\nb
        cue -: c
        issue at line 1, byte 4: odd

        """)
  }

  @Test func `a dump of nothing is empty`() {
    #expect(Transcript().dump.isEmpty)
  }
}
