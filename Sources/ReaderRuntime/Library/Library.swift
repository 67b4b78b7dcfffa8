import Synchronization
import TranscriptLibrary
import Transcripts

/// The documents on the shelf, with their index and the places where they were left.
///
/// The files on the shelf and the overlays are the truth; the index is derived from them and can be
/// rebuilt at any time. It is opened when it is first needed.
public final class Library: Sendable {
  struct Work: Sendable {
    /// Nil before it is opened.
    var index: LibraryIndex?
    /// Copies that could not be read, which are not tried again.
    var unreadable: Set<ContentHash> = []
  }

  let work = Mutex(Work())
  /// Nil when the user has no data folder.
  private let data: DataDirectory?
  private let state: StateDirectory?

  /// A library in these folders. Opens nothing yet.
  public init(data: DataDirectory?, state: StateDirectory?) {
    (self.data, self.state) = (data, state)
  }

  /// The user's library; see `DataDirectory`.
  public convenience init(environment: (String) -> String?) {
    self.init(
      data: DataDirectory(environment: environment),
      state: StateDirectory(environment: environment))
  }

  /// The path of the data folder; nil when the user has none.
  public var path: String? { data?.path }

  /// Whether the shelf is empty; true without a folder. Does not open the index.
  public var isEmpty: Bool { data.map { Shelf($0).isEmpty } ?? true }

  /// Whether a document has a copy on the shelf; false without a folder.
  public func isShelved(_ hash: ContentHash) -> Bool {
    data.flatMap { Shelf($0).path(hash) } != nil
  }

  /// The copy on the shelf; nil when there is none. Reading it includes the sidecars that were added
  /// with the document.
  public func source(_ hash: ContentHash) -> DocumentSource? {
    data.flatMap { Shelf($0).path(hash) }.map { .file(path: $0) }
  }

  /// A sentence that reports a damaged index that was set aside since the last call; usually nil. The
  /// new index is empty until it is brought up to date.
  public func notice() -> String? {
    work.withLock { $0.index }?.takeSetAside().map(LibrarySentences.indexSetAside)
  }

  /// Archives a document, or unarchives it.
  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    try shelf().setArchived(isArchived, hash)
    try index().setArchived(isArchived, hash)
  }

  /// Removes a document from the shelf. Its notes and corrections stay.
  public func remove(_ hash: ContentHash) throws(LibraryError) {
    try shelf().remove(hash)
    // On a full disk the index cannot be updated; it follows the shelf once there is room.
    try? index().remove([hash])
  }
}

// MARK: - Places

extension Library {
  /// The place where a document was left; nil when it is not known.
  public func position(_ hash: ContentHash) -> ReadingPosition? {
    guard let state else { return nil }
    return (try? PositionStore(state).position(hash)) ?? nil
  }

  /// Saves the place where a document is left; it need not be on the shelf.
  public func keep(position: ReadingPosition, _ hash: ContentHash) throws(LibraryError) {
    guard let state else { throw .noFolder }
    try PositionStore(state).keep(position, hash)
  }

  var positions: [ContentHash: ReadingPosition] {
    guard let state else { return [:] }
    return (try? PositionStore(state).all()) ?? [:]
  }
}

// MARK: - Lines

extension Library {
  /// The lines that were typed in former sessions; none where they cannot be read.
  public var lines: InputLines {
    guard let store = state.map({ InputLineStore($0) }) else { return .none }
    return InputLines(load: { (try? store.all()) ?? [] }, keep: { try? store.keep($0) })
  }
}

// MARK: - Folder, shelf and index

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
