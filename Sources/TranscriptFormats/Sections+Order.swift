import Transcripts

extension [Section] {
  /// The sections in order of start; those of one start stay in their order.
  func sortedByStart() -> [Section] { sorted { $0.start < $1.start } }
}
