import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

/// Properties of every overlay, tried with many random ones.
struct AnyOverlayTests {
  private let folder: TemporaryFolder
  private let hash = ContentHash(Array("page".utf8))

  init() throws { folder = try TemporaryFolder() }

  private var directory: DataDirectory { DataDirectory(path: folder.path) }
  private var store: OverlayStore { OverlayStore(directory) }
  private var name: String { "overlays/\(hash.hex).json" }

  /// The bytes of an overlay's strings, which may differ where the strings are equal in Unicode.
  private func bytes(_ overlay: Overlay) -> [[UInt8]] {
    overlay.notes.flatMap { [$0.quote, $0.text, $0.made].map { Array($0.utf8) } }
  }

  @Test(arguments: 0..<100)
  func `any overlay comes back as it was`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let transcript = Talk.transcript(RandomOverlay.texts(&random))
    let overlay = RandomOverlay.overlay(transcript.cues, &random)
    try store.save(overlay, replacing: Overlay(), hash, transcript)
    let loaded = try store.load(hash, transcript)
    #expect(loaded.overlay == overlay && bytes(loaded.overlay) == bytes(overlay))
    let gone = overlay.notes.count { $0.places == nil }
    #expect(loaded.moved == 0 && loaded.unplaced == OverlayCount(notes: gone))
    #expect(loaded.setAside == nil)
  }

  @Test(arguments: 0..<50)
  func `any overlay takes the place of any other`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let transcript = Talk.transcript(RandomOverlay.texts(&random))
    let one = RandomOverlay.overlay(transcript.cues, &random)
    var other = RandomOverlay.overlay(transcript.cues, &random)
    other.notes += one.notes.filter { _ in random.below(2) == 0 }
    try store.save(one, replacing: Overlay(), hash, transcript)
    try store.save(other, replacing: one, hash, transcript)
    #expect(try store.load(hash, transcript).overlay == other)
    try store.save(Overlay(), replacing: other, hash, transcript)
    #expect(try store.load(hash, transcript) == LoadedOverlay())
  }

  @Test(arguments: 0..<100)
  func `every bookmark is at its words when the cues are cut in another way`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    // All words are different, so that each run of them occurs only once.
    let words = (0..<20 + random.below(200)).map { "\(["gulls", "東京", "🙂é"][$0 % 3])\($0)" }
    func cut(_ random: inout SplitMix) -> Transcript {
      var (texts, line) = ([String](), [String]())
      for word in words {
        line.append(word)
        if random.below(6) == 0 {
          texts.append(line.joined(separator: random.below(3) == 0 ? "\n" : " "))
          line = []
        }
      }
      return Talk.transcript(line.isEmpty ? texts : texts + [line.joined(separator: " ")])
    }
    let (transcript, other) = (cut(&random), cut(&random))
    var overlay = RandomOverlay.overlay(transcript.cues, &random)
    overlay.notes = overlay.notes.compactMap { note in
      guard let places = note.places else { return nil }
      let (cues, start) = (transcript.cues, transcript.cues.textOffset(places.lowerBound))
      var whole = note
      whole.quote = cues.string(start..<max(start, cues.textOffset(places.upperBound)))
      return whole
    }
    try store.save(overlay, replacing: Overlay(), hash, transcript)
    let loaded = try store.load(hash, other)
    #expect(loaded.unplaced.total == 0)
    #expect(loaded.overlay.notes.map(\.text) == overlay.notes.map(\.text))
    for note in loaded.overlay.notes {
      let places = try #require(note.places)
      let range =
        other.cues.textOffset(places.lowerBound)..<other.cues.textOffset(places.upperBound)
      let isThere = AnchorText.line(other.cues.string(range)) == AnchorText.line(note.quote)
      #expect(isThere, "\(note) is at “\(other.cues.string(range))”")
    }
    let moved = overlay.rebased(from: transcript.cues, to: other.cues)
    #expect(moved.overlay == loaded.overlay && moved.unplaced == OverlayCount())
  }

  @Test(arguments: [1, 7, 23])
  func `whichever step of saving fails, the overlay is the old one or the new one`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: seed)
    let transcript = Talk.transcript(RandomOverlay.texts(&random))
    func small() -> Overlay {
      let overlay = RandomOverlay.overlay(transcript.cues, &random)
      return Overlay(
        corrections: Array(overlay.corrections.prefix(2)),
        notes: Array(overlay.notes.prefix(3)), marks: overlay.marks)
    }
    let (old, new) = (small(), small())
    var step = 0
    while true {
      step += 1
      try store.save(old, replacing: try store.load(hash, transcript).overlay, hash, transcript)
      let files = FailingFiles(failing: step, staysDown: step % 2 == 0)
      let saved = Result {
        try OverlayStore(directory, files: files).save(new, replacing: old, hash, transcript)
      }
      let loaded = try store.load(hash, transcript)
      #expect(loaded.overlay == old || loaded.overlay == new, "step \(step)")
      #expect(loaded.setAside == nil)
      guard files.count >= step else { break }
      #expect(throws: LibraryError.cannotWrite(path: "\(folder.path)/\(name)", ENOSPC)) {
        try saved.get()
      }
    }
    #expect(step > 6)
    #expect(try store.load(hash, transcript).overlay == new)
  }
}
