import Glibc
import Transcripts

/// The documents that were added, as plain files: what the library is made from.
///
/// `transcripts/<sha256>.<extension>` is a copy of a document, byte by byte; what was beside it, and
/// says more about it, is `transcripts/<sha256>.<suffix>` with a dot in the suffix, such as
/// `info.json`. When it was added, and under which name, stands in its overlay, as `shelf`.
public struct Shelf: Sendable {
  /// A file beside a document that says more about it.
  public struct Sidecar: Sendable {
    /// What its name has behind the document's own, with a dot in it: `info.json`, `en.vtt`.
    public var suffix: String
    public var bytes: [UInt8]

    public init(suffix: String, bytes: [UInt8]) {
      self.suffix = suffix
      self.bytes = bytes
    }
  }

  private let directory: DataDirectory
  private let files: any FileLayer

  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// Whether nothing was added yet, or the folder cannot be read. One look into a folder.
  public var isEmpty: Bool {
    var isEmpty = true
    try? SystemFiles.names(in: directory.transcripts) { name in
      if ShelfName(name)?.kind == .copy { isEmpty = false }
      return isEmpty
    }
    return isEmpty
  }

  /// The path of a document's copy; nil when it is not on the shelf. O(documents): 10,000 in a
  /// millisecond.
  public func path(_ hash: ContentHash) -> String? {
    (try? names(of: hash))?.first { $0.kind == .copy }.map(path)
  }

  /// The documents on the shelf, with the path of each. O(documents).
  public func hashes() throws(LibraryError) -> [ContentHash: String] {
    var paths: [ContentHash: String] = [:]
    try SystemFiles.names(in: directory.transcripts) { bytes in
      if let name = ShelfName(bytes), name.kind == .copy { paths[name.hash] = path(name) }
      return true
    }
    return paths
  }

  /// What is known about a document because it is on the shelf. Where its overlay does not say, its
  /// name is that of the copy, and it was added when the copy was written.
  public func entry(_ hash: ContentHash) -> ShelfEntry {
    let kept = EntryFile(hash, directory, files).entry
    if let kept, !kept.name.isEmpty, !kept.added.isEmpty { return kept }
    let path = path(hash)
    let slash = path?.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = path.map { String($0[$0.utf8.index(after: slash ?? $0.startIndex)...]) }
    let changed = path.flatMap(SystemFiles.changed).map(Self.time)
    return ShelfEntry(
      name: kept?.name.nonEmpty ?? name ?? hash.hex, added: kept?.added.nonEmpty ?? changed ?? "",
      isArchived: kept?.isArchived ?? false)
  }

  /// Puts a document on the shelf. Its copy comes last, so that it is there as a whole or not at all.
  /// A damaged overlay of it is set aside.
  /// - Parameters:
  ///   - bytes: of the document.
  ///   - hash: of the bytes.
  ///   - extension: such as `vtt`; whatever is no ASCII letter or digit is left out.
  ///   - sidecars: those whose suffix has no dot are left out.
  ///   - entry: what the overlay is to say.
  /// - Returns: false when it was there already; then sidecars that were missing are added, and
  ///   nothing is changed.
  @discardableResult
  public func add(
    _ bytes: [UInt8], hash: ContentHash, extension: String, sidecars: [Sidecar], entry: ShelfEntry
  ) throws(LibraryError) -> Bool {
    let there = try names(of: hash)
    removeUnfinished(there)
    let known = Set(there.map(\.text))
    for sidecar in sidecars where Self.isSuffix(sidecar.suffix) {
      let name = "\(hash.hex).\(sidecar.suffix)"
      if !known.contains(name) { try write(sidecar.bytes, to: name) }
    }
    if there.contains(where: { $0.kind == .copy }) { return false }
    try EntryFile(hash, directory, files).write(entry)
    let suffix = `extension`.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    try write(bytes, to: suffix.isEmpty ? hash.hex : "\(hash.hex).\(suffix)")
    return true
  }

  /// Puts a document away, or back among those that are listed at first.
  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    var entry = entry(hash)
    guard entry.isArchived != isArchived else { return }
    entry.isArchived = isArchived
    try EntryFile(hash, directory, files).write(entry)
  }

  /// Removes the copy of a document and what was beside it. What the user made of it stays in its
  /// overlay.
  public func remove(_ hash: ContentHash) throws(LibraryError) {
    let there = try names(of: hash)
    removeUnfinished(there)
    let copies = there.filter { $0.kind == .copy }
    for name in copies + there.filter({ $0.kind == .sidecar }) {
      do throws(SystemError) {
        try files.remove(path(name))
      } catch  where error.number != ENOENT {
        throw .cannotWrite(path: path(name), error.number)
      } catch {}
    }
  }
}

extension Shelf {
  private func path(_ name: ShelfName) -> String { "\(directory.transcripts)/\(name.text)" }

  /// The files of a document.
  private func names(of hash: ContentHash) throws(LibraryError) -> [ShelfName] {
    let hex = Array(hash.hex.utf8)
    var names: [ShelfName] = []
    try SystemFiles.names(in: directory.transcripts) { bytes in
      if bytes.starts(with: hex), let name = ShelfName(bytes) { names.append(name) }
      return true
    }
    return names
  }

  private func write(_ bytes: [UInt8], to name: String) throws(LibraryError) {
    try SafeFile("\(directory.transcripts)/\(name)", files: files).write(bytes)
  }

  /// Removes what a program left that ended while it wrote; one that still writes is younger.
  private func removeUnfinished(_ names: [ShelfName]) {
    let yesterday = Glibc.time(nil) - 86_400
    for name in names where name.kind == .unfinished {
      guard let changed = SystemFiles.changed(path(name)), changed < yesterday else { continue }
      try? files.remove(path(name))
    }
  }

  private static func isSuffix(_ suffix: String) -> Bool {
    suffix.contains(".") && !suffix.hasPrefix(".") && !suffix.contains("/")
      && !suffix.contains(".new-")
  }

  /// A time such as `2024-01-31T12:34:56Z`.
  private static func time(_ seconds: Int) -> String {
    var (seconds, parts) = (time_t(seconds), tm())
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
