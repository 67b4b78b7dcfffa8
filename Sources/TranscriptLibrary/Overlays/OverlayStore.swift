import Transcripts

/// The overlays on disk: one file for each document, by the hash of its content.
public struct OverlayStore: Sendable {
  private let directory: DataDirectory
  private let files: any FileLayer

  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// The overlay of a document; empty when there is none. What no longer stands at its place is where
  /// its words stand now. A damaged file is set aside.
  /// - Parameter transcript: what was read from the document.
  public func load(
    _ hash: ContentHash, _ transcript: Transcript
  ) throws(LibraryError) -> LoadedOverlay {
    let contents = try file(hash).read(isValid: StoredOverlay.isValid)
    let stored = StoredOverlay(contents.members, in: AnchorText(transcript.cues))
    return LoadedOverlay(
      overlay: stored.overlay, moved: stored.moved, unplaced: stored.unplaced,
      unnamed: stored.corrections.count { $0.item.isUnnamed }, setAside: contents.setAside)
  }

  /// Keeps the overlay of a document in the place of the one that is on disk. What the file has and
  /// this program did not load stays in it: what has no place, members that a later version knows, and
  /// what another reader of the same document has saved meanwhile.
  /// - Parameters:
  ///   - known: the overlay as it was last loaded or saved.
  ///   - transcript: what was read from the document.
  /// - Returns: where a damaged file that was in its place was put; nil where there was none.
  @discardableResult
  public func save(
    _ overlay: Overlay, replacing known: Overlay, _ hash: ContentHash, _ transcript: Transcript
  ) throws(LibraryError) -> String? {
    let text = AnchorText(transcript.cues)
    return try file(hash).update(isValid: StoredOverlay.isValid) { contents in
      let stored = StoredOverlay(contents.members, in: text)
      var members = stored.members(saving: overlay, replacing: known)
      members["title"] = transcript.title.map(JSONValue.string)
      return members
    }.setAside
  }

  private func file(_ hash: ContentHash) -> JSONFile {
    JSONFile(directory.overlay(hash), files: files)
  }
}
