import Transcripts

/// Answers of language models, each in a file named by what it depends on. Only the newest are kept.
public struct AnswerCache: Sendable {
  private let folder: String
  private let most: Int

  /// The answers in a folder.
  /// - Parameter most: the number of files that are kept.
  public init(_ directory: CacheDirectory, most: Int = 200) {
    (folder, self.most) = (directory.answers, most)
  }

  private func path(_ key: ContentHash) -> String { "\(folder)/\(key.hex).json" }

  /// The bytes of an answer; nil where none is kept that can be read.
  public func read(_ key: ContentHash) -> [UInt8]? { try? SystemFiles.read(path(key)) }

  /// Keeps an answer, in place of an older one. One that cannot be written is asked for again.
  public func keep(_ bytes: [UInt8], _ key: ContentHash) {
    try? SafeFile(path(key), files: SystemFiles()).write(bytes)
    removeOldest()
  }

  private func removeOldest() {
    var paths: [String] = []
    try? SystemFiles.names(in: folder) { name in
      let name = String(decoding: name, as: UTF8.self)
      if name.hasSuffix(".json") { paths.append("\(folder)/\(name)") }
      return true
    }
    guard paths.count > most else { return }
    let files = paths.map { (changed: SystemFiles.changed($0) ?? 0, path: $0) }
    for file in files.sorted(by: <).prefix(paths.count - most) {
      try? SystemFiles().remove(file.path)
    }
  }
}
