import Reader
import Transcripts

/// What a user has made of documents before, to be shown: nothing is kept.
public struct RecalledOverlays: OverlayRepository {
  private let memory: SpeakerMemory
  private let hash: @Sendable () -> ContentHash?

  /// - Parameter hash: computes the hash of the document that the program was started with.
  public init(_ memory: SpeakerMemory, hash: @escaping @Sendable () -> ContentHash?) {
    (self.memory, self.hash) = (memory, hash)
  }

  /// The overlay of a document, and no place: a screen starts at the start of the text.
  public func load(
    _ id: DocumentID, _ transcript: Transcript
  ) -> (overlay: Overlay, place: Place?, notice: String?) {
    let found: ContentHash? =
      switch id {
      case .library(let hash): hash
      case .opened: hash()
      }
    guard let found else { return (Overlay(), nil, nil) }
    let record = memory.recall(found, transcript)
    let notice = record.notices.isEmpty ? nil : record.notices.joined(separator: "; ")
    return (record.overlay, nil, notice)
  }
}
