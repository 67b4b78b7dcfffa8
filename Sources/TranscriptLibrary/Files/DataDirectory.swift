import Transcripts

/// The folder of the user's data: overlays, the shelf, the index and the roster.
public struct DataDirectory: Hashable, Sendable {
  /// An absolute path without a slash at its end.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// A user's folder: `lectern` in `$XDG_DATA_HOME` where that is an absolute path, else in
  /// `$HOME/.local/share` (XDG Base Directory Specification 0.8); nil where neither is set.
  public init?(environment: (String) -> String?) {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/lectern"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.local/share/lectern"
    } else {
      return nil
    }
  }

  /// The path of a document's overlay.
  public func overlay(_ hash: ContentHash) -> String { "\(path)/overlays/\(hash.hex).json" }

  /// The path of the folder with the copies of the documents on the shelf.
  public var transcripts: String { "\(path)/transcripts" }

  /// The path of the index, a database that is built from them.
  public var index: String { "\(path)/library.db" }

  /// The path of the roster.
  public var roster: String { "\(path)/roster.json" }
}
