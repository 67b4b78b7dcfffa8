import Reader
import Transcripts

/// Loads and saves the overlays of documents, and the place where each was left.
///
/// Only one thread at a time saves.
public protocol OverlayRepository: Sendable {
  /// Loads the overlay of a document and the place where it was left, with a notice when something
  /// could not be read.
  func load(_ id: DocumentID, _ transcript: Transcript)
    -> (overlay: Overlay, place: Place?, notice: String?)

  /// Saves the overlay of a document, which need not have been loaded before.
  /// - Returns: the reason that it was not saved, or nil; and a notice about anything else.
  func save(
    _ id: DocumentID, _ transcript: Transcript, _ overlay: Overlay
  ) -> (failure: String?, notice: String?)

  /// Saves the place where a document is left, and how far it was read, 0 to 100 percent.
  /// - Returns: the reason that it was not saved, or nil.
  func keepPlace(_ id: DocumentID, _ place: Place, percent: Int) -> String?

  /// Updates the library's index with the speakers of a document and the number of its notes. This
  /// may wait for another program.
  func index(_ id: DocumentID)
}

extension OverlayRepository {
  /// Finds nothing.
  public func load(_ id: DocumentID, _ transcript: Transcript) -> (
    overlay: Overlay, place: Place?, notice: String?
  ) { (Overlay(), nil, nil) }

  /// Keeps nothing, and reports no failure.
  public func save(
    _ id: DocumentID, _ transcript: Transcript, _ overlay: Overlay
  ) -> (failure: String?, notice: String?) { (nil, nil) }

  /// Keeps nothing, and reports no failure.
  public func keepPlace(_ id: DocumentID, _ place: Place, percent: Int) -> String? { nil }

  /// Does nothing.
  public func index(_ id: DocumentID) {}
}
