import Synchronization
import TranscriptLibrary
import Transcripts

/// The documents on the shelf, what is known of them, and where they are searched.
///
/// The files on the shelf and in the overlays are the truth; the index is made from them and can be
/// made again at any moment. It is opened when something first asks for it.
public final class Library: Sendable {
  struct Work: Sendable {
    /// Nil before it is opened.
    var index: LibraryIndex?
    /// Copies that could not be read, which are not tried again.
    var unreadable: Set<ContentHash> = []
  }

  let work = Mutex(Work())
  /// Nil where a user has no folder for data.
  private let data: DataDirectory?
  private let state: StateDirectory?

  /// Opens nothing.
  public init(data: DataDirectory?, state: StateDirectory?) {
    (self.data, self.state) = (data, state)
  }

  /// That of a user; see `DataDirectory`.
  public convenience init(environment: (String) -> String?) {
    self.init(
      data: DataDirectory(environment: environment),
      state: StateDirectory(environment: environment))
  }

  /// The folder that all of it is in; nil where a user has none.
  public var path: String? { data?.path }

  /// Whether nothing is on the shelf; true without a folder. Opens no index.
  public var isEmpty: Bool { data.map { Shelf($0).isEmpty } ?? true }

  /// Whether a document has a copy on the shelf; false without a folder.
  public func isShelved(_ hash: ContentHash) -> Bool {
    data.flatMap { Shelf($0).path(hash) } != nil
  }

  /// The copy on the shelf; nil when there is none. Read, it is joined with what stood beside the
  /// document when it was added.
  public func source(_ hash: ContentHash) -> DocumentSource? {
    data.flatMap { Shelf($0).path(hash) }.map { .file(path: $0) }
  }

  /// That a damaged index was set aside since the last time, in a sentence; nil mostly. There is an
  /// empty one then, until it is brought up to date.
  public func notice() -> String? {
    work.withLock { $0.index }?.takeSetAside().map(LibrarySentences.indexSetAside)
  }

  /// Puts a document away, or brings it back to those that are listed at first.
  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    try shelf().setArchived(isArchived, hash)
    try index().setArchived(isArchived, hash)
  }

  /// Takes a document off the shelf. What the user made in it stays.
  public func remove(_ hash: ContentHash) throws(LibraryError) {
    try shelf().remove(hash)
    // On a full disk the index may not take it yet; it follows the shelf when there is room.
    try? index().remove([hash])
  }
}

// MARK: - Places

extension Library {
  /// Where a document was left; nil where that is not known.
  public func position(_ hash: ContentHash) -> ReadingPosition? {
    guard let state else { return nil }
    return (try? PositionStore(state).position(hash)) ?? nil
  }

  /// Keeps where a document is left, which need not be on the shelf.
  public func keep(position: ReadingPosition, _ hash: ContentHash) throws(LibraryError) {
    guard let state else { throw .noFolder }
    try PositionStore(state).keep(position, hash)
  }

  var positions: [ContentHash: ReadingPosition] {
    guard let state else { return [:] }
    return (try? PositionStore(state).all()) ?? [:]
  }
}

// MARK: - What it stands on

extension Library {
  func folder() throws(LibraryError) -> DataDirectory {
    guard let data else { throw .noFolder }
    return data
  }

  func shelf() throws(LibraryError) -> Shelf { Shelf(try folder()) }

  func index() throws(LibraryError) -> LibraryIndex {
    let folder = try folder()
    return try work.withLock { (work) throws(LibraryError) in
      if let index = work.index { return index }
      let index = try LibraryIndex(folder)
      work.index = index
      return index
    }
  }

  func isUnreadable(_ hash: ContentHash) -> Bool {
    work.withLock { $0.unreadable.contains(hash) }
  }
}
