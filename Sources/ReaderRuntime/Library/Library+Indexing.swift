import Reader
import SpeakerAttribution
import TranscriptLibrary
import Transcripts

/// Reports progress: the number of items done, of how many, and the name of the work.
public typealias LibraryProgress = (_ done: Int, _ of: Int, _ what: String) -> Void

extension Library {
  /// Brings the index up to date with the shelf, and infers missing speakers, one document after
  /// another. Work done before a cancellation is kept.
  /// - Returns: a notice, or nil.
  public func catchUp(
    progress: LibraryProgress, isCancelled: () -> Bool
  ) throws(LibraryError) -> String? {
    try bringUpToDate(progress: progress, isCancelled: isCancelled)
    let pending = try index().pending(limit: .max)
    try findSpeakers(of: pending, progress: progress, isCancelled: isCancelled)
    let unreadable = work.withLock { $0.unreadable.count }
    return unreadable > 0 ? LibrarySentences.unreadable(unreadable) : nil
  }

  /// The number of documents whose speakers are not inferred yet.
  public func pending() throws(LibraryError) -> Int { try index().pending(limit: .max).count }

  /// Adds the documents that are missing in the index, and removes those that are no longer on the
  /// shelf.
  /// - Parameter limit: if more are missing or gone, nothing is done.
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

  /// Adds copies to the index, in the order in which they were added to the shelf.
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

  /// A document for the index. Its speakers are known at once if it has labels.
  func document(
    _ transcript: Transcript, _ hash: ContentHash, _ entry: ShelfEntry
  ) throws(LibraryError) -> IndexedDocument {
    // Damage is reported when the document is opened, and by a check.
    let known = SpeakerMemory(try folder()).recall(hash, transcript)
    return IndexedDocument(
      hash: hash, entry: entry, notes: known.overlay.notes.count, transcript: transcript,
      speakers: transcript.turns.isEmpty
        ? nil : Self.speakers(transcript, people: known.people, known.overlay))
  }

  /// Infers the speakers of those of some documents whose speakers are missing.
  /// - Returns: whether there are such documents. On a disk that cannot be written there are none.
  public func findSpeakers(
    of hashes: [ContentHash], progress: LibraryProgress
  ) throws(LibraryError) -> Bool {
    let pending = Set(try index().pending(limit: .max))
    let missing = hashes.filter { pending.contains($0) && !isUnreadable($0) }
    if missing.isEmpty { return false }
    do throws(LibraryError) {
      try findSpeakers(of: missing, progress: progress, isCancelled: { false })
      return true
    } catch {
      switch error {
      case .indexFailed(_, .diskFull), .indexFailed(_, .readOnly): return false
      default: throw error
      }
    }
  }

  private func findSpeakers(
    of documents: [ContentHash], progress: LibraryProgress, isCancelled: () -> Bool
  ) throws(LibraryError) {
    let (index, paths) = (try index(), try shelf().hashes())
    let pending = documents.filter { !isUnreadable($0) }
    let memory = SpeakerMemory(try folder())
    for (number, hash) in pending.enumerated() where !isCancelled() {
      progress(number, pending.count, "Finding speakers")
      guard let path = paths[hash] else { continue }
      guard let read = try? DocumentSource.file(path: path).read() else {
        work.withLock { _ = $0.unreadable.insert(hash) }
        continue
      }
      let known = memory.recall(hash, read.transcript)
      try index.setSpeakers(
        Self.speakers(read.transcript, people: known.people, known.overlay), hash)
    }
  }

  private static func speakers(
    _ transcript: Transcript, people: [RosterPerson], _ overlay: Overlay
  ) -> IndexedSpeakers {
    let attribution = SpeakerAttributor(transcript, roster: people)
      .attribution(corrections: overlay.corrections, options: overlay.optionsBeforeRenames)
    return IndexedSpeakers(attribution, of: transcript)
  }

  /// Saves the speakers of a document and the number of its notes, if it is on the shelf.
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
      isInferred: ![.none, .labels].contains(attribution.origin))
  }
}
