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

  /// A folder in it, which is made.
  func folder(_ name: String) throws -> String {
    guard mkdir("\(path)/\(name)", 0o700) == 0 else {
      throw BenchmarkError("\(path)/\(name) cannot be made")
    }
    return "\(path)/\(name)"
  }

  /// Removes the folder with all that is in it.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    // A folder that is not empty stays; a link goes, and not what it leads to.
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
