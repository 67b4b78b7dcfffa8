import Synchronization

/// Tells work on another thread to stop.
final class CancellationFlag: Sendable {
  private let value = Atomic(false)

  var isCancelled: Bool { value.load(ordering: .relaxed) }

  func cancel() { value.store(true, ordering: .relaxed) }
}
