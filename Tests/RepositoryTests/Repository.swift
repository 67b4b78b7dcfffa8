import Foundation

/// The files of the package.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether it is a clone, and not a copy of its files alone.
  static var isClone: Bool { FileManager.default.fileExists(atPath: url(".git").path) }

  static func url(_ path: String) -> URL {
    root.appending(path: path, directoryHint: .checkFileSystem)
  }

  /// A file's text, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  /// The names of the folders in a folder, sorted.
  static func folders(in folder: String) throws -> [String] {
    try names(in: folder).filter { url("\(folder)/\($0)").hasDirectoryPath }
  }

  /// The Swift files under some folders.
  static func swiftFiles(under folders: String...) throws -> [SourceFile] {
    try folders.flatMap { folder in
      let paths = FileManager.default.enumerator(atPath: url(folder).path)
      return try (paths?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.sorted()
        .map { SourceFile(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)")) }
    }
  }

  /// The paths under version control.
  static func trackedPaths() throws -> [Substring] {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-c", "safe.directory=*", "-C", root.path, "ls-files"]
    git.standardOutput = output
    try git.run()
    let paths = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    return String(decoding: paths, as: UTF8.self).split(separator: "\n")
  }
}
