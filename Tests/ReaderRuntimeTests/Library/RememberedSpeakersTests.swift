import Synchronization
import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

/// What was corrected stays with a document whose bytes change while it is open.
struct RememberedSpeakersTests {
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
    Transcript(cues: CueList(lines))
  }

  private func speakers(_ disk: Disk, path: String? = nil) -> RememberedSpeakers {
    let path = path ?? folder.path
    return RememberedSpeakers(
      SpeakerMemory { $0 == "XDG_DATA_HOME" ? path : nil }, hash: disk.hash)
  }

  private let overlay = Overlay(corrections: [
    .speaker(Place(cue: 1)..<Place(cue: 2), name: "Ida"), .split(Place(cue: 2, offset: 7)),
  ])

  @Test func `other bytes with the same captions keep the corrections, under the new hash`() {
    let disk = Disk()
    let speakers = speakers(disk)
    let service = speakers.service
    #expect(service.open(transcript(lines)).overlay == Overlay())
    #expect(service.save(overlay).failure == nil)
    disk.set([2])
    let loaded = service.open(transcript(lines))
    #expect(loaded.overlay == overlay)
    #expect(loaded.notice == "Read again · 2 corrections kept")
    var later = overlay
    later.corrections.append(.join(Place(cue: 1)))
    #expect(service.save(later).failure == nil)
    disk.set([1])
    let earlier = self.speakers(disk).service.open(transcript(lines))
    #expect(earlier.overlay == overlay)
    disk.set([2])
    let new = self.speakers(disk).service.open(transcript(lines))
    #expect(new.overlay == later && new.notice == nil)
  }

  @Test func `corrections go where their words are, and what has no place is counted`() {
    let disk = Disk()
    let service = speakers(disk).service
    _ = service.open(transcript(lines))
    _ = service.save(overlay)
    disk.set([3])
    let loaded = service.open(
      transcript(["A new first line.", lines[0], lines[1], "All else is gone from here."]))
    #expect(loaded.notice?.hasPrefix("Read again · ") == true)
    #expect(loaded.notice?.contains("no place") == true, "\(loaded)")
  }

  private let noted = Overlay(
    bookmarks: [
      Bookmark(
        places: Place(cue: 2, offset: 7)..<Place(cue: 2, offset: 12), quote: "ropes", note: "wet?"),
      Bookmark(
        places: Place(cue: 3, offset: 8)..<Place(cue: 3, offset: 24), quote: "No gulls at all?"),
    ], marks: ["a": Place(cue: 1)])

  @Test func `notes and marks are carried along as corrections are`() {
    let disk = Disk()
    let service = speakers(disk).service
    _ = service.open(transcript(lines))
    _ = service.save(noted)
    disk.set([2])
    let same = service.open(transcript(lines))
    #expect(same.overlay == noted && same.notice == "Read again · 2 notes and 1 mark kept")
    disk.set([3])
    let loaded = service.open(transcript(["A new first line."] + lines.prefix(3)))
    #expect(loaded.notice == "Read again · 1 note and 1 mark kept, 1 note has no place")
    #expect(loaded.overlay.bookmarks.map(\.places?.lowerBound.cue) == [3, nil])
    #expect(loaded.overlay.marks == ["a": Place(cue: 2)])
    let new = speakers(disk).service.open(transcript(["A new first line."] + lines.prefix(3)))
    #expect(new.overlay == loaded.overlay)
    #expect(new.notice == "1 note could not be placed in this text; kept for another reading")
  }

  @Test func `notes made under the new bytes and under the old ones are all there`() {
    let disk = Disk()
    disk.set([2])
    let first = speakers(disk).service
    _ = first.open(transcript(lines))
    _ = first.save(Overlay(bookmarks: [noted.bookmarks[1]], marks: ["b": Place(cue: 0)]))
    disk.set([1])
    let service = speakers(disk).service
    _ = service.open(transcript(lines))
    _ = service.save(Overlay(bookmarks: [noted.bookmarks[0]], marks: ["a": Place(cue: 1)]))
    disk.set([2])
    let both = service.open(transcript(lines)).overlay
    #expect(Set(both.bookmarks) == Set(noted.bookmarks))
    #expect(both.marks == ["a": Place(cue: 1), "b": Place(cue: 0)])
  }

  @Test func `an overlay of the new bytes is not written over`() {
    let disk = Disk()
    disk.set([2])
    let one = Overlay(corrections: [.split(Place(cue: 3))])
    let longer = transcript(lines + ["And that is all."])
    let first = speakers(disk).service
    _ = first.open(longer)
    _ = first.save(one)
    disk.set([1])
    let service = speakers(disk).service
    _ = service.open(transcript(lines))
    _ = service.save(overlay)
    disk.set([2])
    let loaded = service.open(longer)
    #expect(loaded.overlay == one)
    #expect(
      loaded.notice == "Read again · 2 corrections belong to the earlier version of this file")
  }

  @Test func `the same captions have what was made under either hash`() {
    let disk = Disk()
    let service = speakers(disk).service
    _ = service.open(transcript(lines))
    _ = service.save(overlay)
    disk.set([2])
    _ = service.open(transcript(lines))
    let more = Overlay(corrections: overlay.corrections + [.join(Place(cue: 1))])
    _ = service.save(more)
    disk.set([1])
    #expect(service.open(transcript(lines)).overlay == more)
    #expect(speakers(disk).service.open(transcript(lines)).overlay == more)
  }

  @Test func `nothing is saved under the hash of another version`() {
    let disk = Disk()
    let speakers = speakers(disk)
    let service = speakers.service
    _ = service.open(transcript(lines))
    _ = service.save(overlay)
    disk.set(nil)
    #expect(service.open(transcript(lines)).overlay == overlay)
    #expect(service.save(Overlay()).failure != nil && speakers.failure != nil)
    disk.set([1])
    #expect(self.speakers(disk).service.open(transcript(lines)).overlay == overlay)
  }

  @Test func `a failed save is known until one succeeds`() throws {
    try folder.write("no folder", to: "file")
    let speakers = speakers(Disk(), path: folder.path + "/file")
    _ = speakers.service.open(transcript(lines))
    #expect(speakers.failure == nil)
    let failure = speakers.service.save(overlay).failure
    #expect(failure != nil && speakers.failure == failure && failure?.hasPrefix("/") == false)
  }
}
