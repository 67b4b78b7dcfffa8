import Reader
import Transcripts

@testable import ReaderRuntime

/// Overlays that are on no disk.
struct FakeOverlays: OverlayRepository {
  var onLoad: @Sendable (DocumentID, Transcript) -> (Overlay, Place?, notice: String?) = { _, _ in
    (Overlay(), nil, nil)
  }
  var onSave: @Sendable (DocumentID, Transcript, Overlay) -> String? = { _, _, _ in nil }
  var onIndex: @Sendable (DocumentID) -> Void = { _ in }

  func load(
    _ id: DocumentID, _ transcript: Transcript
  ) -> (overlay: Overlay, place: Place?, notice: String?) { onLoad(id, transcript) }

  func save(
    _ id: DocumentID, _ transcript: Transcript, _ overlay: Overlay
  ) -> (failure: String?, notice: String?) { (onSave(id, transcript, overlay), nil) }

  func index(_ id: DocumentID) { onIndex(id) }
}
