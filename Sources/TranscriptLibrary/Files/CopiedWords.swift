/// The file with the words that were copied last where no clipboard is known to take them.
public struct CopiedWords: Sendable {
  private let file: SafeFile

  /// The file in a folder.
  public init(_ directory: StateDirectory) {
    file = SafeFile(directory.copied, files: SystemFiles())
  }

  /// The path of the file.
  public var path: String { file.path }

  /// Replaces what was copied before.
  public func keep(_ text: String) throws(LibraryError) { try file.write(Array(text.utf8)) }
}
