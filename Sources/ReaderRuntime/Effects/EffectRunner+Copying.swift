import Glibc
import Reader

extension EffectRunner {
  /// Copies text, on a thread of its own where a program or a file has to take it, which takes its
  /// time.
  /// - Returns: the outcome where that is known at once.
  func copy(_ copied: CopiedText) -> Event? {
    guard let clipboard = clipboard() else {
      return .copied(.nowhere("there is no clipboard here"), copied)
    }
    if clipboard.isTerminalAlone(for: copied.text) {
      return .copied(.forTerminal(file: nil), copied)
    }
    copying.add(1, ordering: .acquiringAndReleasing)
    let thread = mode == .background ? Threads.start { self.copy(copied, to: clipboard) } : nil
    if let thread { pthread_detach(thread) } else { copy(copied, to: clipboard) }
    return nil
  }

  private func copy(_ copied: CopiedText, to clipboard: Clipboard) {
    let outcome = clipboard.copy(copied.text)
    queue.withLock { queue in
      // Once the reader is left, only what is not on a clipboard is told.
      guard !queue.post([.copied(outcome, copied)]) else { return }
      if case .taken = outcome { return }
      queue.postLast(.noticeGiven(copied.sentence(outcome.afterLeaving)))
    }
    wake()
    copying.subtract(1, ordering: .acquiringAndReleasing)
    tasksDone.signal()
  }
}

extension CopyOutcome {
  /// What remains once there is no screen: nothing is sent to the terminal any more.
  fileprivate var afterLeaving: CopyOutcome {
    guard case .forTerminal(let file) = self else { return self }
    return file.map { .inFile($0) } ?? .nowhere("the reader was left before")
  }
}
