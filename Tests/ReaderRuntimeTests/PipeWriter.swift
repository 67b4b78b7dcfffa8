import Glibc

/// Writes bytes into a named pipe on a thread of its own.
final class PipeWriter {
  private let path: String
  private let bytes: [UInt8]
  private var thread = pthread_t()

  init(path: String, bytes: [UInt8]) {
    (self.path, self.bytes) = (path, bytes)
  }

  func start() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        Unmanaged<PipeWriter>.fromOpaque(context!).takeUnretainedValue().write()
        return nil
      }, context)
  }

  func join() { pthread_join(thread, nil) }

  private func write() {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
