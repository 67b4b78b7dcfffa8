import Glibc
import Synchronization
import TranscriptLibrary
import Transcripts

extension Library {
  /// A document that was added to the shelf, or was there already.
  public struct Addition: Hashable, Sendable {
    /// The hash of the file that its cues are from.
    public var hash: ContentHash
    /// The transcript's title, or else the document's name.
    public var title: String
    /// False when it was on the shelf already.
    public var isNew: Bool
  }

  /// Adds a document to the shelf, with its sidecars, and to the index.
  /// - Throws: `DocumentError` when it cannot be read, `LibraryError` when it cannot be saved.
  public func add(_ source: DocumentSource) throws -> Addition {
    var results: [Result<Addition, DocumentError>] = []
    try add([source]) { results.append($1) }
    return try results[0].get()
  }

  /// Adds documents to the shelf. Whenever this ends, a document is there as a whole or not at all.
  /// - Parameters:
  ///   - each: is called for each document, in order.
  /// - Throws: the first failure to save; the documents before it are on the shelf.
  public func add(
    _ sources: [DocumentSource],
    each: (_ source: DocumentSource, _ result: Result<Addition, DocumentError>) -> Void
  ) throws(LibraryError) {
    let index = try index()
    let indexed = try index.hashes()
    for start in stride(from: 0, to: sources.count, by: Self.atOnce) {
      let part = Array(sources[start..<min(start + Self.atOnce, sources.count)])
      try add(part, index, indexed, each)
    }
  }

  /// Each copy waits for the disk several times, and while one waits the others go on.
  private static let atOnce = 24

  private func add(
    _ sources: [DocumentSource], _ index: LibraryIndex, _ indexed: Set<ContentHash>,
    _ each: (DocumentSource, Result<Addition, DocumentError>) -> Void
  ) throws(LibraryError) {
    let inFlight = HashesInFlight()
    var indexable: [IndexedDocument] = []
    var failure: LibraryError?
    let outcomes = Threads.map(sources) { self.outcome($0, indexed, inFlight) }
    for (source, outcome) in zip(sources, outcomes) where failure == nil {
      var outcome = outcome
      if case .isDuplicate(let document) = outcome { outcome = put(document, indexed) }
      switch outcome {
      case .put(let addition, let document):
        if let document { indexable.append(document) }
        each(source, .success(addition))
      case .unreadable(let error): each(source, .failure(error))
      case .unkept(let error): failure = error
      case .isDuplicate: break
      }
    }
    // The documents on the shelf are indexed even when one after them failed.
    if !indexable.isEmpty { try index.add(indexable) }
    if let failure { throw failure }
  }

  /// The result for one document.
  private enum Outcome: Sendable {
    /// With the document for the index; nil when the index has it already.
    case put(Addition, IndexedDocument?)
    case unreadable(DocumentError)
    case unkept(LibraryError)
    /// Another source of the same bytes is being added; this one is added after it.
    case isDuplicate(DocumentForShelf)
  }

  /// The documents that are being added.
  private final class HashesInFlight: Sendable {
    private let hashes = Mutex<Set<ContentHash>>([])

    /// - Returns: false when the document is being added already.
    func insert(_ hash: ContentHash) -> Bool { hashes.withLock { $0.insert(hash).inserted } }
  }

  private func outcome(
    _ source: DocumentSource, _ indexed: Set<ContentHash>, _ inFlight: HashesInFlight
  ) -> Outcome {
    do throws(DocumentError) {
      let document = try source.readForShelf()
      return inFlight.insert(document.hash) ? put(document, indexed) : .isDuplicate(document)
    } catch {
      return .unreadable(error)
    }
  }

  private func put(_ document: DocumentForShelf, _ indexed: Set<ContentHash>) -> Outcome {
    let hash = document.hash
    var addition = Addition(
      hash: hash, title: document.transcript.title ?? document.name, isNew: false)
    do throws(LibraryError) {
      let shelf = try shelf()
      if indexed.contains(hash), Self.isWhole(document, on: shelf) { return .put(addition, nil) }
      addition.isNew = try shelf.add(
        document.bytes, hash: hash, extension: document.fileExtension,
        sidecars: document.sidecars, entry: ShelfEntry(name: document.name, added: ISO8601.now()))
      // A copy that was there already may have sidecars that this document lacks.
      let copy = addition.isNew ? nil : try? source(hash)?.read().transcript
      return .put(
        addition, try self.document(copy ?? document.transcript, hash, shelf.entry(hash)))
    } catch {
      return .unkept(error)
    }
  }

  /// Whether the copy and all its sidecars are there.
  private static func isWhole(_ document: DocumentForShelf, on shelf: Shelf) -> Bool {
    guard let path = shelf.path(document.hash), let slash = path.lastIndex(of: "/") else {
      return false
    }
    return document.sidecars.allSatisfy { sidecar in
      access("\(path[...slash])\(document.hash.hex).\(sidecar.suffix)", F_OK) == 0
    }
  }
}
