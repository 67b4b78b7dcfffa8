import Glibc
import Transcripts

/// The documents that the user has added, as plain files from which the library is built.
///
/// `transcripts/<sha256>.<extension>` is an exact copy of a document. A file that was beside it and
/// describes it is `transcripts/<sha256>.<suffix>`, with a dot in the suffix, such as `info.json`.
/// The name and the time of adding are in the document's overlay, as `shelf`.
public struct Shelf: Sendable {
  /// A file beside a document that describes it.
  public struct Sidecar: Sendable {
    /// The part of its name after the document's own, with a dot in it: `info.json`, `en.vtt`.
    public var suffix: String
    /// The file's bytes.
    public var bytes: [UInt8]

    /// A sidecar from its parts.
    public init(suffix: String, bytes: [UInt8]) {
      self.suffix = suffix
      self.bytes = bytes
    }
  }

  private let directory: DataDirectory
  private let files: any FileLayer

  /// The shelf in a folder.
  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// Whether there are no documents, or the folder cannot be read. Reads one folder.
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

  /// The entry of a document. When its overlay has none, the name is that of the copy, and the time
  /// of adding that of the copy's last change.
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

  /// Puts a document on the shelf. The copy is written last, so that the document is added as a
  /// whole or not at all. A damaged overlay is set aside.
  /// - Parameters:
  ///   - bytes: the document's bytes.
  ///   - hash: the hash of the bytes.
  ///   - extension: the copy's extension, such as `vtt`; only ASCII letters and digits are used.
  ///   - sidecars: the files beside the document; those whose suffix has no dot are ignored.
  ///   - entry: the entry for the overlay.
  /// - Returns: false when the document was on the shelf already. Then only missing sidecars are
  ///   added.
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

  /// Archives a document, or takes it out of the archive.
  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    var entry = entry(hash)
    guard entry.isArchived != isArchived else { return }
    entry.isArchived = isArchived
    try EntryFile(hash, directory, files).write(entry)
  }

  /// Removes the copy of a document and its sidecars. Its overlay stays.
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

  /// The names of a document's files.
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

  /// Removes the temporary files of a program that ended while it wrote: those that are a day old,
  /// as younger ones may still be written.
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

  /// A time in the form `2024-01-31T12:34:56Z`.
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
