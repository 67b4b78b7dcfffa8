import Glibc

/// A folder that lives as long as its test.
final class TemporaryFolder {
  let path: String

  /// - Throws: `Trouble` when it cannot be made.
  init() throws {
    // Short, because a socket's path may have 107 bytes only.
    var template = Array("/tmp/lectern-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble("no temporary folder could be made") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The path of something in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  func makeFolder(_ name: String) { mkdir(path(name), 0o700) }

  /// What is in a file, as text.
  func read(_ name: String) throws -> String {
    guard let file = fopen(path(name), "r") else { throw Trouble("\(name) is not there") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }

  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws {
    try write(Array(text.utf8), to: name, mode: mode)
  }

  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    defer { close(descriptor) }
    guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Trouble("\(path(name)) could not be written")
    }
  }

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
