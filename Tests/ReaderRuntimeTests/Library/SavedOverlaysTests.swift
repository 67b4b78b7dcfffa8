import Synchronization
import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

/// What was corrected stays with a document whose bytes change while it is open.
struct SavedOverlaysTests {
  private let folder: TemporaryFolder
  private let lines = [
    "Welcome to the harbour, I am Ida.", "Runa, what do you hear at night?",
    "Mostly ropes, and a bell when the fog comes in.", "Really? No gulls at all?",
  ]

  init() throws { folder = try TemporaryFolder() }

  /// Bytes of the document as they are on the disk.
  private final class Disk: Sendable {
    let bytes = Mutex<[UInt8]?>([1])
    func hash() -> ContentHash? { bytes.withLock { $0.map { ContentHash($0) } } }
    func set(_ new: [UInt8]?) { bytes.withLock { $0 = new } }
  }

  private func transcript(_ lines: [String]) -> Transcript {
    var cues = CueListBuilder()
    for line in lines { cues.append(start: nil, text: line.utf8) }
    return Transcript(cues: cues.build())
  }

  private func overlays(_ disk: Disk, path: String? = nil) -> SavedOverlays {
    let path = path ?? folder.path
    let memory = SpeakerMemory { $0 == "XDG_DATA_HOME" ? path : nil }
    return SavedOverlays(memory, speakers: .remembering(memory), hash: disk.hash)
  }

  private let overlay = Overlay(corrections: [
    .speaker(Place(cue: 1)..<Place(cue: 2), name: "Ida"), .split(Place(cue: 2, offset: 7)),
  ])

  @Test func `other bytes with the same captions keep the corrections, under the new hash`() {
    let disk = Disk()
    let overlays = overlays(disk)
    #expect(overlays.load(.opened, transcript(lines)).overlay == Overlay())
    #expect(overlays.save(.opened, transcript(lines), overlay).failure == nil)
    disk.set([2])
    let loaded = overlays.load(.opened, transcript(lines))
    #expect(loaded.overlay == overlay)
    #expect(loaded.notice == "Read again · 2 corrections kept")
    var later = overlay
    later.corrections.append(.join(Place(cue: 1)))
    #expect(overlays.save(.opened, transcript(lines), later).failure == nil)
    disk.set([1])
    let earlier = self.overlays(disk).load(.opened, transcript(lines))
    #expect(earlier.overlay == overlay)
    disk.set([2])
    let new = self.overlays(disk).load(.opened, transcript(lines))
    #expect(new.overlay == later && new.notice == nil)
  }

  @Test func `corrections go where their words are, and what has no place is counted`() {
    let disk = Disk()
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(.opened, transcript(lines), overlay)
    disk.set([3])
    let loaded = overlays.load(
      .opened,
      transcript(["A new first line.", lines[0], lines[1], "All else is gone from here."]))
    #expect(loaded.notice?.hasPrefix("Read again · ") == true)
    #expect(loaded.notice?.contains("no place") == true, "\(loaded)")
  }

  private let noted = Overlay(
    notes: [
      Note(
        places: Place(cue: 2, offset: 7)..<Place(cue: 2, offset: 12), quote: "ropes", text: "wet?"),
      Note(
        places: Place(cue: 3, offset: 8)..<Place(cue: 3, offset: 24), quote: "No gulls at all?"),
    ], marks: ["a": Place(cue: 1)])

  @Test func `notes and marks are carried along as corrections are`() {
    let disk = Disk()
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(.opened, transcript(lines), noted)
    disk.set([2])
    let same = overlays.load(.opened, transcript(lines))
    #expect(same.overlay == noted && same.notice == "Read again · 2 notes and 1 mark kept")
    disk.set([3])
    let loaded = overlays.load(.opened, transcript(["A new first line."] + lines.prefix(3)))
    #expect(loaded.notice == "Read again · 1 note and 1 mark kept, 1 note has no place")
    #expect(loaded.overlay.notes.map(\.places?.lowerBound.cue) == [3, nil])
    #expect(loaded.overlay.marks == ["a": Place(cue: 2)])
    let new = self.overlays(disk).load(.opened, transcript(["A new first line."] + lines.prefix(3)))
    #expect(new.overlay == loaded.overlay)
    #expect(new.notice == "1 note could not be placed in this text; kept in the file")
  }

