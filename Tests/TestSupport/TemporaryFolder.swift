import Glibc

/// A folder that goes with the test that made it.
public final class TemporaryFolder: Sendable {
  /// What could not be done in the folder.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public let path: String

  public init() throws {
    // Short, because a socket's path may have 107 bytes only.
    var template = Array("/tmp/lectern-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(description: "no temporary folder could be made")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The path of something in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names in a folder below it, sorted; none when it is not there.
  public func names(in folder: String = "") -> [String] { Self.names(in: path(folder)) }

  /// The names in any folder, sorted; none when it is not there.
  public static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The text of a file; nil when there is none.
  public func text(_ name: String) -> String? {
    guard let file = fopen(path(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file, and makes the folders above it.
  /// - Returns: the file's path.
  @discardableResult
  public func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    try write(Array(text.utf8), to: name, mode: mode)
  }

  /// Writes a file, and makes the folders above it.
  /// - Returns: the file's path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) throws -> String {
    try makeFolders(name.split(separator: "/").dropLast().joined(separator: "/"))
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    defer { close(descriptor) }
    guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Failure(description: "\(path(name)) could not be written")
    }
    return path(name)
  }

  /// Makes a folder and those above it.
  public func makeFolders(_ name: String) throws {
    var made = path
    for part in name.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else {
        throw Failure(description: "\(made) could not be made")
      }
    }
  }

  private static func remove(_ path: String) {
    // A folder that is not empty stays; a link goes, and not what it leads to.
    guard Glibc.remove(path) != 0 else { return }
    for name in names(in: path) { remove("\(path)/\(name)") }
    _ = Glibc.remove(path)
  }
}
