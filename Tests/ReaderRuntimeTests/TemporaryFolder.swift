import Glibc

/// A folder that goes with the test that made it.
final class TemporaryFolder {
  struct Failure: Error {}

  let path: String

  init() throws {
    var template = Array("/tmp/reader-runtime-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
    _ = Glibc.remove(path)
  }

  /// The names in a folder, those of hidden files left out.
  static func names(in path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw Failure() }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
    return "\(path)/\(name)"
  }

  /// Makes a folder and those above it.
  func makeFolders(_ name: String) throws {
    var made = path
    for part in name.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw Failure() }
    }
  }
}

/// The names of the files in a folder of the package.
func filesOfPackage(_ folder: String, from file: String = #filePath) throws -> [String] {
  let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
  return try TemporaryFolder.names(in: "/\(root)/\(folder)")
}
