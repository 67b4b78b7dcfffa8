import Glibc
import TranscriptFormats

/// The transcripts that are meant by files and folders on a command line.
public struct TranscriptFiles {
  /// The documents in the order of the command line, each folder's sorted by name. Those that
  /// cannot be read are among them, and tell why when they are read.
  public private(set) var sources: [DocumentSource] = []
  private var seen: Set<FileNumber> = []

  private struct FileNumber: Hashable {
    let device: dev_t
    let inode: ino_t
  }

  /// The endings of files that may hold a transcript.
  static let endings = Set(FormatDescription.all.flatMap(\.endings)).subtracting(FileStem.heads)

  /// - Parameter arguments: files of any name, folders, and `-` for standard input. In folders and
  ///   those in them, only files with the ending of a transcript count; hidden files do not, and
  ///   links to folders are not followed. No file is there twice.
  public init(_ arguments: [String]) {
    for argument in arguments {
      if argument == "-" {
        if !sources.contains(.standardInput) { sources.append(.standardInput) }
      } else if let status = Self.status(argument), status.st_mode & S_IFMT == S_IFDIR {
        addFolder(argument)
      } else {
        add(argument)
      }
    }
  }

  private mutating func add(_ path: String) {
    if let status = Self.status(path) {
      let number = FileNumber(device: status.st_dev, inode: status.st_ino)
      guard seen.insert(number).inserted else { return }
    }
    sources.append(.file(path: path))
  }

  private mutating func addFolder(_ path: String) {
    // Reading it tells why that cannot be.
    guard PathText.withSystemPath(path, { access($0, R_OK | X_OK) }) == 0 else {
      return sources.append(.file(path: path))
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    for name in FolderListing.names(in: folder).sorted() where !name.hasPrefix(".") {
      guard let status = Self.status(folder + name) else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !Self.isLink(folder + name): addFolder(folder + name)
      case S_IFREG where Self.isNamedLikeTranscript(name): add(folder + name)
      default: break
      }
    }
  }

  private static func isNamedLikeTranscript(_ name: String) -> Bool {
    endings.contains(FileStem(name: name).fileExtension)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return PathText.withSystemPath(path) { stat($0, &status) } == 0 ? status : nil
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return PathText.withSystemPath(path) { lstat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}
