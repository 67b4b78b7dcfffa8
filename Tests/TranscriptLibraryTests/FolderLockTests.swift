import Glibc
import Synchronization
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

/// Several writers of one folder, each with its own descriptors, as separate programs have.
struct FolderLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var directory: DataDirectory { DataDirectory(path: folder.path) }

  /// Runs a function in several threads at once, and waits for all of them.
  private func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) async {
    await withTaskGroup { group in
      for thread in 0..<count { group.addTask { body(thread) } }
    }
  }

  @Test func `many writers of one overlay lose nothing of each other's`() async throws {
    let (hash, directory) = (ContentHash([1]), directory)
    let transcript = Talk.transcript(Talk.harbour)
    let failures = Mutex(0)
    await inThreads(4) { thread in
      var mine = Overlay()
      for number in 0..<10 {
        let known = mine
        mine.notes.append(Note(places: nil, quote: "\(thread), \(number)"))
        do {
          try OverlayStore(directory).save(mine, replacing: known, hash, transcript)
        } catch {
          failures.withLock { $0 += 1 }
        }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    let kept = try OverlayStore(directory).load(hash, transcript).overlay.notes.map(\.quote)
    let all = (0..<4).flatMap { thread in (0..<10).map { "\(thread), \($0)" } }
    #expect(kept.sorted() == all.sorted())
  }

  @Test func `many writers of the roster lose nothing of each other's`() async throws {
    let directory = directory
    await inThreads(4) { thread in
      for number in 0..<10 {
        _ = try? RosterStore(directory).update { roster in
          roster.shows[ShowKey("title:\(thread)"), default: []].append(
            RosterPerson(name: "\(number)"))
        }
      }
    }
    let shows = try RosterStore(directory).load().roster.shows
    #expect(shows.count == 4 && shows.values.allSatisfy { $0.count == 10 })
  }

  @Test func `one at a time holds a folder`() async throws {
    let inside = Mutex(0)
    let most = Mutex(0)
    let path = folder.path
    await inThreads(4) { _ in
      for _ in 0..<20 {
        try? FolderLock.holding(path) { () throws(LibraryError) in
          let count = inside.withLock { count in
            count += 1
            return count
          }
          most.withLock { $0 = max($0, count) }
          sched_yield()
          inside.withLock { $0 -= 1 }
        }
      }
    }
    #expect(most.withLock { $0 } == 1)
  }

  @Test func `what cannot be locked is done all the same`() throws {
    #expect(FolderLock.holding("\(folder.path)/nothing") { 7 } == 7)
    try folder.write("", to: "file")
    #expect(FolderLock.holding("\(folder.path)/file") { 7 } == 7)
  }

  @Test func `a lock goes with what was done under it, failed or not`() throws {
    for _ in 0..<3 {
      #expect(throws: LibraryError.noFolder) {
        try FolderLock.holding(folder.path) { () throws(LibraryError) in
          throw LibraryError.noFolder
        }
      }
    }
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }
}
