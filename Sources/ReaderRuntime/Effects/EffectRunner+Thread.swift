import Glibc

extension EffectRunner {
  /// Starts the thread, unless it runs.
  /// - Returns: false when the system has no thread left.
  func startThread() -> Bool {
    hasThread.withLock { hasThread in
      if !hasThread { hasThread = makeThread() }
      return hasThread
    }
  }

  private func makeThread() -> Bool {
    guard let thread = Threads.start({ self.workUntilStopped() }) else { return false }
    pthread_detach(thread)
    return true
  }

  private func workUntilStopped() {
    repeat {
      tasksAdded.wait()
      finish()
    } while !isStopped
  }
}
