import Testing
import Transcripts

@Suite struct VoiceLabelTests {
  private func voices(_ labels: String...) -> Set<Int> {
    VoiceLabel.voices(among: labels.map { Speaker(name: $0) })
  }

  @Test(arguments: [
    "SPEAKER_00", "SPEAKER 1", "Speaker 1", "Speaker A", "speaker_1", "spk_0", "spk0", "S1",
    "Voice 2", "Guest-1", "Participant 3", "Unknown Speaker", "Unidentified speaker 2", "Unknown",
    "UU", "Speaker ?", "Person #4",
  ])
  func `a label with a number, or for somebody unknown, is a voice`(_ label: String) {
    #expect(voices(label) == [0])
  }

  @Test(arguments: [
    "Tim Hwang", "Host", "Guest", "Speaker", "Q", "A", "Maria", "Moderator", "Speaker Johnson",
    "Interviewer", "Sam2", "Dr. Unknown", "S", "C3PO", "iPhone 7", "",
  ])
  func `a name or a part in the talk is none`(_ label: String) {
    #expect(voices(label).isEmpty)
  }

  @Test func `letters alone are voices where there are several, and nobody asks as Q`() {
    #expect(voices("A", "B", "Maria") == [0, 1])
    #expect(voices("Q", "A").isEmpty)
    #expect(voices("A", "Maria").isEmpty)
  }
}
