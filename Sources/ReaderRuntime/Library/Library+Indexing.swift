import Reader
import SpeakerAttribution
import TranscriptLibrary
import Transcripts

/// Tells how far something has come: how much is done, of how much, and what is being done.
public typealias LibraryProgress = (_ done: Int, _ of: Int, _ what: String) -> Void

extension Library {
  /// Brings the index up to date with the shelf, and finds out who speaks where that is not known
  /// yet, one document after the other. What is done when it is cancelled stays done.
  /// - Returns: what to tell, as a sentence; nil when there is nothing.
  public func catchUp(
    progress: LibraryProgress, isCancelled: () -> Bool
  ) throws(LibraryError) -> String? {
    try bringUpToDate(progress: progress, isCancelled: isCancelled)
    try findSpeakers(progress: progress, isCancelled: isCancelled)
    let unreadable = work.withLock { $0.unreadable.count }
    return unreadable > 0 ? LibrarySentences.unreadable(unreadable) : nil
  }

  /// How many documents wait for it to be found out who speaks in them.
  public func pending() throws(LibraryError) -> Int { try index().pending(limit: .max).count }

  /// Takes into the index what is on the shelf and not in it, and out what is no longer there.
  /// - Parameter limit: where more is missing or gone, nothing is done.
  public func bringUpToDate(
    limit: Int = .max, progress: LibraryProgress = { _, _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(LibraryError) {
    let (index, shelf) = (try index(), try shelf().hashes())
    let indexed = try index.hashes()
    let missing = shelf.filter { !indexed.contains($0.key) && !isUnreadable($0.key) }
    let gone = indexed.filter { shelf[$0] == nil }
    guard missing.count <= limit, gone.count <= limit else { return }
    if !gone.isEmpty { try index.remove(Array(gone)) }
    if !missing.isEmpty { try take(missing, progress: progress, isCancelled: isCancelled) }
  }

  /// Takes copies into the index, those first that were added first.
  private func take(
    _ missing: [ContentHash: String], progress: LibraryProgress, isCancelled: () -> Bool
  ) throws(LibraryError) {
    let shelf = try shelf()
    let entries = missing.map { (hash: $0.key, path: $0.value, entry: shelf.entry($0.key)) }
      .sorted { ($0.entry.added, $0.hash.hex) < ($1.entry.added, $1.hash.hex) }
    var batch = IndexBatch(try index())
    for (number, copy) in entries.enumerated() where !isCancelled() {
      progress(number, entries.count, "Indexing")
      guard let read = try? DocumentSource.file(path: copy.path).read() else {
        work.withLock { _ = $0.unreadable.insert(copy.hash) }
        continue
      }
      try batch.add(document(read.transcript, copy.hash, copy.entry))
    }
    try batch.finish()
  }

  /// A document as the index takes it. Who speaks is known at once where labels say it.
  func document(
    _ transcript: Transcript, _ hash: ContentHash, _ entry: ShelfEntry
  ) throws(LibraryError) -> IndexedDocument {
    // A damaged overlay is told where the document is opened, and by a check.
    let overlay = (try? OverlayStore(try folder()).load(hash, transcript))?.overlay ?? Overlay()
    return IndexedDocument(
      hash: hash, entry: entry, notes: overlay.notes.count, transcript: transcript,
      speakers: transcript.turns.isEmpty
        ? nil : Self.speakers(transcript, people: [], overlay.corrections))
  }

  private func findSpeakers(
    progress: LibraryProgress, isCancelled: () -> Bool
  ) throws(LibraryError) {
    let (index, paths) = (try index(), try shelf().hashes())
    let pending = try index.pending(limit: .max).filter { !isUnreadable($0) }
    let memory = SpeakerMemory(try folder())
    for (number, hash) in pending.enumerated() where !isCancelled() {
      progress(number, pending.count, "Who speaks")
      guard let path = paths[hash] else { continue }
      guard let read = try? DocumentSource.file(path: path).read() else {
        work.withLock { _ = $0.unreadable.insert(hash) }
        continue
      }
      let known = memory.recall(hash, read.transcript)
      try index.setSpeakers(
        Self.speakers(read.transcript, people: known.people, known.overlay.corrections), hash)
    }
  }

  private static func speakers(
    _ transcript: Transcript, people: [RosterPerson], _ corrections: [Correction]
  ) -> IndexedSpeakers {
    let attribution = SpeakerAttributor(transcript, roster: people)
      .attribution(corrections: corrections)
    return IndexedSpeakers(attribution, of: transcript)
  }

  /// Keeps who speaks in a document and how many notes it has, where it is on the shelf.
  public func keep(
    _ attribution: Attribution, of transcript: Transcript, notes: Int, _ hash: ContentHash
  ) throws(LibraryError) {
    guard isShelved(hash) else { return }
    let index = try index()
    try index.setSpeakers(IndexedSpeakers(attribution, of: transcript), hash)
    try index.setNotes(notes, hash)
  }
}

extension IndexedSpeakers {
  /// As the reader shows them.
  fileprivate init(_ attribution: Attribution, of transcript: Transcript) {
    let document = Document(transcript, name: "", attribution: attribution)
    self.init(
      turns: document.spokenTurns.map {
        SpokenTurn(textOffset: $0.textOffset, speaker: $0.speaker)
      },
      people: document.people,
      isInferred: attribution.origin == .inference || attribution.origin == .oneSpeaker)
  }
}
