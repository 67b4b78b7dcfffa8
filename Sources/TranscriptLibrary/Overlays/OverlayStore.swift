import Transcripts

/// The overlays on disk: one file for each document, named by the hash of its content.
public struct OverlayStore: Sendable {
  private let directory: DataDirectory
  private let files: any FileLayer

  /// The overlays in a folder.
  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// Loads the overlay of a document; an empty one when there is no file. Items whose words have
  /// moved in the text follow them. A damaged file is set aside.
  /// - Parameter transcript: the document's transcript.
  public func load(
    _ hash: ContentHash, _ transcript: Transcript
  ) throws(LibraryError) -> LoadedOverlay {
    let contents = try file(hash).read(isValid: StoredOverlay.isValid)
    let stored = StoredOverlay(contents.members, in: AnchorText(transcript.cues))
    return LoadedOverlay(
      overlay: stored.overlay, moved: stored.moved, unplaced: stored.unplaced,
      unnamed: stored.corrections.count { $0.item.isUnnamed }, setAside: contents.setAside)
  }

  /// Saves the overlay of a document over the one on disk. Items in the file that this program did
  /// not load stay in it: those without a place, members of a later version, and items that another
  /// reader of the same document has saved in the meantime.
  /// - Parameters:
  ///   - known: the overlay as it was last loaded or saved.
  ///   - transcript: the document's transcript.
  /// - Returns: the new path of a damaged file; nil when the file was not damaged.
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
