import Testing

@testable import SpeakerAttribution

@Suite struct VoiceAssignmentTests {
  @Test func `nobody has two voices, and the clearer voice is served first`() {
    // The first person fits both voices, the second one hardly any.
    let assignment = VoiceAssignment(weights: [[90, 30], [2, 1]], voices: 2)
    // All ways: nobody 1; first alone 90, 30; second alone 2, 1; both 90 · 1, 30 · 2.
    let all = 1.0 + 90 + 30 + 2 + 1 + 90 + 60
    #expect(assignment.likeliest(ofVoice: 0).person == 0)
    #expect(abs(assignment.likeliest(ofVoice: 0).belief - 180 / all) < 1e-9)
    #expect(abs(assignment.likeliest(ofVoice: 1).belief - 91 / all) < 1e-9)
    #expect(assignment.likeliest(ofVoice: 1).person == 1)
  }

  @Test func `without people no voice has a name`() {
    #expect(VoiceAssignment(weights: [], voices: 3).likeliest(ofVoice: 2).belief == 0)
  }

  @Test func `weights of any size keep beliefs between 0 and 1`() {
    let weights = (0..<24).map { person in (0..<10).map { $0 == person ? 1e13 : 1e-13 } }
    let assignment = VoiceAssignment(weights: weights, voices: 10)
    for voice in 0..<10 {
      #expect(assignment.likeliest(ofVoice: voice).person == voice)
      #expect((0.999...1).contains(assignment.likeliest(ofVoice: voice).belief))
    }
  }
}
