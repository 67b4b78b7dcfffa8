import Reader
import Transcripts

/// Finds and keeps what the user made of documents, and where each was left.
///
/// Saving is done by one thread at a time.
public protocol OverlayRepository: Sendable {
  /// What was made of a document before, where it was left, and what to tell when something could not
  /// be read.
  func load(_ id: DocumentID, _ transcript: Transcript)
    -> (overlay: Overlay, place: Place?, notice: String?)

  /// Keeps what the user made of a document, whether or not that was loaded before.
  /// - Returns: why it could not be kept, nil when it is; and what else to tell.
  func save(
    _ id: DocumentID, _ transcript: Transcript, _ overlay: Overlay
  ) -> (failure: String?, notice: String?)

  /// Keeps where a document is left, and how far that is, 0 to 100.
  /// - Returns: why not; nil when it is kept.
  func keepPlace(_ id: DocumentID, _ place: Place, percent: Int) -> String?

  /// Tells the library's index who speaks in a document and how much the user made of it, which may
  /// wait for another program.
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
