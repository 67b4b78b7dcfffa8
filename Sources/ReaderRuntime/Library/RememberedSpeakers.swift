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
    var origin = DocumentID.none
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
    /// The last answer to who speaks.
    var attribution: Attribution?
  }

  private let work = Mutex(Work())
  private let memory: SpeakerMemory
  private let library: Library?
  private let readHash: @Sendable () -> ContentHash?

  /// - Parameters:
  ///   - library: knows where documents were left, and is told who speaks in those on the shelf.
  ///   - hash: what the document that the program was started with is known by, or nil when that
  ///     cannot be found out; asked for off the thread that draws.
  public init(
    _ memory: SpeakerMemory, library: Library? = nil,
    hash: @escaping @Sendable () -> ContentHash?
  ) {
    self.memory = memory
    self.library = library
    readHash = hash
  }

  /// For the reader: each transcript is opened first, then asked about.
  public var service: AttributionService {
    AttributionService(
      attributor: attributor, load: load, save: save, keepPlace: keepPlace, index: tellLibrary)
  }

  /// Why what the user made last is not saved; nil when it is.
  public var failure: String? { work.withLock { $0.failure } }

  private func load(
    _ transcript: Transcript, of origin: DocumentID
  ) -> AttributionService.Loaded {
    let hash = hash(of: origin)
    let before = work.withLock { $0 }
    let found = hash.map { memory.recall($0, transcript) } ?? SpeakerMemory.Recollection()
    work.withLock {
      $0 = Work(
        transcript: transcript, origin: origin, hash: hash, people: found.people,
        known: found.overlay,
        made: found.overlay)
    }
    let carried =
      before.origin == origin ? carry(before, over: found, to: transcript, hash) : nil
    let notices = [carried] + found.notices
    let place = hash.flatMap { library?.position($0)?.place }
    return (work.withLock { $0.made }, place, notices.compactMap { $0 }.joinedUnlessEmpty)
  }

  private func hash(of origin: DocumentID) -> ContentHash? {
    switch origin {
    case .library(let hash): hash
    case .opened: readHash()
    case .none: nil
    }
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
    let (moved, unplaced) = before.made.rebased(from: old.cues, to: transcript.cues)
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
    return { corrections in
      let attribution = attributor.attribution(corrections: corrections)
      self.work.withLock { $0.attribution = attribution }
      return attribution
    }
  }

  /// The index is only told; what it cannot take now it finds out again.
  private func tellLibrary() {
    let work = work.withLock { $0 }
    guard let library, let hash = work.hash, let transcript = work.transcript,
      let attribution = work.attribution
    else { return }
    try? library.keep(attribution, of: transcript, notes: work.made.bookmarks.count, hash)
  }

  private func keepPlace(_ place: Place, percent: Int) -> String? {
    guard let library, let hash = work.withLock({ $0.hash }) else { return nil }
    do throws(LibraryError) {
      try library.keep(
        position: ReadingPosition(place: place, percent: percent, read: ISO8601.now()), hash)
      return nil
    } catch {
      return "the place was not kept: \(LibrarySentences.sentence(error))"
    }
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
    // Only from corrections is learnt who the people of a show are.
    let inferred =
      overlay.corrections.isEmpty
      ? [] : work.attributor?.attribution().speakers ?? transcript.speakers
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