  @Test func `notes made under the new bytes and under the old ones are all there`() {
    let disk = Disk()
    disk.set([2])
    let first = overlays(disk)
    _ = first.load(.opened, transcript(lines))
    _ = first.save(
      .opened, transcript(lines),
      Overlay(notes: [noted.notes[1]], marks: ["b": Place(cue: 0)]))
    disk.set([1])
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(
      .opened, transcript(lines),
      Overlay(notes: [noted.notes[0]], marks: ["a": Place(cue: 1)]))
    disk.set([2])
    let both = overlays.load(.opened, transcript(lines)).overlay
    #expect(Set(both.notes) == Set(noted.notes))
    #expect(both.marks == ["a": Place(cue: 1), "b": Place(cue: 0)])
  }

  @Test func `an overlay of the new bytes is not written over`() {
    let disk = Disk()
    disk.set([2])
    let one = Overlay(corrections: [.split(Place(cue: 3))])
    let longer = transcript(lines + ["And that is all."])
    let first = overlays(disk)
    _ = first.load(.opened, longer)
    _ = first.save(.opened, longer, one)
    disk.set([1])
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(.opened, transcript(lines), overlay)
    disk.set([2])
    let loaded = overlays.load(.opened, longer)
    #expect(loaded.overlay == one)
    #expect(
      loaded.notice == "Read again · 2 corrections belong to the earlier version of this file")
  }

  @Test func `the same captions have what was made under either hash`() {
    let disk = Disk()
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(.opened, transcript(lines), overlay)
    disk.set([2])
    _ = overlays.load(.opened, transcript(lines))
    let more = Overlay(corrections: overlay.corrections + [.join(Place(cue: 1))])
    _ = overlays.save(.opened, transcript(lines), more)
    disk.set([1])
    #expect(overlays.load(.opened, transcript(lines)).overlay == more)
    #expect(self.overlays(disk).load(.opened, transcript(lines)).overlay == more)
  }

  @Test func `nothing is saved under the hash of another version`() {
    let disk = Disk()
    let overlays = overlays(disk)
    _ = overlays.load(.opened, transcript(lines))
    _ = overlays.save(.opened, transcript(lines), overlay)
    disk.set(nil)
    #expect(overlays.load(.opened, transcript(lines)).overlay == overlay)
    #expect(
      overlays.save(.opened, transcript(lines), Overlay()).failure != nil && overlays.failure != nil
    )
    disk.set([1])
    #expect(self.overlays(disk).load(.opened, transcript(lines)).overlay == overlay)
  }

  @Test func `a failed save is known until one succeeds`() throws {
    try folder.write("no folder", to: "file")
    let overlays = overlays(Disk(), path: folder.path + "/file")
    _ = overlays.load(.opened, transcript(lines))
    #expect(overlays.failure == nil)
    let failure = overlays.save(.opened, transcript(lines), overlay).failure
    #expect(failure != nil && overlays.failure == failure && failure?.hasPrefix("/") == false)
  }

  @Test func `what is saved of one document after another was opened is that one's`() throws {
    let (disk, other) = (Disk(), ContentHash([9]))
    let overlays = overlays(disk)
    let (first, second) = (transcript(lines), transcript(["Another talk altogether."]))
    _ = overlays.load(.opened, first)
    _ = overlays.load(.library(other), second)
    #expect(overlays.save(.opened, first, noted).failure == nil)
    let fresh = self.overlays(disk)
    #expect(fresh.load(.library(other), second).overlay == Overlay())
    #expect(fresh.load(.opened, first).overlay == noted)
  }

  @Test func `what is saved of a document that was not loaded is added to what was made before`() {
    let disk = Disk()
    _ = overlays(disk).save(.opened, transcript(lines), overlay)
    #expect(overlays(disk).save(.opened, transcript(lines), noted).failure == nil)
    let both = overlays(disk).load(.opened, transcript(lines)).overlay
    #expect(both.corrections == overlay.corrections && both.notes == noted.notes)
  }

  @Test func `of many documents each keeps its own, and what is not saved is not forgotten`() throws
  {
    try folder.write("no folder", to: "file")
    let overlays = overlays(Disk(), path: folder.path + "/file")
    let failure = overlays.save(.opened, transcript(lines), overlay).failure
    for number in 0..<40 as Range<UInt8> {
      _ = overlays.load(.library(ContentHash([number])), transcript(lines))
    }
    #expect(failure != nil && overlays.failure == failure)
  }
}
