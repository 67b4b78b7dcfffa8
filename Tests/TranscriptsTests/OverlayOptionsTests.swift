import Testing
import Transcripts

/// What a user says of the people who speak, without saying where.
struct OverlayOptionsTests {
  private let named = AttributionOptions(exactCast: ["Ida Voss", "Rúna Aas"])

  @Test func `an overlay that only lists the cast is not empty`() {
    #expect(Overlay().isEmpty && !Overlay().castIsExact)
    let overlay = Overlay(options: named)
    #expect(!overlay.isEmpty && overlay.castIsExact)
  }

  @Test func `names are those before the renames, each once`() {
    let renames: [Correction] = [
      .rename(from: "Runa", to: "Rúna"), .rename(from: "Rúna", to: "Rúna Aas"),
      .rename(from: "Idah", to: "Ida Voss"),
    ]
    #expect(
      Overlay(corrections: renames, options: named).optionsBeforeRenames.exactCast
        == ["Idah", "Runa"])
    let given = Correction.speaker(Place(cue: 0)..<Place(cue: 1), name: "Runa")
    #expect(
      Overlay(corrections: [given] + renames, options: named).optionsBeforeRenames.exactCast
        == ["Idah", "Rúna Aas"])
    let merged = Overlay(
      corrections: [.rename(from: "Ida Voss", to: "Rúna Aas")], options: named)
    #expect(merged.optionsBeforeRenames.exactCast == ["Ida Voss"])
    let count = Overlay(corrections: renames, options: AttributionOptions(speakerCount: 2))
    #expect(count.optionsBeforeRenames == AttributionOptions(speakerCount: 2))
  }

  @Test func `another overlay that lists the cast outranks this one`() {
    let other = Overlay(options: AttributionOptions(speakerCount: 3))
    #expect(Overlay(options: named).adding(other).options.speakerCount == 3)
    #expect(Overlay(options: named).adding(Overlay()).options == named)
    #expect(Overlay(options: named).subtracting(Overlay(options: named)).isEmpty)
    #expect(Overlay(options: named).subtracting(other).options == named)
  }
}
