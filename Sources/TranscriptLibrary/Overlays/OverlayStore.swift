import Transcripts

/// The overlays on disk: one file for each document, by the hash of its content.
public struct OverlayStore: Sendable {
  private let directory: DataDirectory
  private let files: any FileLayer

  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// The overlay of a document; empty when there is none. A correction whose words no longer stand at
  /// its place is where they stand now. A damaged file is set aside.
  /// - Parameter transcript: what was read from the document.
  public func load(
    _ hash: ContentHash, _ transcript: Transcript
  ) throws(LibraryError) -> LoadedOverlay {
    let contents = try read(hash)
    let stored = Self.stored(contents, AnchorText(transcript.cues))
    let corrections = stored.entries.compactMap(\.correction)
    return LoadedOverlay(
      overlay: Overlay(corrections: corrections),
      moved: stored.entries.count { $0.isMoved && $0.correction != nil },
      unplaced: stored.entries.count - corrections.count,
      unnamed: stored.entries.count { $0.isUnnamed }, setAside: contents.setAside)
  }

  /// Keeps the overlay of a document in the place of the one that is on disk. What the file has and
  /// this program did not load stays in it: corrections without a place, members that a later version
  /// knows, and what another reader of the same document has saved meanwhile.
  /// - Parameters:
  ///   - known: the overlay as it was last loaded or saved.
  ///   - transcript: what was read from the document.
  /// - Returns: where a damaged file that was in its place was put; nil where there was none.
  @discardableResult
  public func save(
    _ overlay: Overlay, replacing known: Overlay, _ hash: ContentHash, _ transcript: Transcript
  ) throws(LibraryError) -> String? {
    let contents = try read(hash)
    let text = AnchorText(transcript.cues)
    let stored = Self.stored(contents, text)
    let ours = Set(known.corrections).union(overlay.corrections)
    let others = stored.entries.filter { $0.correction.map { !ours.contains($0) } ?? true }
    let before = Dictionary(
      stored.entries.compactMap { entry in entry.correction.map { ($0, entry.json) } }
    ) { first, _ in first }
    let corrections = overlay.corrections.map { correction in
      let fresh = StoredCorrection(correction, in: text).json
      return before[correction]?.setting(fresh.members ?? [:]) ?? fresh
    }
    var members = contents.members
    members["corrections"] = .array(others.map(\.json) + corrections)
    members["title"] = transcript.title.map(JSONValue.string)
    try file(hash).write(members)
    return contents.setAside
  }

  private func file(_ hash: ContentHash) -> JSONFile {
    JSONFile(directory.overlay(hash), files: files)
  }

  private func read(_ hash: ContentHash) throws(LibraryError) -> JSONFile.Contents {
    try file(hash).read { $0["corrections"]?.elements != nil }
  }

  private static func stored(_ contents: JSONFile.Contents, _ text: AnchorText) -> StoredOverlay {
    StoredOverlay(contents.members["corrections"]?.elements ?? [], in: text)
  }
}
