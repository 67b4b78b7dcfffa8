import Glibc
import Synchronization

/// Plain threads, for work that mostly waits for the disk.
enum Threads {
  private static let count = 6

  /// Maps each element, several at a time.
  /// - Returns: the answers, in the order of the elements.
  static func map<Element: Sendable, Answer: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) -> Answer
  ) -> [Answer] {
    let work = Work(elements, body)
    // This thread works, too, so that everything is done even when no other can be started.
    let others = (1..<max(1, min(count, elements.count))).compactMap { _ in start(work.run) }
    work.run()
    for thread in others { pthread_join(thread, nil) }
    return work.answers
  }

  private final class Work<Element: Sendable, Answer: Sendable>: Sendable {
    private let state: Mutex<(next: Int, answers: [Answer?])>
    private let elements: [Element]
    private let body: @Sendable (Element) -> Answer

    init(_ elements: [Element], _ body: @escaping @Sendable (Element) -> Answer) {
      state = Mutex((0, Array(repeating: nil, count: elements.count)))
      (self.elements, self.body) = (elements, body)
    }

    /// In the order of the elements.
    var answers: [Answer] { state.withLock { $0.answers.compactMap(\.self) } }

    func run() {
      while let index = next() {
        let answer = body(elements[index])
        state.withLock { $0.answers[index] = answer }
      }
    }

    private func next() -> Int? {
      state.withLock { state in
        guard state.next < elements.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }
  }

  private final class Start: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a thread of its own, which the caller joins or detaches.
  /// - Returns: nil when the system has no thread left.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(body))
    let error = pthread_create(
      &thread, nil,
      { start in
        Unmanaged<Start>.fromOpaque(start!).takeRetainedValue().body()
        return nil
      }, start.toOpaque())
    guard error == 0 else {
      start.release()
      return nil
    }
    return thread
  }
}
