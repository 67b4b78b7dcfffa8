import Glibc

/// A folder for the inputs, and the home of the programs that are measured, so that nobody's
/// settings count.
struct TemporaryFolder {
  let path: String
  static let prefix = "/tmp/lectern-benchmarks-"

  init() throws {
    path = "\(Self.prefix)\(getpid())"
    guard mkdir(path, 0o700) == 0 else { throw BenchmarkError("\(path) cannot be made") }
  }

  func write(_ bytes: [UInt8], name: String) throws -> Input {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
      }
      guard count > 0 else { throw BenchmarkError("\(file) cannot be written") }
      done += count
    }
    return Input(path: file, bytes: bytes)
  }

  /// Removes the folder with the files that were written; what else is in it stays.
  func remove() {
    for name in ["page.txt", "recording.txt"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
