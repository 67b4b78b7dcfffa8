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
    var thread = pthread_t()
    let runner = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread, nil,
      { runnerPointer in
        Unmanaged<EffectRunner>.fromOpaque(runnerPointer!).takeRetainedValue().workUntilStopped()
        return nil
      }, runner.toOpaque())
    guard error == 0 else {
      runner.release()
      return false
    }
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
