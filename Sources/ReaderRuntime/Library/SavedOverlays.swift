import Reader
import Synchronization
import TranscriptLibrary
import Transcripts

/// The saved overlays of the documents that are read, and the places where they are left.
public final class SavedOverlays: OverlayRepository {
  private struct DocumentOverlay: Sendable {
    var id: DocumentID
    var transcript: Transcript
    /// The document's ID on disk; nil when it could not be computed.
    var hash: ContentHash?
    /// The overlay as it was last loaded or saved.
    var known = Overlay()
    /// The overlay as the reader has it, saved or not.
    var edited = Overlay()
    /// The reason that the last save failed.
    var failure: String?
  }

  /// In the order in which they were last loaded or saved.
  private let documents = Mutex<[DocumentOverlay]>([])
  private let memory: SpeakerMemory
  private let speakers: AttributionService
  private let library: Library?
  private let readHash: @Sendable () -> ContentHash?

  /// The largest number of documents kept in memory, unless more have unsaved edits.
  private static let most = 16

  /// - Parameters:
  ///   - speakers: the inferred speakers; corrections to them teach the people of a show.
  ///   - library: has the places where documents were left, and the index of those on the shelf.
  ///   - hash: computes the hash of the document that the program was started with, or nil when that
  ///     fails; not called on the thread that draws.
  public init(
    _ memory: SpeakerMemory, speakers: AttributionService, library: Library? = nil,
    hash: @escaping @Sendable () -> ContentHash?
  ) {
    (self.memory, self.speakers, self.library) = (memory, speakers, library)
    readHash = hash
  }

  /// The reason that the edits of some document are not saved; nil when all are.
  public var failure: String? {
    documents.withLock { $0.last { $0.failure != nil }?.failure }
  }

  /// Loads the overlay of a document, and moves unsaved edits of an earlier version onto it.
  public func load(
    _ id: DocumentID, _ transcript: Transcript
  ) -> (overlay: Overlay, place: Place?, notice: String?) {
    let (hash, before) = (hash(of: id), document(id))
    let found = hash.map { memory.recall($0, transcript) } ?? SpeakerMemory.Record()
    keep(
      DocumentOverlay(
        id: id, transcript: transcript, hash: hash, known: found.overlay, edited: found.overlay))
    let rebased = before.flatMap { rebase($0, over: found, to: transcript, hash) }
    let notices = [rebased].compactMap(\.self) + found.notices
    let place = hash.flatMap { library?.position($0)?.place }
    return (document(id)?.edited ?? found.overlay, place, notices.joinedUnlessEmpty)
  }

  /// Saves an overlay, and remembers the failure until a later save succeeds.
  public func save(
    _ id: DocumentID, _ transcript: Transcript, _ overlay: Overlay
  ) -> (failure: String?, notice: String?) {
    var document =
      document(id) ?? DocumentOverlay(id: id, transcript: transcript, hash: hash(of: id))
    document.transcript = transcript
    let saved = write(overlay, of: document)
    (document.edited, document.failure) = (overlay, saved.failure)
    if saved.failure == nil { document.known = overlay }
    keep(document)
    return saved
  }

  /// Keeps the place in the library's positions; does nothing without a library.
  public func keepPlace(_ id: DocumentID, _ place: Place, percent: Int) -> String? {
    guard let library, let hash = document(id).map(\.hash) ?? hash(of: id) else { return nil }
    do throws(LibraryError) {
      try library.keep(
        position: ReadingPosition(place: place, percent: percent, read: ISO8601.now()), hash)
      return nil
    } catch {
      return "the place was not saved: \(LibrarySentences.sentence(error))"
    }
  }

  /// Updates the library's index; does nothing for a document that is not on the shelf.
  public func index(_ id: DocumentID) {
    guard let library, let document = document(id), let hash = document.hash,
      let (attribution, transcript) = speakers.lastAttribution(of: id)
    else { return }
    // If this fails, the index infers the speakers later.
    try? library.keep(
      attribution, of: transcript, notes: document.edited.notes.count, hash)
  }
}

extension SavedOverlays {
  private func document(_ id: DocumentID) -> DocumentOverlay? {
    documents.withLock { $0.last { $0.id == id } }
  }

  private func keep(_ document: DocumentOverlay) {
    documents.withLock { documents in
      documents.removeAll { $0.id == document.id }
      documents.append(document)
      guard documents.count > Self.most else { return }
      if let saved = documents.firstIndex(where: { $0.failure == nil }) {
        documents.remove(at: saved)
      }
    }
  }

  private func hash(of id: DocumentID) -> ContentHash? {
    switch id {
    case .library(let hash): hash
    case .opened: readHash()
    }
  }

  private func write(
    _ overlay: Overlay, of document: DocumentOverlay
  ) -> (failure: String?, notice: String?) {
    guard let hash = document.hash else {
      return ("the document could not be read again to identify it", nil)
    }
    // The people of a show are learnt from corrections alone.
    let inferred =
      overlay.corrections.isEmpty
      ? [] : speakers.inferredSpeakers(of: document.id) ?? document.transcript.speakers
    do throws(LibraryError) {
      let notices = try memory.keep(
        overlay, replacing: document.known, inferred: inferred, hash, document.transcript)
      return (nil, notices.joinedUnlessEmpty)
    } catch {
      return (LibrarySentences.sentence(error), nil)
    }
  }

  /// Moves the edits of a document to the version that was read again: each correction, note and mark
  /// goes where its words are.
  /// - Returns: a notice about the result, or nil.
  private func rebase(
    _ before: DocumentOverlay, over found: SpeakerMemory.Record, to transcript: Transcript,
    _ hash: ContentHash?
  ) -> String? {
    let isSaved = before.hash == hash && hash != nil && before.failure == nil
    guard !before.edited.isEmpty, !isSaved else { return nil }
    let (moved, unplaced) = before.edited.rebased(from: before.transcript.cues, to: transcript.cues)
    var overlay = moved
    if before.hash != hash, !found.overlay.isEmpty {
      let others = moved.subtracting(found.overlay)
      guard !others.isEmpty else { return nil }
      // Another text keeps its own overlay; the same captions get the edits of both.
      guard before.transcript.cues.text == transcript.cues.text else {
        return LibrarySentences.orphaned(OverlayCount(others))
      }
      overlay = found.overlay.adding(others)
    }
    let saved = save(before.id, transcript, overlay)
    return
      ([LibrarySentences.rebased(kept: OverlayCount(placed: overlay), unplaced: unplaced)]
      + [saved.failure.map { "not saved: \($0)" }, saved.notice].compactMap { $0 })
      .joined(separator: "; ")
  }
}

extension [String] {
  /// All sentences as one; nil when there are none.
  fileprivate var joinedUnlessEmpty: String? { isEmpty ? nil : joined(separator: "; ") }
}
