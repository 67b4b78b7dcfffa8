import Glibc
import Synchronization
import TranscriptLibrary
import Transcripts

extension Library {
  /// A document that was put on the shelf, or was there.
  public struct Addition: Hashable, Sendable {
    /// The hash of the file that its cues are from.
    public var hash: ContentHash
    /// The transcript's title, or what the document is called.
    public var title: String
    /// False when it was on the shelf already.
    public var isNew: Bool
  }

  /// Puts a document on the shelf, with the files beside it that say more about it, and into the
  /// index.
  /// - Throws: `DocumentError` for what cannot be read, `LibraryError` for what cannot be kept.
  public func add(_ source: DocumentSource) throws -> Addition {
    var results: [Result<Addition, DocumentError>] = []
    try add([source]) { results.append($1) }
    return try results[0].get()
  }

  /// Puts documents on the shelf. A document is whole on the shelf or not there, whenever this ends.
  /// - Parameters:
  ///   - each: is told of each document, in order.
  /// - Throws: what cannot be kept; the documents in front of it are there.
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
    let claims = Claims()
    var indexable: [IndexedDocument] = []
    var failure: LibraryError?
    let outcomes = Threads.map(sources) { self.outcome($0, indexed, claims) }
    for (source, outcome) in zip(sources, outcomes) where failure == nil {
      var outcome = outcome
      if case .isThereTwice(let document) = outcome { outcome = put(document, indexed) }
      switch outcome {
      case .put(let addition, let document):
        if let document { indexable.append(document) }
        each(source, .success(addition))
      case .unreadable(let error): each(source, .failure(error))
      case .unkept(let error): failure = error
      case .isThereTwice: break
      }
    }
    // What is on the shelf is found, whatever came behind it.
    if !indexable.isEmpty { try index.add(indexable) }
    if let failure { throw failure }
  }

  /// What came of a document.
  private enum Outcome: Sendable {
    /// With what is to be taken into the index; nil when that has it already.
    case put(Addition, IndexedDocument?)
    case unreadable(DocumentError)
    case unkept(LibraryError)
    /// Another source of the same bytes is on its way, and this one comes when it is there.
    case isThereTwice(DocumentForShelf)
  }

  /// The documents that are on their way.
  private final class Claims: Sendable {
    private let hashes = Mutex<Set<ContentHash>>([])

    /// False when somebody has claimed it before.
    func claim(_ hash: ContentHash) -> Bool { hashes.withLock { $0.insert(hash).inserted } }
  }

  private func outcome(
    _ source: DocumentSource, _ indexed: Set<ContentHash>, _ claims: Claims
  ) -> Outcome {
    do throws(DocumentError) {
      let document = try source.readForShelf()
      return claims.claim(document.hash) ? put(document, indexed) : .isThereTwice(document)
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
      // A copy that was there may have files beside it that this one has not.
      let copy = addition.isNew ? nil : try? source(hash)?.read().transcript
      return .put(
        addition, try self.document(copy ?? document.transcript, hash, shelf.entry(hash)))
    } catch {
      return .unkept(error)
    }
  }

  /// Whether the copy and all that belongs beside it are there.
  private static func isWhole(_ document: DocumentForShelf, on shelf: Shelf) -> Bool {
    guard let path = shelf.path(document.hash), let slash = path.lastIndex(of: "/") else {
      return false
    }
    return document.sidecars.allSatisfy { sidecar in
      access("\(path[...slash])\(document.hash.hex).\(sidecar.suffix)", F_OK) == 0
    }
  }
}
