import Reader
import SpeakerAttribution
import Synchronization
import TranscriptLibrary
import Transcripts

/// Says who speaks in one document, with what is remembered about it, and keeps what the user
/// corrects.
public final class RememberedSpeakers: Sendable {
  private struct Work: Sendable {
    var hash: ContentHash?
    /// People of the show.
    var people: [RosterPerson] = []
    /// The overlay as it was last loaded or saved.
    var known = Overlay()
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

  private func load(_ transcript: Transcript) -> AttributionService.Loaded {
    guard let hash = readHash() else { return (Overlay(), nil) }
    let found = memory.recall(hash, transcript)
    work.withLock { $0 = Work(hash: hash, people: found.people, known: found.overlay) }
    return (found.overlay, found.notices.isEmpty ? nil : found.notices.joined(separator: "; "))
  }

  private func attributor(_ transcript: Transcript) -> AttributionService.Attributor {
    let attributor = SpeakerAttributor(transcript, roster: work.withLock { $0.people })
    work.withLock { $0.attributor = attributor }
    return { attributor.attribution(corrections: $0) }
  }

  private func save(_ transcript: Transcript, _ overlay: Overlay) -> String? {
    let work = work.withLock { $0 }
    guard let hash = work.hash else {
      return "Not kept: the document could not be read again to know it by"
    }
    let inferred = work.attributor?.attribution().speakers ?? transcript.speakers
    do throws(LibraryError) {
      try memory.keep(overlay, replacing: work.known, inferred: inferred, hash, transcript)
    } catch {
      return LibrarySentences.sentence(error)
    }
    self.work.withLock { $0.known = overlay }
    return nil
  }
}
