import Reader
import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import ReaderRuntime

struct SpeakersTableTests {
  private func text(
    _ attribution: Attribution, labels: [Speaker] = [], explained: Bool = false
  ) -> String {
    let cues = CueList(["I am Ida. Yes?", "Gulls, mostly\u{1B}[2J.", "Oh."], every: 60)
    let transcript = Transcript(duration: Timecode(seconds: 180), speakers: labels, cues: cues)
    return String(
      decoding: SpeakersTable.bytes(attribution, of: transcript, explained: explained),
      as: UTF8.self)
  }

  private let attribution = Attribution(
    origin: .inference,
    speakers: [
      Speaker(name: "Ida\u{1B}", role: .host), Speaker(name: nil),
      Speaker(name: "東京さん", role: .guest),
    ],
    turns: [
      Turn(
        places: Place(cue: 0)..<Place(cue: 1), speaker: 0, confidence: 0.9, nameConfidence: 0.6,
        evidence: [
          Evidence(
            rule: .introducesSelf, places: Place(cue: 0)..<Place(cue: 0, offset: 8), weight: 2.44),
          Evidence(rule: .mentions, speaker: 2, weight: -1),
        ]),
      Turn(
        places: Place(cue: 1)..<Place(cue: 2), speaker: 1, confidence: 0.5, nameConfidence: 0),
      Turn(places: Place(cue: 2)..<Place(cue: 3), speaker: 2, isCorrected: true),
    ])

  @Test func `the table has a row for each speaker, in columns`() {
    #expect(
      text(attribution) == """
        Speaker    Role   Talk time  Share  Turns  Sure
        Ida␛ ?     host     0:01:00    33%      1   60%
        Voice A ?           0:01:00    33%      1   50%
        東京さん   guest    0:01:00    33%      1  100%

        """)
  }

  @Test func `explained, each turn has its evidence in words`() {
    let lines = text(attribution, explained: true).split(separator: "\n").suffix(5)
    #expect(
      Array(lines) == [
        "0:00  Ida␛ ? (60%)  “I am Ida. Yes?”",
        "      The speaker says: I am Ida␛: “I am Ida” (+2.4)",
        "      This turn mentions 東京さん, so somebody else speaks (-1.0)",
        "1:00  Voice A ? (50%)  “Gulls, mostly␛[2J.”",
        "2:00  東京さん (corrected)  “Oh.”",
      ])
  }

  @Test func `of voices it is said what is labelled, and how sure the names are`() {
    let labels = [Speaker(name: "SPEAKER_00"), Speaker(name: "SPEAKER_01"), Speaker(name: "Bo")]
    var voices = attribution
    voices.origin = .voices
    voices.speakers = [Speaker(name: "Ida", aliases: ["SPEAKER_00"]), labels[1], labels[2]]
    for turn in voices.turns.indices { voices.turns[turn].confidence = 1 }
    voices.turns[1].nameConfidence = 1
    let lines = text(voices, labels: labels, explained: true).split(separator: "\n")
    #expect(
      lines.prefix(5) == [
        "The voices are as labelled; their names are from the text.",
        "Speaker     Role  Talk time  Share  Turns         Sure",
        "Ida ?               0:01:00    33%      1          60%",
        "SPEAKER_01          0:01:00    33%      1  as labelled",
        "Bo                  0:01:00    33%      1  as labelled",
      ])
    #expect(lines[5] == "0:00  Ida ? (60%)  “I am Ida. Yes?”")
    #expect(lines.contains { $0.hasPrefix("1:00  SPEAKER_01 (as labelled)") })
    #expect(lines[6].contains("This voice says: I am Ida"))
  }

  @Test func `the table, the pane, the header and the library say the same`() throws {
    let document = Samples.document(Voices.page)
    var session = HeadlessSession(
      document: document, size: CellSize(columns: 120, rows: 40), theme: try Samples.theme(),
      speakers: Voices.service, reload: { .noticeGiven("") })
    session.run(try KeyScript("l"))
    let screen = session.surface.text.split(separator: "\n").map(String.init)
    #expect(screen[0].contains("~3 speakers"))
    let named = Document(document.transcript, name: "", attribution: Voices.attribution)
    #expect(named.shares.map(\.label) == ["Ruben Ilves", "Ines Falk ?", "Voice A ?"])
    for share in named.shares {
      let row = try #require(screen.firstIndex { $0.suffix(24).contains(share.label) })
      #expect(screen[row + 1].contains("\(share.percent)%"))
      #expect(screen[row + 2].contains("\(share.turns) turn"))
    }
    #expect(named.people.sorted() == ["Ines Falk ?", "Ruben Ilves"])
  }

  @Test func `that one person speaks, or nobody is known, is said`() {
    #expect(text(Attribution(origin: .none)) == "Nothing says who speaks.\n")
    let one = Attribution(
      origin: .oneSpeaker, speakers: [Speaker(name: nil)],
      turns: [Turn(places: Place(cue: 0)..<Place(cue: 3), speaker: 0)])
    #expect(text(one).hasPrefix("Nothing says that more than one person speaks.\nSpeaker "))
  }
}
