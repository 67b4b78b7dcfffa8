import Glibc

/// A folder for the inputs, which is also the home of the measured programs, so that they have
/// default settings.
struct TemporaryFolder {
  let path: String
  static let prefix = "/tmp/lectern-benchmarks-"

  init() throws {
    path = "\(Self.prefix)\(getpid())"
    guard mkdir(path, 0o700) == 0 else { throw BenchmarkError("\(path) cannot be created") }
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

  /// Creates a folder in this one.
  /// - Returns: its path.
  func folder(_ name: String) throws -> String {
    guard mkdir("\(path)/\(name)", 0o700) == 0 else {
      throw BenchmarkError("\(path)/\(name) cannot be created")
    }
    return "\(path)/\(name)"
  }

  /// Removes the folder with all of its contents.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    // `remove` fails for a folder that is not empty. It removes a link, but not the link's target.
    guard Glibc.remove(path) != 0, let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { remove("\(path)/\(name)") }
    }
    closedir(folder)
    Glibc.remove(path)
  }
}
