import Reader
import SpeakerAttribution
import Synchronization
import TranscriptLibrary
import Transcripts

/// Says who speaks in one document, with what is remembered about it, and keeps what the user
/// corrects.
public final class RememberedSpeakers: Sendable {
  private struct Work: Sendable {
    /// The transcript that is open; nil before the first.
    var transcript: Transcript?
    /// What it is known by; nil when that could not be found out.
    var hash: ContentHash?
    /// People of the show.
    var people: [RosterPerson] = []
    /// The overlay as it was last loaded or saved.
    var known = Overlay()
    /// The overlay as the reader has it, saved or not.
    var made = Overlay()
    /// Why it could not be saved the last time.
    var failure: String?
    var attributor: SpeakerAttributor?
  }

  private let work = Mutex(Work())
  private let memory: SpeakerMemory
  private let readHash: @Sendable () -> ContentHash?

  /// - Parameter hash: what the document is known by, or nil when that cannot be found out; asked
  ///   for off the thread that draws.
  public init(_ memory: SpeakerMemory, hash: @escaping @Sendable () -> ContentHash?) {
    self.memory = memory
    readHash = hash
  }

  /// For the reader: each transcript is opened first, then asked about.
  public var service: AttributionService {
    AttributionService(attributor: attributor, load: load, save: save)
  }

  /// Why what the user made last is not saved; nil when it is.
  public var failure: String? { work.withLock { $0.failure } }

  private func load(_ transcript: Transcript) -> AttributionService.Loaded {
    let hash = readHash()
    let before = work.withLock { $0 }
    let found = hash.map { memory.recall($0, transcript) } ?? SpeakerMemory.Recollection()
    work.withLock {
      $0 = Work(
        transcript: transcript, hash: hash, people: found.people, known: found.overlay,
        made: found.overlay)
    }
    let carried = carry(before, over: found, to: transcript, hash)
    let notices = [carried] + found.notices
    return (work.withLock { $0.made }, notices.compactMap { $0 }.joinedUnlessEmpty)
  }

  /// A document that was read again keeps what was made of it, though its bytes may be others: each
  /// correction, bookmark and mark goes where its words are.
  /// - Returns: what to tell about that.
  private func carry(
    _ before: Work, over found: SpeakerMemory.Recollection, to transcript: Transcript,
    _ hash: ContentHash?
  ) -> String? {
    let isSaved = before.hash == hash && hash != nil && before.failure == nil
    guard let old = before.transcript, !before.made.isEmpty, !isSaved else { return nil }
    let (moved, unplaced) = before.made.moved(from: old.cues, to: transcript.cues)
    var overlay = moved
    if before.hash != hash, !found.overlay.isEmpty {
      let others = moved.subtracting(found.overlay)
      guard !others.isEmpty else { return nil }
      // Another text has its own; the same captions have all that was made of them.
      guard old.cues.text == transcript.cues.text else {
        return LibrarySentences.leftBehind(OverlayCount(others))
      }
      overlay = found.overlay.adding(others)
    }
    let saved = save(transcript, overlay)
    return
      ([LibrarySentences.carried(kept: OverlayCount(placed: overlay), unplaced: unplaced)]
      + [saved.failure.map { "not saved: \($0)" }, saved.notice].compactMap { $0 })
      .joined(separator: "; ")
  }

  private func attributor(_ transcript: Transcript) -> AttributionService.Attributor {
    let attributor = SpeakerAttributor(transcript, roster: work.withLock { $0.people })
    work.withLock { $0.attributor = attributor }
    return { attributor.attribution(corrections: $0) }
  }

  private func save(_ transcript: Transcript, _ overlay: Overlay) -> AttributionService.Saved {
    let saved = keep(overlay, of: transcript)
    work.withLock {
      $0.made = overlay
      $0.failure = saved.failure
      if saved.failure == nil { $0.known = overlay }
    }
    return saved
  }

  private func keep(
    _ overlay: Overlay, of transcript: Transcript
  ) -> AttributionService.Saved {
    let work = work.withLock { $0 }
    guard let hash = work.hash else {
      return ("the document could not be read again to know it by", nil)
    }
    let inferred = work.attributor?.attribution().speakers ?? transcript.speakers
    do throws(LibraryError) {
      let notices = try memory.keep(
        overlay, replacing: work.known, inferred: inferred, hash, transcript)
      return (nil, notices.joinedUnlessEmpty)
    } catch {
      return (LibrarySentences.sentence(error), nil)
    }
  }
}

extension [String] {
  /// All sentences as one; nil without any.
  fileprivate var joinedUnlessEmpty: String? { isEmpty ? nil : joined(separator: "; ") }
}
